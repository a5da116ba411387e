import { simpleParser } from 'mailparser';
import { todayOf } from '#platform/clock.ts';
import type { ImapReader } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { addSeconds } from '#plain/time.ts';
import { isThatMail, isUnchanged } from './by-hand.ts';
import { placedMails } from './by-hand-queries.ts';
import { whyTheyMayNotGo } from './guards-service.ts';
import { forgetGone, goneFromDrafts, leftInDrafts, messageIdsPlaced } from './left-drafts-queries.ts';
import { stillApproved } from './may-leave-service.ts';
import { suppressedAddresses } from './review-queries.ts';
import { lockFreeMails } from './sender-queries.ts';
import { withMailbox } from './with-mailbox-service.ts';

/** A draft that is gone was perhaps sent: so long it is looked for in Sent. */
const lookedForSeconds = 24 * 60 * 60;

/**
 * CMP-7: takes out of the Drafts folder what is not to be sent from there any more. What cannot be taken out stays on record,
 * and the Campaign page asks the applicant to delete it. Returns how many are gone.
 */
export async function clearDrafts(ws: Workspace, parts: Parts): Promise<number> {
  await takeBackForbidden(ws, parts);
  const left = await ws.transaction(async (db) => {
    await forgetGone(db, addSeconds(parts.clock.now(), -lookedForSeconds));
    return leftInDrafts(db);
  });
  if (left.length === 0) return 0;
  return withMailbox(ws, parts, async (reader, address) => {
    let gone = 0;
    const rightly = new Set(await ws.transaction(messageIdsPlaced));
    for (const draft of left.filter(({ mailbox }) => mailbox === address)) {
      if (!(await takeOut(reader, draft, rightly))) continue;
      await ws.transaction((db) => goneFromDrafts(db, draft.id, parts.clock.now()));
      gone += 1;
    }
    return gone;
  });
}

type LeftDraft = Awaited<ReturnType<typeof leftInDrafts>>[number];

/** Whether nothing of it lies in Drafts any more. `rightly`: the Message-IDs of drafts that wait to be sent. */
async function takeOut(
  reader: ImapReader,
  { message_id: messageId, in_reply_to: inReplyTo, to_address: to, subject, body }: LeftDraft,
  rightly: ReadonlySet<string>,
): Promise<boolean> {
  const ours = { messageId, inReplyTo, subject, body };
  const like = await reader.draftsLike({ messageId, to });
  let left = 0;
  for (const found of like.filter((one) => !rightly.has(one.messageId) && isThatMail(one, ours))) {
    const { text = '' } = await simpleParser(Buffer.from(found.bytes));
    const untouched = isUnchanged({ ...found, text }, ours);
    if (!untouched || !(await reader.removeDraft(found))) left += 1;
  }
  return left === 0;
}

/** TGT-8, RDY-7, NXT-1, CMP-4: what lies in Drafts and may not be sent any more waits there no longer. */
async function takeBackForbidden(ws: Workspace, parts: Parts): Promise<void> {
  await ws.transaction(async (db) => {
    const placed = await placedMails(db);
    if (placed.length === 0) return;
    const now = parts.clock.now();
    const mails = (await lockFreeMails(db, placed)).filter(({ state }) => state === 'placed');
    const suppressed = await suppressedAddresses(db);
    const forbidden = await whyTheyMayNotGo(db, mails, todayOf(parts.clock));
    for (const [at, mail] of mails.entries())
      await stillApproved(db, now, mail, { suppressed, forbidden: forbidden[at] ?? [] });
  });
}

/** The applicant has deleted it. False: no such draft is left. */
export async function deletedByHand(ws: Workspace, parts: Parts, id: string): Promise<boolean> {
  return isUuid(id) && ws.transaction((db) => goneFromDrafts(db, id, parts.clock.now()));
}
