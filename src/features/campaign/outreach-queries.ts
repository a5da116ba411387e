import { sql } from 'kysely';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { MailRound } from './sequence-words.ts';
import type {} from './drafts-tables.ts';
import type {} from './tables.ts';

/**
 * What was ever begun with a target or at one of these addresses, and how many mails it has: one person gets one
 * sequence.
 */
export function outreachTo(db: WorkspaceDb, targetId: string, addresses: readonly string[]) {
  return db
    .selectFrom('outreach')
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'outreach.workspace_id')
        .onRef('target.id', '=', 'outreach.target_id'),
    )
    .select(['outreach.id', 'outreach.target_id', 'outreach.address', 'outreach.state', 'target.name'])
    .select((e) =>
      e
        .selectFrom('message')
        .select((m) => m.fn.countAll<number>().as('mails'))
        .whereRef('message.workspace_id', '=', 'outreach.workspace_id')
        .whereRef('message.outreach_id', '=', 'outreach.id')
        .where('message.state', '<>', 'withdrawn')
        .as('mails'),
    )
    .where((e) =>
      e.or([
        e('outreach.target_id', '=', targetId),
        ...(addresses.length > 0 ? [e('outreach.address', 'in', addresses)] : []),
      ]),
    )
    .execute();
}

/** All mails and events of one outreach, as they happened (CMP-2, CMP-11). */
export async function outreachHistory(db: WorkspaceDb, outreachId: string) {
  const mails = await db
    .selectFrom('message')
    .select(['id', 'round', 'state', 'subject', 'body', 'to_address', 'to_name', 'from_address', 'from_name'])
    .select(['attachments', 'sent_at', 'created_at', 'failure', 'server_reply'])
    .where('outreach_id', '=', outreachId)
    .where('state', '<>', 'withdrawn')
    .orderBy('created_at')
    .execute();
  const events = await db
    .selectFrom('outreach_event')
    .select(['at', 'event', 'state_after'])
    .where('outreach_id', '=', outreachId)
    .orderBy('id')
    .execute();
  return { mails, events };
}

/** CMP-4: the address of the colleague whose answer an outreach waits for a decision on. */
export async function answeredColleague(db: WorkspaceDb, outreachId: string): Promise<string | null> {
  const row = await db
    .selectFrom('outreach_event')
    .select('event')
    .where('outreach_id', '=', outreachId)
    .where(sql`event ->> 'kind'`, '=', 'colleagueAnswered')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.event.kind === 'colleagueAnswered' ? row.event.from : null;
}

/** Rounds of an outreach that already have a mail that was not withdrawn. */
export async function roundsBegun(db: WorkspaceDb, outreachId: string): Promise<MailRound[]> {
  const rows = await db
    .selectFrom('message')
    .select('round')
    .where('outreach_id', '=', outreachId)
    .where('state', '<>', 'withdrawn')
    .execute();
  return rows.map((row) => row.round);
}

/**
 * Every outreach whose last mail left before a moment and which waits for its next one, with the rounds that have one. `thrownAway`: its draft was discarded
 * by the applicant after the last thing that happened in it (a pause withdraws drafts too, but is an event).
 */
export async function waitingOutreach(db: WorkspaceDb, sentBefore: string) {
  const outreaches = await db
    .selectFrom('outreach')
    .selectAll()
    .where('state', 'in', ['firstSent', 'followUpSent'])
    .where('last_sent_at', '<', sentBefore)
    .execute();
  if (outreaches.length === 0) return [];
  const mails = await db
    .selectFrom('message')
    .innerJoin('outreach', (join) =>
      join
        .onRef('outreach.workspace_id', '=', 'message.workspace_id')
        .onRef('outreach.id', '=', 'message.outreach_id'),
    )
    .where('outreach.state', 'in', ['firstSent', 'followUpSent'])
    .where('outreach.last_sent_at', '<', sentBefore)
    .select(['message.outreach_id', 'message.round', 'message.state'])
    .select((e) => e('message.updated_at', '>', e.ref('outreach.updated_at')).as('later'))
    .execute();
  const byOutreach = Map.groupBy(mails, (mail) => mail.outreach_id);
  return outreaches.map((outreach) => {
    const own = byOutreach.get(outreach.id) ?? [];
    return {
      ...outreach,
      begun: own.filter((mail) => mail.state !== 'withdrawn').map((mail) => mail.round),
      thrownAway: own.some((mail) => mail.state === 'withdrawn' && mail.later),
    };
  });
}

export function outreachById(db: WorkspaceDb, id: string) {
  return db.selectFrom('outreach').selectAll().where('id', '=', id).executeTakeFirst();
}

/** CMP-2: keeps what came of an outreach. Answers false when there is none. */
export async function saveOutcome(
  db: WorkspaceDb,
  id: string,
  { outcome, note, now }: { outcome: 'no' | 'maybe-later' | 'yes' | null; note: string; now: string },
): Promise<boolean> {
  const changed = await db
    .updateTable('outreach')
    .set({ outcome, outcome_note: note || null, updated_at: now })
    .where('id', '=', id)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
