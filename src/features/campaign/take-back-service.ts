import { setTargetStatus } from '#features/targets/service.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import { type OutreachChange, recordEventIn } from './events-service.ts';
import { hasUnsettledMail, lockOutreach, saveResumeOn } from './queries.ts';
import { restingState } from './sequence.ts';
import { makeDraftsAgain, removeSuppression } from './take-back-queries.ts';

/**
 * CMP-10: takes back what an event changed, because the mail that caused it was sorted wrongly. Where something else has
 * happened to the outreach since, its state stays; approved mails come back as drafts, to be read again. Whether the state
 * was taken back.
 */
export async function takeBackChange(
  db: WorkspaceDb,
  now: IsoInstant,
  change: OutreachChange,
): Promise<boolean> {
  const outreach = await lockOutreach(db, change.outreachId);
  if (!outreach) return false;
  if (change.suppressed !== null) await removeSuppression(db, change.suppressed);
  if (outreach.state !== change.after) return false;
  const undecided = await hasUnsettledMail(db, outreach.id);
  const back = restingState(change.before.state, { mailsSent: outreach.mails_sent, undecided });
  if (back !== outreach.state) await recordEventIn(db, now, outreach.id, { kind: 'sortedAnew', back });
  await saveResumeOn(db, outreach.id, change.before.resumeOn);
  await makeDraftsAgain(db, outreach.id, change.withdrawn, now);
  await setTargetStatus(db, [outreach.target_id], change.before.target);
  return true;
}
