import { Temporal } from 'temporal-polyfill';
import { type IsoInstant, dayOf } from '#plain/time.ts';
import { type Place, timeZonesOf } from './recipient-zone.ts';
import { calendarOf } from './work-calendar.ts';

/** CMP-5: when mails leave, by the recipient's clock. */
export const hoursNames = ['mornings', 'workdays'] as const;
export type HoursName = (typeof hoursNames)[number];

const hours: Record<HoursName, { days: readonly number[]; from: number; until: number }> = {
  // Tuesday to Thursday: on Mondays the weekend's mail is worked off, on Fridays people leave.
  mornings: { days: [2, 3, 4], from: 8, until: 12 },
  workdays: { days: [1, 2, 3, 4, 5], from: 8, until: 17 },
};

/** A stretch of office hours; `until` is the first moment that is no longer in it. */
export type Slot = { from: IsoInstant; until: IsoInstant };

/** CMP-8: an approved mail may use this many stretches of sending hours; after that it waits for a new look. */
const slotsAnApprovalHolds = 3;

/** The stretch of sending hours that a moment lies in, or else the next one. */
export function slotAt(place: Place, moment: IsoInstant, name: HoursName): Slot {
  const zones = timeZonesOf(place);
  // Zones too far apart have no morning in common: then the likeliest one counts.
  return slotIn(zones, place.state, moment, name) ?? slotIn(zones.slice(0, 1), place.state, moment, name)!;
}

export function isOpen(slot: Slot, moment: IsoInstant): boolean {
  return compare(slot.from, moment) <= 0 && compare(moment, slot.until) < 0;
}

/** CMP-8: until when a mail approved at a moment may leave by itself. */
export function approvalEnds(place: Place, approvedAt: IsoInstant, name: HoursName): IsoInstant {
  let slot = slotAt(place, approvedAt, name);
  for (let more = 1; more < slotsAnApprovalHolds; more++) slot = slotAt(place, slot.until, name);
  return slot.until;
}

/** Office hours that all zones share on one day. Two weeks hold some, whatever the holidays. */
function slotIn(zones: readonly string[], state: string, moment: IsoInstant, name: HoursName): Slot | null {
  const { days, from, until } = hours[name];
  const calendar = calendarOf(state);
  const first = Temporal.PlainDate.from(dayOf(moment, zones[0] ?? 'UTC'));
  for (let later = -1; later < 15; later++) {
    const day = first.add({ days: later });
    if (!days.includes(day.dayOfWeek) || !calendar.isWorkday(day.toString())) continue;
    const at = (hour: number) => zones.map((zone) => instantAt(day, hour, zone)).toSorted(compare);
    const slot = { from: at(from).at(-1)!, until: at(until)[0]! };
    if (compare(slot.from, slot.until) < 0 && compare(moment, slot.until) < 0) return slot;
  }
  return null;
}

function instantAt(day: Temporal.PlainDate, hour: number, timeZone: string): IsoInstant {
  return day
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) })
    .toInstant()
    .toString();
}

function compare(one: IsoInstant, other: IsoInstant): number {
  return Temporal.Instant.compare(one, other);
}
