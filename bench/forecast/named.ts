import { diceOf, seeded } from '#features/forecast/chance.ts';
import { diagnose } from '#features/forecast/diagnosis.ts';
import { compared } from '#test/support/compared-cases.ts';
import { type Truth, idealScores } from './ideal.ts';
import { type Planted, type World, mailsAWeek, planWeeks, plantedCampaign, seenOn } from './planted.ts';

export type Named = { right: number; wrong: number; silent: number; weeks: number };
export type Reader = (
  planted: Planted,
  world: World,
  mails: number,
  campaigns: number,
  seed: number,
) => number;

/** The plan looks for a cause from its fourth week on. */
const firstLook = 4;

/**
 * A look every week from the fourth to the sixteenth, as an applicant has it: what the program named when it first
 * named something, or that it named nothing at all. `weeks`: when it spoke, in the middle.
 */
export function namedWithinPlan(planted: Planted, world: World, campaigns: number, seed: number): Named {
  const dice = diceOf(seeded(seed));
  const counted = { right: 0, wrong: 0, silent: 0 };
  const spokeIn: number[] = [];
  for (let campaign = 0; campaign < campaigns; campaign++) {
    const played = plantedCampaign(planted, world, dice);
    let named: Planted | null = null;
    for (let week = firstLook; week <= planWeeks && named === null; week++) {
      const told = diagnose(compared(seenOn(played, week * 7)), {}, week * 7);
      if (told.verdict !== 'named') continue;
      named = told.suspects[0]?.suspect ?? null;
      spokeIn.push(week);
    }
    counted[named === null ? 'silent' : named === planted ? 'right' : 'wrong']++;
  }
  return { ...counted, weeks: spokeIn.toSorted((a, b) => a - b)[Math.floor(spokeIn.length / 2)] ?? 0 };
}

/** The same campaigns looked at once, three weeks after so many mails have left. */
const lookedAt = (planted: Planted, world: World, mails: number, seed: number) => {
  const dice = diceOf(seeded(seed));
  const day = Math.ceil((mails / mailsAWeek) * 7) + 21;
  return () => {
    const played = plantedCampaign(planted, world, dice);
    return { played, cases: seenOn(played, day, mails), day };
  };
};

/** How often the program names the planted cause. */
export const byProgram: Reader = (planted, world, mails, campaigns, seed) => {
  const next = lookedAt(planted, world, mails, seed);
  let right = 0;
  for (let campaign = 0; campaign < campaigns; campaign++) {
    const { cases, day } = next();
    const told = diagnose(compared(cases), {}, day);
    if (told.verdict === 'named' && told.suspects[0]?.suspect === planted) right++;
  }
  return right;
};

/** How often one could name it who knows the rates, and blames something in 10% of the campaigns with luck only. */
export function ideally(values: 'known' | 'hidden'): Reader {
  return (planted, world, mails, campaigns, seed) => {
    const best = (of: Planted, from: number) => {
      const next = lookedAt(of, world, mails, from);
      return Array.from({ length: campaigns }, () => {
        const { played, cases } = next();
        const truth: Truth = { rate: played.rate, remains: world.remains, delay: played.delay };
        return [...idealScores(cases, truth, values)].reduce((one, other) =>
          other[1] > one[1] ? other : one,
        );
      });
    };
    const luck = best('luck', seed + 1)
      .map(([, score]) => score)
      .toSorted((a, b) => a - b);
    const from = luck[Math.floor(luck.length * 0.9)] ?? 0;
    return best(planted, seed).filter(([suspect, score]) => suspect === planted && score > from).length;
  };
}
