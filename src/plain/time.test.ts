import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayOf, daysBetween, mondayOf } from './time.ts';

const moments = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => Temporal.Instant.from(date.toISOString()).toString());

test('The short ways to a day in UTC and to the days between two say what the calendar says', () => {
  fc.assert(
    fc.property(moments, moments, (one, other) => {
      const [from, to] = [one, other].map((moment) =>
        Temporal.Instant.from(moment).toZonedDateTimeISO('UTC').toPlainDate(),
      );
      expect(dayOf(one, 'UTC')).toBe(String(from));
      expect(daysBetween(String(from), String(to))).toBe(from?.until(to ?? from).days);
    }),
  );
});

test.each([
  ['2026-11-22', '2026-11-16'], // a Sunday
  ['2026-11-23', '2026-11-23'],
  ['2026-11-28', '2026-11-23'],
  ['2023-12-31', '2023-12-25'],
])('the week of %s begins on Monday, %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});
