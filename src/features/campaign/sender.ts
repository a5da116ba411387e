import { hostname } from 'node:os';
import { randomUUID } from 'node:crypto';
import { connectedMailbox, mailAccount, noteHealth } from '#features/mailbox/service.ts';
import { sendingGate } from '#features/profile/service.ts';
import { submitMail } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { letTimePass } from './calendar-service.ts';
import { claimNext } from './claim-service.ts';
import { fileCopies } from './copies-service.ts';
import { finalForm } from './final-form-service.ts';
import { beginSending, giveUp, keepOutcome } from './handover-service.ts';
import { settleLeftOvers } from './settle.ts';

/** Why a run ended: nothing more is due, or what keeps the rest from leaving now. */
export type StoppedBy =
  'nothing-due' | 'paused' | 'pace' | 'busy' | 'gate' | 'no-mailbox' | 'mailbox-trouble';

/** What one run of the sender did. */
export type SenderReport = {
  sent: number;
  refused: number;
  postponed: number;
  uncertain: number;
  stoppedBy: StoppedBy;
};

/** Who this process is among those that send from one store. */
export type SenderOptions = { owner?: string; alone?: boolean };
const thisProcess = `${hostname()}:${process.pid}:${randomUUID()}`;

const underWay = new Map<string, Promise<SenderReport>>();

/**
 * CMP-6: sends what is due now. Safe to call at any time, from several places and several processes: within one
 * process a second call joins the run under way, between processes the claims decide.
 */
export function runSenderOnce(
  ws: Workspace,
  parts: Parts,
  { owner = thisProcess, alone = parts.kept?.engine === 'embedded' }: SenderOptions = {},
): Promise<SenderReport> {
  const key = `${owner} ${ws.id}`;
  const begun = underWay.get(key);
  if (begun) return begun;
  const run = sendWhatIsDue(ws, parts, { owner, alone }).finally(() => underWay.delete(key));
  underWay.set(key, run);
  return run;
}

/**
 * The protocol (architecture.md, "Exactly once"). Each numbered step is one commit; a kill between any two leaves a
 * row that tells how far it came. No network is spoken to inside a transaction.
 */
async function sendWhatIsDue(
  ws: Workspace,
  parts: Parts,
  self: Required<SenderOptions>,
): Promise<SenderReport> {
  await letTimePass(ws, parts);
  // 0. What an earlier run left in the middle is settled by evidence before anything new leaves.
  await settleLeftOvers(ws, parts, self.alone);
  const report: SenderReport = { sent: 0, refused: 0, postponed: 0, uncertain: 0, stoppedBy: 'nothing-due' };
  while (true) {
    const account = await mailAccount(ws, parts);
    if (!account) return { ...report, stoppedBy: 'no-mailbox' };
    if (!(await sendingGate(ws, parts)).open) return { ...report, stoppedBy: 'gate' };

    // 1. approved → claimed: switch, pace, age of the approval, suppression and text are looked at again.
    const claim = await ws.transaction((db) => claimNext(db, parts.clock.now(), self));
    if (claim.kind === 'none') {
      await fileCopies(ws, parts);
      return { ...report, stoppedBy: claim.why };
    }
    const final = await finalForm(ws, parts, claim.mail, account);
    if (!final.ok) {
      await ws.transaction((db) => giveUp(db, parts.clock.now(), claim.mail, self, final.refusals));
      report.refused += 1;
      continue;
    }
    // 2. claimed → sending: the final bytes are on record before the first of them leaves.
    const begun = await ws.transaction((db) =>
      beginSending(db, parts.clock.now(), claim.mail, final.value, self),
    );
    if (!begun) continue;
    // 3. The only step that cannot be taken back.
    const { envelope, bytes } = final.value;
    const submission = await submitMail(account, envelope, bytes, parts.mailAuthorities);
    // 4. sending → sent, refused, approved again, or left for the evidence.
    const outcome = await ws.transaction((db) =>
      keepOutcome(db, parts.clock.now(), claim.mail, submission, self),
    );
    report[outcome] += 1;
    if (outcome === 'uncertain') await settleLeftOvers(ws, parts, self.alone);
    if (submission.kind === 'refused' && submission.account) {
      await noteHealth(ws, parts, { task: 'sending', fault: submission.fault });
      return { ...report, stoppedBy: 'mailbox-trouble' };
    }
    if ((await connectedMailbox(ws))?.trouble?.what === 'sending') {
      await noteHealth(ws, parts, { task: 'sending', fault: null });
    }
  }
}
