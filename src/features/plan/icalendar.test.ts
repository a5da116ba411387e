import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { arrange } from './arrange.ts';
import { type CalendarEvent, changedEvents, planEntries } from './calendar-events.ts';
import type { Fact, Plan } from './document.ts';
import { icalendar } from './icalendar.ts';

const visa: Fact = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'visa',
  title: 'Embassy, “Ünal”; bring papers\nand the letter',
  from: '2026-05-04',
  to: '2026-05-04',
  time: '09:30',
  timeZone: 'America/New_York',
  targetId: null,
};
const plan: Plan = { startOn: '2026-03-02', timeZone: 'Asia/Karachi', moves: {}, facts: [visa] };
const now = '2026-03-01T10:00:00Z';
const told = (of: Plan, before: CalendarEvent[] = [], at = now) => {
  const changed = changedEvents(before, planEntries(arrange(of)), at);
  return [...before.filter(({ key }) => !changed.some((one) => one.key === key)), ...changed];
};
const parsed = (text: string) => {
  // The strict parser: it throws where a line, a value or a component is not as RFC 5545 wants it.
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
};
const byTitle = (text: string, title: string) => {
  const found = parsed(text).find(({ summary }) => summary.includes(title));
  if (!found) throw new Error(`There is no “${title}”.`);
  return found;
};

test('PLN-1: every phase and fact comes back from a strict parser as it was', () => {
  const text = icalendar(told(plan), 'owner');
  expect(parsed(text)).toHaveLength(7);
  const lists = byTitle(text, 'Lists');
  expect(lists.startDate.toString()).toBe('2026-03-09');
  // The end is the day after the last one (RFC 5545, section 3.6.1).
  expect(lists.endDate.toString()).toBe('2026-03-30');
  expect(lists.startDate.isDate).toBe(true);
  expect(lists.description).toContain('60 to 80 first mails');
});

test('an appointment has its hour at its place, with the rules of its time zone in the file', () => {
  const text = icalendar(told(plan), 'owner');
  const event = byTitle(text, 'Embassy');
  expect(event.summary).toBe('Visa appointment: Embassy, “Ünal”; bring papers\nand the letter');
  // In May New York is four hours behind, in winter five.
  expect(event.startDate.toJSDate().toISOString()).toBe('2026-05-04T13:30:00.000Z');
  expect(event.endDate.toJSDate().toISOString()).toBe('2026-05-04T14:30:00.000Z');
  expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:America/New_York');
});

test('lines end with CR LF and have 75 octets at most, whatever stands in them', () => {
  const text = icalendar(told(plan), 'owner');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('a phase leaves its days free, an appointment takes its hour; no control character breaks a line', () => {
  const text = icalendar(
    told({ ...plan, facts: [{ ...visa, title: 'A\u0007\u0085 visa\rDTSTART:1' }] }),
    'owner',
  );
  expect(byTitle(text, 'Lists').component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  const appointment = byTitle(text, 'Visa appointment: A visa');
  expect(appointment.component.getFirstPropertyValue('transp')).toBe('OPAQUE');
  expect(appointment.startDate.toJSDate().toISOString()).toBe('2026-05-04T13:30:00.000Z');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
});

test('reading and writing again loses nothing', () => {
  const text = icalendar(told(plan), 'owner');
  const again = (ICAL.stringify as (jcal: unknown) => string)(ICAL.parse(text));
  const simple = (of: string) =>
    parsed(of).map((event) => [event.uid, event.summary, event.startDate.toString(), event.sequence]);
  expect(simple(again)).toEqual(simple(text));
});

test('a change keeps the identifier and raises the sequence, of what changed only', () => {
  const first = told(plan);
  const moved: Plan = { ...plan, moves: { more: { from: '2026-04-06', to: '2026-04-20' } } };
  const second = told(moved, first, '2026-03-05T10:00:00Z');
  const [before, after] = [icalendar(first, 'owner'), icalendar(second, 'owner')];
  expect(byTitle(after, 'More').uid).toBe(byTitle(before, 'More').uid);
  expect(byTitle(before, 'More').sequence).toBe(0);
  expect(byTitle(after, 'More').sequence).toBe(1);
  expect(byTitle(after, 'Profile').sequence).toBe(0);
  const stamp = byTitle(after, 'More').component.getFirstPropertyValue('dtstamp');
  expect(String(stamp)).toBe('2026-03-05T10:00:00Z');
});

test('what is taken away stays as cancelled, and comes back with a higher sequence', () => {
  const first = told(plan);
  const gone = told({ ...plan, facts: [] }, first, '2026-03-05T10:00:00Z');
  const event = byTitle(icalendar(gone, 'owner'), 'Embassy');
  expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(event.sequence).toBe(1);
  const back = told(plan, gone, '2026-03-06T10:00:00Z');
  const again = byTitle(icalendar(back, 'owner'), 'Embassy');
  expect(again.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  expect(again.sequence).toBe(2);
});

test('nothing changed, nothing is told', () => {
  expect(changedEvents(told(plan), planEntries(arrange(plan)), now)).toEqual([]);
});

test('each time zone has its rules in the file under the name that is used, other names of a zone too', () => {
  const some = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 20 === 0);
  for (const timeZone of ['UTC', 'Africa/Accra', 'Asia/Karachi', ...some]) {
    const text = icalendar(told({ ...plan, facts: [{ ...visa, timeZone }] }), 'owner');
    expect(text, timeZone).toMatch(/DTSTART(;TZID=|:\d{8}T\d{6}Z)/);
    if (!text.includes('DTSTART;TZID=')) continue;
    expect(text, timeZone).toContain(`TZID:${timeZone}\r\n`);
  }
});
