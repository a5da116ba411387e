import { existsSync, readFileSync } from 'node:fs';

/** The plan that Foothold follows. It is not part of the product; where it lies beside it, our texts are compared with it. */
const plan = new URL('../../../shared/seed/first-externship-plan.txt', import.meta.url);

export const planIsThere = existsSync(plan);

/** Runs of eight words that a text of ours shares with the plan. */
export function runsOfThePlan(text: string): string[] {
  const planWords = ` ${words(readFileSync(plan, 'utf8')).join(' ')} `;
  const own = words(text);
  const runs = own.slice(0, -7).map((_word, at) => own.slice(at, at + 8).join(' '));
  return runs.filter((run) => planWords.includes(` ${run} `));
}

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
