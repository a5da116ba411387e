import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { CalendarEvent } from './calendar-events.ts';

/** How often a calendar program should look again. */
const secondsBetweenLooks = 6 * 60 * 60;
const appointmentMinutes = 60;

/**
 * PLN-1: the plan as an iCalendar file (RFC 5545). `owner` makes the entries' identifiers its own and keeps them the
 * same for good: with them and the sequence, a program that reads the file again changes its entries instead of adding new ones.
 */
export function icalendar(events: readonly CalendarEvent[], owner: string): string {
  const calendar = ical({
    name: 'Foothold: my plan',
    prodId: { company: 'Foothold', product: 'Plan', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: secondsBetweenLooks,
    timezone: { name: null, generator: timeZoneBlock },
  });
  for (const { key, content, sequence, changedAt, cancelledAt } of events) {
    const changed = new Date(changedAt);
    calendar.createEvent({
      id: `${key}.${owner}@foothold.invalid`,
      ...whenOf(content),
      summary: readable(content.title),
      description: readable(content.about),
      sequence,
      stamp: changed,
      lastModified: changed,
      status: cancelledAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      // A phase of three weeks must not show the whole three weeks as busy (RFC 5545, section 3.8.2.7, and Outlook's own).
      transparency: content.time === null ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      busystatus: content.time === null ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    });
  }
  return calendar.toString();
}

/** Texts hold no control characters (RFC 5545, section 3.3.11); line ends are escaped. */
const readable = (text: string) => text.replace(/\p{Cc}/gu, (one) => (/[\t\r\n]/.test(one) ? one : ''));

/** Whole days end before the day after the last one; an appointment has its hour at its place. */
function whenOf({ from, to, time, timeZone }: CalendarEvent['content']) {
  if (time === null) {
    const end = Temporal.PlainDate.from(to).add({ days: 1 });
    return { start: Temporal.PlainDate.from(from), end, allDay: true };
  }
  const start = Temporal.PlainDateTime.from(`${from}T${time}`).toZonedDateTime(timeZone);
  const end = start.add({ minutes: appointmentMinutes });
  if (timeZoneBlock(timeZone)) return { start, end, timezone: timeZone };
  return { start: start.toInstant(), end: end.toInstant() };
}

/** The rules of a time zone. Of names for one zone the library tells the chief one; the file has to name the one it uses. */
function timeZoneBlock(name: string): string | null {
  const [block] = [tzlib_get_ical_block(name)].flat();
  return block ? block.replace(/^TZID:.*$/m, `TZID:${name}`) : null;
}
