import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type IsoInstant, addDays, addSeconds, dayOf } from '#plain/time.ts';
import { isSuppressed } from './draft-rules.ts';
import { followUpDays, mayLeaveOn } from './follow-up.ts';
import { approvalHolds, mayLeaveNow } from './pace.ts';
import { suppressedAddresses } from './review-queries.ts';
import {
  type QueuedMail,
  approvedBefore,
  changeMail,
  claimMail,
  handedOverSince,
  lockSettings,
  nextApproved,
  someoneIsSending,
} from './sender-queries.ts';
import { queuedState } from './sequence.ts';
import { recordEventIn } from './events-service.ts';
import { approvedTextSha256 } from './draft-service.ts';

export type ClaimedMail = NonNullable<QueuedMail>;
export type Claim =
  { kind: 'claimed'; mail: ClaimedMail } | { kind: 'none'; why: 'paused' | 'busy' | 'pace' | 'nothing-due' };

/** A claim is for composing the mail; if its holder dies, the mail is free again after this. */
const claimSeconds = 120;

/** CMP-6, CMP-8: takes the next mail that may leave now, or tells why none may. One transaction, no network. */
export async function claimNext(
  db: WorkspaceDb,
  now: IsoInstant,
  { owner, alone }: { owner: string; alone: boolean },
): Promise<Claim> {
  const settings = await lockSettings(db);
  await returnStaleApprovals(db, now);
  if (settings.paused_at !== null) return { kind: 'none', why: 'paused' };
  if (!alone && (await someoneIsSending(db, now))) return { kind: 'none', why: 'busy' };
  const handedOver = await handedOverSince(db, addSeconds(now, -24 * 60 * 60));
  const pace = { secondsBetweenMails: settings.seconds_between_mails, mailsPerDay: settings.mails_per_day };
  if (!mayLeaveNow(handedOver, pace, now)) return { kind: 'none', why: 'pace' };
  const suppressed = await suppressedAddresses(db);
  for (let mail = await nextApproved(db, now); mail; mail = await nextApproved(db, now)) {
    if (await mayLeave(db, now, mail, suppressed)) {
      await claimMail(db, mail.id, { owner, now, seconds: claimSeconds });
      return { kind: 'claimed', mail };
    }
  }
  return { kind: 'none', why: 'nothing-due' };
}

/** Looks at a mail once more before it leaves. One that may not is put where it belongs, with the reason. */
async function mayLeave(
  db: WorkspaceDb,
  now: IsoInstant,
  mail: ClaimedMail,
  suppressed: ReadonlySet<string>,
): Promise<boolean> {
  if (isSuppressed(mail.to_address.toLowerCase(), suppressed)) {
    const failure = 'This address is not written to any more.';
    await changeMail(db, mail.id, { state: 'withdrawn', failure }, now);
    await recordEventIn(db, now, mail.outreach_id, { kind: 'withdrawn', round: mail.round });
    return false;
  }
  if (mail.outreach_state !== queuedState(mail.round) || textOf(mail) !== mail.approved_text_sha256) {
    await backToDraft(db, now, mail, 'The mail is not the one that was approved. Read it again.');
    return false;
  }
  const lastSentOn = mail.last_sent_at === null ? null : dayOf(mail.last_sent_at, 'UTC');
  if (!mayLeaveOn(mail.round, lastSentOn, dayOf(now, 'UTC'))) {
    const day = addDays(lastSentOn ?? dayOf(now, 'UTC'), followUpDays.earliest);
    await changeMail(db, mail.id, { retry_at: `${day}T00:00:00Z` }, now);
    return false;
  }
  return true;
}

/** CMP-8: an approval holds a few days; after that the mail waits for a new look instead of leaving by itself. */
async function returnStaleApprovals(db: WorkspaceDb, now: IsoInstant): Promise<void> {
  const oldest = addSeconds(now, -approvalHolds.days * 24 * 60 * 60);
  for (const mail of await approvedBefore(db, oldest)) {
    const failure = `Approved more than ${approvalHolds.days} days ago and not sent since. Read it again.`;
    await backToDraft(db, now, mail, failure);
  }
}

/** An approved or claimed mail that shall not leave as it is: a draft again, to be read and approved anew. */
export async function backToDraft(
  db: WorkspaceDb,
  now: IsoInstant,
  mail: Pick<ClaimedMail, 'id' | 'outreach_id' | 'round'>,
  failure: string,
): Promise<void> {
  await markDraft(db, now, mail.id, failure);
  await recordEventIn(db, now, mail.outreach_id, { kind: 'withdrawn', round: mail.round });
}

/** The mail alone becomes a draft; what that means for the sequence is the caller's to record. */
export async function markDraft(
  db: WorkspaceDb,
  now: IsoInstant,
  id: string,
  failure: string,
): Promise<void> {
  const unclaimed = { claimed_by: null, lease_until: null, retry_at: null, sending_at: null };
  const unread = { approved_at: null, approved_text_sha256: null, opened_sha256: null };
  await changeMail(db, id, { state: 'draft', failure, ...unclaimed, ...unread }, now);
}

const textOf = (mail: ClaimedMail) =>
  approvedTextSha256({
    toAddress: mail.to_address,
    toName: mail.to_name,
    subject: mail.subject,
    body: mail.body,
    attachments: mail.attachments,
  });
