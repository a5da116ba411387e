import { sql } from 'kysely';
import type {} from '#features/opportunities/tables.ts';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { Change } from './entries.ts';
import type { Externship } from './externship.ts';
import type {} from './tables.ts';

/** Confirmed, running and finished places, and whatever else a logbook was begun for; the one that begins last first. */
export async function selectExternships(db: WorkspaceDb): Promise<Externship[]> {
  const rows = await db
    .selectFrom('opportunity')
    .select(['id', 'title', 'stage', 'starts_on', 'ends_on'])
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
  return rows.map(({ starts_on, ends_on, ...rest }) => ({ ...rest, startsOn: starts_on, endsOn: ends_on }));
}

export async function isOpportunity(db: WorkspaceDb, id: string): Promise<boolean> {
  const row = await db.selectFrom('opportunity').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Changes to one logbook in their order of arrival, after those that a device has. `seq`: the last of them. */
export async function changesAfter(
  db: WorkspaceDb,
  opportunityId: string,
  since: number,
): Promise<{ changes: Change[]; seq: number }> {
  const rows = await db
    .selectFrom('logbook_change')
    .select(['id', 'entry_id', 'changed_at', 'content', 'seq'])
    .where('opportunity_id', '=', opportunityId)
    .where('seq', '>', since)
    .orderBy('seq')
    .execute();
  const changes = rows.map((row) => ({
    id: row.id,
    entryId: row.entry_id,
    at: row.changed_at,
    content: row.content,
  }));
  return { changes, seq: rows.at(-1)?.seq ?? since };
}

/** Keeps changes behind those that are there; what is there already stays as it is. */
export async function appendChanges(
  db: WorkspaceDb,
  opportunityId: string,
  changes: readonly Change[],
): Promise<void> {
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
  if (fresh.length === 0) return;
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
}

/** Lets one device wait for another, so that nothing arrives with a number that somebody has passed already. */
export async function oneArrivalAtATime(db: WorkspaceDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_workspace()::text, 26))`.execute(db);
}
