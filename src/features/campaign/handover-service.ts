import { judgeFailure } from '#features/inbox/failure.ts';
import type { Submission } from '#platform/mailbox/index.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { Refusal } from '#plain/refusal.ts';
import { type IsoInstant, addSeconds, dayOf, secondsBetween } from '#plain/time.ts';
import { backToDraft, markDraft } from './back-to-draft-service.ts';
import type { ClaimedMail } from './claim-service.ts';
import { isSuppressed } from './draft-rules.ts';
import { recordEventIn, recordSentIn } from './events-service.ts';
import type { FinalMail } from './final-form-service.ts';
import { whyTheyMayNotGo } from './guards-service.ts';
import { gapSeconds, retryAt } from './pace.ts';
import { suppressedAddresses } from './review-queries.ts';
import {
  changeMail,
  type lockFreeMails,
  lockMail,
  type lockSettings,
  saveNextMailAt,
} from './sender-queries.ts';
import { markSending, markSent } from './way-queries.ts';
import { isQueuedIn } from './sequence.ts';

type Sender = { owner: string; chance: () => number };

/** Longer than all the patience of one submission together: a lease never ends under a sender that still speaks. */
const sendingSeconds = 45 * 60;
const unclaimed = { claimed_by: null, lease_until: null };

/** A mail whose last bytes wait for the last look. */
export type Ready = { mail: ClaimedMail; final: FinalMail };

/** Mails as they are now, locked with their outreaches; what somebody else is at in this very moment is not among them. */
type Locked = Awaited<ReturnType<typeof lockFreeMails>>;

/**
 * CMP-6, CMP-8: puts final mails on record before their last bytes leave. Looks once more, under lock, at the switch, the
 * mailbox, the sequences, the suppression list, what forbids a mail (TGT-8, RDY-7, NXT-1) and the claims themselves: an answer
 * may have come while a mail was on its way to the server, or the laptop may have slept. The settings are locked as well. Returns the
 * ids of those that may be finished; what somebody else is at in this very moment is none of them.
 */
export async function beginSending(
  db: WorkspaceDb,
  now: IsoInstant,
  { settings, locked }: { settings: Awaited<ReturnType<typeof lockSettings>>; locked: Locked },
  ready: readonly Ready[],
  { owner, chance }: Sender,
): Promise<ReadonlySet<string>> {
  const finals = new Map(ready.map(({ mail, final }) => [mail.id, final]));
  const mails = locked.filter(
    (mail) => finals.has(mail.id) && mail.state === 'claimed' && mail.claimed_by === owner,
  );
  const suppressed = await suppressedAddresses(db);
  const forbidden = await whyTheyMayNotGo(db, mails, dayOf(now, 'UTC'));
  const leaving = [];
  for (const [at, mail] of mails.entries()) {
    const final = finals.get(mail.id);
    const over = mail.lease_until === null || secondsBetween(now, mail.lease_until) <= 0;
    const mustStay =
      settings.paused_at !== null ||
      settings.mailbox_address !== final?.from.address ||
      isSuppressed(mail.to_address.toLowerCase(), suppressed) ||
      (forbidden[at] ?? []).length > 0 ||
      over;
    if (mustStay || !isQueuedIn(mail.outreach_state, mail.round)) {
      await changeMail(db, mail.id, { state: 'approved', ...unclaimed }, now);
    } else {
      leaving.push({ id: mail.id, ...final });
    }
  }
  const [first] = leaving;
  if (first) {
    await markSending(db, leaving, { from: first.from, now, seconds: sendingSeconds });
    const pace = {
      secondsBetweenMails: settings.seconds_between_mails,
      mailsPerDay: settings.mails_per_day,
    };
    const gap = gapSeconds(pace, chance());
    if (gap > 0) await saveNextMailAt(db, addSeconds(now, gap));
  }
  return new Set(leaving.map(({ id }) => id));
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

/** What became of a mail. */
export type Outcome = 'sent' | 'refused' | 'postponed' | 'uncertain';

/** A mail that was handed over, and what the server said. */
export type HandedOver = { mail: ClaimedMail; submission: Submission };

/** Keeps that the server took mails, for those that nobody settled meanwhile. Returns their ids; others are kept one by one. */
export async function keepTaken(
  db: WorkspaceDb,
  now: IsoInstant,
  locked: Locked,
  handedOver: readonly HandedOver[],
): Promise<ReadonlySet<string>> {
  const replies = new Map(
    handedOver.flatMap(({ mail, submission }) =>
      submission.kind === 'accepted' ? [[mail.id, submission.reply.slice(0, 500)] as const] : [],
    ),
  );
  const mails = locked.filter((mail) => replies.has(mail.id) && mail.state === 'sending');
  if (mails.length === 0) return new Set();
  await markSent(
    db,
    mails.map(({ id }) => ({ id, reply: replies.get(id) ?? '' })),
    now,
  );
  await recordSentIn(
    db,
    now,
    mails.map(({ outreach_id: id, target_id, outreach_state: state, round, sending_at: sendingAt }) => ({
      outreach: { id, target_id, state },
      event: { kind: 'sent', round, mailAt: sendingAt ?? now },
    })),
  );
  return new Set(mails.map(({ id }) => id));
}

/** Keeps what the server said. What nobody can know stays in `sending`, with its lease over, for the evidence. */
export async function keepOutcome(
  db: WorkspaceDb,
  now: IsoInstant,
  { mail: claimed, submission }: HandedOver,
  { owner }: Pick<Sender, 'owner'>,
): Promise<Outcome> {
  const mail = await lockMail(db, claimed.id);
  if (!mail) throw new Error('A mail vanished while it was sent.');
  const { id, outreach_id: outreachId, round } = mail;
  if (submission.kind === 'accepted') {
    // The server's word is evidence, whatever another process thought of this mail meanwhile.
    if (mail.state !== 'sent') {
      const reply = submission.reply.slice(0, 500);
      await changeMail(db, id, { state: 'sent', sent_at: now, server_reply: reply, ...unclaimed }, now);
      const kind = mail.state === 'sending' ? 'sent' : 'settledSent';
      await recordEventIn(db, now, outreachId, { kind, round, mailAt: mail.sending_at ?? now });
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
