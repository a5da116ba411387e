import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { json } from '#platform/store/json.ts';
import type { Side } from '#features/letters/trial.ts';
import type { MailRound } from './sequence-words.ts';
import type {} from './drafts-tables.ts';

/** Begins the sequence to one address of a target; nothing is approved in it yet. */
export async function insertOutreach(
  db: WorkspaceDb,
  { targetId, address, now }: { targetId: string; address: string; now: string },
): Promise<string> {
  const row = await db
    .insertInto('outreach')
    .values({ target_id: targetId, address, state: 'idle', created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export type NewDraft = {
  outreachId: string;
  round: MailRound;
  templateId: string | null;
  toAddress: string;
  toName: string | null;
  subject: string;
  body: string;
  renderedSha256: string;
  trial?: { id: string; side: Side } | null;
  inReplyTo: string | null;
  references: string | null;
  now: string;
};

/** Adds a mail that waits to be read and approved. Its attachments are settled by the approval. */
export async function insertDraft(db: WorkspaceDb, draft: NewDraft): Promise<string> {
  const row = await db
    .insertInto('message')
    .values({
      outreach_id: draft.outreachId,
      round: draft.round,
      state: 'draft',
      template_id: draft.templateId,
      to_address: draft.toAddress,
      to_name: draft.toName,
      subject: draft.subject,
      body: draft.body,
      attachments: json([]),
      in_reply_to: draft.inReplyTo,
      mail_references: draft.references,
      rendered_sha256: draft.renderedSha256,
      trial_id: draft.trial?.id ?? null,
      trial_side: draft.trial?.side ?? null,
      created_at: draft.now,
      updated_at: draft.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
