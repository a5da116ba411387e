import { type Selectable, sql } from 'kysely';
import type {} from '#features/availability/tables.ts';
import type {} from '#features/campaign/tables.ts';
import type { SortedAs } from '#features/inbox/rules.ts';
import type {} from '#features/inbox/tables.ts';
import type {} from '#features/targets/tables.ts';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type IsoDate, type IsoInstant, dayOf } from '#plain/time.ts';
import type { Stage } from './board.ts';
import type { Costs } from './costs.ts';
import type { Waiting } from './on-today.ts';
import type { BasedDetails } from './opportunity.ts';
import type { Opportunity } from './seen.ts';
import type { OpportunityTable } from './tables.ts';

type OpportunityRow = Selectable<OpportunityTable>;

/** All of the board, those that changed last first. */
export async function allOpportunities(db: WorkspaceDb): Promise<Opportunity[]> {
  const rows = await db
    .selectFrom('opportunity')
    .selectAll()
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(opportunityOf);
}

export async function opportunityById(db: WorkspaceDb, id: string): Promise<Opportunity | null> {
  const row = await db.selectFrom('opportunity').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? opportunityOf(row) : null;
}

export async function opportunitiesByIds(db: WorkspaceDb, ids: readonly string[]): Promise<Opportunity[]> {
  const rows = await db.selectFrom('opportunity').selectAll().where('id', 'in', ids).execute();
  return rows.map(opportunityOf);
}

export async function opportunityOfThread(db: WorkspaceDb, outreachId: string): Promise<string | null> {
  const row = await db
    .selectFrom('opportunity')
    .select('id')
    .where('outreach_id', '=', outreachId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A thread with its target and how the newest answer of a person was sorted; null while nobody answered. */
export async function answeredThread(db: WorkspaceDb, outreachId: string) {
  const row = await db
    .selectFrom('outreach')
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'outreach.workspace_id')
        .onRef('target.id', '=', 'outreach.target_id'),
    )
    .select(['outreach.target_id', 'target.name'])
    .select((eb) =>
      eb
        .selectFrom('incoming')
        .select('incoming.sorted_as')
        .whereRef('incoming.outreach_id', '=', 'outreach.id')
        .where('incoming.kind', '=', 'answer')
        .orderBy('incoming.received_at', 'desc')
        .limit(1)
        .$castTo<SortedAs | null>()
        .as('sorted_as'),
    )
    .where('outreach.id', '=', outreachId)
    .executeTakeFirst();
  return row && { targetId: row.target_id, name: row.name, sortedAs: row.sorted_as };
}

/** Those that may ask for something today: offered, weighed, confirmed or running. At most a hundred. */
export async function waitingOpportunities(db: WorkspaceDb): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('opportunity')
    .select(['id', 'title', 'stage', 'starts_on', 'ends_on', 'updated_at'])
    .where('stage', 'in', ['offered', 'comparing', 'confirmed', 'running'])
    .orderBy('updated_at')
    .limit(100)
    .execute();
  return rows.map(({ id, title, stage, starts_on, ends_on, updated_at }) => ({
    id,
    title,
    stage,
    startsOn: starts_on,
    endsOn: ends_on,
    changedOn: dayOf(updated_at, 'UTC'),
  }));
}

export type NewRow = Pick<
  OpportunityRow,
  'id' | 'title' | 'stage' | 'origin' | 'introduced_by' | 'outreach_id' | 'target_id'
> & { costs: Costs };

export async function insertOpportunity(db: WorkspaceDb, row: NewRow, at: IsoInstant): Promise<void> {
  await db
    .insertInto('opportunity')
    .values({ ...row, costs: json(row.costs), created_at: at, updated_at: at })
    .execute();
}

export async function updateDetails(
  db: WorkspaceDb,
  id: string,
  { title, introducedBy, note, startsOn, endsOn, costs, revision }: BasedDetails,
  at: IsoInstant,
): Promise<void> {
  await db
    .updateTable('opportunity')
    .set({
      title,
      introduced_by: introducedBy,
      note,
      starts_on: startsOn,
      ends_on: endsOn,
      costs: json(costs),
      revision: revision + 1,
      updated_at: at,
    })
    .where('id', '=', id)
    .execute();
}

export async function updateOffer(
  db: WorkspaceDb,
  id: string,
  offer: { text: string; url: string; readOn: IsoDate | null },
  at: IsoInstant,
): Promise<void> {
  await db
    .updateTable('opportunity')
    .set({ offer_text: offer.text, offer_url: offer.url, offer_read_on: offer.readOn, updated_at: at })
    .where('id', '=', id)
    .execute();
}

export async function updateStage(db: WorkspaceDb, id: string, stage: Stage, at: IsoInstant): Promise<void> {
  await db.updateTable('opportunity').set({ stage, updated_at: at }).where('id', '=', id).execute();
}

/** The confirmed blocks of Logistics that lie on these days, wholly or in part. */
export async function confirmedBlocksOn(db: WorkspaceDb, { from, to }: { from: IsoDate; to: IsoDate }) {
  const rows = await db
    .selectFrom('availability_block')
    .select('id')
    .where('state', '=', 'confirmed')
    .where('from_on', '<=', to)
    .where('to_on', '>=', from)
    .execute();
  return rows.map(({ id }) => id);
}

/** Lets one move wait for another: two tabs must not move one card to two places. */
export async function oneMoveAtATime(db: WorkspaceDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_workspace()::text, 25))`.execute(db);
}

function opportunityOf(row: OpportunityRow): Opportunity {
  return {
    id: row.id,
    title: row.title,
    stage: row.stage,
    origin: row.origin,
    introducedBy: row.introduced_by,
    outreachId: row.outreach_id,
    targetId: row.target_id,
    note: row.note,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    costs: row.costs,
    revision: row.revision,
    offer: { text: row.offer_text, url: row.offer_url, readOn: row.offer_read_on },
  };
}
