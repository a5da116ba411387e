import { sql } from 'kysely';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { json } from '#platform/store/json.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { TargetStatus } from '#features/targets/rules.ts';
import type {} from '#features/targets/tables.ts';
import { defaultPace } from './pace.ts';
import type { SequenceEvent, SequenceState } from './sequence-words.ts';

/** One outreach, locked until the end of the transaction: events of one outreach happen one after another. */
export function lockOutreach(db: WorkspaceDb, id: string) {
  return db.selectFrom('outreach').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function saveState(
  db: WorkspaceDb,
  ids: readonly string[],
  state: SequenceState,
  now: IsoInstant,
) {
  await db
    .updateTable('outreach')
    .set({ state, updated_at: now })
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
}

/** Counts one mail of each outreach as sent, once the server has taken it (CMP-2). */
export async function saveSent(
  db: WorkspaceDb,
  mails: readonly { outreachId: string; sentAt: IsoInstant }[],
) {
  // Never above three: late evidence of a mail that was given up and written anew would count a round twice.
  await sql`update outreach set mails_sent = least(mails_sent + 1, 3),
      first_sent_at = coalesce(first_sent_at, sent.at), last_sent_at = greatest(last_sent_at, sent.at)
    from unnest(${mails.map(({ outreachId }) => outreachId)}::uuid[],
      ${mails.map(({ sentAt }) => sentAt)}::timestamptz[]) as sent (id, at)
    where outreach.id = sent.id`.execute(db);
}

export async function saveResumeOn(db: WorkspaceDb, id: string, day: string | null) {
  await db.updateTable('outreach').set({ resume_on: day }).where('id', '=', id).execute();
}

export async function addEvents(
  db: WorkspaceDb,
  rows: readonly { outreachId: string; event: SequenceEvent; stateAfter: SequenceState }[],
  at: IsoInstant,
) {
  const values = rows.map(({ outreachId, event, stateAfter }) => ({
    outreach_id: outreachId,
    at,
    event: json(event),
    state_after: stateAfter,
  }));
  await db.insertInto('outreach_event').values(values).execute();
}

/** Takes back what has not begun to leave. A mail in `sending` may be gone: its fate is settled by evidence. */
export async function withdrawUnsentMails(
  db: WorkspaceDb,
  outreachId: string,
  now: IsoInstant,
): Promise<string[]> {
  const rows = await db
    .updateTable('message')
    .set({ state: 'withdrawn', claimed_by: null, lease_until: null, updated_at: now })
    .where('outreach_id', '=', outreachId)
    .where('state', 'in', ['draft', 'approved', 'claimed', 'placed'])
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Adds to the list of those who are never written to again. False where it held this address already. */
export async function addSuppression(
  db: WorkspaceDb,
  row: { address: string; reason: 'hard-bounce' | 'do-not-write'; note: string; now: IsoInstant },
): Promise<boolean> {
  const added = await db
    .insertInto('suppression')
    .values({ address: row.address.toLowerCase(), reason: row.reason, note: row.note, created_at: row.now })
    // A wish not to be written to outweighs a dead address: it is never weakened again.
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'address'])
        .doUpdateSet({ reason: row.reason, note: row.note })
        .where('suppression.reason', '=', 'hard-bounce'),
    )
    .returning(sql<boolean>`created_at = ${row.now}::timestamptz`.as('added'))
    .executeTakeFirst();
  return added?.added ?? false;
}

