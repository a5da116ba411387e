import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkpoint, type Sign, checkpoints, signs } from '#features/opportunities/checkpoints.ts';
import { readOffer } from '#features/opportunities/reading/offer.ts';
import { standsIn } from '#features/websites/page-text.ts';

/** What an offer shows at one checkpoint; `words`: what the quote has to hold, '' where there is none. */
type Label = { sign: Sign; words: string };
export type LabelledOffer = { id: string; text: string; labels: Record<Checkpoint, Label> };

export const halves = ['tuning', 'judging'] as const;
export type Half = (typeof halves)[number];

/** Offers written and labelled by us before any rule (STR-1). Rules are written against `tuning`; `judging` only measures. */
export function labelledOffers(half: Half): LabelledOffer[] {
  const file = readFileSync(join(import.meta.dirname, 'offers', `${half}.txt`), 'utf8');
  return file
    .split(/^### /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n');
      const labels = checkpoints.map((name, at) => [name, labelOf(name, lines[at] ?? '')] as const);
      return {
        id: head.split('|')[0]?.trim() ?? '',
        text: lines.slice(checkpoints.length).join('\n').trim(),
        labels: Object.fromEntries(labels) as LabelledOffer['labels'],
      };
    });
}

function labelOf(name: Checkpoint, line: string): Label {
  const [, labelled, sign, words = ''] = /^(\w+): (\w+)(?: \| (.+))?$/.exec(line) ?? [];
  const known = signs.find((one) => one === sign);
  if (labelled !== name || !known) throw new Error(`“${line}” is no label of ${name}.`);
  return { sign: known, words };
}

export type Judged = {
  id: string;
  checkpoint: Checkpoint;
  wanted: Sign;
  found: Sign;
  /** The quote holds the words it has to; true where none is wanted. */
  quoted: boolean;
  verbatim: boolean;
  quote: string;
};

/** How the reader does on labelled offers, one line for each checkpoint of each. */
export function judge(offers: readonly LabelledOffer[]): Judged[] {
  return offers.flatMap(({ id, text, labels }) => {
    const { findings } = readOffer({ text, url: '', readOn: '2026-11-26' });
    return checkpoints.map((checkpoint) => {
      const { sign, words } = labels[checkpoint];
      const { sign: found, evidence } = findings[checkpoint];
      const quote = evidence?.quote ?? '';
      return {
        id,
        checkpoint,
        wanted: sign,
        found,
        quoted: words === '' || quote.includes(words),
        verbatim: found === 'unclear' || standsIn(text, quote),
        quote,
      };
    });
  });
}
