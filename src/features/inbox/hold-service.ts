import { answeredThere } from '#features/campaign/colleagues-service.ts';
import { recordEventIn } from '#features/campaign/service.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import { carryOut, isAnswer } from './effects-service.ts';
import { incomingOf, outreachWithTarget } from './queries.ts';
import { namedToUs } from './referral-queries.ts';

/**
 * CMP-4: where somebody of the organisation has answered already, a sequence waits until the applicant decides, as those do
 * that were under way when the answer came. Who was named to us, by an answer or an introduction, may be written to.
 */
export async function holdIfAnswered(db: WorkspaceDb, now: IsoInstant, outreachId: string): Promise<void> {
  const outreach = await outreachWithTarget(db, outreachId);
  if (!outreach || (await namedToUs(db, outreach.target_id))) return;
  const colleagues = await answeredThere(db, outreach);
  for (const { id } of colleagues) {
    const mail = (await incomingOf(db, id)).findLast(isAnswer);
    if (!mail) continue;
    // Kept as what this mail did: it is shown in its thread, and let go when the mail turns out to be no answer.
    const held = { kind: 'colleagueAnswered', from: mail.from_address } as const;
    return carryOut(db, now, { id: mail.id, outreachId }, held);
  }
  // Nobody wrote: the applicant put down that they do not want to be written to.
  const [refusing] = colleagues;
  if (refusing)
    await recordEventIn(db, now, outreachId, { kind: 'colleagueAnswered', from: refusing.address });
}

/** The same of sequences that one mail does not hold any more: another answer may. */
export async function holdAgain(
  db: WorkspaceDb,
  now: IsoInstant,
  outreachIds: readonly string[],
): Promise<void> {
  for (const id of outreachIds) await holdIfAnswered(db, now, id);
}
