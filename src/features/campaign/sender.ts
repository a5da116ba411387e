import { hostname } from 'node:os';
import { randomUUID } from 'node:crypto';
import { providers } from '#features/mailbox/providers.ts';
import { distrustToken, noteHealth, openMailbox } from '#features/mailbox/service.ts';
import { sendingGate } from '#features/profile/service.ts';
import {
  type MailAccount,
  type SmtpPatience,
  type Submitter,
  openSubmitter,
  usualPatience,
} from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import { hasRoom } from '#platform/store/room.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { secondsBetween } from '#plain/time.ts';
import { placeDrafts } from './by-hand-service.ts';
import { letTimePass } from './calendar-service.ts';
import { claimNext } from './claim-service.ts';
import { fileCopies } from './copies-service.ts';
import { type Papers, finalForm, papersOf } from './final-form-service.ts';
import { beginSending, giveUp, keepOutcome } from './handover-service.ts';
import { settleLeftOvers } from './settle.ts';

/** Why a run ended: nothing more is due, or what keeps the rest from leaving now. */
type StoppedBy =
  | 'nothing-due'
  | 'paused'
  | 'pace'
  | 'busy'
  | 'by-hand'
  | 'gate'
  | 'no-mailbox'
  | 'mailbox-trouble'
  | 'disk-full';

/** What one run of the sender did. */
export type SenderReport = {
  sent: number;
  refused: number;
  postponed: number;
  uncertain: number;
  stoppedBy: StoppedBy;
};

/** Who this process is among those that send from one store; chance (0 to 1) spaces the mails. */
export type SenderOptions = {
  owner?: string;
  alone?: boolean;
  chance?: () => number;
  patience?: SmtpPatience;
};
type Self = Required<SenderOptions>;

/** A mail whose last look was longer ago is not finished any more: the laptop slept in between. */
const secondsToFinish = 60;
const thisProcess = `${hostname()}:${process.pid}:${randomUUID()}`;

const underWay = new Map<string, Promise<SenderReport>>();

/**
 * CMP-6: sends what is due now. Safe to call at any time, from several places and several processes: within one
 * process a second call joins the run under way, between processes the claims decide.
 */
export function runSenderOnce(
  ws: Workspace,
  parts: Parts,
  options: SenderOptions = {},
): Promise<SenderReport> {
  const owner = options.owner ?? thisProcess;
  const alone = options.alone ?? parts.kept?.engine === 'embedded';
  const { chance = Math.random, patience = usualPatience } = options;
  const key = `${owner} ${ws.id}`;
  const begun = underWay.get(key);
  if (begun) return begun;
  const run = sendWhatIsDue(ws, parts, { owner, alone, chance, patience }).finally(() =>
    underWay.delete(key),
  );
  underWay.set(key, run);
  return run;
}

/**
 * The protocol (architecture.md, "Exactly once"). Each numbered step is one commit; a kill between any two leaves a
 * row that tells how far it came. No network is spoken to inside a transaction.
 */
async function sendWhatIsDue(ws: Workspace, parts: Parts, self: Self): Promise<SenderReport> {
  const report: SenderReport = { sent: 0, refused: 0, postponed: 0, uncertain: 0, stoppedBy: 'nothing-due' };
  if (!(await hasRoom(parts))) return { ...report, stoppedBy: 'disk-full' };
  await letTimePass(ws, parts);
  // 0. What an earlier run left in the middle is settled by evidence before anything new leaves.
  await settleLeftOvers(ws, parts, self.alone);
  const line = lineToServer(parts, self.patience);
  const papers = papersOf(ws, parts);
  try {
    while (true) {
      const stoppedBy = await sendNext(ws, parts, self, { line, papers }, report);
      if (stoppedBy === 'by-hand') await placeDrafts(ws, parts);
      if (stoppedBy) return { ...report, stoppedBy };
    }
  } finally {
    line.close();
    await fileCopies(ws, parts);
  }
}

