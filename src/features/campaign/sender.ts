import { hostname } from 'node:os';
import { randomUUID } from 'node:crypto';
import { providers } from '#features/mailbox/providers.ts';
import { distrustToken, noteHealth, openMailbox } from '#features/mailbox/service.ts';
import { sendingGate } from '#features/profile/service.ts';
import { MailFault, type SmtpPatience, usualPatience } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import { hasRoom } from '#platform/store/room.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { letTimePass } from './calendar-service.ts';
import { type KeptBack, carry } from './carry-service.ts';
import { claimNext } from './claim-service.ts';
import { fileCopies } from './copies-service.ts';
import { type Desk, openDesk } from './desk-service.ts';
import { type Papers, papersOf } from './final-form-service.ts';
import { type Lines, linesToServer } from './lines-service.ts';
import { placeDrafts } from './placing-service.ts';
import { settleLeftOvers } from './settle.ts';

/** Why a run ended: nothing more is due, or what keeps the rest from leaving now. */
type StoppedBy =
  | 'nothing-due'
  | 'paused'
  | 'pace'
  | 'in-doubt'
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
  const lines = linesToServer(parts, self.patience);
  const work = {
    lines,
    papers: papersOf(ws, parts),
    desk: openDesk(ws, parts, self),
    keptBack: gateAndRoom(ws, parts),
  };
  try {
    while (true) {
      const stoppedBy = await sendNext(ws, parts, self, work, report);
      if (stoppedBy === 'by-hand') await placeDrafts(ws, parts);
      if (stoppedBy) return { ...report, stoppedBy };
    }
  } finally {
    lines.close();
    await fileCopies(ws, parts);
  }
}

type Work = { lines: Lines; papers: Papers; desk: Desk; keptBack: () => Promise<KeptBack | null> };

/**
 * The mails that may leave now: one, unless the applicant asked for no pause between two. Returns what keeps the rest from
 * leaving now, or null when the next ones may be looked for.
 */
async function sendNext(
  ws: Workspace,
  parts: Parts,
  self: Self,
  { lines, papers, desk, keptBack }: Work,
  report: SenderReport,
): Promise<StoppedBy | null> {
  const opened = await openMailbox(ws, parts);
  if (!opened) return 'no-mailbox';
  if (opened instanceof MailFault) return 'mailbox-trouble';
  const { account, mailbox } = opened;
  const why = await keptBack();
  if (why) return why;

  // 1. approved → claimed: switch, pace, sending hours, suppression and text are looked at again.
  const from = { address: account.address, limits: providers[mailbox.provider].limits };
  const claim = await ws.transaction((db) => claimNext(db, parts.clock.now(), { ...self, from }));
  if (claim.kind === 'none') return claim.why;
  // 2. claimed → sending: the last look, when all but the last bytes are with the server.
  // 3. The last bytes: the only step that cannot be taken back.
  // 4. sending → sent, refused, approved again, or left for the evidence.
  const carried = await carry(ws, parts, claim.mails, {
    desk,
    papers,
    account,
    keptBack,
    lines: lines.to(account),
    owner: self.owner,
  });
  for (const outcome of ['sent', 'refused', 'postponed', 'uncertain'] as const)
    report[outcome] += carried[outcome];
  if (carried.uncertain > 0) await settleLeftOvers(ws, parts, self.alone);
  if (carried.trouble) {
    const wrong = carried.trouble.trouble === 'wrong-password';
    if (wrong && (await distrustToken(ws, parts))) return null;
    await noteHealth(ws, parts, { task: 'sending', fault: carried.trouble });
    return 'mailbox-trouble';
  }
  if (carried.sent > 0 && mailbox.trouble?.what === 'sending') {
    await noteHealth(ws, parts, { task: 'sending', fault: null });
  }
  return carried.stoppedBy;
}

const gateHoldsMilliseconds = 5000;

/** RDY-6: the gate is asked anew when its last answer is some seconds old. */
function gateAndRoom(ws: Workspace, parts: Parts): Work['keptBack'] {
  let gate: { open: boolean; at: number } | undefined;
  return async () => {
    // What cannot be kept must not be begun: a mail that left without a record is of unknown fate.
    if (!(await hasRoom(parts))) return 'disk-full';
    const at = performance.now();
    if (!gate || at - gate.at > gateHoldsMilliseconds) {
      gate = { open: (await sendingGate(ws, parts)).open, at };
    }
    return gate.open ? null : 'gate';
  };
}
