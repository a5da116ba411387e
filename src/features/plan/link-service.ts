import { createHash, randomBytes } from 'node:crypto';
import { blocksForCalendar } from '#features/availability/calendar-service.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, type WorkspaceId, isUuid } from '#platform/store/workspace.ts';
import { type IsoInstant, secondsBetween } from '#plain/time.ts';
import { arrange } from './arrange.ts';
import { type CalendarEvent, changedEvents, planEntries } from './calendar-events.ts';
import { icalendar } from './icalendar.ts';
import {
  addLink,
  calendarEvents,
  currentVersion,
  keepEvents,
  onePlanChangeAtATime,
  readWithLink,
  revokeLinks,
} from './queries.ts';

/** How long a cancelled entry is still told, so that every calendar program has taken it away. */
const daysTold = 90;

/** The plan as a file, for a calendar that cannot reach this computer. */
export function planFile(ws: Workspace, parts: Parts): Promise<string> {
  return ws.transaction((db) => fileOf(db, ws.id, parts.clock.now()));
}

/** A new private link; the one before ends. The secret is told this once: only its hash is kept. */
export async function newCalendarLink(ws: Workspace, parts: Parts): Promise<{ path: string }> {
  const secret = randomBytes(32).toString('base64url');
  await ws.transaction(async (db) => {
    await revokeLinks(db, parts.clock.now());
    await addLink(db, hash(secret), parts.clock.now());
  });
  return { path: `/calendar/${ws.id}.${secret}.ics` };
}

export async function endCalendarLink(ws: Workspace, parts: Parts): Promise<boolean> {
  return (await ws.transaction((db) => revokeLinks(db, parts.clock.now()))) > 0;
}

/** The calendar behind a link, for a program without a session. Null: there is no such link (any more). */
export async function calendarOfLink(
  open: (id: WorkspaceId) => Workspace,
  parts: Parts,
  token: string,
): Promise<string | null> {
  const [id, secret, ...more] = token.split('.');
  if (!id || !secret || more.length > 0 || !isUuid(id)) return null;
  const ws = open(id as WorkspaceId);
  return ws.transaction(async (db) => {
    const now = parts.clock.now();
    return (await readWithLink(db, hash(secret), now)) ? fileOf(db, ws.id, now) : null;
  });
}

/** The calendar as it is now. What is told here is kept, so that the next reading tells each change with a higher sequence. */
async function fileOf(db: WorkspaceDb, owner: string, now: IsoInstant): Promise<string> {
  await onePlanChangeAtATime(db);
  const current = await currentVersion(db);
  const entries = [...planEntries(current ? arrange(current.plan) : []), ...(await blocksForCalendar(db))];
  await keepEvents(db, changedEvents(await calendarEvents(db), entries, now));
  const recent = ({ cancelledAt }: CalendarEvent) =>
    cancelledAt === null || secondsBetween(cancelledAt, now) < daysTold * 24 * 60 * 60;
  return icalendar((await calendarEvents(db)).filter(recent), owner);
}

const hash = (secret: string) => createHash('sha256').update(secret).digest('hex');
