import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedFor } from '#features/packet/asked-for.ts';

export const halves = ['tuning', 'testing'] as const;

export type Wanted = {
  sentences: number;
  /** Sentences of which exactly the labelled papers were found. */
  whole: number;
  /** Papers found that were labelled, found at all, and labelled at all. */
  right: number;
  found: number;
  labelled: number;
  wrong: string[];
};

/** PKT-2: how well the papers that a site asks for are read. A line is `kind kind | sentence`; `-` asks for nothing, `vague` names none. */
export function wantedPapers(half: (typeof halves)[number]): Wanted {
  const lines = readFileSync(join(import.meta.dirname, 'labelled', `${half}.txt`), 'utf8')
    .trim()
    .split('\n');
  const judged: Wanted = { sentences: lines.length, whole: 0, right: 0, found: 0, labelled: 0, wrong: [] };
  for (const line of lines) {
    const [label = '', text = ''] = line.split(' | ');
    const wanted = label === '-' ? [] : label.split(' ');
    const { asked, vague } = askedFor(text);
    const found: string[] = vague === null ? asked.map(({ kind }) => kind) : ['vague'];
    const right = found.filter((kind) => wanted.includes(kind)).length;
    judged.right += right;
    judged.found += found.length;
    judged.labelled += wanted.length;
    if (right === found.length && right === wanted.length) judged.whole += 1;
    else judged.wrong.push(`${text} Labelled ${label}, found ${found.join(' ') || '-'}.`);
  }
  return judged;
}
