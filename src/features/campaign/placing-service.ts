import { mailAccount } from '#features/mailbox/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';
import type { Result } from '#plain/refusal.ts';
import { backToDraft } from './back-to-draft-service.ts';
import { noteThere, placedWithoutDraft } from './by-hand-queries.ts';
import { type FinalMail, composedOrRefused, finalForm, papersOf } from './final-form-service.ts';
import { whyItMayNotGo } from './guards-service.ts';
import { lieThereAfterAll } from './left-drafts-queries.ts';
import { stillApproved } from './may-leave-service.ts';
import { letPracticesWait } from './practice-by-hand-service.ts';
import { campaignSettings } from './queries.ts';
import { suppressedAddresses } from './review-queries.ts';
import { changeMail, lockMail } from './sender-queries.ts';
import { withMailbox } from './with-mailbox-service.ts';

/**
 * CMP-7: puts approved mails into the Drafts folder, where the applicant sends them. The mail is on record with its
 * Message-ID before, and looked for before it is put there: a crash in between makes no second draft.
 */
export async function placeDrafts(ws: Workspace, parts: Parts): Promise<number> {
  const { leavesBy } = await ws.transaction(campaignSettings);
  const free = await ws.transaction((db) => letPracticesWait(db, parts.clock.now()));
  const account = leavesBy === 'drafts' ? await mailAccount(ws, parts) : null;
  if (!account) return 0;
  const papers = papersOf(ws, parts);
  for (const mail of free) {
    const final = await finalForm(parts, papers, mail, account);
    await ws.transaction((db) => putOnRecord(db, parts, mail.id, final));
  }
  const waiting = await ws.transaction(placedWithoutDraft);
  if (waiting.length === 0) return 0;
  return withMailbox(ws, parts, async (reader) => {
    for (const mail of waiting) {
      const messageId = mail.message_id ?? '';
      const composed = await composedOrRefused(parts, papers, mail, {
        messageId,
        date: mail.mail_date ?? '',
        from: { address: mail.from_address ?? '', name: mail.from_name ?? '' },
      });
      if (composed.ok) await reader.appendToDrafts(composed.value, messageId);
      const now = parts.clock.now();
      await ws.transaction(async (db) => {
        if (!composed.ok) return notPlaced(db, parts, mail.id, composed);
        // Withdrawn while it was put there: then it lies there all the same.
        if (!(await noteThere(db, { id: mail.id, messageId, now }))) await lieThereAfterAll(db, messageId);
      });
    }
    return waiting.length;
  });
}

/** Before it is put there. What may not go, or cannot be composed, is a draft again with the reason. */
async function putOnRecord(db: WorkspaceDb, parts: Parts, id: string, final: Result<FinalMail>) {
  const now = parts.clock.now();
  const mail = await lockMail(db, id);
  if (mail?.state !== 'approved') return;
  const suppressed = await suppressedAddresses(db);
  const forbidden = await whyItMayNotGo(db, mail, todayOf(parts.clock));
  if (!(await stillApproved(db, now, mail, { suppressed, forbidden }))) return;
  if (!final.ok) return backToDraft(db, now, mail, reasonsOf(final));
  const { messageId, date, from, sha256 } = final.value;
  const written = { message_id: messageId, mail_date: date, mail_sha256: sha256 };
  const by = { from_address: from.address, from_name: from.name };
  await changeMail(db, id, { state: 'placed', ...written, ...by, failure: null }, now);
}

/** It is no draft of the mailbox after all: its paper was changed meanwhile, for example. */
async function notPlaced(db: WorkspaceDb, parts: Parts, id: string, refused: Refused) {
  const mail = await lockMail(db, id);
  if (mail?.state === 'placed') await backToDraft(db, parts.clock.now(), mail, reasonsOf(refused));
}

type Refused = Extract<Result<unknown>, { ok: false }>;
const reasonsOf = ({ refusals }: Refused) => refusals.map(({ reason }) => reason).join(' ');
