import { sql } from 'kysely';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { CalendarEvent } from './calendar-events.ts';
import type { Plan } from './document.ts';

export type PlanVersion = { number: number; plan: Plan; label: string };

/** Earlier states that are kept for undo. */
const versionsKept = 60;

/** Lets one change wait for another: two tabs must not write one number. */
export async function onePlanChangeAtATime(db: WorkspaceDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_workspace()::text, 14))`.execute(db);
}

/** The plan as it is now; null before there is one. */
export async function currentVersion(db: WorkspaceDb): Promise<PlanVersion | null> {
  return versionOf(
    await versions(db).where('undone_at', 'is', null).orderBy('number', 'desc').executeTakeFirst(),
  );
}

/** The state that “do again” would bring back. */
export async function nextUndone(db: WorkspaceDb): Promise<PlanVersion | null> {
  return versionOf(
    await versions(db).where('undone_at', 'is not', null).orderBy('number').executeTakeFirst(),
  );
}

/** Keeps a new state. What was undone before is forgotten, and so are the oldest states. */
export async function addVersion(db: WorkspaceDb, version: PlanVersion, at: IsoInstant): Promise<void> {
  await db.deleteFrom('plan_version').where('number', '>=', version.number).execute();
  await db
    .deleteFrom('plan_version')
    .where('number', '<', version.number - versionsKept)
    .execute();
  await db
    .insertInto('plan_version')
    .values({
      number: version.number,
      document: json(version.plan),
      label: version.label,
      at,
      undone_at: null,
    })
    .execute();
}

/** Changes every kept state, also those that undo and redo would bring back. */
export async function rewriteVersions(db: WorkspaceDb, next: (plan: Plan) => Plan): Promise<void> {
  for (const { number, document } of await versions(db).execute())
    await db
      .updateTable('plan_version')
      .set({ document: json(next(document)) })
      .where('number', '=', number)
      .execute();
}

export async function setUndone(db: WorkspaceDb, number: number, undoneAt: IsoInstant | null): Promise<void> {
  await db.updateTable('plan_version').set({ undone_at: undoneAt }).where('number', '=', number).execute();
}

/** Whether there is a state before this one. */
export async function hasVersionBefore(db: WorkspaceDb, number: number): Promise<boolean> {
  const row = await db
    .selectFrom('plan_version')
    .select('number')
    .where('number', '<', number)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every entry that calendar programs were told of, cancelled ones too. */
export async function calendarEvents(db: WorkspaceDb): Promise<CalendarEvent[]> {
  const rows = await db.selectFrom('plan_event').selectAll().orderBy('key').execute();
  return rows.map((row) => ({
    key: row.key,
    content: row.content,
    sequence: row.sequence,
    changedAt: row.changed_at,
    cancelledAt: row.cancelled_at,
  }));
}

export async function keepEvents(db: WorkspaceDb, events: readonly CalendarEvent[]): Promise<void> {
  for (const { key, content, sequence, changedAt, cancelledAt } of events) {
    const row = { content: json(content), sequence, changed_at: changedAt, cancelled_at: cancelledAt };
    await db
      .insertInto('plan_event')
      .values({ key, ...row })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'key']).doUpdateSet(row))
      .execute();
  }
}

/** The link in force. */
export async function currentLink(db: WorkspaceDb) {
  return db
    .selectFrom('plan_link')
    .select(['created_at', 'last_read_at'])
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** Ends every link. Answers how many there were. */
export async function revokeLinks(db: WorkspaceDb, at: IsoInstant): Promise<number> {
  const ended = await db
    .updateTable('plan_link')
    .set({ revoked_at: at })
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

export async function addLink(db: WorkspaceDb, tokenHash: string, at: IsoInstant): Promise<void> {
  await db
    .insertInto('plan_link')
    .values({ token_hash: tokenHash, created_at: at, revoked_at: null, last_read_at: null })
    .execute();
}

/** Notes that a calendar program used the link. False: there is no such link, or it was ended. */
export async function readWithLink(db: WorkspaceDb, tokenHash: string, at: IsoInstant): Promise<boolean> {
  const read = await db
    .updateTable('plan_link')
    .set({ last_read_at: at })
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return read.numUpdatedRows > 0n;
}

function versions(db: WorkspaceDb) {
  return db.selectFrom('plan_version').select(['number', 'document', 'label']);
}

function versionOf(row: { number: number; document: Plan; label: string } | undefined): PlanVersion | null {
  return row ? { number: row.number, plan: row.document, label: row.label } : null;
}
