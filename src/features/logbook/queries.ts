import { sql } from 'kysely';
import type {} from '#features/opportunities/tables.ts';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { Change } from './entries.ts';
import type { Externship } from './externship.ts';
import type {} from './tables.ts';

/** Confirmed, running and finished places, and whatever else a logbook was begun for; the one that begins last first. */
export async function selectExternships(db: WorkspaceDb): Promise<Externship[]> {
  return db
    .selectFrom('opportunity')
    .select(['id', 'title', 'stage', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('stage', 'in', ['confirmed', 'running', 'done']),
        exists(
          selectFrom('logbook_change')
            .select('logbook_change.id')
            .whereRef('logbook_change.opportunity_id', '=', 'opportunity.id'),
        ),
      ]),
    )
    .orderBy('starts_on', (order) => order.desc().nullsLast())
    .orderBy('id')
    .execute();
}

export async function externshipById(db: WorkspaceDb, id: string): Promise<Externship | null> {
  const row = await db
    .selectFrom('opportunity')
    .select(['id', 'title', 'stage', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Changes to one logbook in their order of arrival, after those that a device has. */
export async function changesAfter(db: WorkspaceDb, opportunityId: string, since: number): Promise<Change[]> {
  const rows = await db
    .selectFrom('logbook_change')
    .select(['id', 'entry_id', 'changed_at', 'content'])
    .where('opportunity_id', '=', opportunityId)
    .where('seq', '>', since)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    entryId: row.entry_id,
    at: row.changed_at,
    content: row.content,
  }));
}

/** Keeps changes behind those that are there; what is there already stays as it is. Returns the last number. */
export async function appendChanges(
  db: WorkspaceDb,
  opportunityId: string,
  changes: readonly Change[],
): Promise<number> {
  const known = await db
    .selectFrom('logbook_change')
    .select(['id', 'seq'])
    .where('opportunity_id', '=', opportunityId)
    .execute();
  const ids = new Set(known.map(({ id }) => id));
  const last = Math.max(0, ...known.map(({ seq }) => seq));
  const fresh = [...new Map(changes.map((change) => [change.id, change])).values()].filter(
    ({ id }) => !ids.has(id),
  );
  if (fresh.length === 0) return last;
  await db
    .insertInto('logbook_change')
    .values(
      fresh.map(({ id, entryId, at, content }, index) => ({
        opportunity_id: opportunityId,
        id,
        entry_id: entryId,
        seq: last + 1 + index,
        changed_at: at,
        content: json(content),
      })),
    )
    .execute();
  return last + fresh.length;
}

/** Lets one device wait for another, so that nothing arrives with a number that somebody has passed already. */
export async function oneArrivalAtATime(db: WorkspaceDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_workspace()::text, 26))`.execute(db);
}
