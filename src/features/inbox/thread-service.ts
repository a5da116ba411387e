import { roundAfter } from '#features/campaign/sequence.ts';
import { setOutcome, type Outcome } from '#features/campaign/decision-service.ts';
import { recordEventIn } from '#features/campaign/service.ts';
import type { Parts } from '#platform/parts.ts';
import { isUuid, type Workspace } from '#platform/store/workspace.ts';
import { dayOf } from '#plain/time.ts';
import type { CameMail, SentMail, Thread } from './answers.ts';
import { eventOfSorting } from './events.ts';
import { incomingById, incomingOf, outreachWithTarget, sentIn, setHandled, sortByHand } from './queries.ts';
import type { IncomingRow } from './queries.ts';
import { resumeDay } from './return-date.ts';
import { placeOf, type SortedAs } from './rules.ts';
import { RECIPIENTS_TIME_ZONE } from './understanding.ts';

/** What we sent and what came, in order; null where there is no such outreach. */
export async function inboxThread(ws: Workspace, outreachId: string): Promise<Thread | null> {
  if (!isUuid(outreachId)) return null;
  return ws.transaction(async (db) => {
    const outreach = await outreachWithTarget(db, outreachId);
    if (outreach === undefined) return null;
    const sent = (await sentIn(db, outreachId)).map((mail): SentMail => ({
      kind: 'sent',
      id: mail.id,
      at: mail.sent_at ?? mail.sending_at ?? '',
      certain: mail.state === 'sent',
      from: mail.from_address ?? '',
      to: mail.to_address,
      subject: mail.subject,
      body: mail.body,
      attachments: mail.attachments.map(({ fileName }) => fileName),
    }));
    const came = (await incomingOf(db, outreachId)).map(cameMail);
    const answer =
      came.findLast((mail) => mail.kind === 'answer') ?? came.findLast((mail) => mail.kind === 'autoReply');
    const subject = answer?.subject ?? sent[0]?.subject ?? '';
    return {
      outreachId,
      targetId: outreach.target_id,
      targetName: outreach.name,
      place: placeOf(outreach.city, outreach.us_state),
      writtenTo: outreach.address,
      state: outreach.state,
      resumeOn: outreach.resume_on,
      answerTo: answer?.fromAddress ?? null,
      answerSubject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
      items: [...sent, ...came].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    };
  });
}

function cameMail(row: IncomingRow): CameMail {
  return {
    kind: row.kind,
    id: row.id,
    at: row.received_at,
    from: row.from_name || row.from_address,
    fromAddress: row.from_address,
    subject: row.subject,
    ownText: row.own_text,
    wholeText: row.body,
    sortedAs: row.sorted_as,
    sortedReason: row.sorted_reason,
    sortedByHand: row.sorted_by_hand,
    matchedBy: row.matched_by,
    returnOn: row.return_on,
    bouncedAddress: row.bounced_address,
    bounceKind: row.bounce_kind,
    diagnostic: row.diagnostic,
    handledAt: row.handled_at,
    folder: row.folder,
  };
}

/**
 * CMP-10: the applicant corrects the sorting with one key. The sequence follows: what was taken for an answer and is only
 * an absence pauses instead of stopping, and the other way round. False where there is no such mail.
 */
export async function correctSorting(
  ws: Workspace,
  parts: Parts,
  mailId: string,
  correction: { sortedAs: SortedAs; wholeOrganisation?: boolean | undefined },
): Promise<boolean> {
  if (!isUuid(mailId)) return false;
  const now = parts.clock.now();
  const sorted = await ws.transaction(async (db) => {
    const mail = await incomingById(db, mailId);
    if (mail === undefined) return null;
    const outreach = await outreachWithTarget(db, mail.outreach_id);
    await sortByHand(db, mailId, correction.sortedAs);
    const until = resumeDay(
      mail.return_on === null ? null : { day: mail.return_on, sentence: '' },
      dayOf(now, RECIPIENTS_TIME_ZONE),
    );
    const event = eventOfSorting(correction.sortedAs, {
      from: mail.from_address,
      until,
      reason: mail.sorted_reason,
    });
    if (event.kind === 'outOfOffice' && outreach?.state === 'answered') {
      const lastSent = roundAfter(outreach.mails_sent);
      await recordEventIn(db, now, mail.outreach_id, { kind: 'reopened', lastSent });
    }
    await recordEventIn(
      db,
      now,
      mail.outreach_id,
      event.kind === 'doNotWrite' && correction.wholeOrganisation !== undefined
        ? { ...event, wholeOrganisation: correction.wholeOrganisation }
        : event,
    );
    return outreach;
  });
  if (sorted === null) return false;
  // CMP-2: what the applicant sorts an answer as is the outcome in the log.
  const outcome = OUTCOMES[correction.sortedAs];
  if (outcome !== undefined && sorted !== undefined) {
    await setOutcome(ws, parts, sorted.id, { outcome, note: sorted.outcome_note ?? '' });
  }
  return true;
}

const OUTCOMES: Partial<Record<SortedAs, Outcome>> = { yes: 'yes', maybeLater: 'maybe-later', no: 'no' };

/** Marks a mail as handled, or takes that back. False where there is no such mail. */
export async function markHandled(
  ws: Workspace,
  parts: Parts,
  mailId: string,
  handled: boolean,
): Promise<boolean> {
  if (!isUuid(mailId)) return false;
  return ws.transaction(async (db) => {
    if ((await incomingById(db, mailId)) === undefined) return false;
    await setHandled(db, mailId, handled ? parts.clock.now() : null);
    return true;
  });
}
