import { connectedMailbox } from '#features/mailbox/service.ts';
import type { Parts } from '#platform/parts.ts';
import { inOneGo } from '#platform/store/in-one-go.ts';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoInstant } from '#plain/time.ts';
import { isThatMail } from './by-hand.ts';
import { sentByHandSoon } from './by-hand-queries.ts';
import { recordEventIn } from './events-service.ts';
import { giveWayToSent, leftAndPerhapsSent } from './left-drafts-queries.ts';
import { campaignSettings } from './queries.ts';
import { mailById } from './review-queries.ts';
import { type QueuedMail, changeMail, lockMail } from './sender-queries.ts';
import { withMailbox } from './with-mailbox-service.ts';

/**
 * CMP-7: finds in Sent what the applicant sent by hand, also from a draft that was withdrawn in that very moment. Only found
 * mails are believed; nothing is guessed from absence.
 */
export async function recogniseSent(ws: Workspace, parts: Parts): Promise<number> {
  const { waiting, left } = await ws.transaction(async (db) => ({
    waiting: await sentByHandSoon(db, (await campaignSettings(db)).leavesBy === 'hand'),
    left: await leftAndPerhapsSent(db),
  }));
  if (waiting.length + left.length === 0 || !(await connectedMailbox(ws))) return 0;
  return withMailbox(ws, parts, async (reader) => {
    let found = 0;
    const inSent = async (mail: (typeof waiting)[number] | (typeof left)[number]) => {
      const ours = { messageId: mail.message_id, subject: mail.subject, inReplyTo: mail.in_reply_to };
      const all = await reader.sentTo(mail.to_address, mail.approved_at ?? parts.clock.now());
      return all.find((one) => isThatMail(one, ours));
    };
    for (const mail of waiting) {
      const sent = await inSent(mail);
      if (sent && (await markSent(ws, parts, mail.id, sent))?.ok) found += 1;
    }
    for (const draft of left) {
      const sent = await inSent(draft);
      if (!sent) continue;
      const marked = await inOneGo(ws, (db) => sentAfterAll(db, parts.clock.now(), draft, sent));
      if (marked.ok) found += 1;
    }
    return found;
  });
}

/** What Sent says of a mail; without a Message-ID it is the applicant who says it. */
type Sent = { at: IsoInstant; messageId: string | null };

/** A mail that waits to be sent by hand was. Null: no such mail. */
export async function markSent(
  ws: Workspace,
  parts: Parts,
  id: string,
  sent: Sent,
): Promise<Result<true> | null> {
  if (!(await ws.transaction((db) => mailById(db, id)))) return null;
  return inOneGo(ws, async (db) => {
    const mail = await lockMail(db, id);
    if (!mail || (mail.state !== 'placed' && mail.state !== 'approved')) return refuse(notWaiting);
    return keepSent(db, parts.clock.now(), mail, sent);
  });
}

/** The applicant sent a draft that was withdrawn: that mail has left, in the words it had then (CMP-11). */
async function sentAfterAll(
  db: WorkspaceDb,
  now: IsoInstant,
  draft: { mail_id: string; subject: string; body: string },
  sent: Sent,
): Promise<Result<true>> {
  const mail = await lockMail(db, draft.mail_id);
  if (!mail || !['draft', 'approved', 'placed', 'withdrawn'].includes(mail.state)) return refuse(notWaiting);
  const { id, outreach_id: outreachId, round } = mail;
  if (!(await giveWayToSent(db, { id, outreachId, round }, now))) return refuse(notWaiting);
  const { subject, body } = draft;
  return keepSent(db, now, mail, sent, { subject, body });
}

async function keepSent(
  db: WorkspaceDb,
  now: IsoInstant,
  { id, outreach_id: outreachId, round }: QueuedMail,
  { at, messageId }: Sent,
  words: { subject?: string; body?: string } = {},
): Promise<Result<true>> {
  const known = messageId ? { message_id: messageId } : {};
  // Its copy is the applicant's own, so none is filed.
  const when = { sent_at: at, sending_at: at, filed_at: at };
  await changeMail(db, id, { state: 'sent', ...when, failure: null, ...known, ...words }, now);
  const moved = await recordEventIn(db, now, outreachId, { kind: 'settledSent', round, mailAt: at });
  return moved.ok ? ok(true) : moved;
}

export const notWaiting = {
  field: 'message',
  value: '',
  reason: 'This mail does not wait to be sent.',
  mend: 'Reload the page to see where it stands.',
};
