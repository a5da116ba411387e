import { diceOf, seeded } from './chance.ts';
import { type Outlook, type Pace, chancesAt, outlookOf } from './chances.ts';
import type { History } from './history.ts';
import { posterior } from './posterior.ts';
import { underWay } from './under-way.ts';

/** The middle estimate, and the band in which the true chance lies in 80 of 100 campaigns. */
type Band = { low: number; middle: number; high: number };
/** PLN-2: for one week from now on, the chance of at least one, two and three confirmed places. */
export type ForecastWeek = { week: number; atLeast: [Band, Band, Band] };

const weeksAhead = 26;
const draws = 400;

/** What the history says of the weeks to come. Independent of the pace, so that a slider need not ask again. */
export function outlooks(history: History, seed: number, weeks = weeksAhead): Outlook[] {
  const under = underWay(history);
  return posterior(history, diceOf(seeded(seed)), draws).map((rates) => outlookOf(rates, under, weeks));
}

/** PLN-2: the forecast at one pace. */
export function forecast(looks: readonly Outlook[], pace: Pace, places: number): ForecastWeek[] {
  const each = looks.map((look) => chancesAt(look, pace, places));
  return (each[0] ?? []).map((_, index) => {
    const band = (more: 0 | 1 | 2) => bandOf(each.map((chances) => chances[index]?.[more] ?? 0));
    return { week: index + 1, atLeast: [band(0), band(1), band(2)] };
  });
}

/** The middle 80% of numbers, and their mean: of a chance, the mean is the chance itself. */
function bandOf(numbers: readonly number[]): Band {
  const sorted = Float64Array.from(numbers).sort();
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    return below + (place % 1) * ((sorted[Math.ceil(place)] ?? 0) - below);
  };
  return { low: at(0.1), middle: sorted.reduce((a, b) => a + b, 0) / sorted.length, high: at(0.9) };
}
