import { oneLine, tidyBody } from '#features/letters/rules.ts';
import { currentCv, packetHeads } from '#features/profile/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { isSuppressed } from './draft-rules.ts';
import { type OwnAnswer, answerDraftsOf, insertAnswer, rewriteAnswer } from './own-answer-queries.ts';
import { outreachById } from './outreach-queries.ts';
import { suppressedAddresses } from './review-queries.ts';
import { mayAnswerIn } from './sequence.ts';
import type { SequenceState } from './sequence-words.ts';

export type WrittenAnswer = Omit<OwnAnswer, 'attachments' | 'now'> & {
  attachCv: boolean;
  /** Files of packets, by the ids of their documents. */
  packetFiles: readonly string[];
  /** The draft to be changed; null: a further one. Without it, the first draft there is, or a new one. */
  draftId?: string | null | undefined;
};

/**
 * The applicant's answer in a thread, as a draft: it is read, approved and sent like every other mail (TPL-4, CMP-6). Writing
 * again changes it; a packet in parts takes a draft for each.
 */
export async function draftOwnAnswer(
  ws: Workspace,
  parts: Parts,
  { attachCv, packetFiles, draftId, ...written }: WrittenAnswer,
): Promise<Result<{ id: string }>> {
  const cv = attachCv ? await currentCv(ws) : null;
  const { documentId, fileName, sha256, size } = cv ?? { documentId: '', fileName: '', sha256: '', size: 0 };
  const packets = await packetHeads(ws, packetFiles);
  const answer: OwnAnswer = {
    ...written,
    subject: oneLine(written.subject),
    body: tidyBody(written.body),
    attachments: [...(cv ? [{ documentId, fileName, sha256, size }] : []), ...packets],
    now: parts.clock.now(),
  };
  if (attachCv && !cv) return refuse(noCv);
  if (packets.length < packetFiles.length) return refuse(noPacket);
  if (answer.body === '') return refuse(nothingWritten);
  return ws.transaction(async (db) => {
    const outreach = await outreachById(db, answer.outreachId);
    const suppressed = await suppressedNow(db, answer.toAddress);
    const refusal = outreach && whyNoAnswer(outreach.state, suppressed);
    if (!outreach || refusal) return refuse(refusal ?? notNow);
    const drafts = await answerDraftsOf(db, answer.outreachId, answer.answersId);
    const before = draftId === undefined ? drafts[0] : drafts.find((id) => id === draftId);
    if (draftId && !before) return refuse(draftGone);
    if (before === undefined) return ok({ id: await insertAnswer(db, answer) });
    await rewriteAnswer(db, before, answer);
    return ok({ id: before });
  });
}

/** Whether an address may not be written to any more. */
export async function suppressedNow(db: WorkspaceDb, address: string): Promise<boolean> {
  return isSuppressed(address.toLowerCase(), await suppressedAddresses(db));
}

/** Why the applicant may not answer in this thread now; null where they may. */
export function whyNoAnswer(state: SequenceState, suppressed: boolean): Refusal | null {
  if (state === 'doNotWrite' || suppressed) {
    const reason = 'They asked not to be written to, or the address is dead.';
    return {
      field: 'answer',
      value: '',
      reason,
      mend: 'If the mail was sorted wrongly, correct that first.',
    };
  }
  return mayAnswerIn(state) ? null : notNow;
}

const notNow: Refusal = {
  field: 'answer',
  value: '',
  reason: 'The sequence to this target is still going on, so an answer of yours could cross with it.',
  mend: 'If a person wrote this mail, sort it as what it says: that stops the sequence.',
};
const draftGone: Refusal = {
  field: 'draftId',
  value: '',
  reason: 'This draft was approved or thrown away meanwhile.',
  mend: 'Reload the page to see where it stands.',
};
const noCv: Refusal = {
  field: 'attachCv',
  value: '',
  reason: 'There is no CV to attach.',
  mend: 'Upload it in Profile first.',
};
const noPacket: Refusal = {
  field: 'packetFiles',
  value: '',
  reason: 'The packet that was attached is not there any more.',
  mend: 'Make it again, then attach it.',
};
const nothingWritten: Refusal = {
  field: 'body',
  value: '',
  reason: 'The answer has no text.',
  mend: 'Write it, then try again.',
};
