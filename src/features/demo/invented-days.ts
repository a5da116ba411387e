import type { Activity, Content } from '#features/logbook/entries.ts';
import { type IsoDate, addDays, daysBetween, mondayOf } from '#plain/time.ts';

/** The two stays of the demo, from Monday to Friday: the first is over, the other is in its third week of four. */
export function stayDays(today: IsoDate) {
  const monday = mondayOf(today);
  return {
    first: { startsOn: addDays(monday, -49), endsOn: addDays(monday, -38) },
    running: { startsOn: addDays(monday, -14), endsOn: addDays(monday, 11) },
  };
}

/** A day in each week of both stays that has begun. */
export function stayWeeks(today: IsoDate): IsoDate[] {
  const { first, running } = stayDays(today);
  const days = [first, running].flatMap(({ startsOn, endsOn }) =>
    Array.from({ length: Math.ceil(daysBetween(startsOn, endsOn) / 7) }, (_, week) =>
      addDays(startsOn, 7 * week + 3),
    ),
  );
  return days.filter((day) => day <= today);
}

const about: Readonly<Record<Activity, readonly string[]>> = {
  history: [
    '54 y, male, cough for two weeks',
    'new patients with high blood pressure',
    '31 y, female, headache',
  ],
  exam: ['heart and lungs', 'knee, left', 'diabetic foot'],
  presentation: ['in two minutes, before the physician went in', 'with a plan of my own'],
  note: ['visit notes, corrected and signed', 'after-visit summaries'],
  procedure: ['stitches taken out', 'electrocardiogram'],
  teaching: ['how to use an inhaler', 'how to measure blood pressure at home'],
  reading: ['guideline on asthma', 'chapter on thyroid disease'],
};

/** What is done more often from week to week, on a usual day of the first week and how much is added with each. */
const usual: readonly (readonly [Activity, first: number, more: number, everyDays: number])[] = [
  ['history', 2, 2, 1],
  ['exam', 1, 2, 1],
  ['presentation', 2, 1, 1],
  ['note', 1, 1, 2],
  ['teaching', 1, 0, 3],
  ['procedure', 1, 0, 4],
  ['reading', 1, 0, 2],
];

/** The entries of a logbook from the first day on, up to and without the day `before`; none at weekends. */
export function inventedEntries(startsOn: IsoDate, before: IsoDate): Content[] {
  const days = Array.from({ length: Math.max(0, daysBetween(startsOn, before)) }, (_, index) => index);
  return days
    .filter((index) => index % 7 < 5)
    .flatMap((index) =>
      usual
        .filter(([, , , every]) => index % every === 0)
        .map(([activity, first, more]) => ({
          day: addDays(startsOn, index),
          activity,
          count: first + more * Math.floor(index / 7),
          about: about[activity][index % about[activity].length] ?? '',
        })),
    );
}
