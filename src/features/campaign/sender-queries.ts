import { type Updateable, sql } from 'kysely';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type IsoInstant, addSeconds } from '#plain/time.ts';
import type {} from './drafts-tables.ts';
import type { MessageTable } from './tables.ts';

/** The settings, locked: whoever decides about leaving mails of this workspace waits for the switch, and it for them. */
export async function lockSettings(db: WorkspaceDb) {
  await db
    .insertInto('campaign_settings')
    .values({ paused_at: null })
    .onConflict((conflict) => conflict.column('workspace_id').doNothing())
    .execute();
  return db.selectFrom('campaign_settings').selectAll().forUpdate().executeTakeFirstOrThrow();
}

function mailsWithOutreach(db: WorkspaceDb) {
  return db
    .selectFrom('message')
    .innerJoin('outreach', (join) =>
      join
        .onRef('outreach.workspace_id', '=', 'message.workspace_id')
        .onRef('outreach.id', '=', 'message.outreach_id'),
    )
    .selectAll('message')
    .select(['outreach.state as outreach_state', 'outreach.last_sent_at']);
}

export type QueuedMail = Awaited<ReturnType<typeof nextApproved>>;

/** The approved mail that has waited longest, locked with its outreach. What another process holds is passed over. */
export function nextApproved(db: WorkspaceDb, now: IsoInstant) {
  return mailsWithOutreach(db)
    .where('message.state', '=', 'approved')
    .where((eb) => eb.or([eb('message.retry_at', 'is', null), eb('message.retry_at', '<=', now)]))
    .orderBy('message.approved_at')
    .orderBy('message.id')
    .limit(1)
    .forUpdate(['outreach', 'message'])
    .skipLocked()
    .executeTakeFirst();
}

/** One mail locked with its outreach, in the order in which all others lock them. */
export async function lockMail(db: WorkspaceDb, id: string) {
  const row = await db.selectFrom('message').select('outreach_id').where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  await db
    .selectFrom('outreach')
    .select('id')
    .where('id', '=', row.outreach_id)
    .forUpdate()
    .executeTakeFirst();
  return mailsWithOutreach(db).where('message.id', '=', id).forUpdate(['message']).executeTakeFirst();
}

/** Approved mails whose approval is older than a moment (CMP-8). */
export function approvedBefore(db: WorkspaceDb, moment: IsoInstant) {
  return mailsWithOutreach(db)
    .where('message.state', '=', 'approved')
    .where('message.approved_at', '<', moment)
    .orderBy('message.id')
    .forUpdate(['outreach', 'message'])
    .skipLocked()
    .execute();
}

/** When the mails of the last day were handed over, those on the wire included: what the pace is measured by. */
export async function handedOverSince(db: WorkspaceDb, since: IsoInstant): Promise<IsoInstant[]> {
  const rows = await db
    .selectFrom('message')
    .select('sending_at')
    .where('sending_at', '>=', since)
    .where('state', 'in', ['sending', 'sent', 'unknown'])
    .execute();
  return rows.map((row) => row.sending_at).filter((moment) => moment !== null);
}

/** Whether another process is at a mail of this workspace: one mailbox sends one mail at a time. */
export async function someoneIsSending(db: WorkspaceDb, now: IsoInstant): Promise<boolean> {
  const row = await db
    .selectFrom('message')
    .select('id')
    .where('state', 'in', ['claimed', 'sending'])
    .where('lease_until', '>', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Mails that a process was at when its lease ended. `alone`: no other process can hold one, so leases do not count. */
export function leftOver(db: WorkspaceDb, now: IsoInstant, alone: boolean) {
  return mailsWithOutreach(db)
    .where('message.state', 'in', ['claimed', 'sending'])
    .$if(!alone, (query) =>
      query.where((eb) =>
        eb.or([eb('message.lease_until', 'is', null), eb('message.lease_until', '<=', now)]),
      ),
    )
    .orderBy('message.sending_at')
    .execute();
}

/** Changes a mail that the caller has locked. */
export async function changeMail(
  db: WorkspaceDb,
  id: string,
  change: Updateable<MessageTable>,
  now: IsoInstant,
) {
  await db
    .updateTable('message')
    .set({ ...change, updated_at: now })
    .where('id', '=', id)
    .execute();
}

export async function claimMail(
  db: WorkspaceDb,
  id: string,
  claim: { owner: string; now: IsoInstant; seconds: number },
) {
  await db
    .updateTable('message')
    .set({
      state: 'claimed',
      claimed_by: claim.owner,
      lease_until: addSeconds(claim.now, claim.seconds),
      attempts: sql<number>`attempts + 1`,
      updated_at: claim.now,
    })
    .where('id', '=', id)
    .execute();
}

/** Sent mails of the last days whose copy is not known to lie in Sent, the oldest first. */
export function sentWithoutCopy(db: WorkspaceDb, since: IsoInstant) {
  return db
    .selectFrom('message')
    .selectAll()
    .where('state', '=', 'sent')
    .where('filed_at', 'is', null)
    .where('mail_sha256', 'is not', null)
    .where('sent_at', '>=', since)
    .orderBy('sent_at')
    .limit(200)
    .execute();
}

/** The mail with a Message-ID of ours, whatever its state. */
export function mailByMessageId(db: WorkspaceDb, messageId: string) {
  return db
    .selectFrom('message')
    .select(['id', 'state'])
    .where('message_id', '=', messageId)
    .executeTakeFirst();
}

/** Outreaches for which the calendar may have something: a pause, or the wait after the last mail. */
export function waitingForTheCalendar(db: WorkspaceDb) {
  return db.selectFrom('outreach').selectAll().where('state', 'in', ['paused', 'finalSent']).execute();
}
