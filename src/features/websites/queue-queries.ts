import { type Updateable, sql } from 'kysely';
import type { Refusal } from '#plain/refusal.ts';
import { type IsoInstant, addSeconds } from '#plain/time.ts';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { WebsiteJobItemTable } from './tables.ts';

/** Who this process is among those that read from one store. alone: no other process can hold a row. */
export type Reader = { owner: string; alone: boolean };

export type ClaimedItem = { jobId: string; websiteId: string; address: string; attempts: number };

/** Long enough for one page of a website that asks for a minute between two, with others in the line before it. */
const leaseSeconds = 5 * 60;

export async function addJob(
  db: WorkspaceDb,
  job: { id: string; label: string; websiteIds: readonly string[]; now: IsoInstant },
): Promise<void> {
  await db
    .insertInto('website_job')
    .values({ id: job.id, label: job.label, state: 'running', created_at: job.now })
    .execute();
  await sql`insert into website_job_item (job_id, website_id, position, state)
    select ${job.id}::uuid, id, place - 1, 'waiting'
    from unnest(${job.websiteIds}::uuid[]) with ordinality as given (id, place)`.execute(db);
}

/** The next website to read, locked and leased. What another process holds is passed over. */
export async function claimItem(
  db: WorkspaceDb,
  { owner, alone }: Reader,
  now: IsoInstant,
): Promise<ClaimedItem | null> {
  const item = await db
    .selectFrom('website_job_item as item')
    .innerJoin('website_job as job', (join) =>
      join.onRef('job.workspace_id', '=', 'item.workspace_id').onRef('job.id', '=', 'item.job_id'),
    )
    .innerJoin('website', (join) =>
      join
        .onRef('website.workspace_id', '=', 'item.workspace_id')
        .onRef('website.id', '=', 'item.website_id'),
    )
    .select(['item.job_id', 'item.website_id', 'item.attempts', 'website.address'])
    .where('job.state', '=', 'running')
    .where((eb) =>
      eb.or([
        eb('item.state', '=', 'waiting'),
        eb.and([
          eb('item.state', '=', 'reading'),
          alone
            ? eb('item.claimed_by', '<>', owner)
            : eb.or([eb('item.lease_until', 'is', null), eb('item.lease_until', '<=', now)]),
        ]),
      ]),
    )
    // A single website that somebody waits for goes before the rest of a long list.
    .orderBy('item.position')
    .orderBy('job.created_at')
    .limit(1)
    .forUpdate(['item'])
    .skipLocked()
    .executeTakeFirst();
  if (!item) return null;
  const claimed: ClaimedItem = {
    jobId: item.job_id,
    websiteId: item.website_id,
    address: item.address,
    attempts: item.attempts + 1,
  };
  await changeItem(db, claimed, {
    state: 'reading',
    claimed_by: owner,
    lease_until: addSeconds(now, leaseSeconds),
    attempts: claimed.attempts,
    pages: 0,
    refusal: null,
  });
  return claimed;
}

/** Notes how far a reading is and holds it further. False: it was paused, cancelled, or somebody else has it. */
export async function noteProgress(
  db: WorkspaceDb,
  { jobId, websiteId }: ClaimedItem,
  { owner }: Reader,
  pages: number,
  now: IsoInstant,
): Promise<boolean> {
  const noted = await db
    .updateTable('website_job_item')
    .set({ pages, lease_until: addSeconds(now, leaseSeconds) })
    .where('job_id', '=', jobId)
    .where('website_id', '=', websiteId)
    .where('state', '=', 'reading')
    .where('claimed_by', '=', owner)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('website_job')
          .select('id')
          .whereRef('website_job.workspace_id', '=', 'website_job_item.workspace_id')
          .where('id', '=', jobId)
          .where('state', '=', 'running'),
      ),
    )
    .executeTakeFirst();
  return noted.numUpdatedRows === 1n;
}

