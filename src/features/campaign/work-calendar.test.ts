import { describe, expect, test } from 'vitest';
import { addDays } from '#plain/time.ts';
import { calendarOf, federalCalendar, onWorkday } from './work-calendar.ts';

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

describe('CMP-5: the federal holidays (5 U.S.C. 6103)', () => {
  const year = (of: number) => {
    const first = `${of}-01-01`;
    return Array.from({ length: 365 }, (_, day) => addDays(first, day));
  };

  test.each([
    // July 4 is a Saturday: kept on the Friday before.
    [2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    // June 19, Christmas and the next New Year are Saturdays, July 4 is a Sunday: kept on the Monday after.
    [2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
  ])('of %s, and those that are kept on another day', (of, holidays) => {
    const closed = year(of).filter((day) => !federalCalendar.isWorkday(day) && weekday(day) % 6 !== 0);
    expect(closed).toEqual(holidays.split(' ').map((day) => `${of}-${day}`));
  });

  test('on Saturdays and Sundays nobody works', () => {
    const weekends = year(2026).filter((day) => weekday(day) % 6 === 0);
    expect(weekends.filter(federalCalendar.isWorkday)).toEqual([]);
  });
});

describe('Inauguration Day', () => {
  test.each([
    ['2025-01-20', false], // also Martin Luther King Jr. Day
    ['2029-01-20', false], // a Saturday
    ['2033-01-20', false],
    ['2037-01-20', false],
    ['2026-01-20', true],
    ['2029-01-08', true],
    ['2013-01-21', false], // January 20 was a Sunday
  ])('in Washington %s: a workday? %s', (day, workday) => {
    expect(calendarOf('DC').isWorkday(day)).toBe(workday);
  });
  test('is a workday elsewhere', () => {
    expect(calendarOf('VA').isWorkday('2033-01-20')).toBe(true);
  });
});

describe('the next workday', () => {
  test('is the day itself, or the first after weekend and holiday', () => {
    expect(onWorkday('2026-03-03', federalCalendar)).toBe('2026-03-03');
    expect(onWorkday('2026-09-05', federalCalendar)).toBe('2026-09-08');
  });

  test('is looked for during two weeks', () => {
    const only = (workday: string) => ({ isWorkday: (day: string) => day === workday });
    expect(onWorkday('2026-03-01', only('2026-03-14'))).toBe('2026-03-14');
    expect(onWorkday('2026-03-01', only('2026-03-15'))).toBe('2026-03-01');
  });
});
