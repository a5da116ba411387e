import { gammaln } from '#features/forecast/gamma-function.ts';

/** Two wordings of one letter: A is the letter as it is, B the second one. */
export const trialSides = ['A', 'B'] as const;
export type Side = (typeof trialSides)[number];

/** How many mails left in one wording, how many of them long enough ago, and what came of those. */
type Tally = { sent: number; ripe: number; answered: number; yes: number };
export type Tallies = Record<Side, Tally>;

/** The first mails behind one number of a comparison: all of a wording, those old enough, and what came of these. */
export const counted = ['sent', 'ripe', 'answered', 'yes'] as const;
export type TrialRows = { trialId: string; side: Side; counted: (typeof counted)[number] };

/** As one word, as the log's address holds it: the comparison, the wording and the number, with points between. */
export const trialRowsForm =
  /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([AB])\.(sent|ripe|answered|yes)$/;

export function trialRowsOf(word: string): TrialRows {
  const [trialId = '', side, number] = word.split('.') as [string, Side, TrialRows['counted']];
  return { trialId, side, counted: number };
}

/** A mail counts once an answer had time to come: the first follow-up has left by then (CMP-3). */
export const ripeAfterDays = 14;

/**
 * Which wording the next mail gets: by chance, and balanced: of every four mails two are of each. Whoever chose by
 * hand would give the better places to the wording they like. chance: a number from 0 up to 1.
 */
export function nextSide(assigned: Record<Side, number>, chance: number): Side {
  const inBlock = (assigned.A + assigned.B) % 4;
  const before = (assigned.A + assigned.B - inBlock) / 2;
  const left = { A: Math.max(0, 2 - (assigned.A - before)), B: Math.max(0, 2 - (assigned.B - before)) };
  return chance < left.A / (left.A + left.B) ? 'A' : 'B';
}

/** Before any mail: one yes in ten, the middle of the plan's 5 to 15%, held loosely. */
const prior = { yes: 1, no: 9 };
/** The evidence is enough when the counts are twenty times likelier with two different rates than with one. */
const enough = 20;

/**
 * How much likelier the counts are if the two wordings differ than if they do not: the Bayes factor of two binomial rates
 * against one, under the same prior. It may be looked at after every mail: if the wordings are equal, the chance that it
 * EVER reaches 20 is at most 1 in 20 (Ville's inequality; the test simulates it). A test of one fixed size, looked at
 * every week, would find a difference that is none in a quarter of all campaigns.
 */
export function evidence({ A, B }: Tallies): number {
  const { yes, no } = prior;
  return Math.exp(
    logBeta(yes + A.yes, no + A.ripe - A.yes) +
      logBeta(yes + B.yes, no + B.ripe - B.yes) -
      logBeta(yes, no) -
      logBeta(yes + A.yes + B.yes, no + A.ripe + B.ripe - A.yes - B.yes),
  );
}

const logBeta = (a: number, b: number) => gammaln(a) + gammaln(b) - gammaln(a + b);

export type Verdict = { better: Side | null; evidence: number };

/** Which wording brings more who say yes, or that it is too early to tell. */
export function verdict(tallies: Tallies): Verdict {
  const found = evidence(tallies);
  if (found < enough) return { better: null, evidence: found };
  const rate = ({ yes, ripe }: Tally) => yes / ripe;
  return { better: rate(tallies.A) > rate(tallies.B) ? 'A' : 'B', evidence: found };
}

/** The rates that fit `count` of `of` (Wilson's interval, 95%): wide as long as there are few. */
export function likelyShare(count: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const z = 1.96;
  const share = count / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** How many ripe mails in each wording it would take if one in ten says yes to the one and two in ten to the other. */
export const usuallyEnough = 250;
