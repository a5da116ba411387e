import { type Dice } from '#features/forecast/chance.ts';
import { type History, grouped } from '#features/forecast/history.ts';
import { type Audience, audiences, planFigures, planShare } from '#features/forecast/plan-figures.ts';
import type { Rates } from '#features/forecast/posterior.ts';
import { type Delay, delayOf } from '#features/forecast/delays.ts';

/** Rates as the plan expects them, drawn from its own figures. */
export function ratesOfPlan(dice: Dice): Rates {
  const { positive, alikeness, refused, place, answerWeeks, placeWeeks } = planFigures;
  const level = dice.beta(positive.a, positive.b);
  const each = () => dice.beta(level * alikeness, (1 - level) * alikeness);
  return {
    level,
    positive: { hospital: each(), clinic: each(), physician: each() },
    refused: dice.beta(refused.a, refused.b),
    answer: delayOf(dice.shares(answerWeeks)),
    place: dice.beta(place.a, place.b),
    talks: delayOf(dice.shares(placeWeeks)),
  };
}

/** Rates that the plan did not draw: evenly spread over wide ranges, each audience on its own. */
export function ratesSpreadOut(dice: Dice): Rates {
  const between = (low: number, high: number) => low + (high - low) * dice.chance();
  const each = () => between(0.04, 0.18);
  return {
    level: 0.1,
    positive: { hospital: each(), clinic: each(), physician: each() },
    refused: between(0.05, 0.35),
    answer: delayOf(dice.shares([4, 4, 3, 2, 1, 1, 1, 1])),
    place: between(0.06, 0.35),
    talks: delayOf(dice.shares([2, 3, 3, 2, 1, 1, 1, 1])),
  };
}

/** A campaign of so many weeks at so many first mails a week, played out day by day to its end. */
export function historyOf(rates: Rates, weeks: number, aWeek: number, dice: Dice): History {
  const mails: History['mails'] = [];
  const talks: History['talks'] = [];
  let places = 0;
  for (let sent = 0; sent < weeks * aWeek; sent++) {
    const audience = audiences[dice.pick(audiences.map((one) => planShare[one]))] as Audience;
    const waited = Math.floor(dice.chance() * weeks * 7);
    const isPositive = dice.chance() < rates.positive[audience];
    const answers = isPositive || dice.chance() < rates.refused;
    const after = answers ? dayOf(rates.answer, dice) : Infinity;
    if (after >= waited) {
      mails.push({ audience, fate: 'waiting', days: waited, count: 1 });
      continue;
    }
    mails.push({ audience, fate: isPositive ? 'positive' : 'no', days: after, count: 1 });
    if (!isPositive) continue;
    const open = waited - after;
    const talked = dice.chance() < rates.place ? dayOf(rates.talks, dice) : Infinity;
    if (talked < open) places++;
    // As Foothold knows it: by today it was confirmed, on which day nobody wrote down.
    talks.push({ fate: talked < open ? 'place' : 'open', days: open, count: 1 });
  }
  return { mails: grouped(mails), talks: grouped(talks), places };
}

const dayOf = ({ weeks }: Delay, dice: Dice) => dice.pick(weeks) * 7 + Math.floor(dice.chance() * 7);
