import { organisationDomain } from '#features/inbox/matching.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type IsoInstant, addDays, addSeconds, dayOf, secondsBetween } from '#plain/time.ts';
import { isSuppressed } from './draft-rules.ts';
import { followUpDays, mayLeaveOn } from './follow-up.ts';
import { whyItMayNotGo } from './guards-service.ts';
import { type Limits, type PaceFacts, campaignDay, holdNow } from './pace.ts';
import { suppressedAddresses } from './review-queries.ts';
import {
  type QueuedMail,
  answersReadSince,
  changeMail,
  claimMail,
  firstMailsLately,
  handedOverSince,
  hospitalAddresses,
  lockSettings,
  missedTheirHours,
  nextApproved,
  sendingDaysBefore,
  someoneIsSending,
} from './sender-queries.ts';
import { type HoursName, approvalEnds, isOpen, slotAt } from './sending-hours.ts';
import { isQueuedIn } from './sequence.ts';
import { leavingPlan } from './plan-service.ts';
import { practiceHolds } from './small-practice.ts';
import { recordEventIn } from './events-service.ts';
import { approvedTextSha256 } from './draft-service.ts';

export type ClaimedMail = NonNullable<QueuedMail>;
export type Claim =
  | { kind: 'claimed'; mail: ClaimedMail }
  | { kind: 'none'; why: 'paused' | 'busy' | 'pace' | 'nothing-due' | 'by-hand' };

/** A claim is for composing the mail and carrying it to the server; if its holder dies, the mail is free after this. */
const claimSeconds = 5 * 60;
/** CMP-4: a follow-up leaves only when the answers were read within this time: one may have come meanwhile. */
const answersHoldSeconds = 60 * 60;

/** From where mails leave: decides what its provider allows, and whether it is new. */
export type LeavingFrom = { address: string; limits: Limits | null };

/** CMP-5, CMP-6, CMP-8: takes the next mail that may leave now, or tells why none may. One transaction, no network. */
export async function claimNext(
  db: WorkspaceDb,
  now: IsoInstant,
  { owner, alone, from }: { owner: string; alone: boolean; from: LeavingFrom },
): Promise<Claim> {
  const settings = await lockSettings(db);
  await returnWhatMissedItsHours(db, now, settings.sending_hours);
  if (settings.paused_at !== null) return { kind: 'none', why: 'paused' };
  if (settings.leaves_by !== 'mailbox') return { kind: 'none', why: 'by-hand' };
  if (!alone && (await someoneIsSending(db, now))) return { kind: 'none', why: 'busy' };
  const facts = await paceFacts(db, now, settings, from);
  const handedOver = await handedOverSince(db, addSeconds(now, -25 * 60 * 60));
  if (holdNow(facts, { handedOver, nextMailAt: settings.next_mail_at }, now)) {
    return { kind: 'none', why: 'pace' };
  }
  const suppressed = await suppressedAddresses(db);
  for (let mail = await nextApproved(db, now); mail; mail = await nextApproved(db, now)) {
    if (await mayLeave(db, now, mail, { suppressed, hours: settings.sending_hours })) {
      await claimMail(db, mail.id, { owner, now, seconds: claimSeconds });
      return { kind: 'claimed', mail };
    }
  }
  return { kind: 'none', why: 'nothing-due' };
}

type Settings = Awaited<ReturnType<typeof lockSettings>>;

async function paceFacts(
  db: WorkspaceDb,
  now: IsoInstant,
  settings: Settings,
  { address, limits }: LeavingFrom,
): Promise<PaceFacts> {
  const pace = { secondsBetweenMails: settings.seconds_between_mails, mailsPerDay: settings.mails_per_day };
  const daysBefore = settings.ramp ? await sendingDaysBefore(db, address, campaignDay(now)) : 0;
  return { pace, provider: limits, ramp: settings.ramp, daysBefore };
}

