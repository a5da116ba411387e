import { connectedMailbox } from '#features/mailbox/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { addSeconds, secondsBetween, type IsoInstant } from '#plain/time.ts';
import type { Check, Overview, ThreadSummary } from './answers.ts';
import { type ThreadFilter, threadCounts } from './list-queries.ts';
import { threadSummaries } from './list-service.ts';
import { mailboxAdvice, notOpened } from './mailbox-advice.ts';
import { foldersRead, lastCheck, type CheckRow, writtenToCount } from './queries.ts';
import { SECONDS_BETWEEN_CHECKS } from './sync.ts';
import { unmatchedCount } from './unmatched-queries.ts';

/** Everything the page of the inbox shows beside its threads. */
export async function inboxOverview(ws: Workspace, parts: Parts): Promise<Overview> {
  const mailbox = await connectedMailbox(ws);
  return ws.transaction(async (db) => {
    const writtenTo = await writtenToCount(db);
    const counts = await threadCounts(db);
    const withMail = counts.answer + counts.returned + counts.noted + counts.handled;
    const folders = mailbox === null ? [] : await foldersRead(db, mailbox.address.toLowerCase());
    const check = await lastCheck(db);
    return {
      mailbox: mailbox?.address ?? null,
      advice:
        mailbox === null ? [] : [...mailboxAdvice(mailbox.provider), ...notOpened(check?.passed_over ?? [])],
      writtenTo,
      silent: Math.max(0, writtenTo - withMail),
      unmatched: await unmatchedCount(db),
      check: checkAnswer(check, parts.clock.now(), mailbox !== null),
      folders: folders.map((folder) => ({
        folder: folder.folder,
        lookedAt: folder.looked_at,
        belonging: folder.belonging,
        checkedAt: folder.checked_at,
      })),
      counts,
    };
  });
}

/** As many threads as a page shows at once. */
const THREADS_AT_ONCE = 50;

/** CMP-10: the threads, those needing an answer first. `more`: there are others behind them. */
export async function inboxThreads(
  ws: Workspace,
  filter: ThreadFilter,
  from: number,
): Promise<{ threads: ThreadSummary[]; more: boolean }> {
  const page = { from, most: THREADS_AT_ONCE + 1 };
  const threads = await ws.transaction((db) => threadSummaries(db, filter, page));
  return { threads: threads.slice(0, THREADS_AT_ONCE), more: threads.length > THREADS_AT_ONCE };
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
