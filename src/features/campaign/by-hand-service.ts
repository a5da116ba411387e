import { connectedMailbox } from '#features/mailbox/service.ts';
import { loadProfile } from '#features/profile/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { emlName, mailtoLink } from './by-hand.ts';
import { composedOrRefused, papersOf, sha256Of } from './final-form-service.ts';
import { markSent, notWaiting } from './found-in-sent-service.ts';
import { whyItMayNotGo } from './guards-service.ts';
import { heldForPractice } from './practice-by-hand-service.ts';
import { changeMail, lockMail } from './sender-queries.ts';

/** CMP-7: the applicant says that a mail was sent. Null: no such mail. */
export async function sentByHand(ws: Workspace, parts: Parts, id: string): Promise<Result<true> | null> {
  return isUuid(id) ? markSent(ws, parts, id, { at: parts.clock.now(), messageId: null }) : null;
}

/** CMP-7: an approved mail as a file that mail programs open ready to send, with its papers. Null: no such mail. */
export async function mailFile(
  ws: Workspace,
  parts: Parts,
  id: string,
): Promise<Result<{ fileName: string; bytes: Uint8Array }> | null> {
  const waiting = await toHandOver(ws, parts, id);
  if (!waiting?.ok) return waiting;
  const message = waiting.value;
  const mailbox = await connectedMailbox(ws);
  const profile = await loadProfile(ws);
  const from = mailbox
    ? { address: mailbox.address, name: mailbox.displayName }
    : { address: profile.email, name: profile.name };
  const domain = from.address.split('@').at(-1) || 'localhost';
  const head = {
    messageId: message.message_id ?? `<${parts.newId()}@${domain}>`,
    date: message.mail_date ?? `${parts.clock.now().slice(0, 19)}Z`,
    from,
  };
  const composed = await composedOrRefused(parts, papersOf(ws, parts), message, head, { unsent: true });
  if (!composed.ok) return composed;
  const bytes = composed.value;
  if (!message.message_id) {
    // Kept, so that the mail is known again in Sent, and its follow-up stands in the thread.
    const now = parts.clock.now();
    const written = { message_id: head.messageId, mail_date: head.date, mail_sha256: sha256Of(bytes) };
    const by = { from_address: from.address, from_name: from.name };
    const kept = await ws.transaction(async (db) => {
      const mail = await lockMail(db, id);
      if (mail?.state !== 'approved' || mail.message_id !== null) return false;
      await changeMail(db, id, { ...written, ...by }, now);
      return true;
    });
    if (!kept) return refuse(notWaiting);
  }
  return ok({ fileName: emlName(message.to_address), bytes });
}

/** What the page needs to hand an approved mail to the mail program. Null: no such mail. */
export async function handingOver(ws: Workspace, parts: Parts, id: string) {
  const waiting = await toHandOver(ws, parts, id);
  if (!waiting?.ok) return waiting;
  const { to_address: toAddress, subject, body, attachments } = waiting.value;
  return ok({
    mailto: mailtoLink({ toAddress, subject, body }),
    papers: attachments.map((paper) => paper.fileName),
  });
}

/** TGT-8, RDY-7, NXT-1, CMP-5: an approved mail that may be handed over: what keeps it from being sent is refused here as well. */
async function toHandOver(ws: Workspace, parts: Parts, id: string) {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    const mail = await lockMail(db, id);
    if (!mail || !['approved', 'placed'].includes(mail.state)) return null;
    const forbidden = await whyItMayNotGo(db, mail, todayOf(parts.clock));
    const refusals = [...forbidden, ...(await heldForPractice(db, parts.clock.now(), mail))];
    return refusals.length > 0 ? refuse(refusals) : ok(mail);
  });
}
