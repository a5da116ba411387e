import { type MailAccount, MailFault, type Submission, type Submitter } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import type { ClaimedMail } from './claim-service.ts';
import type { Desk } from './desk-service.ts';
import { type Papers, finalForm } from './final-form-service.ts';
import { type Outcome, giveUp } from './handover-service.ts';
import { freeClaim } from './settle.ts';

/** What keeps every mail from being begun. */
export type KeptBack = 'disk-full' | 'gate';

type Carrying = {
  desk: Desk;
  papers: Papers;
  account: MailAccount;
  lines: readonly Submitter[];
  owner: string;
  /** Asked before each mail. */
  keptBack: () => Promise<KeptBack | null>;
};

/** What became of claimed mails. `trouble`: what the server has against the mailbox. */
type Carried = Record<Outcome, number> & { stoppedBy: KeptBack | null; trouble: MailFault | null };

/**
 * CMP-6: carries claimed mails to the server. When one is held, cut off or refused for now, no further one is begun: the
 * rest is free again, and the next claim tells why.
 */
export async function carry(
  ws: Workspace,
  parts: Parts,
  mails: readonly ClaimedMail[],
  { desk, papers, account, lines, owner, keptBack }: Carrying,
): Promise<Carried> {
  const carried: Carried = {
    sent: 0,
    refused: 0,
    postponed: 0,
    uncertain: 0,
    stoppedBy: null,
    trouble: null,
  };
  const waiting = [...mails];
  let halted = false;
  const next = async () => {
    if (halted || waiting.length === 0) return undefined;
    carried.stoppedBy ??= await keptBack();
    if (carried.stoppedBy !== null) halted = true;
    return halted ? undefined : waiting.shift();
  };
  const keep = async (mail: ClaimedMail, submission: Submission) => {
    try {
      carried[await desk.keep({ mail, submission })] += 1;
    } catch (error) {
      halted = true;
      throw error;
    }
  };
  /** Null: it cannot be composed. `before`: that what became of the mail before is kept. */
  const submit = async (line: Submitter, mail: ClaimedMail, before: Promise<void>) => {
    const final = await finalForm(parts, papers, mail, account);
    if (!final.ok) {
      await ws.transaction((db) => giveUp(db, parts.clock.now(), mail, { owner }, final.refusals));
      carried.refused += 1;
      return null;
    }
    const { envelope, bytes } = final.value;
    // All but the last bytes go to the server, which delivers nothing that is not finished; then comes the last look.
    const lastLook = async () => {
      const [may] = await Promise.all([desk.mayFinish({ mail, final: final.value }), before]);
      return may;
    };
    const submission = await line.submit(envelope, bytes, lastLook);
    halted ||= !isOfThisMailAlone(submission);
    carried.trouble ??= troubleIn(submission);
    return submission;
  };
  let atWork = Math.min(lines.length, mails.length);
  desk.expect(atWork);
  const oneAfterAnother = async (line: Submitter) => {
    let kept = Promise.resolve();
    try {
      let mail = await next();
      while (mail) {
        const submission = await submit(line, mail, kept);
        // A mail that never came to its last look has not waited for the one before it.
        const before = kept;
        if (submission) kept = keep(mail, submission).finally(() => before);
        // Its fault is thrown at the next last look, or at the end.
        kept.catch(() => undefined);
        mail = await next();
        if (!mail) desk.expect((atWork -= 1));
      }
    } catch (error) {
      halted = true;
      throw error;
    } finally {
      await kept;
    }
  };
  const ends = await Promise.allSettled(lines.slice(0, mails.length).map(oneAfterAnother));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  const now = parts.clock.now();
  for (const { id } of waiting) {
    await ws.transaction((db) => freeClaim(db, now, { id, claimed_by: owner }));
  }
  return carried;
}

/** Taken, or refused for good because of its text or its recipient: the mails after it are no worse for it. */
function isOfThisMailAlone(submission: Submission): boolean {
  return (
    submission.kind === 'accepted' ||
    (submission.kind === 'refused' && submission.permanent && !submission.account)
  );
}

function troubleIn(submission: Submission): MailFault | null {
  if (submission.kind === 'uncertain') return new MailFault('cut-off', submission.reason);
  return submission.kind === 'refused' && submission.account ? submission.fault : null;
}
