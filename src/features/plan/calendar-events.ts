import type { IsoInstant } from '#plain/time.ts';
import type { PlanItem } from './arrange.ts';

/** What a calendar program is told of one entry. */
export type EventContent = Pick<PlanItem, 'title' | 'about' | 'from' | 'to' | 'time' | 'timeZone'>;
export type CalendarEntry = { key: string; content: EventContent };

/** An entry as calendar programs were told of it. The sequence rises with each change, so that they take the latest. */
export type CalendarEvent = CalendarEntry & {
  sequence: number;
  changedAt: IsoInstant;
  cancelledAt: IsoInstant | null;
};

/** PLN-1: the entries of the plan. */
export const planEntries = (items: readonly PlanItem[]): CalendarEntry[] =>
  items.map((item) => ({ key: item.key, content: contentOf(item) }));

/**
 * The events that are told anew, where `entries` is what stands in the calendar now and `known` what was told before: changed
 * ones, and what is gone, as cancelled (RFC 5545, sections 3.8.1.11 and 3.8.7.4).
 */
export function changedEvents(
  known: readonly CalendarEvent[],
  entries: readonly CalendarEntry[],
  now: IsoInstant,
): CalendarEvent[] {
  const before = new Map(known.map((event) => [event.key, event]));
  const there = new Set(entries.map(({ key }) => key));
  const told = entries.flatMap(({ key, content }) => {
    const event = before.get(key);
    if (event && event.cancelledAt === null && sameContent(event.content, content)) return [];
    return [{ key, content, sequence: event ? event.sequence + 1 : 0, changedAt: now, cancelledAt: null }];
  });
  const gone = known
    .filter(({ key, cancelledAt }) => cancelledAt === null && !there.has(key))
    .map((event) => ({ ...event, sequence: event.sequence + 1, changedAt: now, cancelledAt: now }));
  return [...told, ...gone];
}

function contentOf({ title, about, from, to, time, timeZone, why, kind }: PlanItem): EventContent {
  const more = kind === 'phase' ? [`Aim: ${about}.`, ...(why ? [why] : [])].join(' ') : about;
  return { title, about: more, from, to, time, timeZone };
}

function sameContent(one: EventContent, other: EventContent): boolean {
  return (['title', 'about', 'from', 'to', 'time', 'timeZone'] as const).every(
    (key) => one[key] === other[key],
  );
}