/** One mail on its way. Returns what keeps the rest from leaving now, or null when the next one may be looked for. */
async function sendNext(
  ws: Workspace,
  parts: Parts,
  self: Self,
  { line, papers }: { line: Line; papers: Papers },
  report: SenderReport,
): Promise<StoppedBy | null> {
  // What cannot be kept must not be begun: a mail that left without a record is of unknown fate.
  if (!(await hasRoom(parts))) return 'disk-full';
  const opened = await openMailbox(ws, parts);
  if (!opened) return 'no-mailbox';
  if (!opened.ok) return 'mailbox-trouble';
  const { account, mailbox } = opened.value;
  if (!(await line.gateOpen(ws))) return 'gate';

  // 1. approved → claimed: switch, pace, sending hours, suppression and text are looked at again.
  const from = { address: account.address, limits: providers[mailbox.provider].limits };
  const claim = await ws.transaction((db) => claimNext(db, parts.clock.now(), { ...self, from }));
  if (claim.kind === 'none') return claim.why;
  const final = await finalForm(parts, papers, claim.mail, account);
  if (!final.ok) {
    await ws.transaction((db) => giveUp(db, parts.clock.now(), claim.mail, self, final.refusals));
    report.refused += 1;
    return null;
  }
  // 2. claimed → sending: all but the last bytes are with the server, which delivers nothing that is not finished.
  const sender = { owner: self.owner, chance: self.chance() };
  const lastLook = async () => {
    const looked = parts.clock.now();
    const begun = await ws.transaction((db) => beginSending(db, looked, claim.mail, final.value, sender));
    // Whoever slept through the commit may have lost the mail to another process by now.
    return begun && Math.abs(secondsBetween(looked, parts.clock.now())) < secondsToFinish;
  };
  // 3. The only step that cannot be taken back.
  const { envelope, bytes } = final.value;
  const submission = await line.to(account).submit(envelope, bytes, lastLook);
  // 4. sending → sent, refused, approved again, or left for the evidence.
  const outcome = await ws.transaction((db) =>
    keepOutcome(db, parts.clock.now(), claim.mail, submission, self),
  );
  report[outcome] += 1;
  if (outcome === 'uncertain') await settleLeftOvers(ws, parts, self.alone);
  if (submission.kind === 'refused' && submission.account) {
    const wrong = submission.fault.trouble === 'wrong-password';
    if (wrong && (await distrustToken(ws, parts))) return null;
    await noteHealth(ws, parts, { task: 'sending', fault: submission.fault });
    return 'mailbox-trouble';
  }
  if (submission.kind === 'accepted' && mailbox.trouble?.what === 'sending') {
    await noteHealth(ws, parts, { task: 'sending', fault: null });
  }
  return null;
}

type Line = {
  to(account: MailAccount): Submitter;
  /** RDY-6: asked anew when the last answer is some seconds old. */
  gateOpen(ws: Workspace): Promise<boolean>;
  close(): void;
};
const gateHoldsMilliseconds = 5000;

/** One connection for all mails of a run; a new one when the password, the token or the servers have changed. */
function lineToServer(parts: Parts, patience: SmtpPatience): Line {
  let open: { account: string; submitter: Submitter } | undefined;
  const close = () => {
    open?.submitter.close();
    open = undefined;
  };
  let gate: { open: boolean; at: number } | undefined;
  return {
    async gateOpen(ws) {
      const at = performance.now();
      if (!gate || at - gate.at > gateHoldsMilliseconds)
        gate = { open: (await sendingGate(ws, parts)).open, at };
      return gate.open;
    },
    to(account) {
      const same = JSON.stringify(account);
      if (open?.account !== same) close();
      open ??= { account: same, submitter: openSubmitter(account, parts.mailAuthorities, patience) };
      return open.submitter;
    },
    close,
  };
}
