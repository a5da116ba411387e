import type { Cv } from './cv.ts';

/** RDY-2: 2 to 3 pages, and what to do when it is not so. `fill` is how much of the last page is used, from 0 to 1. */
export type CvLength = { pages: number; fill: number; right: boolean; advice: string[] };

/** Honest help: what is long in this very CV, or what US physicians expect and do not find in it. */
export function judgeLength(cv: Cv, pages: number, fill: number): CvLength {
  if (pages > 3) return { pages, fill, right: false, advice: shorten(cv) };
  if (pages < 2) return { pages, fill, right: false, advice: lengthen(cv) };
  const advice =
    fill < 0.15
      ? ['The last page holds only a few lines. Leave something out, or choose the compact design.']
      : [];
  return { pages, fill, right: true, advice };
}

function shorten(cv: Cv): string[] {
  const manyLines = cv.sections.flatMap(({ entries }) => entries).filter(({ lines }) => lines.length > 3);
  const longest = cv.sections.toSorted((a, b) => size(b) - size(a))[0];
  return [
    ...(longest
      ? [`“${longest.title}” takes the most room. Leave out what matters least to a US physician.`]
      : []),
    ...(manyLines.length > 0
      ? [`${named(manyLines.length, 'entry has', 'entries have')} more than 3 lines. Keep the strongest 3.`]
      : []),
    ...(has(cv, 'publications', 8)
      ? ['Choose your best 8 publications, and bring the full list to the interview.']
      : []),
    'The compact design saves about a fifth of the room.',
  ];
}

function lengthen(cv: Cv): string[] {
  const missing = (
    ['research', 'presentations', 'volunteering', 'awards', 'memberships', 'languages'] as const
  ).filter((id) => !cv.sections.some((one) => one.id === id));
  const bare = cv.sections
    .filter(({ id }) => id === 'home-experience' || id === 'us-experience' || id === 'research')
    .flatMap(({ entries }) => entries)
    .filter(({ lines }) => lines.length === 0);
  return [
    ...(bare.length > 0
      ? [
          `${named(bare.length, 'entry says', 'entries say')} only where you were. Add what you did there: patients a day, procedures, who taught you.`,
        ]
      : []),
    ...(missing.length > 0 ? [`Nothing is entered yet on: ${missing.join(', ')}. Enter what is true.`] : []),
    'Do not fill pages with empty words. One full page is better than two thin ones, and you can override the check.',
  ];
}

const size = ({ entries }: Cv['sections'][number]) =>
  entries.reduce(
    (sum, { title, place, lines }) => sum + title.length + place.length + lines.join('').length,
    0,
  );
const has = (cv: Cv, id: string, more: number) =>
  cv.sections.some((one) => one.id === id && one.entries.length > more);
const named = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;
