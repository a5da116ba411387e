import type { IsoInstant } from '#plain/time.ts';
import type { PlanItem } from './arrange.ts';

/** What a calendar program is told of one entry. */
export type EventContent = Pick<PlanItem, 'title' | 'about' | 'from' | 'to' | 'time' | 'timeZone'>;

/** An entry as calendar programs know it. The sequence rises with each change, so that they take the latest. */
export type CalendarEvent = {
  key: string;
  content: EventContent;
  sequence: number;
  changedAt: IsoInstant;
  cancelledAt: IsoInstant | null;
};

/** The entries that have to be told anew, after the plan changed (RFC 5545, sections 3.8.1.11 and 3.8.7.4). */
export function changedEvents(
  known: readonly CalendarEvent[],
  items: readonly PlanItem[],
  now: IsoInstant,
): CalendarEvent[] {
  const before = new Map(known.map((event) => [event.key, event]));
  const there = new Set(items.map(({ key }) => key));
  const told = items.flatMap((item) => {
    const event = before.get(item.key);
    const content = contentOf(item);
    if (event && event.cancelledAt === null && sameContent(event.content, content)) return [];
    const sequence = event ? event.sequence + 1 : 0;
    return [{ key: item.key, content, sequence, changedAt: now, cancelledAt: null }];
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
