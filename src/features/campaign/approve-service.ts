import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { toConfirm } from './draft-rules.ts';
import { type Draft, readDraft } from './draft-service.ts';
import { inOneGo } from '#platform/store/in-one-go.ts';
import { approveDraft, mailById, takeBackApproval } from './review-queries.ts';
import { planLeaving } from './plan-service.ts';
import { recordEventIn } from './service.ts';

/** One mail the applicant approves, with the fingerprint of the text that was read. */
/** confirmed: the applicant read the serious remarks and approves all the same. */
export type Approval = { id: string; textSha256: string; confirmed?: boolean | undefined };
export type Approvals = { approved: string[]; refused: { id: string; refusals: Refusal[] }[] };

/**
 * TPL-4: approves mails, singly or as a batch read one by one. Each is judged alone by today's facts (RDY-6, RDY-7);
 * one that was not opened, or reads differently from what was on the screen, stays a draft. Null: none of these drafts is here.
 */
export async function approveDrafts(
  ws: Workspace,
  parts: Parts,
  approvals: readonly Approval[],
): Promise<Approvals | null> {
  const answer: Approvals = { approved: [], refused: [] };
  let found = false;
  for (const approval of approvals) {
    const draft = await readDraft(ws, parts, approval.id);
    found ||= draft !== null;
    const result = draft ? await approve(ws, parts, draft, approval) : refuse(noDraft);
    if (result.ok) answer.approved.push(approval.id);
    else answer.refused.push({ id: approval.id, refusals: result.refusals });
  }
  return found ? answer : null;
}

async function approve(
  ws: Workspace,
  parts: Parts,
  draft: Draft,
  { textSha256, confirmed = false }: Approval,
): Promise<Result<true>> {
  const { message } = draft;
  if (textSha256 !== draft.textSha256) return refuse(changedMeanwhile);
  if (message.opened_sha256 !== draft.textSha256) return refuse(notRead(message.to_address));
  if (draft.refusals.length > 0) return refuse(draft.refusals);
  if (!confirmed && toConfirm(draft.coaching) > 0) return refuse(notConfirmed(draft));
  return inOneGo(ws, async (db) => {
    const { subject, body, round, outreach_id } = message;
    const { attachments } = draft;
    const now = parts.clock.now();
    if (!(await approveDraft(db, message.id, { subject, body, attachments, textSha256, now }))) {
      return refuse(changedMeanwhile);
    }
    await planLeaving(db, message.id, now);
    const moved = await recordEventIn(db, now, outreach_id, { kind: 'approved', round });
    return moved.ok ? ok(true) : moved;
  });
}

/** Takes an approval back while the mail is not yet on its way; it is a draft again. Null: no such mail. */
export async function withdrawApproval(
  ws: Workspace,
  parts: Parts,
  id: string,
): Promise<Result<true> | null> {
  const mail = isUuid(id) ? await ws.transaction((db) => mailById(db, id)) : null;
  if (!mail) return null;
  const { outreach_id, round } = mail.message;
  return inOneGo(ws, async (db) => {
    const now = parts.clock.now();
    if (!(await takeBackApproval(db, id, now))) return refuse(tooLate);
    const moved = await recordEventIn(db, now, outreach_id, { kind: 'withdrawn', round });
    return moved.ok ? ok(true) : moved;
  });
}

const noDraft: Refusal = {
  field: 'draft',
  value: '',
  reason: 'This draft is not there any more.',
  mend: 'Reload the page: it may have been approved or withdrawn.',
};

const changedMeanwhile: Refusal = {
  field: 'draft',
  value: '',
  reason: 'The draft is no longer the one that was on your screen.',
  mend: 'Open it again, read it, and approve the new text.',
};

const notRead = (address: string): Refusal => ({
  field: 'draft',
  value: address,
  reason: `The mail to ${address} was not opened in its present form.`,
  mend: 'Open it and read it, then approve.',
});

const notConfirmed = ({ message, coaching }: Draft): Refusal => ({
  field: 'remarks',
  value: message.to_address,
  reason: `The mail to ${message.to_address} has a serious remark: ${coaching.remarks[0]?.severity === 'serious' ? coaching.remarks[0].reason : 'it reads like another of your mails.'}`,
  mend: 'Open it, read the remark, and change the text or confirm it there.',
});

const tooLate: Refusal = {
  field: 'message',
  value: '',
  reason: 'This mail can no longer be taken back: it is being sent, or has been.',
  mend: 'Reload the page to see where it stands.',
};
