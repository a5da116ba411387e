import { connectedMailbox, mailAccount } from '#features/mailbox/service.ts';
import { loadProfile } from '#features/profile/service.ts';
import { todayOf } from '#platform/clock.ts';
import { type ImapReader, openImap } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import { inOneGo } from '#platform/store/in-one-go.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoInstant } from '#plain/time.ts';
import { backToDraft } from './back-to-draft-service.ts';
import { emlName, mailtoLink, sameSubject } from './by-hand.ts';
import { forgetPlace, placedWithoutDraft, sentByHandSoon, toBePlaced } from './by-hand-queries.ts';
import { recordEventIn } from './events-service.ts';
import { type FinalMail, composedOrRefused, finalForm, papersOf, sha256Of } from './final-form-service.ts';
import { whyItMayNotGo } from './guards-service.ts';
import { stillApproved } from './may-leave-service.ts';
import { campaignSettings } from './queries.ts';
import { mailById, suppressedAddresses } from './review-queries.ts';
import { changeMail, lockMail } from './sender-queries.ts';

/**
 * CMP-7: puts approved mails into the Drafts folder, where the applicant sends them. The mail is on record with its
 * Message-ID before, and looked for before it is put there: a crash in between makes no second draft.
 */
export async function placeDrafts(ws: Workspace, parts: Parts): Promise<number> {
  const { leavesBy } = await ws.transaction(campaignSettings);
  const account = leavesBy === 'drafts' ? await mailAccount(ws, parts) : null;
  if (!account) return 0;
  const papers = papersOf(ws, parts);
  for (const mail of await ws.transaction(toBePlaced)) {
    const final = await finalForm(parts, papers, mail, account);
    await ws.transaction((db) => putOnRecord(db, parts, mail.id, final));
  }
  const waiting = await ws.transaction(placedWithoutDraft);
  if (waiting.length === 0) return 0;
  return withMailbox(ws, parts, 0, async (reader) => {
    for (const mail of waiting) {
      const composed = await composedOrRefused(parts, papers, mail, {
        messageId: mail.message_id ?? '',
        date: mail.mail_date ?? '',
        from: { address: mail.from_address ?? '', name: mail.from_name ?? '' },
      });
      if (composed.ok) await reader.appendToDrafts(composed.value, mail.message_id ?? '');
      await ws.transaction((db) =>
        composed.ok ? noteThere(db, parts, mail.id) : notPlaced(db, parts, mail.id, composed),
      );
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

async function noteThere(db: WorkspaceDb, parts: Parts, id: string) {
  const now = parts.clock.now();
  await changeMail(db, id, { filed_at: now }, now);
}

/** It is no draft of the mailbox after all: its paper was changed meanwhile, for example. */
async function notPlaced(db: WorkspaceDb, parts: Parts, id: string, refused: Refused) {
  const now = parts.clock.now();
  const mail = await lockMail(db, id);
  if (mail && (await forgetPlace(db, id, now))) await backToDraft(db, now, mail, reasonsOf(refused));
}

type Refused = Extract<Result<unknown>, { ok: false }>;
const reasonsOf = ({ refusals }: Refused) => refusals.map(({ reason }) => reason).join(' ');

/**
 * CMP-7: finds in Sent what the applicant sent by hand: by its Message-ID, which most programs keep, else by recipient
 * and subject since the approval. Only found mails are believed; nothing is guessed from absence.
 */
export async function recogniseSent(ws: Workspace, parts: Parts): Promise<number> {
  const waiting = await ws.transaction(async (db) =>
    sentByHandSoon(db, (await campaignSettings(db)).leavesBy === 'hand'),
  );
  if (waiting.length === 0 || !(await connectedMailbox(ws))) return 0;
  return withMailbox(ws, parts, 0, async (reader) => {
    let found = 0;
    for (const mail of waiting) {
      const since = mail.approved_at ?? parts.clock.now();
      const sent = (await reader.sentTo(mail.to_address, since)).find(
        (one) => one.messageId === mail.message_id || sameSubject(one.subject, mail.subject),
      );
      if (!sent) continue;
      const marked = await markSent(ws, parts, mail.id, { at: sent.at, messageId: sent.messageId });
      if (marked?.ok) found += 1;
    }
    return found;
  });
}

/** CMP-7: the applicant says that a mail was sent. Null: no such mail. */
export async function sentByHand(ws: Workspace, parts: Parts, id: string): Promise<Result<true> | null> {
  return isUuid(id) ? markSent(ws, parts, id, { at: parts.clock.now(), messageId: null }) : null;
}

async function markSent(
  ws: Workspace,
  parts: Parts,
  id: string,
  { at, messageId }: { at: IsoInstant; messageId: string | null },
): Promise<Result<true> | null> {
  if (!(await ws.transaction((db) => mailById(db, id)))) return null;
  return inOneGo(ws, async (db) => {
    const now = parts.clock.now();
    const mail = await lockMail(db, id);
    if (!mail || (mail.state !== 'placed' && mail.state !== 'approved')) return refuse(notWaiting);
    const known = messageId ? { message_id: messageId } : {};
    // Its copy is the applicant's own, so none is filed.
    await changeMail(
      db,
      id,
      { state: 'sent', sent_at: at, sending_at: at, filed_at: at, failure: null, ...known },
      now,
    );
    const moved = await recordEventIn(db, now, mail.outreach_id, {
      kind: 'settledSent',
      round: mail.round,
      mailAt: at,
    });
    return moved.ok ? ok(true) : moved;
  });
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

/** TGT-8, RDY-7, NXT-1: an approved mail that may be handed over: what keeps it from being sent is refused here as well. */
async function toHandOver(ws: Workspace, parts: Parts, id: string) {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    const found = await mailById(db, id);
    if (!found || !['approved', 'placed'].includes(found.message.state)) return null;
    const forbidden = await whyItMayNotGo(db, found.message, todayOf(parts.clock));
    return forbidden.length > 0 ? refuse(forbidden) : ok(found.message);
  });
}

/** Work at the mailbox; one out of reach is tried again next time. */
async function withMailbox<T>(
  ws: Workspace,
  parts: Parts,
  otherwise: T,
  work: (reader: ImapReader) => Promise<T>,
): Promise<T> {
  const account = await mailAccount(ws, parts);
  if (!account) return otherwise;
  let reader: ImapReader | undefined;
  try {
    reader = await openImap(account, parts.mailAuthorities);
    return await work(reader);
  } catch (error) {
    parts.log.warn({ err: error }, 'The mailbox could not be used for mails that are sent by hand.');
    return otherwise;
  } finally {
    await reader?.close();
  }
}

const notWaiting = {
  field: 'message',
  value: '',
  reason: 'This mail does not wait to be sent.',
  mend: 'Reload the page to see where it stands.',
};
