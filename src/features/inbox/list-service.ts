import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { ThreadSummary } from './answers.ts';
import {
  type ThreadFilter,
  dropThreadLine,
  mailsToRank,
  saveThreadLine,
  threadsPage,
} from './list-queries.ts';
import { inOrderOfWork, needsAnswer, placeOf, rankOf, workOf } from './rules.ts';

/** Writes the line of one outreach anew from its mails: called in the transaction of whatever changed one of them. */
export async function refreshThread(db: WorkspaceDb, outreachId: string): Promise<void> {
  const mails = await mailsToRank(db, outreachId);
  const [leading] = inOrderOfWork(mails);
  if (leading === undefined) return dropThreadLine(db, outreachId);
  await saveThreadLine(db, {
    outreach_id: outreachId,
    mail_id: leading.id,
    work: workOf(leading),
    rank: rankOf(leading),
    sorted_as: leading.sortedAs,
    received_at: leading.receivedAt,
    mails: mails.length,
  });
}

/** CMP-10: a page of threads, each by the mail in it that most needs work. */
export async function threadSummaries(
  db: WorkspaceDb,
  filter: ThreadFilter,
  page: { from: number; most: number },
): Promise<ThreadSummary[]> {
  return (await threadsPage(db, filter, page)).map((row) => ({
    outreachId: row.outreach_id,
    targetId: row.target_id,
    targetName: row.target_name,
    place: placeOf(row.target_city, row.target_state),
    writtenTo: row.written_to,
    state: row.outreach_state,
    mails: row.mails,
    work: row.work,
    mailId: row.id,
    kind: row.kind,
    sortedAs: row.sorted_as,
    sortedReason: row.sorted_reason,
    sortedByHand: row.sorted_by_hand,
    from: row.from_name || row.from_address,
    subject: row.subject,
    receivedAt: row.received_at,
    returnOn: row.return_on,
    handledAt: row.handled_at,
    needsAnswer: row.handled_at === null && needsAnswer(row.sorted_as),
  }));
}
