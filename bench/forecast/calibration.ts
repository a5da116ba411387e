import { diceOf, seeded, type Dice } from '#features/forecast/chance.ts';
import { chancesAt, outlookOf } from '#features/forecast/chances.ts';
import { forecast, outlooks } from '#features/forecast/forecast.ts';
import { planShare } from '#features/forecast/plan-figures.ts';
import type { Rates } from '#features/forecast/posterior.ts';
import { underWay } from '#features/forecast/under-way.ts';
import { historyOf } from './simulate.ts';

export type Coverage = { held: number; asked: number; milliseconds: number };

/** How often the band of 80% holds the true chance: campaigns of 3 to 10 weeks at 20 to 40 mails, looked at 4, 8 and 16 weeks ahead. */
export function coverage(truth: (dice: Dice) => Rates, campaigns: number, seed: number): Coverage {
  const dice = diceOf(seeded(seed));
  const counted = { held: 0, asked: 0, milliseconds: 0 };
  for (let campaign = 0; campaign < campaigns; campaign++) {
    const rates = truth(dice);
    const history = historyOf(rates, 3 + (campaign % 8), 20 + 5 * (campaign % 5), dice);
    const pace = {
      hospital: planShare.hospital * 30,
      clinic: planShare.clinic * 30,
      physician: planShare.physician * 30,
    };
    const begun = performance.now();
    const told = forecast(outlooks(history, 1, 16), pace, history.places);
    counted.milliseconds += performance.now() - begun;
    const real = chancesAt(outlookOf(rates, underWay(history), 16), pace, history.places);
    for (const week of [4, 8, 16]) {
      for (const places of [0, 1, 2] as const) {
        const chance = real[week - 1]?.[places] ?? 0;
        const band = told[week - 1]?.atLeast[places];
        // A place that is already there has the chance 1 in every forecast: nothing is told by that.
        if (!band || history.places > places) continue;
        counted.asked++;
        if (band.low <= chance && chance <= band.high) counted.held++;
      }
    }
  }
  return counted;
}
