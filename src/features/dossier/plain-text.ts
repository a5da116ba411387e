import type { Cv, CvEntry } from './cv.ts';

/** The CV as plain text, for web forms that take no file. Lines are at most as long as they are written. */
export function cvAsText(cv: Cv): string {
  const parts = cv.sections.map(({ title, entries }) =>
    [title.toUpperCase(), ...entries.map(entryAsText)].join('\n'),
  );
  return `${[[cv.name, cv.contact.join(' | ')].join('\n'), ...parts].join('\n\n')}\n`;
}

function entryAsText({ title, place, dates, lines }: CvEntry): string {
  const head = [title, place, dates].filter(Boolean).join(', ');
  return [...(head ? [head] : []), ...lines.map((line) => (head ? `  - ${line}` : `- ${line}`))].join('\n');
}
