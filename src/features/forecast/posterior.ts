import { type Dice, sumOf } from './chance.ts';
import { type Delay, cameBefore, cameWithin, delayOf, stillToCome, weekOf } from './delays.ts';
import { type History, type MailGroup, type TalkGroup, grouped } from './history.ts';
import { type Levels, drawLevel, planLevels } from './levels.ts';
import { type Audience, audiences, longestTalks, longestWait, planFigures } from './plan-figures.ts';

/** Rates and delays that would explain what happened: one of many that the forecast looks at. */
export type Rates = {
  /** The common level of positive answers, and each audience's own. */
  level: number;
  positive: Record<Audience, number>;
  refused: number;
  answer: Delay;
  place: number;
  talks: Delay;
};

const warmUp = 60;

/**
 * PLN-2: draws rates in proportion to how well they fit the plan and the history (Gibbs sampling: Geman and Geman,
 * 1984). Mails that still wait are right-censored: in each round they get a fate that fits the present rates, so
 * that a young campaign is not judged by answers which could not have come yet.
 */
export function posterior(history: History, dice: Dice, draws: number): Rates[] {
  const known = {
    answered: grouped(history.mails.filter(({ fate }) => fate !== 'waiting')),
    waiting: grouped(history.mails.filter(({ fate }) => fate === 'waiting')),
    talked: grouped(history.talks.filter(({ fate }) => fate !== 'open')),
    talking: grouped(history.talks.filter(({ fate }) => fate === 'open')),
  };
  const levels = planLevels();
  const drawn: Rates[] = [];
  let rates = fromPlan();
  for (let round = 0; round < warmUp + draws; round++) {
    rates = { ...nextAnswers(rates, known, levels, dice), ...nextTalks(rates, known, dice) };
    if (round >= warmUp) drawn.push(rates);
  }
  return drawn;
}

type Known = { answered: MailGroup[]; waiting: MailGroup[]; talked: TalkGroup[]; talking: TalkGroup[] };

function nextAnswers(rates: Rates, { answered, waiting }: Known, levels: Levels, dice: Dice) {
  const weeks = Float64Array.from(planFigures.answerWeeks);
  const positive = { hospital: 0, clinic: 0, physician: 0 };
  const other = { hospital: 0, clinic: 0, physician: 0 };
  let refused = 0;
  const answer = (audience: Audience, isPositive: boolean, week: number, count: number) => {
    weeks[week] = (weeks[week] ?? 0) + count;
    if (isPositive) positive[audience] += count;
    else {
      other[audience] += count;
      refused += count;
    }
  };
  for (const { audience, fate, days, count } of answered) {
    answer(audience, fate === 'positive', weekOf(days, weeks.length), count);
  }
  let silent = 0;
  for (const { audience, days, count } of waiting) {
    const p = rates.positive[audience];
    const left = days >= longestWait ? 0 : 1 - cameBefore(rates.answer, days);
    const yesLater = p * left;
    const noLater = (1 - p) * rates.refused * left;
    const never = (1 - p) * (1 - rates.refused);
    const later = dice.binomial(count, (yesLater + noLater) / (yesLater + noLater + never));
    const yes = dice.binomial(later, yesLater / (yesLater + noLater));
    const ahead = later > 0 ? stillToCome(rates.answer, days) : weeks;
    for (let one = 0; one < later; one++) answer(audience, one < yes, dice.pick(ahead), 1);
    other[audience] += count - later;
    silent += count - later;
  }
  const each = (audience: Audience) =>
    dice.beta(
      rates.level * planFigures.alikeness + positive[audience],
      (1 - rates.level) * planFigures.alikeness + other[audience],
    );
  const perAudience = { hospital: each('hospital'), clinic: each('clinic'), physician: each('physician') };
  return {
    level: drawLevel(
      levels,
      audiences.map((audience) => perAudience[audience]),
      dice,
    ),
    positive: perAudience,
    refused: dice.beta(planFigures.refused.a + refused, planFigures.refused.b + silent),
    answer: delayOf(dice.shares(weeks)),
  };
}

function nextTalks(rates: Rates, { talked, talking }: Known, dice: Dice) {
  const weeks = Float64Array.from(planFigures.placeWeeks);
  let [became, failed] = [0, 0];
  const place = (week: number, count: number) => {
    weeks[week] = (weeks[week] ?? 0) + count;
    became += count;
  };
  for (const { fate, days, count } of talked) {
    if (fate === 'nothing') failed += count;
    // Known is only that it was confirmed within so many days.
    else for (let one = 0; one < count; one++) place(dice.pick(cameWithin(rates.talks, days)), 1);
  }
  for (const { days, count } of talking) {
    const left = days >= longestTalks ? 0 : rates.place * (1 - cameBefore(rates.talks, days));
    const later = dice.binomial(count, left / (left + 1 - rates.place));
    const ahead = later > 0 ? stillToCome(rates.talks, days) : weeks;
    for (let one = 0; one < later; one++) place(dice.pick(ahead), 1);
    failed += count - later;
  }
  return {
    place: dice.beta(planFigures.place.a + became, planFigures.place.b + failed),
    talks: delayOf(dice.shares(weeks)),
  };
}

const meanOf = ({ a, b }: { a: number; b: number }) => a / (a + b);
const sharesOf = (weights: readonly number[]) => Float64Array.from(weights, (one) => one / sumOf(weights));

/** The plan's own figures, from which the drawing begins. */
function fromPlan(): Rates {
  const p = meanOf(planFigures.positive);
  return {
    level: p,
    positive: { hospital: p, clinic: p, physician: p },
    refused: meanOf(planFigures.refused),
    answer: delayOf(sharesOf(planFigures.answerWeeks)),
    place: meanOf(planFigures.place),
    talks: delayOf(sharesOf(planFigures.placeWeeks)),
  };
}
