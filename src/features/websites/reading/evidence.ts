import type { PageDocument } from './page-document.ts';
import { inOneLine } from '../page-text.ts';
import type { Evidence } from '../rules.ts';
import type { Said } from './sentences.ts';

/** A sentence with the page it stands on. */
export type Witness = Said & { document: PageDocument };

const LONGEST = 600;

/** The sentence alone. */
export function evidenceOf(one: Witness): Evidence {
  return evidence(one.document, one.text);
}

/** The sentence with the question it answers or the lead-in of its list, where they stand right before it. */
export function evidenceWithContext(one: Witness): Evidence {
  const from = one.questionBlock >= 0 ? one.questionBlock : one.leadBlock;
  if (from < 0 || from >= one.block.index) {
    const block = inOneLine(one.block.text);
    const asked = one.question === '' ? -1 : block.indexOf(inOneLine(one.question));
    const end = block.indexOf(one.text, Math.max(0, asked)) + one.text.length;
    return evidence(
      one.document,
      asked >= 0 && end > asked && end - asked <= LONGEST ? block.slice(asked, end) : one.text,
    );
  }
  const blocks = one.document.blocks.slice(from, one.block.index).map((block) => block.text);
  const block = inOneLine(one.block.text);
  const upTo = block.slice(0, block.indexOf(one.text) + one.text.length);
  const whole = inOneLine([...blocks, upTo].join('\n'));
  return evidence(one.document, whole.length <= LONGEST ? whole : one.text);
}

export function evidence(document: PageDocument, quote: string): Evidence {
  return { quote: inOneLine(quote), url: document.url, readOn: document.readOn };
}

/** What a sentence says together with its question or lead-in, as one text to look for words in. */
export function inContext(one: Said): string {
  return [inOneLine(one.question || one.leadIn), one.text].filter(Boolean).join(' ');
}
