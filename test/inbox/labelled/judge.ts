import { readMail } from '#features/inbox/reading.ts';
import { understand, type Understood } from '#features/inbox/understanding.ts';
import { halfOf, type Half } from './letters.ts';

/** One mail of a labelled set, judged: what was wanted, what came out, and whether the rest (address, day) is right too. */
export type Judged = { name: string; half: Half; wanted: string; found: string; rest: boolean };

export async function understandText(raw: string, receivedAt = '2026-11-24T15:00:00Z'): Promise<Understood> {
  return understand(await readMail(Buffer.from(raw), receivedAt));
}

export async function judgeAll<T>(
  set: readonly T[],
  judge: (one: T) => Promise<Omit<Judged, 'half'>>,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const [place, one] of set.entries()) judged.push({ ...(await judge(one)), half: halfOf(place) });
  return judged;
}

/** The share judged right, and the share whose rest is right as well. */
export function shares(judged: readonly Judged[]): { right: number; rest: number } {
  const right = judged.filter(({ wanted, found }) => wanted === found).length;
  const rest = judged.filter((one) => one.rest).length;
  return { right: right / judged.length, rest: rest / judged.length };
}

export type Line = { label: string; precision: number; recall: number; count: number };

/** Precision and recall of each label, in the order in which the labels appear. */
export function linesOf(judged: readonly Judged[]): Line[] {
  return [...new Set(judged.map(({ wanted }) => wanted))].map((label) => {
    const wanted = judged.filter((one) => one.wanted === label);
    const found = judged.filter((one) => one.found === label);
    const right = wanted.filter((one) => one.found === label).length;
    return {
      label,
      precision: found.length === 0 ? 0 : right / found.length,
      recall: right / wanted.length,
      count: wanted.length,
    };
  });
}
