import type { Dice } from '#features/forecast/chance.ts';
import { type Delay, delayOf } from '#features/forecast/delays.ts';
import type { Suspect } from '#features/forecast/compared.ts';
import type { Case } from '#test/support/compared-cases.ts';
import { audiences, longestWait, planFigures, planShare } from '#features/forecast/plan-figures.ts';

export type Planted = Suspect | 'luck';
export const plantable = [
  'profile',
  'letter',
  'delivery',
  'list',
  'friendliness',
  'specialty',
  'state',
] as const;

/** `good`: the rate of positive answers where nothing is wrong; `remains`: what the cause leaves of it; `gaps`: in the profile. */
export type World = { good: (dice: Dice) => number; remains: number; gaps: boolean };

/** A first mail with what comes of it in the end, and after how many days. */
type Mail = Omit<Case, 'days' | 'count'> & { sentOn: number; after: number };
export type Campaign = { mails: Mail[]; rate: number; delay: Delay };

/** The middle of the plan's weekly goal (CMP-1), and the length of the plan (PLN-1). */
export const mailsAWeek = 30;
export const planWeeks = 16;

export const states = ['NY', 'NJ', 'MI', 'TX', 'FL', 'IL', 'CA', 'PA'];
export const specialties = ['Internal Medicine', 'Family Medicine', 'Pediatrics', 'Dermatology'];
/** Of all answers that are not positive, and of all mails. */
export const refusedShare = 0.17;
export const cameBackShare = { usual: 0.04, planted: 0.25 };

/** A campaign of 16 weeks in which exactly one thing is wrong, or nothing: two letters, three lists, eight states, four specialties. */
export function plantedCampaign(planted: Planted, world: World, dice: Dice): Campaign {
  const rate = world.good(dice);
  const gaps = planted === 'profile' || world.gaps;
  const delay = delayOf(dice.shares(planFigures.answerWeeks));
  const mails = Array.from({ length: mailsAWeek * planWeeks }, (_, number) => {
    const one = {
      profile: gaps ? ('gaps' as const) : ('complete' as const),
      letter: dice.pick([1, 1]) === 0 ? 'A' : 'B',
      list: audiences[dice.pick(audiences.map((list) => planShare[list]))] ?? 'physician',
      specialty: specialties[dice.pick([4, 3, 2, 4])] ?? '',
      state: states[dice.pick(states.map(() => 1))] ?? '',
      friendliness: (['low', 'middle', 'high'] as const)[dice.pick([4, 3, 3])] ?? 'low',
      sentOn: Math.floor(number / mailsAWeek) * 7 + Math.floor(dice.chance() * 5),
    };
    const cameBack = dice.chance() < cameBackShare[planted === 'delivery' ? 'planted' : 'usual'];
    if (cameBack) return { ...one, fate: 'cameBack' as const, after: 0 };
    const positive = dice.chance() < rate * (isWrong(planted, one) ? world.remains : 1);
    const answers = positive || dice.chance() < refusedShare;
    if (!answers) return { ...one, fate: 'waiting' as const, after: Infinity };
    const after = dice.pick(delay.weeks) * 7 + Math.floor(dice.chance() * 7);
    return { ...one, fate: positive ? ('positive' as const) : ('no' as const), after };
  });
  return { mails, rate, delay };
}

/** Whether the planted cause takes answers away from this mail. */
export function isWrong(
  planted: Planted,
  mail: Pick<Case, 'letter' | 'list' | 'specialty' | 'state' | 'friendliness'>,
): boolean {
  return (
    planted === 'profile' ||
    (planted === 'letter' && mail.letter === 'B') ||
    (planted === 'list' && mail.list === 'physician') ||
    (planted === 'specialty' && mail.specialty === 'Dermatology') ||
    (planted === 'state' && states.indexOf(mail.state ?? '') < 3) ||
    (planted === 'friendliness' && mail.friendliness === 'low')
  );
}

/** The campaign as the program sees it at the end of a day, when only the first so many mails were written. */
export function seenOn({ mails }: Campaign, day: number, first = Infinity): Case[] {
  return mails
    .slice(0, first)
    .filter(({ sentOn }) => sentOn < day)
    .map(({ sentOn, after, ...one }) => {
      const waited = day - sentOn;
      const days = Math.min(longestWait, after < waited ? after : waited);
      return after < waited ? { ...one, days, count: 1 } : { ...one, fate: 'waiting', days, count: 1 };
    });
}
