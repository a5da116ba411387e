import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { wordCount } from '#features/letters/rules.ts';
import { toConfirm } from './draft-rules.ts';
import { type Draft, readDraft } from './draft-service.ts';

/** TPL-4: a draft as its recipient would see it, with what the applicant needs to judge it. Null: no such draft. */
export async function draftView(ws: Workspace, parts: Parts, id: string) {
  const draft = await readDraft(ws, parts, id);
  return draft && viewOf(draft);
}

function viewOf(draft: Draft) {
  const { message, target, from, fresh } = draft;
  return {
    id: message.id,
    outreachId: message.outreach_id,
    round: message.round,
    target: { id: target.id, name: target.name, website: target.website, notes: target.notes },
    from: from ? mailbox(from.name, from.address) : 'Your mailbox, once it is connected',
    to: mailbox(message.to_name ?? '', message.to_address),
    subject: message.subject,
    body: message.body,
    attachments: draft.attachments.map((file) => file.fileName),
    inThread: message.in_reply_to !== null,
    personalLine: message.personal_line,
    changedByHand: draft.changedByHand,
    outdated:
      !draft.changedByHand &&
      fresh !== null &&
      (fresh.subject !== message.subject || fresh.body !== message.body),
    words: wordCount(message.body),
    remarks: draft.coaching.remarks,
    coachContext: draft.coaching.context,
    alike: draft.coaching.alike,
    toConfirm: toConfirm(draft.coaching),
    sentBack: message.sent_back_at === null ? null : { note: message.sent_back_note },
    side: message.trial_side,
    missing: draft.missing,
    refusals: draft.refusals,
    textSha256: draft.textSha256,
    comeBack: message.failure,
    opened: message.opened_sha256 === draft.textSha256,
  };
}

/** A mailbox as mail programs show it: `Name <address>`. */
const mailbox = (name: string, address: string) => (name ? `${name} <${address}>` : address);
