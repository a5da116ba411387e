import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { dayInWords } from '#plain/in-words.ts';
import type { Refusal } from '#plain/refusal.ts';
import { type IsoInstant, dayOf } from '#plain/time.ts';
import { waitingToBeSent } from './by-hand-queries.ts';
import { leavingPlan, placeOf } from './plan-service.ts';
import { type SmallPractices, smallPractices } from './practice-service.ts';
import { campaignSettings } from './queries.ts';
import { timeZonesOf } from './recipient-zone.ts';
import { type QueuedMail, changeMail, lockFreeMails } from './sender-queries.ts';
import { oneOfThem } from './small-practice.ts';

/**
 * CMP-5, CMP-7: why a mail is not handed over to be sent by hand yet: somebody else of its small practice was written to lately,
 * or an earlier mail to one of them waits to be sent. Empty: it may be.
 */
export async function heldForPractice(
  db: WorkspaceDb,
  now: IsoInstant,
  mail: QueuedMail,
): Promise<Refusal[]> {
  const waiting = await waitingToBeSent(db);
  const before = waiting.slice(
    0,
    waiting.findIndex(({ id }) => id === mail.id),
  );
  const hold = await practiceHold(smallPractices(db, now), mail, before);
  if (!hold) return [];
  const { sendingHours } = await campaignSettings(db);
  const mend = hold.unsent
    ? `Send the mail to ${hold.unsent} first, or take back its approval.`
    : `Send it from ${firstDay(mail, leavingPlan(placeOf(mail), hold.until, sendingHours))} on.`;
  return [{ field: 'practice', value: mail.to_address, reason: oneOfThem, mend }];
}

/**
 * CMP-5, CMP-7: while mails are sent by hand, those that wait for a colleague stay approved, with the reason. Returns the other
 * approved mails.
 */
export async function letPracticesWait(db: WorkspaceDb, now: IsoInstant): Promise<QueuedMail[]> {
  const { sendingHours } = await campaignSettings(db);
  const practices = smallPractices(db, now);
  const waiting = await waitingToBeSent(db);
  const free = [];
  for (const [at, mail] of waiting.entries()) {
    if (mail.state === 'placed') continue;
    const hold = await practiceHold(practices, mail, waiting.slice(0, at));
    if (!hold) {
      free.push(mail);
      continue;
    }
    const plan = leavingPlan(placeOf(mail), hold.until, sendingHours);
    const failure = `${oneOfThem} This one waits until ${firstDay(mail, plan)}.`;
    if (mail.failure === failure && mail.leave_until === plan.leave_until) continue;
    const [locked] = await lockFreeMails(db, [mail.id]);
    if (locked?.state === 'approved') await changeMail(db, mail.id, { ...plan, failure }, now);
  }
  return free;
}

/** Until when it waits, and for which mail that was not sent yet. */
type Hold = { until: IsoInstant; unsent: string | null };

async function practiceHold(
  practices: SmallPractices,
  mail: QueuedMail,
  before: readonly QueuedMail[],
): Promise<Hold | null> {
  // A person who wrote waits for the answer.
  if (mail.round === 'answer') return null;
  const until = await practices.freeSince(mail);
  if (until !== null) return { until, unsent: null };
  for (const other of before) {
    const after = await practices.freeAfter(mail, [other]);
    if (after !== null) return { until: after, unsent: other.to_address };
  }
  return null;
}

const firstDay = (mail: QueuedMail, { leave_from }: { leave_from: IsoInstant }) =>
  dayInWords(dayOf(leave_from, timeZonesOf(placeOf(mail))[0] ?? 'UTC'));