/** Ends a reading that this process still holds. False: it holds it no more, and nothing is to be kept. */
export async function endItem(
  db: WorkspaceDb,
  item: ClaimedItem,
  { owner }: Reader,
  now: IsoInstant,
  refusal: Refusal | null,
): Promise<boolean> {
  return changeItem(
    db,
    item,
    {
      state: refusal ? 'failed' : 'done',
      refusal: refusal && json(refusal),
      finished_at: now,
      claimed_by: null,
      lease_until: null,
    },
    owner,
  );
}

/** Puts a reading back that was stopped and is not to blame for it. */
export function releaseItem(db: WorkspaceDb, item: ClaimedItem, { owner }: Reader): Promise<boolean> {
  const free = { state: 'waiting' as const, claimed_by: null, lease_until: null, pages: 0 };
  return changeItem(db, item, { ...free, attempts: item.attempts - 1 }, owner);
}

async function changeItem(
  db: WorkspaceDb,
  { jobId, websiteId }: Pick<ClaimedItem, 'jobId' | 'websiteId'>,
  change: Updateable<WebsiteJobItemTable>,
  owner?: string,
): Promise<boolean> {
  const query = db
    .updateTable('website_job_item')
    .set(change)
    .where('job_id', '=', jobId)
    .where('website_id', '=', websiteId);
  const held = owner === undefined ? query : query.where('claimed_by', '=', owner);
  return (await held.executeTakeFirst()).numUpdatedRows === 1n;
}

/** Pauses, resumes or cancels a job. False: there is none, or it was cancelled. */
export async function setJobState(
  db: WorkspaceDb,
  id: string,
  state: 'running' | 'paused' | 'cancelled',
  now: IsoInstant,
): Promise<boolean> {
  const changed = await db
    .updateTable('website_job')
    .set({ state })
    .where('id', '=', id)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return false;
  if (state === 'cancelled')
    await db
      .updateTable('website_job_item')
      .set({ state: 'cancelled', claimed_by: null, lease_until: null, finished_at: now })
      .where('job_id', '=', id)
      .where('state', 'in', ['waiting', 'reading'])
      .execute();
  return true;
}

/** Failed websites of a job wait again. */
export async function retryFailed(db: WorkspaceDb, id: string): Promise<number> {
  const changed = await db
    .updateTable('website_job_item')
    .set({ state: 'waiting', attempts: 0, pages: 0, refusal: null, finished_at: null })
    .where('job_id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  return Number(changed.numUpdatedRows);
}

export async function jobExists(db: WorkspaceDb, id: string): Promise<boolean> {
  const row = await db.selectFrom('website_job').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** The latest jobs over several websites, with what has become of each website. */
export async function latestJobs(db: WorkspaceDb, most: number) {
  const jobs = await db
    .selectFrom('website_job')
    .selectAll()
    .where('label', '<>', '')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  if (jobs.length === 0) return [];
  const items = await itemsWithWebsite(db)
    .where(
      'item.job_id',
      'in',
      jobs.map(({ id }) => id),
    )
    .execute();
  return jobs.map((job) => ({ ...job, items: items.filter((item) => item.job_id === job.id) }));
}

/** Where a website stands in the queue, if it is in it. */
export function openItemOf(db: WorkspaceDb, websiteId: string) {
  return itemsWithWebsite(db)
    .where('item.website_id', '=', websiteId)
    .where('item.state', 'in', ['waiting', 'reading'])
    .orderBy('item.state')
    .limit(1)
    .executeTakeFirst();
}

function itemsWithWebsite(db: WorkspaceDb) {
  return db
    .selectFrom('website_job_item as item')
    .innerJoin('website', (join) =>
      join
        .onRef('website.workspace_id', '=', 'item.workspace_id')
        .onRef('website.id', '=', 'item.website_id'),
    )
    .innerJoin('website_job as job', (join) =>
      join.onRef('job.workspace_id', '=', 'item.workspace_id').onRef('job.id', '=', 'item.job_id'),
    )
    .select([
      'item.job_id',
      'item.website_id',
      'item.state',
      'item.pages',
      'item.refusal',
      'item.finished_at',
    ])
    .select(['website.address', 'website.address_key', 'job.state as job_state'])
    .orderBy('item.position');
}
