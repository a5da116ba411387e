import { type Dice, diceOf, seeded } from '#features/forecast/chance.ts';
import { delayOf } from '#features/forecast/delays.ts';
import type { Case, Suspect } from '#features/forecast/diagnosis-cases.ts';
import { diagnose } from '#features/forecast/diagnosis.ts';
import { audiences, planFigures, planShare } from '#features/forecast/plan-figures.ts';

export type Planted = Suspect | 'luck';
export type World = {
  mails: number;
  weeks: number;
  good: (dice: Dice) => number;
  remains: number;
  gaps: boolean;
};

const states = ['NY', 'NJ', 'MI', 'TX', 'FL', 'IL', 'CA', 'PA'];
const specialties = ['Internal Medicine', 'Family Medicine', 'Pediatrics', 'Dermatology'];

/** A campaign in which exactly one thing is wrong, or nothing: two letters, three lists, eight states, four specialties. */
export function plantedCampaign(planted: Planted, world: World, dice: Dice): Case[] {
  const rate = world.good(dice);
  const badState = new Set(states.slice(0, 3));
  const gaps = planted === 'profile' || world.gaps;
  const delay = delayOf(dice.shares(planFigures.answerWeeks));
  return Array.from({ length: world.mails }, () => {
    const one = {
      profile: gaps ? ('gaps' as const) : ('complete' as const),
      letter: dice.pick([1, 1]) === 0 ? 'A' : 'B',
      list: audiences[dice.pick(audiences.map((list) => planShare[list]))] ?? 'physician',
      specialty: specialties[dice.pick([4, 3, 2, 4])] ?? '',
      state: states[dice.pick(states.map(() => 1))] ?? '',
      friendliness: (['low', 'middle', 'high'] as const)[dice.pick([4, 3, 3])] ?? 'low',
      count: 1,
    };
    const waited = Math.floor(dice.chance() * world.weeks * 7);
    const cameBack = dice.chance() < (planted === 'delivery' ? 0.25 : 0.04);
    if (cameBack) return { ...one, fate: 'cameBack' as const, days: 0 };
    const wrong =
      planted === 'profile' ||
      (planted === 'letter' && one.letter === 'B') ||
      (planted === 'list' && one.list === 'physician') ||
      (planted === 'specialty' && one.specialty === 'Dermatology') ||
      (planted === 'state' && badState.has(one.state)) ||
      (planted === 'friendliness' && one.friendliness === 'low');
    const positive = dice.chance() < rate * (wrong ? world.remains : 1);
    const answers = positive || dice.chance() < 0.17;
    const after = answers ? dice.pick(delay.weeks) * 7 + Math.floor(dice.chance() * 7) : Infinity;
    if (after >= waited) return { ...one, fate: 'waiting' as const, days: waited };
    return { ...one, fate: positive ? ('positive' as const) : ('no' as const), days: after };
  });
}

export type Named = { right: number; wrong: number; campaigns: number };

/** How often the diagnosis names the planted cause (and its side), and how often another one. */
export function namedIn(planted: Planted, world: World, campaigns: number, seed: number): Named {
  const dice = diceOf(seeded(seed));
  const counted = { right: 0, wrong: 0, campaigns };
  for (let campaign = 0; campaign < campaigns; campaign++) {
    const told = diagnose(plantedCampaign(planted, world, dice), {}, world.weeks * 7);
    const first = told.suspects[0];
    if (planted === 'luck') {
      if (told.verdict === 'named') counted.wrong++;
      else counted.right++;
    } else if (told.verdict === 'named') {
      if (first?.suspect === planted) counted.right++;
      else counted.wrong++;
    }
  }
  return counted;
}
