import type { Todo } from '#features/today/rules.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { secondsBetween, type IsoInstant } from '#plain/time.ts';
import type { Check } from './answers.ts';
import { threadSummaries } from './list-service.ts';
import { inboxOverview } from './overview-service.ts';
import { sortingNames, type SortedAs } from './rules.ts';
import { syncMailbox } from './sync.ts';

export { inboxOverview, inboxThreads } from './overview-service.ts';
export { SECONDS_BETWEEN_CHECKS, syncMailbox } from './sync.ts';
export { draftAnswer } from './answer-service.ts';
export { acceptReferral, refuseReferral, reopenReferral } from './referral-service.ts';
export { correctSorting, markHandled } from './sorting-service.ts';
export { inboxThread, setStep } from './thread-service.ts';
export {
  choosableOutreaches,
  leaveUnmatched,
  matchByHand,
  reopenUnmatched,
  unmatched,
} from './unmatched-service.ts';

/** Begins a look into the mailbox, or joins the one under way, and says at once how it stands. */
export async function checkNow(ws: Workspace, parts: Parts): Promise<Check> {
  void syncMailbox(ws, parts).catch((error: unknown) =>
    parts.log.error({ err: error }, 'A look into the mailbox failed.'),
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  return (await inboxOverview(ws, parts)).check;
}

/** Today shows the most pressing ones; the rest are behind the first click. */
const MOST_TODOS = 30;

/** Answers to handle first: each is one thing to do, the most pressing first (CMP-10). */
export async function inboxTodos(ws: Workspace, parts: Parts): Promise<Todo[]> {
  const page = { from: 0, most: MOST_TODOS };
  const threads = await ws.transaction((db) => threadSummaries(db, { work: 'answer' }, page));
  const now = parts.clock.now();
  return threads.map((thread): Todo => ({
    id: `inbox-${thread.mailId}`,
    kind: 'answer',
    title: `${sortingNames[thread.sortedAs].name}: ${thread.targetName}`,
    why: `${sinceWords(thread.receivedAt, now)}: “${thread.sortedReason}”`,
    minutes: MINUTES[thread.sortedAs] ?? 5,
    href: `/inbox?thread=${thread.outreachId}`,
    action: 'Read and answer',
  }));
}

/** How long an answer takes, by what it asks for. */
const MINUTES: Partial<Record<SortedAs, number>> = {
  asksForPapers: 15,
  yes: 10,
  question: 5,
  no: 2,
  maybeLater: 2,
};

function sinceWords(receivedAt: IsoInstant, now: IsoInstant): string {
  const days = Math.floor(secondsBetween(receivedAt, now) / 86_400);
  return days < 1 ? 'Today' : days === 1 ? 'Since yesterday' : `For ${days} days`;
}
