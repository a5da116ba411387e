import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '#plain/time.ts';
import type { Need } from './need.ts';
import type { Immunisations, Vaccine } from './record.ts';
import { latest, missingDoses, seriesOf, spacings } from './series.ts';

const yearsOfTdap = 10;

/** AAMC form: one adult dose of Tdap, and Td or Tdap within the ten years before `day`. */
export function tetanus(record: Immunisations, today: IsoDate, day: IsoDate): Need {
  const shared = { id: 'tdap', name: 'Tetanus, diphtheria, pertussis (Tdap)' } as const;
  const last = daysOf(record, 'tdap', 'td').at(-1);
  const ever = daysOf(record, 'tdap').length > 0;
  if (ever && last !== undefined && plusYears(last, yearsOfTdap) >= day)
    return {
      ...shared,
      complete: true,
      why: `The last dose is less than ten years old.`,
      steps: [],
      completeOn: today,
    };
  return {
    ...shared,
    complete: false,
    why: ever
      ? 'The last dose is more than ten years old on the first day.'
      : 'One dose of Tdap as an adult is needed; Td alone does not cover pertussis.',
    steps: [{ kind: 'dose', vaccine: 'tdap', on: today }],
    completeOn: today,
  };
}

/** AAMC form: one dose each autumn. The vaccine of a season comes out from July; before September the last season's counts. */
export function influenza(record: Immunisations, today: IsoDate, neededOn: IsoDate): Need {
  const shared = { id: 'influenza', name: 'Influenza of the season' } as const;
  if (!record.asks.influenza)
    return { ...shared, complete: true, why: 'This site does not ask for it.', steps: [], completeOn: today };
  const day = Temporal.PlainDate.from(neededOn);
  const year = day.month >= 9 ? day.year : day.year - 1;
  const season = `${year}–${year + 1}`;
  if (daysOf(record, 'influenza').some((on) => on >= `${year}-07-01`))
    return { ...shared, complete: true, why: `A dose of ${season} is there.`, steps: [], completeOn: today };
  const on = latest(today, today < `${year}-07-01` ? `${year}-09-01` : null);
  return {
    ...shared,
    complete: false,
    why: `A dose for the season ${season} is missing.`,
    steps: [{ kind: 'dose', vaccine: 'influenza', on }],
    completeOn: on,
  };
}

/** COVID-19 as the site asks: so many doses, three weeks apart at least. */
export function covid(record: Immunisations, today: IsoDate): Need {
  const shared = { id: 'covid', name: 'COVID-19' } as const;
  const { covidDoses } = record.asks;
  if (covidDoses === 0)
    return { ...shared, complete: true, why: 'This site does not ask for it.', steps: [], completeOn: today };
  const spacing = spacings.covid(covidDoses);
  const series = seriesOf(daysOf(record, 'covid'), spacing, null);
  const planned = missingDoses(series, spacing, null, today);
  return {
    ...shared,
    complete: planned.length === 0,
    why: `${series.counted.length} of ${covidDoses} doses that the site asks for.`,
    steps: planned.map((on) => ({ kind: 'dose', vaccine: 'covid', on })),
    completeOn: planned.at(-1) ?? today,
  };
}

const daysOf = ({ doses }: Immunisations, ...of: Vaccine[]) =>
  doses.flatMap(({ vaccine, on }) => (of.includes(vaccine) ? [on] : [])).toSorted();

const plusYears = (day: IsoDate, years: number) => Temporal.PlainDate.from(day).add({ years }).toString();
