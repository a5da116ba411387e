import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { federalCalendar } from '#features/campaign/work-calendar.ts';
import { addDays } from '#plain/time.ts';
import { letterDays, reminderDue } from './timing.ts';

const days = (startsOn: string, endsOn: string, handsOn: number | null = 4) =>
  letterDays({ startsOn, endsOn }, handsOn);

describe('LOR-1: the right day', () => {
  test('of four weeks: talk and question on Friday of week 2, at the latest on Wednesday of week 3', () => {
    expect(days('2026-06-01', '2026-06-26')).toMatchObject({
      feedbackOn: '2026-06-12',
      askFrom: '2026-06-12',
      askBy: '2026-06-17',
      briefOn: '2026-06-23',
      warning: '',
    });
  });

  test('of eight weeks: not later', () => {
    expect(days('2026-06-01', '2026-07-24')).toMatchObject({ feedbackOn: '2026-06-12', askBy: '2026-06-17' });
  });

  test('of two weeks: the talk in the middle, the question before the last days', () => {
    expect(days('2026-06-01', '2026-06-12')).toMatchObject({
      feedbackOn: '2026-06-05',
      askFrom: '2026-06-08',
      askBy: '2026-06-10',
    });
  });

  test('of three weeks: as of four; of a day less: in its second half', () => {
    expect(days('2026-06-01', '2026-06-21')).toMatchObject({ feedbackOn: '2026-06-12', askBy: '2026-06-17' });
    expect(days('2026-06-01', '2026-06-20').why).toContain('shorter than three weeks');
  });

  test('of a short stay: the question follows on the day after the talk', () => {
    expect(days('2026-06-03', '2026-06-12')).toMatchObject({
      feedbackOn: '2026-06-08',
      askFrom: '2026-06-09',
    });
  });

  test('of less than two working weeks: it warns', () => {
    expect(days('2026-06-01', '2026-06-12').warning).toBe('');
    expect(days('2026-06-01', '2026-06-11').warning).toContain('So few days');
  });

  test('of one week: it says that this is seldom enough', () => {
    expect(days('2026-06-01', '2026-06-05', 1).warning).toContain('So few days');
  });

  test('on a holiday or a weekend nobody is asked', () => {
    // June 19, 2026, is a Friday and Juneteenth.
    expect(days('2026-06-08', '2026-07-03').feedbackOn).toBe('2026-06-18');
    expect(days('2026-06-03', '2026-06-30').feedbackOn).toBe('2026-06-12');
  });

  test('without hands-on weeks the letter is not promised', () => {
    expect(days('2026-06-01', '2026-06-26', 0).warning).toContain('No hands-on weeks');
  });

  test('whatever the stay: within it, in order, and never on a day off unless it is the first or the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 730 }), fc.integer({ min: 0, max: 120 }), (start, length) => {
        const startsOn = addDays('2026-01-01', start);
        const endsOn = addDays(startsOn, length);
        const { feedbackOn, askFrom, askBy, briefOn } = days(startsOn, endsOn);
        const all = [feedbackOn, askFrom, askBy, briefOn];
        expect(startsOn <= feedbackOn && feedbackOn <= askFrom && askFrom <= askBy).toBe(true);
        for (const day of all) {
          expect(day >= startsOn && day <= endsOn).toBe(true);
          expect(day === startsOn || day === endsOn || federalCalendar.isWorkday(day)).toBe(true);
        }
      }),
    );
  });
});

test('LOR-3: reminders come every two weeks, on workdays, three at most', () => {
  expect(reminderDue('2026-06-12', 0)).toBe('2026-06-26');
  expect(reminderDue('2026-06-20', 1)).toBe('2026-07-06');
  expect(reminderDue('2026-07-06', 2)).toBe('2026-07-20');
  expect(reminderDue('2026-07-06', 3)).toBeNull();
});
