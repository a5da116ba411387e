import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { Refusal } from '#plain/refusal.ts';
import { type IsoInstant, addDays, addSeconds, dayOf, secondsBetween } from '#plain/time.ts';
import { followUpDays, mayLeaveOn } from './follow-up.ts';
import { whyTheyMayNotGo } from './guards-service.ts';
import { type Limits, type PaceFacts, campaignDay, heldByDoubt, roomNow } from './pace.ts';
import { suppressedAddresses } from './review-queries.ts';
import {
  type QueuedMail,
  answersReadSince,
  changeMail,
  handedOverSince,
  lockSettings,
  missedTheirHours,
  nextApproved,
  sendingDaysBefore,
  someoneIsSending,
} from './sender-queries.ts';
import { claimMails, leftInDoubt } from './way-queries.ts';
import { type HoursName, approvalEnds, isOpen, slotAt } from './sending-hours.ts';
import { leavingPlan, placeOf } from './plan-service.ts';
import { type SmallPractices, smallPractices } from './practice-service.ts';
import { backToDraft } from './back-to-draft-service.ts';
import { stillApproved } from './may-leave-service.ts';
import { oneOfThem } from './small-practice.ts';

export type ClaimedMail = QueuedMail;
export type Claim =
  | { kind: 'claimed'; mails: ClaimedMail[] }
  | { kind: 'none'; why: 'paused' | 'busy' | 'in-doubt' | 'pace' | 'nothing-due' | 'by-hand' };

/** A claim is for composing the mail and carrying it to the server; if its holder dies, the mail is free after this. */
const claimSeconds = 5 * 60;
/** CMP-4: a follow-up leaves only when the answers were read within this time: one may have come meanwhile. */
const answersHoldSeconds = 60 * 60;

/** From where mails leave: decides what its provider allows, and whether it is new. */
type LeavingFrom = { address: string; limits: Limits | null };

/** Mails that are claimed at once, where the pace lets several leave: each is locked, and composed within the lease. */
const groupSize = 50;

/**
 * CMP-5, CMP-6, CMP-8: takes the next mails that may leave now, or tells why none may. With a pause between two mails that
 * is one. One transaction, no network.
 */
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
  const inDoubt = await leftInDoubt(db);
  if (heldByDoubt(inDoubt, now)) return { kind: 'none', why: 'in-doubt' };
  // Where the connection broke, one mail alone tries whether it holds.
  const atMost = inDoubt.length > 0 ? 1 : groupSize;
  const room = roomNow(facts, { handedOver, nextMailAt: settings.next_mail_at }, now);
  if (room === 0) return { kind: 'none', why: 'pace' };
  while (true) {
    const waiting = await nextApproved(db, now, Math.min(room, atMost));
    if (waiting.length === 0) return { kind: 'none', why: 'nothing-due' };
    const mails = await thoseThatMayLeave(db, now, waiting, settings.sending_hours);
    if (mails.length === 0) continue;
    const ids = mails.map(({ id }) => id);
    await claimMails(db, ids, { owner, now, seconds: claimSeconds });
    return { kind: 'claimed', mails };
  }
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

/**
 * Looks at mails once more before they leave. One that may not is put where it belongs, with the reason. One that depends on
 * what becomes of another of them is left for the next look.
 */
async function thoseThatMayLeave(
  db: WorkspaceDb,
  now: IsoInstant,
  waiting: readonly ClaimedMail[],
  hours: HoursName,
): Promise<ClaimedMail[]> {
  const suppressed = await suppressedAddresses(db);
  const forbidden = await whyTheyMayNotGo(db, waiting, dayOf(now, 'UTC'));
  const practices = smallPractices(db, now);
  const going: ClaimedMail[] = [];
  for (const [at, mail] of waiting.entries()) {
    if (going.some((other) => other.outreach_id === mail.outreach_id)) continue;
    if (mail.round !== 'answer' && (await practices.freeAfter(mail, going)) !== null) continue;
    const looked = { suppressed, forbidden: forbidden[at] ?? [], practices, hours };
    if (await mayLeave(db, now, mail, looked)) going.push(mail);
  }
  return going;
}

type Looked = {
  suppressed: ReadonlySet<string>;
  forbidden: readonly Refusal[];
  practices: SmallPractices;
  hours: HoursName;
};

async function mayLeave(
  db: WorkspaceDb,
  now: IsoInstant,
  mail: ClaimedMail,
  { suppressed, forbidden, practices, hours }: Looked,
): Promise<boolean> {
  if (!(await stillApproved(db, now, mail, { suppressed, forbidden }))) return false;
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
  const free = await practices.freeSince(mail);
  if (free !== null) {
    await waitUntil(db, now, mail, free, hours, `It waits. ${oneOfThem}`);
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
  failure: string | null = null,
): Promise<void> {
  await changeMail(db, mail.id, { ...leavingPlan(placeOf(mail), moment, hours), failure }, now);
}

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
