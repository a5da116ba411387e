import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { stateNames } from '#features/targets/states.ts';
import { secondsBetween } from '#plain/time.ts';
import { timeZonesOf } from './recipient-zone.ts';
import { approvalEnds, hoursNames, isOpen, slotAt } from './sending-hours.ts';
import { federalCalendar } from './work-calendar.ts';

const toledo = { zip: '43604', state: 'OH' };

describe('CMP-5: Tuesday to Thursday mornings of the recipient', () => {
  test.each([
    ['at once inside them', '2026-03-03T15:00:00Z', '2026-03-03T13:00:00Z', '2026-03-03T17:00:00Z'],
    ['the next morning after noon', '2026-03-03T17:00:00Z', '2026-03-04T13:00:00Z', '2026-03-04T17:00:00Z'],
    ['Tuesday when it is Friday', '2026-03-06T15:00:00Z', '2026-03-10T12:00:00Z', '2026-03-10T16:00:00Z'],
    [
      'an hour earlier by the world’s clock in summer',
      '2026-07-07T09:00:00Z',
      '2026-07-07T12:00:00Z',
      '2026-07-07T16:00:00Z',
    ],
    ['not on Thanksgiving', '2026-11-26T09:00:00Z', '2026-12-01T13:00:00Z', '2026-12-01T17:00:00Z'],
  ])('%s', (_what, moment, from, until) => {
    expect(slotAt(toledo, moment, 'mornings')).toEqual({ from, until });
  });

  test('a clinic in Phoenix has breakfast an hour earlier than one in Chinle in summer, not in winter', () => {
    const from = (zip: string, moment: string) => slotAt({ zip, state: 'AZ' }, moment, 'mornings').from;
    expect(from('85006', '2026-07-07T05:00:00Z')).toBe('2026-07-07T15:00:00Z');
    expect(from('86503', '2026-07-07T05:00:00Z')).toBe('2026-07-07T14:00:00Z');
    expect(from('86503', '2026-01-06T05:00:00Z')).toBe(from('85006', '2026-01-06T05:00:00Z'));
  });

  test('where a state has two zones and the ZIP code is not known, it is morning in both', () => {
    const slot = slotAt({ zip: '', state: 'KY' }, '2026-03-03T05:00:00Z', 'mornings');
    expect(slot).toEqual({ from: '2026-03-03T14:00:00Z', until: '2026-03-03T17:00:00Z' });
  });

  test('places too far apart to share a morning: the ZIP code counts', () => {
    const slot = slotAt({ zip: '96813', state: 'OH' }, '2026-03-03T05:00:00Z', 'mornings');
    expect(slot.from).toBe('2026-03-03T18:00:00Z');
  });

  test('workdays are wider: each day from Monday to Friday, 8 to 17', () => {
    for (const day of ['02', '03', '04', '05', '06']) {
      const slot = slotAt(toledo, `2026-03-${day}T05:00:00Z`, 'workdays');
      expect(slot).toEqual({ from: `2026-03-${day}T13:00:00Z`, until: `2026-03-${day}T22:00:00Z` });
    }
    expect(slotAt(toledo, '2026-03-07T15:00:00Z', 'workdays').from).toBe('2026-03-09T12:00:00Z');
  });
});

test('CMP-8: an approval holds three mornings: Thursday noon until Thursday noon, Monday until Thursday', () => {
  expect(approvalEnds(toledo, '2026-03-05T17:00:00Z', 'mornings')).toBe('2026-03-12T16:00:00Z');
  expect(approvalEnds(toledo, '2026-03-02T17:00:00Z', 'mornings')).toBe('2026-03-05T17:00:00Z');
});

describe('for every place and every moment of ten years', () => {
  const state = fc.constantFrom('', ...Object.keys(stateNames));
  const zip = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 0, max: 99_999 }).map((n) => String(n).padStart(5, '0')),
  );
  const moment = fc
    .integer({ min: Date.parse('2025-01-01'), max: Date.parse('2035-01-01') })
    .map((at) => Temporal.Instant.fromEpochMilliseconds(at).toString());
  const name = fc.constantFrom(...hoursNames);

  test('the slot is not over, holds office hours of a workday, and is the one that its own beginning names', () => {
    fc.assert(
      fc.property(state, zip, moment, name, (inState, code, at, hours) => {
        const place = { state: inState, zip: code };
        const slot = slotAt(place, at, hours);
        const [zone = ''] = timeZonesOf(place);
        const local = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
        expect(secondsBetween(slot.from, slot.until)).toBeGreaterThan(0);
        expect(secondsBetween(at, slot.until)).toBeGreaterThan(0);
        expect(local(slot.from).hour).toBeGreaterThanOrEqual(8);
        expect(
          secondsBetween(slot.until, local(slot.from).startOfDay().add({ hours: 25 }).toInstant().toString()),
        ).toBeGreaterThan(0);
        expect(federalCalendar.isWorkday(local(slot.from).toPlainDate().toString())).toBe(true);
        expect(slotAt(place, slot.from, hours)).toEqual(slot);
        expect(isOpen(slot, slot.from)).toBe(true);
        expect(isOpen(slot, slot.until)).toBe(false);
        expect(secondsBetween(at, slot.from)).toBeLessThan(15 * 24 * 60 * 60);
      }),
      { numRuns: 300 },
    );
  });

  test('a later moment never has an earlier slot', () => {
    fc.assert(
      fc.property(state, zip, moment, fc.integer({ min: 0, max: 900_000 }), (inState, code, at, seconds) => {
        const place = { state: inState, zip: code };
        const later = Temporal.Instant.from(at).add({ seconds }).toString();
        const [one, other] = [slotAt(place, at, 'mornings'), slotAt(place, later, 'mornings')];
        expect(secondsBetween(one.from, other.from)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});
