import { Temporal } from 'temporal-polyfill';
import { connectedMailbox } from '#features/mailbox/service.ts';
import { sendingGate } from '#features/profile/service.ts';
import { approachedOtherwise } from '#features/websites/task-service.ts';
import type { Parts } from '#platform/parts.ts';
import { hasRoom } from '#platform/store/room.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type IsoInstant, dayOf } from '#plain/time.ts';
import { followUpsDue } from './follow-up-service.ts';
import { leftInDraftsToTell } from './left-drafts-queries.ts';
import { logLine } from './log-service.ts';
import { campaignSettings } from './queries.ts';
import { outreachHistory } from './outreach-queries.ts';
import { draftsToRead, mailsOnTheWay } from './review-queries.ts';
import { timeZonesOf } from './recipient-zone.ts';
import { firstMailsByKind } from './sender-queries.ts';
import { todaysPace } from './today-service.ts';
import { weeklyGoal } from './weekly-goal.ts';

type MailRow = Awaited<ReturnType<typeof draftsToRead>>[number];

/** What the Campaign page shows: the switch, the week, what waits to be read, and what is on its way. */
export async function campaignOverview(ws: Workspace, parts: Parts) {
  const now = parts.clock.now();
  const gate = await sendingGate(ws, parts);
  const mailbox = await connectedMailbox(ws);
  const due = await followUpsDue(ws, parts);
  const diskFull = !(await hasRoom(parts));
  return ws.transaction(async (db) => {
    const { pausedAt, ...pace } = await campaignSettings(db);
    const today = await todaysPace(db, now, mailbox);
    const week = await firstMailsByKind(db, mondayBefore(now));
    const otherwise = await approachedOtherwise(db, dayOf(mondayBefore(now), 'UTC'));
    const drafts = await draftsToRead(db);
    const underWay = (await mailsOnTheWay(db)).map(mailSummary);
    const left = await leftInDraftsToTell(db, now);
    return {
      pausedAt,
      pace,
      today,
      week: {
        institutions: week.institutions + otherwise.institutions,
        physicians: week.physicians + otherwise.physicians,
        goal: weeklyGoal(
          week.first && dayOf(mondayBefore(week.first), 'UTC'),
          dayOf(mondayBefore(now), 'UTC'),
        ),
      },
      mailbox: mailbox?.address ?? null,
      sentFolderTells: mailbox?.filesSentItself ?? false,
      gate: {
        open: gate.open,
        blockedBy: gate.blockedBy.map(({ id, title, nextAction, href }) => ({ id, title, nextAction, href })),
      },
      drafts: drafts.map(mailSummary),
      onTheWay: underWay.filter((mail) => mail.state !== 'unknown'),
      unknown: underWay.filter((mail) => mail.state === 'unknown'),
      leftInDrafts: left.map(({ id, name, subject, ...one }) => ({
        id,
        name,
        subject,
        mailbox: one.mailbox,
        toAddress: one.to_address,
        sent: one.state === 'sent',
        sequence: one.outreach_state,
      })),
      followUpsDue: due.length,
      diskFull,
    };
  });
}

function mailSummary(row: MailRow) {
  return {
    id: row.id,
    outreachId: row.outreach_id,
    round: row.round,
    state: row.state,
    subject: row.subject,
    toAddress: row.to_address,
    toName: row.to_name,
    openedSha256: row.opened_sha256,
    sentBack: row.sent_back_at !== null,
    approvedAt: row.approved_at,
    retryAt: row.retry_at,
    sendingAt: row.sending_at,
    leaveFrom: row.leave_from,
    leaveUntil: row.leave_until,
    timeZone: timeZonesOf({ zip: row.target_zip, state: row.target_state })[0] ?? 'UTC',
    failure: row.failure,
    target: targetOf(row),
  };
}

const targetOf = (
  row: Pick<MailRow, 'target_id' | 'target_name' | 'target_list' | 'target_city' | 'target_state'>,
) => ({
  id: row.target_id,
  name: row.target_name,
  list: row.target_list,
  city: row.target_city,
  state: row.target_state,
});

/** CMP-11: everything of one sequence, as it was sent and as it happened. Null: no such outreach. */
export async function outreachStory(ws: Workspace, outreachId: string) {
  const line = isUuid(outreachId) ? await logLine(ws, outreachId) : null;
  if (!line) return null;
  const { mails, events } = await ws.transaction((db) => outreachHistory(db, outreachId));
  return {
    line,
    mails: mails.map((mail) => ({
      id: mail.id,
      round: mail.round,
      state: mail.state,
      subject: mail.subject,
      body: mail.body,
      toAddress: mail.to_address,
      toName: mail.to_name,
      fromAddress: mail.from_address,
      fromName: mail.from_name,
      attachments: mail.attachments.map(({ fileName, sha256 }) => ({ fileName, sha256 })),
      sentAt: mail.sent_at,
      failure: mail.failure,
    })),
    events: events.map(({ at, event, state_after }) => ({ at, kind: event.kind, stateAfter: state_after })),
  };
}

/** CMP-1: weeks begin on Monday. */
function mondayBefore(now: IsoInstant): IsoInstant {
  const day = Temporal.PlainDate.from(dayOf(now, 'UTC'));
  return `${day.subtract({ days: day.dayOfWeek - 1 }).toString()}T00:00:00Z`;
}
