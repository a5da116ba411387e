import { Temporal } from 'temporal-polyfill';
import { type IsoDate, daysBetween } from '#plain/time.ts';
import { clearOfLive, isTooSoon, liveDays } from './live.ts';
import type { Need } from './need.ts';
import type { Immunisations } from './record.ts';
import { latest } from './series.ts';

/** The second skin test of a two-step test comes one week later at least, and within a year (CDC). */
const daysBetweenSkinTests = { least: 7, most: 365 } as const;

/**
 * AAMC form: a negative blood test (IGRA), or two negative skin tests (two-step), not too old on `neededOn`; after a
 * positive test a chest X-ray instead. `planned`: the live vaccines that are still to be given.
 */
export function tuberculosis(
  record: Immunisations,
  planned: readonly IsoDate[],
  today: IsoDate,
  neededOn: IsoDate,
): Need {
  const given = liveDays(record.doses);
  const { tuberculosis: tests, asks } = record;
  const positive = tests
    .filter(({ test, good }) => test !== 'xray' && !good)
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  if (positive !== undefined) return afterPositive(record, positive, today);

  const oldest = Temporal.PlainDate.from(neededOn).subtract({ months: asks.tuberculosisMonths }).toString();
  const trusted = tests.filter(({ on }) => !given.some((vaccinated) => isTooSoon(vaccinated, on)));
  const skin = trusted.flatMap(({ test, on }) => (test === 'skin' ? [on] : [])).toSorted();
  const twoStep = skin.some((second) => second >= oldest && skin.some((first) => isTwoStep(first, second)));
  const blood = trusted.some(({ test, on }) => test === 'igra' && on >= oldest);
  if (blood || twoStep)
    return {
      ...name,
      complete: true,
      why: blood ? 'A negative blood test (IGRA), new enough.' : 'Two negative skin tests, new enough.',
      steps: [],
      completeOn: today,
    };
  const on = clearOfLive(latest(today, oldest), [...given, ...planned]);
  return {
    ...name,
    complete: false,
    why: `A blood test (IGRA) or a two-step skin test, at most ${asks.tuberculosisMonths} months old on the first day. Not in the 4 weeks after a live vaccine; on the same day is right.`,
    steps: [{ kind: 'test', test: 'igra', on }],
    completeOn: on,
  };
}

function afterPositive({ tuberculosis: tests }: Immunisations, positive: IsoDate, today: IsoDate): Need {
  const last = tests
    .filter(({ test, on }) => test === 'xray' && on >= positive)
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .at(-1);
  if (last?.good)
    return {
      ...name,
      complete: true,
      why: 'A test was positive, and a chest X-ray after it shows no tuberculosis. Some sites want a newer one.',
      steps: [],
      completeOn: today,
    };
  if (last)
    return {
      ...name,
      complete: false,
      why: 'The chest X-ray is not clear. Only a physician can say when you may start.',
      steps: [],
      completeOn: null,
    };
  return {
    ...name,
    complete: false,
    why: 'A test was positive. A chest X-ray after it is needed, and what your physician says of it.',
    steps: [{ kind: 'test', test: 'xray', on: today }],
    completeOn: today,
  };
}

function isTwoStep(first: IsoDate, second: IsoDate): boolean {
  const days = daysBetween(first, second);
  return days >= daysBetweenSkinTests.least && days <= daysBetweenSkinTests.most;
}

const name = { id: 'tuberculosis', name: 'Tuberculosis (TB) test' } as const;
