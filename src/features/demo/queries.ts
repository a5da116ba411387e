import type { Round } from '#features/letters/rules.ts';
import type {} from '#features/campaign/tables.ts';
import type {} from '#features/inbox/tables.ts';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoDate, IsoInstant } from '#plain/time.ts';

/** Begins the invented outreach to a target. */
export async function insertOutreach(
  db: WorkspaceDb,
  { targetId, address, at }: { targetId: string; address: string; at: IsoInstant },
): Promise<string> {
  const { id } = await db
    .insertInto('outreach')
    .values({ target_id: targetId, state: 'idle', address, created_at: at, updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type InventedMail = {
  outreachId: string;
  round: Round;
  address: string;
  from: string;
  subject: string;
  body: string;
  messageId: string;
  at: IsoInstant;
};

/** Puts a mail on record as sent. No server ever saw it. */
export async function insertSentMail(db: WorkspaceDb, mail: InventedMail): Promise<void> {
  await db
    .insertInto('message')
    .values({
      outreach_id: mail.outreachId,
      round: mail.round,
      state: 'sent',
      to_address: mail.address,
      from_address: mail.from,
      subject: mail.subject,
      body: mail.body,
      attachments: json([]),
      message_id: mail.messageId,
      approved_at: mail.at,
      sending_at: mail.at,
      sent_at: mail.at,
      server_reply: 'Demo: never sent',
      created_at: mail.at,
      updated_at: mail.at,
    })
    .execute();
}

/** The answers of people that came before a day, with the moment at which each came. */
export async function answersBefore(db: WorkspaceDb, day: IsoDate) {
  return db
    .selectFrom('incoming')
    .select(['id', 'received_at as receivedAt'])
    .where('kind', '=', 'answer')
    .where('received_at', '<', `${day}T00:00:00Z`)
    .execute();
}

/** Whether anything was filled in already. */
export async function hasTargets(db: WorkspaceDb): Promise<boolean> {
  return (await db.selectFrom('target').select('id').limit(1).executeTakeFirst()) !== undefined;
}
