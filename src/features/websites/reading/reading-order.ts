import type { Block, PageDocument } from './page-document.ts';
import { inOneLine } from '../page-text.ts';
import { sentencesOf, type Said } from './sentences.ts';

/** How far a question or a lead-in reaches, in blocks. */
const ANSWER_BLOCKS = 4;

/** Every sentence of the page's content with its context, in the order of the page. */
export function saidOn(document: PageDocument): Said[] {
  const said: Said[] = [];
  const headings: { level: number; text: string }[] = [];
  let question = { text: '', at: -100, level: 9, heading: false };
  let lead = { text: '', at: -100, list: 0 };
  for (const block of document.blocks) {
    if (block.text === '' || block.kind === 'script' || block.kind === 'data') continue;
    const isQuestion = looksLikeQuestion(block);
    if (block.kind === 'heading' || (block.kind === 'term' && !isQuestion)) {
      const level = block.kind === 'heading' ? block.level : 8;
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
      if (block.region === 'content') headings.push({ level, text: block.text });
      question = { text: '', at: -100, level: 9, heading: false };
      lead = { text: '', at: -100, list: 0 };
    }
    if (isQuestion)
      question = { text: block.text, at: block.index, level: block.level, heading: block.kind === 'heading' };
    const inReach = question.heading || block.index - question.at <= ANSWER_BLOCKS;
    let pending = '';
    for (const raw of sentencesOf(block.text)) {
      const sentence = inOneLine(raw);
      const asks = /\?["'”)*]*$/.test(sentence);
      said.push({
        text: sentence,
        block,
        headings: headings.map((one) => one.text),
        leadIn: leadFor(block, lead),
        leadBlock: leadFor(block, lead) === '' ? -1 : lead.at,
        question: pending !== '' ? pending : !isQuestion && inReach ? question.text : '',
        questionBlock: pending !== '' ? block.index : !isQuestion && inReach ? question.at : -1,
      });
      // "Q. Do you accept graduates? A. No." in one paragraph.
      if (asks) pending = sentence;
    }
    const last = /[^\n]*$/.exec(block.text)?.[0] ?? '';
    if (/:\s*\*?$/.test(last) && block.kind !== 'item') lead = { text: block.text, at: block.index, list: 0 };
    else if (last.endsWith(':') && block.kind === 'item')
      lead = { text: block.text, at: block.index, list: block.list };
    else if (block.kind === 'item' && block.index - lead.at <= 40 && leadFor(block, lead) !== '') {
      if (lead.list === 0) lead = { ...lead, list: block.list };
    } else if (block.kind !== 'item') lead = { text: '', at: -100, list: 0 };
  }
  return said;
}

/** A lead-in belongs to the list right after it, and to that list only. */
function leadFor(block: Block, lead: { text: string; at: number; list: number }): string {
  if (lead.text === '' || block.index <= lead.at) return '';
  if (block.kind === 'item')
    return lead.list === 0 || lead.list === block.list || block.index === lead.at + 1 ? lead.text : '';
  return block.index === lead.at + 1 && lead.list === 0 ? lead.text : '';
}

function looksLikeQuestion(block: Block): boolean {
  const text = block.text.trim();
  if (!/\?["'”)*]*$/.test(text) || text.length > 300) return false;
  return block.kind === 'heading' || block.kind === 'term' || sentencesOf(text).length === 1;
}
