import { type Outcome, setOutcomeIn } from '#features/campaign/decision-service.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { dayOf } from '#plain/time.ts';
import { carryOut, eventOfRow, takeBack } from './effects-service.ts';
import { holdAgain } from './hold-service.ts';
import { refreshThread } from './list-service.ts';
import { type IncomingRow, incomingById, outreachWithTarget, setHandled, sortByHand } from './queries.ts';
import { forgetProposed } from './referral-queries.ts';
import { proposeNamed } from './referral-service.ts';
import { resumeDay } from './return-date.ts';
import type { SortedAs } from './rules.ts';
import { RECIPIENTS_TIME_ZONE } from './understanding.ts';

export type Correction = { sortedAs: SortedAs; wholeOrganisation?: boolean | undefined };

/**
 * CMP-10: the applicant corrects the sorting with one key. What the mail did under its old sorting is taken back, in every
 * sequence it touched, and what it does under the new one is done. Choosing the old one again is the undo. False where
 * there is no such mail.
 */
export async function correctSorting(
  ws: Workspace,
  parts: Parts,
  mailId: string,
  correction: Correction,
): Promise<boolean> {
  if (!isUuid(mailId)) return false;
  const now = parts.clock.now();
  return ws.transaction(async (db) => {
    const mail = await incomingById(db, mailId);
    if (mail === undefined) return false;
    const outreach = await outreachWithTarget(db, mail.outreach_id);
    if (outreach === undefined) return false;
    const released = await takeBack(db, now, mail);
    const sorted = asCorrected(mail, correction);
    await sortByHand(db, mailId, sorted);
    const until = resumeDay(
      mail.return_on === null ? null : { day: mail.return_on, sentence: '' },
      dayOf(now, RECIPIENTS_TIME_ZONE),
    );
    const writtenTo = outreach.address;
    const event = eventOfRow({ ...mail, ...sorted, bounced_address: writtenTo }, sorted.sorted_as, until);
    if (event !== null) await carryOut(db, now, { id: mail.id, outreachId: mail.outreach_id }, event);
    await holdAgain(db, now, released);
    const outcome = outcomeAfter(mail.sorted_as, sorted.sorted_as, outreach.outcome);
    if (outcome !== outreach.outcome) await setOutcomeIn(db, now, outreach.id, outcome);
    await forgetProposed(db, mail.id);
    await proposeNamed(db, now, { ...mail, ...sorted }, writtenTo);
    await refreshThread(db, mail.outreach_id);
    return true;
  });
}

/** By hand, unless the applicant is back at what the program had said. */
function asCorrected(mail: IncomingRow, { sortedAs, wholeOrganisation }: Correction) {
  const program = mail.sorted_before ?? mail.sorted_as;
  const byHand = sortedAs !== program || wholeOrganisation !== undefined;
  return {
    sorted_as: sortedAs,
    sorted_by_hand: byHand,
    sorted_before: byHand ? program : null,
    whole_organisation: sortedAs === 'doNotWrite' ? (wholeOrganisation ?? null) : null,
  };
}

const OUTCOMES: Partial<Record<SortedAs, Outcome>> = { yes: 'yes', maybeLater: 'maybe-later', no: 'no' };

/** CMP-2: what the applicant sorts an answer as is the outcome in the log; a sorting taken back takes it along. */
function outcomeAfter(before: SortedAs, after: SortedAs, now: Outcome | null): Outcome | null {
  return OUTCOMES[after] ?? (now === OUTCOMES[before] ? null : now);
}

/** Marks a mail as handled, or takes that back. False where there is no such mail. */
export async function markHandled(
  ws: Workspace,
  parts: Parts,
  mailId: string,
  handled: boolean,
): Promise<boolean> {
  if (!isUuid(mailId)) return false;
  return ws.transaction(async (db) => {
    const mail = await incomingById(db, mailId);
    if (mail === undefined) return false;
    await setHandled(db, mailId, handled ? parts.clock.now() : null);
    await refreshThread(db, mail.outreach_id);
    return true;
  });
}
