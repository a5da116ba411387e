import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type {} from './drafts-tables.ts';
import type { Attachment } from './tables.ts';

export type OwnAnswer = {
  outreachId: string;
  /** The mail that came in and that this one answers. */
  answersId: string;
  toAddress: string;
  toName: string | null;
  subject: string;
  body: string;
  inReplyTo: string | null;
  references: string | null;
  attachments: Attachment[];
  now: IsoInstant;
};

/** The drafts that answer a mail already, the oldest first. */
export async function answerDraftsOf(
  db: WorkspaceDb,
  outreachId: string,
  answersId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('message')
    .select('id')
    .where('outreach_id', '=', outreachId)
    .where('answers_id', '=', answersId)
    .where('state', '=', 'draft')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

export async function insertAnswer(db: WorkspaceDb, answer: OwnAnswer): Promise<string> {
  const row = await db
    .insertInto('message')
    .values({
      outreach_id: answer.outreachId,
      answers_id: answer.answersId,
      round: 'answer',
      state: 'draft',
      ...textOf(answer),
      created_at: answer.now,
      updated_at: answer.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** What was read before no longer counts as read. */
export async function rewriteAnswer(db: WorkspaceDb, id: string, answer: OwnAnswer): Promise<void> {
  await db
    .updateTable('message')
    .set({ ...textOf(answer), opened_sha256: null, updated_at: answer.now })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
}

const textOf = (answer: OwnAnswer) => ({
  to_address: answer.toAddress,
  to_name: answer.toName,
  subject: answer.subject,
  body: answer.body,
  in_reply_to: answer.inReplyTo,
  mail_references: answer.references,
  attachments: json(answer.attachments),
});
