import { connectedMailbox, mailAccount } from '#features/mailbox/service.ts';
import { openImap } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';
import { type IsoInstant, secondsBetween } from '#plain/time.ts';
import { changeMail, leftOver, lockMail, mailByMessageId } from './sender-queries.ts';
import { unclaimMails } from './way-queries.ts';
import { recordEventIn } from './events-service.ts';
import { type Evidence, type Verdict, verdict } from './verdict.ts';

type LeftOver = Awaited<ReturnType<typeof leftOver>>[number];

/**
 * CMP-6: settles mails that a process left in the middle: killed, unplugged, or cut off from the server. What was only
 * claimed never left and is free again. What was being sent is judged by evidence, and never guessed.
 */
export async function settleLeftOvers(ws: Workspace, parts: Parts, alone: boolean): Promise<void> {
  const mails = await ws.transaction(async (db) => {
    const now = parts.clock.now();
    const found = await leftOver(db, now, alone);
    for (const mail of found) if (mail.state === 'claimed') await freeClaim(db, now, mail);
    return found.filter((mail) => mail.state === 'sending');
  });
  if (mails.length === 0) return;
  const filesSentItself = (await connectedMailbox(ws))?.filesSentItself ?? false;
  const found = await lookInMailbox(ws, parts, mails);
  for (const mail of mails) {
    const now = parts.clock.now();
    const evidence: Evidence = {
      found: found.get(mail.id) ?? 'could-not-look',
      filesSentItself,
      secondsSince: secondsBetween(mail.sending_at ?? now, now),
    };
    await ws.transaction((db) => keepVerdict(db, now, mail, verdict(evidence)));
  }
}

/** Looks for each Message-ID where sent mail lies. Network only; a mailbox out of reach is no evidence. */
async function lookInMailbox(ws: Workspace, parts: Parts, mails: readonly LeftOver[]) {
  const found = new Map<string, boolean>();
  const account = await mailAccount(ws, parts);
  if (!account) return found;
  try {
    const reader = await openImap(account, parts.mailAuthorities);
    try {
      for (const { id, message_id: messageId } of mails) {
        if (messageId) found.set(id, await reader.findMessageId(messageId));
      }
    } finally {
      await reader.close();
    }
  } catch (error) {
    parts.log.warn({ err: error }, 'The mailbox could not be searched for a mail of unknown fate.');
  }
  return found;
}

/** A mail that was claimed and not begun is free again, unless somebody else is at it. */
export async function freeClaim(
  db: WorkspaceDb,
  now: IsoInstant,
  { id, claimed_by: owner }: Pick<LeftOver, 'id' | 'claimed_by'>,
) {
  const mail = await lockMail(db, id);
  if (mail?.state === 'claimed' && mail.claimed_by === owner) await unclaimMails(db, now, id);
}

async function keepVerdict(db: WorkspaceDb, now: IsoInstant, before: LeftOver, decided: Verdict) {
  const mail = await lockMail(db, before.id);
  // Somebody settled it meanwhile, or a new attempt is under way.
  if (mail?.state !== 'sending' || mail.sending_at !== before.sending_at || decided === 'wait') return;
  const { id, outreach_id: outreachId, round, sending_at: sendingAt } = mail;
  const free = { claimed_by: null, lease_until: null };
  if (decided === 'left') {
    await changeMail(db, id, { state: 'sent', sent_at: sendingAt ?? now, ...free }, now);
    await recordEventIn(db, now, outreachId, { kind: 'settledSent', round, mailAt: sendingAt ?? now });
  } else if (decided === 'did-not-leave') {
    await changeMail(db, id, { state: 'approved', sending_at: null, ...free }, now);
    await recordEventIn(db, now, outreachId, { kind: 'settledNotSent', round });
  } else {
    await changeMail(db, id, { state: 'unknown', ...free }, now);
    await recordEventIn(db, now, outreachId, { kind: 'uncertain', round });
  }
}

/**
 * CMP-6: a bounce, an answer or a copy names a Message-ID of ours, so that mail did leave, whatever was thought of it.
 * True when this settled a mail.
 */
export async function settleByEvidence(
  db: WorkspaceDb,
  now: IsoInstant,
  messageId: string,
): Promise<boolean> {
  const open = ['sending', 'unknown', 'approved', 'claimed', 'draft', 'placed'];
  const found = await mailByMessageId(db, messageId);
  // Nearly always the mail is known as sent, which is for good: nothing is to be locked.
  if (!found || !open.includes(found.state)) return false;
  const mail = await lockMail(db, found.id);
  if (!mail || !open.includes(mail.state) || mail.mail_date === null) return false;
  const mailAt = mail.sending_at ?? mail.mail_date;
  const free = { claimed_by: null, lease_until: null };
  await changeMail(db, mail.id, { state: 'sent', sent_at: mailAt, failure: null, ...free }, now);
  await recordEventIn(db, now, mail.outreach_id, { kind: 'settledSent', round: mail.round, mailAt });
  return true;
}
