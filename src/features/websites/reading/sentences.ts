import type { Block } from './page-document.ts';

const SHORT_FORMS =
  /(?:^|[\s(])(?:Dr|Drs|Mr|Mrs|Ms|Prof|St|Ste|Mt|Ft|Dept|Univ|Inc|Co|Corp|Ltd|Nos|vs|etc|e\.g|i\.e|approx|incl|ext|Tel|Ph|Ave|Blvd|Rd|Hwy|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|M\.D|D\.O|Ph\.D|a\.m|p\.m|[A-Z])\.$/;

/** The sentences of a text, in order and word for word. A line break ends one only before a capital, a bullet or a digit. */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  const end = (at: number) => {
    const sentence = text.slice(start, at).trim();
    if (sentence !== '') found.push(sentence);
    start = at;
  };
  const stops = /[.!?…]+["'”’)\]*]*(?=\s)|\n|\s[•●▪]\s/gu;
  for (const stop of text.matchAll(stops)) {
    const mark = stop[0];
    const after = stop.index + mark.length;
    if (after <= start) continue;
    if (mark === '\n') {
      const next = text.slice(after, after + 2).trimStart();
      const before = text.slice(start, stop.index).trimEnd();
      // Lines of a PDF are wrapped in the middle of sentences; lines of an HTML page are broken on purpose.
      if (
        /^[a-z(]/.test(next) ||
        /(?:,|\b(?:the|of|and|or|to|a|an|in|for|with|by|at|on|is|are|be|not|our|your))$/i.test(before)
      )
        continue;
      end(after);
    } else if (
      mark.startsWith('.') &&
      SHORT_FORMS.test(text.slice(Math.max(0, stop.index - 8), stop.index + 1))
    ) {
      // "Dr. Roe", "e.g. a visa"; but "in the U.S. Applicants must" ends.
      if (
        !/(?:U\.S|a\.m|p\.m|etc)\.$/.test(text.slice(0, stop.index + 1)) ||
        !/^\s+(?:The|We|All|Applicants|Please|You|It|There|Students|Observers|If)\b/.test(
          text.slice(after, after + 16),
        )
      )
        continue;
      end(after);
    } else if (mark.startsWith('.') && /^\s+[a-z]/.test(text.slice(after, after + 3))) {
      continue;
    } else end(after);
  }
  end(text.length);
  return found;
}

/** A sentence with what stands above it: headings, the lead-in of its list, the question it answers, its table's head. */
export type Said = {
  /** In one line. */
  text: string;
  block: Block;
  /** Headings above it, the nearest last. */
  headings: readonly string[];
  /** "Not eligible:" above the items of a list, or the paragraph that ends with a colon. */
  leadIn: string;
  /** The blocks of lead-in and question; -1 where there is none. */
  leadBlock: number;
  questionBlock: number;
  /** The question, where this is (part of) its answer. */
  question: string;
};
