import { type ExpressionBuilder, type RawBuilder, type Updateable, sql } from 'kysely';
import type { Schema } from '#platform/store/schema.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type IsoDate, type IsoInstant, addSeconds } from '#plain/time.ts';
import type {} from '#features/inbox/tables.ts';
import type {} from '#features/mailbox/tables.ts';
import type {} from '#features/targets/tables.ts';
import { mailsWithOutreach } from './recipient-queries.ts';
import type {} from './drafts-tables.ts';
import type { MessageTable } from './tables.ts';

/**
 * The settings, locked: whoever decides about leaving mails of this workspace waits for the switch, and it for them. With the
 * address of the mailbox that is connected now.
 */
export async function lockSettings(db: WorkspaceDb) {
  const locked = db
    .selectFrom('campaign_settings')
    .selectAll()
    .select((e) => e.selectFrom('mailbox').select('address').limit(1).as('mailbox_address'))
    .forUpdate();
  const settings = await locked.executeTakeFirst();
  if (settings) return settings;
  await db
    .insertInto('campaign_settings')
    .values({ paused_at: null, next_mail_at: null })
    .onConflict((conflict) => conflict.column('workspace_id').doNothing())
    .execute();
  return locked.executeTakeFirstOrThrow();
}

export type QueuedMail = Awaited<ReturnType<typeof nextApproved>>[number];

/** The approved mails that have waited longest, locked with their outreaches. What another process holds is passed over. */
export function nextApproved(db: WorkspaceDb, now: IsoInstant, atMost: number) {
  return mailsWithOutreach(db)
    .where('message.state', '=', 'approved')
    .where((eb) => eb.or([eb('message.retry_at', 'is', null), eb('message.retry_at', '<=', now)]))
    .where((eb) => eb.or([eb('message.leave_from', 'is', null), eb('message.leave_from', '<=', now)]))
    .orderBy('message.approved_at')
    .orderBy('message.id')
    .limit(atMost)
    .forUpdate(['outreach', 'message'])
    .skipLocked()
    .execute();
}

/**
 * Those of these mails that nobody else is at, locked with their outreaches. Waiting for several could go in a circle with
 * somebody who holds one and waits for another.
 */
export function lockFreeMails(db: WorkspaceDb, ids: readonly string[]) {
  return mailsWithOutreach(db)
    .where(sql<boolean>`message.id = any(${ids}::uuid[])`)
    .forUpdate(['outreach', 'message'])
    .skipLocked()
    .execute();
}

/** One mail locked with its outreach, in the order in which all others lock them; what is read is as it is once locked. */
export function lockMail(db: WorkspaceDb, id: string) {
  return mailsWithOutreach(db)
    .where('message.id', '=', id)
    .forUpdate(['outreach', 'message'])
    .executeTakeFirst();
}