/** Looks at a mail once more before it leaves. One that may not is put where it belongs, with the reason. */
async function mayLeave(
  db: WorkspaceDb,
  now: IsoInstant,
  mail: ClaimedMail,
  { suppressed, hours }: { suppressed: ReadonlySet<string>; hours: HoursName },
): Promise<boolean> {
  if (isSuppressed(mail.to_address.toLowerCase(), suppressed)) {
    const failure = 'This address is not written to any more.';
    await changeMail(db, mail.id, { state: 'withdrawn', failure }, now);
    await recordEventIn(db, now, mail.outreach_id, { kind: 'withdrawn', round: mail.round });
    return false;
  }
  if (!isQueuedIn(mail.outreach_state, mail.round) || textOf(mail) !== mail.approved_text_sha256) {
    await backToDraft(db, now, mail, 'The mail is not the one that was approved. Read it again.');
    return false;
  }
  const [forbidden] = await whyItMayNotGo(db, mail, dayOf(now, 'UTC'));
  if (forbidden) {
    await backToDraft(db, now, mail, `${forbidden.reason} ${forbidden.mend}`);
    return false;
  }
  const lastSentOn = mail.last_sent_at === null ? null : dayOf(mail.last_sent_at, 'UTC');
  if (mail.round !== 'answer' && !mayLeaveOn(mail.round, lastSentOn, dayOf(now, 'UTC'))) {
    const day = addDays(lastSentOn ?? dayOf(now, 'UTC'), followUpDays.earliest);
    await waitUntil(db, now, mail, `${day}T00:00:00Z`, hours);
    return false;
  }
  // A person who wrote waits for the answer: it leaves whatever the hour, as fast as the pace allows.
  if (mail.round === 'answer') return true;
  const slot = slotAt(placeOf(mail), now, hours);
  if (!isOpen(slot, now)) {
    await changeMail(db, mail.id, { leave_from: slot.from }, now);
    return false;
  }
  const free = mail.round === 'first' ? await practiceFree(db, now, mail) : null;
  if (free !== null) {
    await waitUntil(db, now, mail, free, hours);
    return false;
  }
  if (mail.round !== 'first' && !(await answersReadSince(db, addSeconds(now, -answersHoldSeconds)))) {
    const soon = addSeconds(now, 30);
    await changeMail(db, mail.id, { leave_from: soon, failure: answersUnread }, now);
    return false;
  }
  return true;
}

const answersUnread = 'Waits until the answers in your mailbox have been read: one may have come meanwhile.';

/** A rule holds this mail back, not a missed morning: its approval begins to count when the rule lets it go. */
async function waitUntil(
  db: WorkspaceDb,
  now: IsoInstant,
  mail: ClaimedMail,
  moment: IsoInstant,
  hours: HoursName,
): Promise<void> {
  await changeMail(db, mail.id, leavingPlan(placeOf(mail), moment, hours), now);
}

async function practiceFree(db: WorkspaceDb, now: IsoInstant, mail: ClaimedMail): Promise<IsoInstant | null> {
  const lately = await firstMailsLately(db, addSeconds(now, -7 * 24 * 60 * 60));
  const written = lately.map((other) => ({ ...colleague(other), at: other.sending_at ?? now }));
  // Which domains are a hospital's is asked only when it matters.
  if (practiceHolds(colleague(mail), written, new Set()) === null) return null;
  const domains = (await hospitalAddresses(db)).map(organisationDomain);
  const known = new Set(domains.filter((domain) => domain !== null));
  const free = practiceHolds(colleague(mail), written, known);
  return free !== null && secondsBetween(now, free) > 0 ? free : null;
}

type Whereabouts = Pick<ClaimedMail, 'target_id' | 'list' | 'to_address' | 'street' | 'city' | 'zip'>;

const colleague = ({ target_id, list, to_address, street, city, zip }: Whereabouts) => ({
  targetId: target_id,
  list,
  address: to_address,
  street,
  city,
  zip,
});

const placeOf = ({ zip, target_state: state }: ClaimedMail) => ({ zip, state });

/** CMP-8: an approval holds a few mornings; a mail that missed them waits for a new look instead of leaving by itself. */
async function returnWhatMissedItsHours(db: WorkspaceDb, now: IsoInstant, hours: HoursName): Promise<void> {
  for (const mail of await missedTheirHours(db, now)) {
    const ends = mail.leave_until ?? approvalEnds(placeOf(mail), mail.approved_at ?? now, hours);
    if (secondsBetween(now, ends) > 0) await changeMail(db, mail.id, { leave_until: ends }, now);
    else await backToDraft(db, now, mail, missedHours);
  }
}

const missedHours =
  'It was approved, and did not leave within its sending hours. Read it again: things may have changed since.';

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
  const unplanned = { leave_from: null, leave_until: null };
  const unread = { approved_at: null, approved_text_sha256: null, opened_sha256: null };
  await changeMail(db, id, { state: 'draft', failure, ...unclaimed, ...unplanned, ...unread }, now);
}

const textOf = (mail: ClaimedMail) =>
  approvedTextSha256({
    toAddress: mail.to_address,
    toName: mail.to_name,
    subject: mail.subject,
    body: mail.body,
    attachments: mail.attachments,
  });
