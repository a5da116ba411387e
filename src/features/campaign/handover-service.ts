import { judgeFailure } from '#features/inbox/failure.ts';
import type { Submission } from '#platform/mailbox/index.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { Refusal } from '#plain/refusal.ts';
import { type IsoInstant, addSeconds, dayOf, secondsBetween } from '#plain/time.ts';
import { type ClaimedMail, backToDraft, markDraft } from './claim-service.ts';
import { isSuppressed } from './draft-rules.ts';
import type { FinalMail } from './final-form-service.ts';
import { whyItMayNotGo } from './guards-service.ts';
import { gapSeconds, retryAt } from './pace.ts';
import { suppressedAddresses } from './review-queries.ts';
import { changeMail, lockMail, lockSettings, saveNextMailAt } from './sender-queries.ts';
import { isQueuedIn } from './sequence.ts';
import { recordEventIn } from './events-service.ts';

type Sender = { owner: string; chance: number };

/** Longer than all the patience of one submission together: a lease never ends under a sender that still speaks. */
const sendingSeconds = 45 * 60;
const unclaimed = { claimed_by: null, lease_until: null };

/**
 * CMP-6, CMP-8: puts the final mail on record before its last bytes leave. Looks once more, under lock, at the switch,
 * the sequence, the suppression list, what forbids the mail (TGT-8, RDY-7, NXT-1) and the claim itself: an answer may have come while the mail was on its way to the
 * server, or the laptop may have slept. False: it must not be finished.
 */
export async function beginSending(
  db: WorkspaceDb,
  now: IsoInstant,
  { id }: ClaimedMail,
  final: FinalMail,
  { owner, chance }: Sender,
): Promise<boolean> {
  const settings = await lockSettings(db);
  const mail = await lockMail(db, id);
  if (!mail || mail.state !== 'claimed' || mail.claimed_by !== owner) return false;
  const suppressed = isSuppressed(mail.to_address.toLowerCase(), await suppressedAddresses(db));
  const forbidden = (await whyItMayNotGo(db, mail, dayOf(now, 'UTC'))).length > 0;
  const over = mail.lease_until === null || secondsBetween(now, mail.lease_until) <= 0;
  const mustStay = settings.paused_at !== null || suppressed || forbidden || over;
  if (mustStay || !isQueuedIn(mail.outreach_state, mail.round)) {
    await changeMail(db, id, { state: 'approved', ...unclaimed }, now);
    return false;
  }
  const { messageId, date, from, sha256 } = final;
  const asItLeaves = { message_id: messageId, mail_date: date, mail_sha256: sha256 };
  await changeMail(
    db,
    id,
    {
      state: 'sending',
      ...asItLeaves,
      from_address: from.address,
      from_name: from.name,
      sending_at: now,
      lease_until: addSeconds(now, sendingSeconds),
      failure: null,
    },
    now,
  );
  const pace = { secondsBetweenMails: settings.seconds_between_mails, mailsPerDay: settings.mails_per_day };
  await saveNextMailAt(db, addSeconds(now, gapSeconds(pace, chance)));
  return true;
}

/** A claimed mail that cannot be composed goes back to the applicant, with the reason. */
export async function giveUp(
  db: WorkspaceDb,
  now: IsoInstant,
  { id }: ClaimedMail,
  { owner }: Pick<Sender, 'owner'>,
  refusals: readonly Refusal[],
): Promise<void> {
  const mail = await lockMail(db, id);
  if (!mail || mail.state !== 'claimed' || mail.claimed_by !== owner) return;
  await backToDraft(db, now, mail, refusals.map(({ reason }) => reason).join(' '));
}

/** Keeps what the server said. What nobody can know stays in `sending`, with its lease over, for the evidence. */
export async function keepOutcome(
  db: WorkspaceDb,
  now: IsoInstant,
  claimed: ClaimedMail,
  submission: Submission,
  { owner }: Pick<Sender, 'owner'>,
): Promise<'sent' | 'refused' | 'postponed' | 'uncertain'> {
  const mail = await lockMail(db, claimed.id);
  if (!mail) throw new Error('A mail vanished while it was sent.');
  const { id, outreach_id: outreachId, round } = mail;
  if (submission.kind === 'accepted') {
    const at = { mailAt: mail.sending_at ?? now };
    // The server's word is evidence, whatever another process thought of this mail meanwhile.
    if (mail.state !== 'sent') {
      const reply = submission.reply.slice(0, 500);
      await changeMail(db, id, { state: 'sent', sent_at: now, server_reply: reply, ...unclaimed }, now);
      const kind = mail.state === 'sending' ? 'sent' : 'settledSent';
      await recordEventIn(db, now, outreachId, { kind, round, ...at });
    }
    return 'sent';
  }
  // Settled otherwise by then: only good news would change that.
  if (mail.claimed_by !== owner || (mail.state !== 'sending' && mail.state !== 'claimed')) return 'postponed';
  if (submission.kind === 'held') {
    await changeMail(db, id, { state: 'approved', sending_at: null, ...unclaimed }, now);
    if (mail.state === 'sending') await recordEventIn(db, now, outreachId, { kind: 'settledNotSent', round });
    return 'postponed';
  }
  if (submission.kind === 'uncertain') {
    await changeMail(db, id, { lease_until: now, failure: submission.reason }, now);
    return 'uncertain';
  }
  const failure = submission.reply.slice(0, 500);
  if (submission.account || !submission.permanent) {
    const again = { state: 'approved' as const, sending_at: null, retry_at: retryAt(mail.attempts, now) };
    await changeMail(db, id, { ...again, failure, ...unclaimed }, now);
    // Until the last bytes the sequence knows of no attempt.
    if (mail.state === 'sending') await recordEventIn(db, now, outreachId, { kind: 'settledNotSent', round });
    return 'postponed';
  }
  if (judgeFailure(submission.status ?? '', submission.reply) === 'hard') {
    await changeMail(db, id, { state: 'refused', failure, server_reply: failure, ...unclaimed }, now);
    await recordEventIn(db, now, outreachId, { kind: 'bouncedHard', address: mail.to_address });
    return 'refused';
  }
  // The mail was not wanted, the address may be right: the applicant reads why, and changes it or throws it away.
  await markDraft(db, now, id, `The mail server refused this mail: ${failure}`);
  await recordEventIn(db, now, outreachId, { kind: 'refusedForGood', round, reply: failure });
  return 'refused';
}
