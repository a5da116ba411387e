import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayOf, daysBetween } from './time.ts';

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
