import { connectedMailbox } from '#features/mailbox/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';
import { addSeconds, secondsBetween, type IsoInstant } from '#plain/time.ts';
import type { Check, Overview, ThreadSummary } from './answers.ts';
import { campaignStart, foldersRead, incomingWithTarget, lastCheck, type CheckRow } from './queries.ts';
import { inOrderOfWork, needsAnswer, placeOf } from './rules.ts';
import { SECONDS_BETWEEN_CHECKS } from './sync.ts';

/** Everything the page of the inbox shows before a thread is opened. */
export async function inboxOverview(ws: Workspace, parts: Parts): Promise<Overview> {
  const mailbox = await connectedMailbox(ws);
  return ws.transaction(async (db) => {
    const { writtenTo } = await campaignStart(db);
    const threads = await threadsInOrder(db);
    const folders = mailbox === null ? [] : await foldersRead(db, mailbox.address);
    return {
      mailbox: mailbox?.address ?? null,
      writtenTo,
      silent: Math.max(0, writtenTo - threads.length),
      check: checkAnswer(await lastCheck(db), parts.clock.now(), mailbox !== null),
      folders: folders.map((folder) => ({
        folder: folder.folder,
        lookedAt: folder.looked_at,
        belonging: folder.belonging,
        unmatchedReports: folder.unmatched_reports,
        checkedAt: folder.checked_at,
      })),
      threads,
    };
  });
}

/** One line for each outreach that got mail, by the mail in it that most needs work. */
export async function threadsInOrder(db: WorkspaceDb): Promise<ThreadSummary[]> {
  const mails = (await incomingWithTarget(db)).map((row) => ({
    ...row,
    sortedAs: row.sorted_as,
    handledAt: row.handled_at,
    receivedAt: row.received_at,
  }));
  const byOutreach = Map.groupBy(mails, (mail) => mail.outreach_id);
  const leading = [...byOutreach.values()].flatMap((own) => inOrderOfWork(own)[0] ?? []);
  return inOrderOfWork(leading).map((mail) => ({
    outreachId: mail.outreach_id,
    targetId: mail.target_id,
    targetName: mail.target_name,
    place: placeOf(mail.target_city, mail.target_state),
    writtenTo: mail.written_to,
    state: mail.outreach_state,
    mails: byOutreach.get(mail.outreach_id)?.length ?? 0,
    mailId: mail.id,
    kind: mail.kind,
    sortedAs: mail.sortedAs,
    sortedReason: mail.sorted_reason,
    sortedByHand: mail.sorted_by_hand,
    from: mail.from_name || mail.from_address,
    subject: mail.subject,
    receivedAt: mail.receivedAt,
    returnOn: mail.return_on,
    handledAt: mail.handledAt,
    needsAnswer: mail.handledAt === null && needsAnswer(mail.sortedAs),
  }));
}

/** After this a check that never ended is taken for interrupted: its process died. */
const SECONDS_UNTIL_INTERRUPTED = 600;

function checkAnswer(check: CheckRow | undefined, now: IsoInstant, connected: boolean): Check {
  if (check === undefined) {
    const none = { startedAt: null, finishedAt: null, nextAt: null, failure: null };
    return { state: 'never', ...none, lookedAt: 0, found: 0 };
  }
  const running =
    check.finished_at === null && secondsBetween(check.started_at, now) < SECONDS_UNTIL_INTERRUPTED;
  const ended = check.failure === null && check.finished_at !== null ? 'done' : 'failed';
  return {
    state: running ? 'running' : ended,
    startedAt: check.started_at,
    finishedAt: check.finished_at,
    nextAt: connected ? addSeconds(check.started_at, SECONDS_BETWEEN_CHECKS) : null,
    lookedAt: check.looked_at,
    found: check.found,
    failure: check.failure ?? (running || ended === 'done' ? null : 'The last check was interrupted.'),
  };
}