/** CMP-6: whether an outreach has a mail whose fate is not known yet. */
export async function hasUnsettledMail(db: WorkspaceDb, outreachId: string): Promise<boolean> {
  const row = await db
    .selectFrom('message')
    .select('id')
    .where('outreach_id', '=', outreachId)
    .where('state', 'in', ['sending', 'unknown'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Other outreaches to the same target, and those to any address of a domain or of one below it. */
export async function otherOutreaches(
  db: WorkspaceDb,
  { id, target_id: targetId }: { id: string; target_id: string },
  domain: string | null,
) {
  return db
    .selectFrom('outreach')
    .select(['id', 'state'])
    .where('id', '<>', id)
    .where((eb) => eb.or([eb('target_id', '=', targetId), ...(domain === null ? [] : [isOfDomain(domain)])]))
    .orderBy('id')
    .execute();
}

/** An outreach to an address of a domain or of one below it, found along the index (0040). */
function isOfDomain(domain: string) {
  const backwards = [...domain.toLowerCase()].toReversed().join('');
  // "/" is the sign after ".".
  return sql<boolean>`(outreach.domain_backwards = ${backwards} or
    (outreach.domain_backwards >= ${`${backwards}.`} and outreach.domain_backwards < ${`${backwards}/`}))`;
}

/** Outreaches to other targets of this organisation that may still go on, and do not wait for a decision yet (CMP-4). */
export function colleaguesOf(db: WorkspaceDb, outreach: { target_id: string }, domain: string | null) {
  return atTheOrganisation(db, outreach, domain)
    .where('state', 'not in', ['held', 'needsAddress', 'answered', 'noAnswer', 'closed', 'doNotWrite'])
    .execute();
}

/**
 * Those of them from which an answer has come. All are locked: an answer that comes in at this moment waits until the
 * caller is done, or is seen by it.
 */
export async function answeredColleagues(
  db: WorkspaceDb,
  outreach: { target_id: string },
  domain: string | null,
) {
  const all = await atTheOrganisation(db, outreach, domain).forShare().execute();
  return all.filter(({ answered }) => answered);
}

/**
 * Outreaches to other targets of the same organisation: an address of its domain, or the same entry of the national
 * directory. `domain` null: it is a provider's, and says nothing.
 */
function atTheOrganisation(
  db: WorkspaceDb,
  { target_id: targetId }: { target_id: string },
  domain: string | null,
) {
  const sameEntry = sql`select outreach.id from directory_target as own
    join directory_target as other using (workspace_id, entry_id)
    join outreach on outreach.workspace_id = other.workspace_id and outreach.target_id = other.target_id
    where own.target_id = ${targetId}`;
  const sameDomain =
    domain === null ? sql`` : sql` union select outreach.id from outreach where ${isOfDomain(domain)}`;
  return db
    .selectFrom('outreach')
    .select(['id', 'address', 'answered'])
    .where('target_id', '<>', targetId)
    .where(sql<boolean>`id in (${sameEntry}${sameDomain})`)
    .orderBy('id');
}

export async function targetStatusOf(db: WorkspaceDb, id: string): Promise<TargetStatus> {
  const row = await db.selectFrom('target').select('status').where('id', '=', id).executeTakeFirst();
  return row?.status ?? 'new';
}

export async function campaignSettings(db: WorkspaceDb) {
  const row = await db.selectFrom('campaign_settings').selectAll().executeTakeFirst();
  return {
    pausedAt: row?.paused_at ?? null,
    secondsBetweenMails: row?.seconds_between_mails ?? defaultPace.secondsBetweenMails,
    mailsPerDay: row?.mails_per_day ?? defaultPace.mailsPerDay,
    sendingHours: row?.sending_hours ?? ('mornings' as const),
    ramp: row?.ramp ?? true,
    leavesBy: row?.leaves_by ?? ('mailbox' as const),
  };
}

export type CampaignSettings = Awaited<ReturnType<typeof campaignSettings>>;

export async function saveCampaignSettings(db: WorkspaceDb, settings: CampaignSettings) {
  const values = {
    paused_at: settings.pausedAt,
    seconds_between_mails: settings.secondsBetweenMails,
    mails_per_day: settings.mailsPerDay,
    sending_hours: settings.sendingHours,
    ramp: settings.ramp,
    leaves_by: settings.leavesBy,
  };
  await db
    .insertInto('campaign_settings')
    .values(values)
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(values))
    .execute();
}
