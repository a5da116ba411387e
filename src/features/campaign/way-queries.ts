import { sql } from 'kysely';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type IsoInstant, addSeconds, secondsBetween } from '#plain/time.ts';
import type {} from './tables.ts';

/**
 * CMP-6: when those mails left in whose middle the connection broke, since the server last took one. Those that a process left
 * behind when it died say nothing of the server.
 */
export async function leftInDoubt(db: WorkspaceDb): Promise<IsoInstant[]> {
  const inDoubt = await db
    .selectFrom('message')
    .select('sending_at')
    .where('state', 'in', ['sending', 'unknown'])
    .where('failure', 'is not', null)
    .where('sending_at', 'is not', null)
    .$narrowType<{ sending_at: IsoInstant }>()
    .execute();
  if (inDoubt.length === 0) return [];
  const taken = await db
    .selectFrom('message')
    .select('sending_at')
    .where('state', '=', 'sent')
    .where('server_reply', 'is not', null)
    .where('sending_at', 'is not', null)
    .orderBy('sending_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const since = taken?.sending_at ?? null;
  return inDoubt
    .map((row) => row.sending_at)
    .filter((moment) => since === null || secondsBetween(since, moment) >= 0);
}

/** approved → claimed (CMP-6). The caller has locked the mails. */
export async function claimMails(
  db: WorkspaceDb,
  ids: readonly string[],
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
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
}

/** Gives back a mail that was claimed and not begun, or all of them: it was no attempt. */
export async function unclaimMails(db: WorkspaceDb, now: IsoInstant, id?: string) {
  await db
    .updateTable('message')
    .set({
      state: 'approved',
      claimed_by: null,
      lease_until: null,
      attempts: sql<number>`attempts - 1`,
      updated_at: now,
    })
    .where('state', '=', 'claimed')
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .execute();
}

/** A mail as it leaves: what its bytes are made of, and their SHA-256. */
type AsItLeaves = { id: string; messageId: string; date: IsoInstant; sha256: string };

/** Puts on record that the last bytes of claimed mails leave now. */
export async function markSending(
  db: WorkspaceDb,
  mails: readonly AsItLeaves[],
  { from, now, seconds }: { from: { address: string; name: string }; now: IsoInstant; seconds: number },
) {
  const each = (part: keyof AsItLeaves) => mails.map((mail) => mail[part]);
  await sql`update message set state = 'sending', message_id = leaves.message_id, mail_date = leaves.mail_date,
      mail_sha256 = leaves.sha256, from_address = ${from.address}, from_name = ${from.name}, sending_at = ${now},
      lease_until = ${addSeconds(now, seconds)}, failure = null, updated_at = ${now}
    from unnest(${each('id')}::uuid[], ${each('messageId')}::text[], ${each('date')}::timestamptz[],
      ${each('sha256')}::text[]) as leaves (id, message_id, mail_date, sha256)
    where message.id = leaves.id`.execute(db);
}

/** Puts on record that the server took mails, and what it said. */
export async function markSent(
  db: WorkspaceDb,
  mails: readonly { id: string; reply: string }[],
  now: IsoInstant,
) {
  await sql`update message set state = 'sent', sent_at = ${now}, server_reply = taken.reply, claimed_by = null,
      lease_until = null, updated_at = ${now}
    from unnest(${mails.map(({ id }) => id)}::uuid[], ${mails.map(({ reply }) => reply)}::text[]) as taken (id, reply)
    where message.id = taken.id`.execute(db);
}