/** Approved mails whose sending hours are over, and those approved before Foothold knew sending hours (CMP-8). */
export async function missedTheirHours(db: WorkspaceDb, now: IsoInstant) {
  const missed = (eb: ExpressionBuilder<Schema, 'message'>) =>
    eb.and([
      eb('message.state', '=', 'approved'),
      eb.or([eb('message.leave_until', 'is', null), eb('message.leave_until', '<=', now)]),
    ]);
  // Asked before each mail and hardly ever the case: the joins are made only then.
  const one = await db.selectFrom('message').select('id').where(missed).limit(1).executeTakeFirst();
  if (!one) return [];
  return mailsWithOutreach(db)
    .where(missed)
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

/**
 * On how many days before one mails left from an address, as far as a new mailbox's ramp asks. The first mail of each day
 * is looked up, so that a campaign of two years costs what one of two weeks does.
 */
export async function sendingDaysBefore(db: WorkspaceDb, from: string, day: IsoDate): Promise<number> {
  const firstMail = (since: RawBuilder<unknown>) => sql`
    select (sending_at at time zone 'America/New_York')::date as day from message
    where from_address = ${from} and state in ('sent', 'unknown') and sending_at >= ${since}
      and sending_at < ${day}::date::timestamp at time zone 'America/New_York'
    order by sending_at limit 1`;
  const { rows } = await sql<{ days: number }>`
    with recursive sending (day, nth) as (
      select day, 1 from (${firstMail(sql`'-infinity'`)}) as first
      union all
      select next.day, nth + 1 from sending,
        lateral (${firstMail(sql`(sending.day + 1)::timestamp at time zone 'America/New_York'`)}) as next
      where nth < 10
    ) select count(*)::integer as days from sending`.execute(db);
  return rows[0]?.days ?? 0;
}

/** Mails of sequences that left, or are leaving, since a moment, and to whom: for the rest of a small practice (CMP-5). */
export function mailsLately(db: WorkspaceDb, since: IsoInstant) {
  return mailsWithOutreach(db)
    .clearSelect()
    .select(['message.to_address', 'message.sending_at', 'outreach.target_id'])
    .select('outreach.state as outreach_state')
    .select(['target.list', 'target.street', 'target.city', 'target.zip'])
    .where('message.round', '<>', 'answer')
    .where('message.sending_at', '>=', since)
    .where('message.state', 'in', ['sending', 'sent', 'unknown'])
    .execute();
}

/** The domains at which a hospital of the lists is written to: people there are no small practice. */
export async function hospitalAddresses(db: WorkspaceDb): Promise<string[]> {
  const rows = await db
    .selectFrom('target')
    .select('contact_emails')
    .where('list', '=', 'hospital')
    .where('deleted_at', 'is', null)
    .execute();
  return rows.flatMap((row) => row.contact_emails);
}

/** CMP-4: whether the answers were read since a moment. A mailbox that could not be read says nothing. */
export async function answersReadSince(db: WorkspaceDb, since: IsoInstant): Promise<boolean> {
  const row = await db
    .selectFrom('inbox_check')
    .select('started_at')
    .where('started_at', '>=', since)
    .where('finished_at', 'is not', null)
    .where('failure', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveNextMailAt(db: WorkspaceDb, moment: IsoInstant) {
  await db.updateTable('campaign_settings').set({ next_mail_at: moment }).execute();
}

/** Whether another process is at a mail of this workspace: one mailbox sends one mail at a time. */
export async function someoneIsSending(db: WorkspaceDb, now: IsoInstant): Promise<boolean> {
  const row = await db
    .selectFrom('message')
    .select('id')
    .where('state', 'in', ['claimed', 'sending'])
    .where('lease_until', '>', now)
    .where('lease_until', '<=', addSeconds(now, longestLease))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Longer than any lease that is given, in seconds. */
const longestLease = 60 * 60;

/** Mails that a process was at when its lease ended. `alone`: no other process can hold one, so leases do not count. */
export function leftOver(db: WorkspaceDb, now: IsoInstant, alone: boolean) {
  return mailsWithOutreach(db)
    .where('message.state', 'in', ['claimed', 'sending'])
    .$if(!alone, (query) =>
      query.where((eb) =>
        eb.or([
          eb('message.lease_until', 'is', null),
          eb('message.lease_until', '<=', now),
          // From a clock that was set back since: no lease is that long.
          eb('message.lease_until', '>', addSeconds(now, longestLease)),
        ]),
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

/** The mails whose last bytes are with a server that has not answered yet. */
export async function addressesOnTheWire(db: WorkspaceDb): Promise<string[]> {
  const rows = await db.selectFrom('message').select('to_address').where('state', '=', 'sending').execute();
  return rows.map((row) => row.to_address);
}

/** Approved mails wait for other hours now; how long their approval holds is reckoned anew. */
export async function forgetPlans(db: WorkspaceDb, now: IsoInstant) {
  await db
    .updateTable('message')
    .set({ leave_from: null, leave_until: null, updated_at: now })
    .where('state', '=', 'approved')
    .execute();
}

/** CMP-1: first mails that left since a moment, by kind of target, and when the very first one left. */
export async function firstMailsByKind(db: WorkspaceDb, since: IsoInstant) {
  const lists = await db
    .selectFrom('message')
    .innerJoin('outreach', (join) =>
      join
        .onRef('outreach.workspace_id', '=', 'message.workspace_id')
        .onRef('outreach.id', '=', 'message.outreach_id'),
    )
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'outreach.workspace_id')
        .onRef('target.id', '=', 'outreach.target_id'),
    )
    .select((e) => ['target.list', e.fn.countAll<number>().as('mails')])
    .where('message.round', '=', 'first')
    .where('message.state', '=', 'sent')
    .where('message.sent_at', '>=', since)
    .groupBy('target.list')
    .execute();
  const sum = (physicians: boolean) =>
    lists
      .filter((row) => (row.list === 'physician') === physicians)
      .reduce((all, row) => all + Number(row.mails), 0);
  const first = await db
    .selectFrom('message')
    .select('sent_at')
    .where('round', '=', 'first')
    .where('state', '=', 'sent')
    .where('sent_at', 'is not', null)
    .orderBy('sent_at')
    .limit(1)
    .executeTakeFirst();
  return { institutions: sum(false), physicians: sum(true), first: first?.sent_at ?? null };
}
