import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Parts } from '#platform/parts.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { sources } from './sources.ts';
import type { UpdateStatus } from './status.ts';
import { type UpdateLine, updateLineSchema } from './update-lines.ts';

type Update = { child: ChildProcess; status: UpdateStatus; ended: Promise<void> };

/** The update of each data folder that this server started last, for as long as the server runs. */
const updates = new Map<string, Update>();

/** TGT-3: how far the update that was started from the page is, or how it ended; null when there was none. */
export function updateStatus({ kept }: Parts): UpdateStatus | null {
  return updates.get(kept?.folder ?? '')?.status ?? null;
}

/**
 * TGT-3: starts `foothold directory update` as a process of its own, so that the pages stay fast and a fault of the
 * build cannot end the server. Starting while one is at work changes nothing.
 */
export function startUpdate(parts: Parts): Result<UpdateStatus> {
  const { kept, directoryProgram } = parts;
  if (!kept || !directoryProgram) return refuse(notHere);
  const running = updates.get(kept.folder);
  if (running?.status.state === 'running') return ok(running.status);
  const status: UpdateStatus = {
    state: 'running',
    step: 'Starting',
    source: '',
    bytes: 0,
    total: 0,
    share: 0,
    startedAt: parts.clock.now(),
    refusals: [],
  };
  const line = ['--disable-warning=ExperimentalWarning', directoryProgram, 'update', '--json'];
  const child = spawn(process.execPath, line, {
    env: { ...process.env, ...notItsBusiness, FOOTHOLD_HOME: kept.folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  updates.set(kept.folder, { child, status, ended: follow(child, status, parts) });
  return ok(status);
}

/** It opens neither the store nor the mailbox, and a file with a passphrase may be gone by now. */
const notItsBusiness = {
  DATABASE_URL: undefined,
  FOOTHOLD_PASSPHRASE_FILE: undefined,
  FOOTHOLD_MAIL_CA: undefined,
};

/** Asks the update to stop and waits until it has. What was downloaded stays. */
export async function cancelUpdate({ kept }: Parts): Promise<void> {
  const update = updates.get(kept?.folder ?? '');
  if (update?.status.state !== 'running') return;
  update.status.state = 'cancelled';
  update.child.kill('SIGTERM');
  await update.ended;
}

/** Takes the lines of the process into the status, until it has ended. */
async function follow(child: ChildProcess, status: UpdateStatus, { log }: Parts): Promise<void> {
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => (complaint = (complaint + text.toString()).slice(-2_000)));
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => take(status, line));
  await once(child, 'close').catch((error: unknown) => (complaint = String(error)));
  if (status.state !== 'running') return;
  log.error({ complaint }, 'directory update ended without an outcome');
  status.state = 'failed';
  status.refusals = [broken];
}

function take(status: UpdateStatus, text: string): void {
  const line = lineIn(text);
  if (!line || status.state === 'cancelled') return;
  if (line.kind === 'progress') {
    const { step, source, bytes, total, share } = line;
    Object.assign(status, {
      step,
      bytes,
      share,
      total: total ?? 0,
      source: source ? sources[source].title : '',
    });
  } else if (line.kind === 'done') {
    Object.assign(status, { state: 'done', step: 'Done', share: 1, refusals: line.gaps });
  } else Object.assign(status, { state: 'failed', refusals: line.refusals });
}

function lineIn(text: string): UpdateLine | null {
  try {
    return updateLineSchema.parse(JSON.parse(text));
  } catch {
    return null; // A line of another program, or one that was cut off when the process was killed.
  }
}

const broken: Refusal = {
  field: 'directory',
  value: '',
  reason: 'The update ended without saying why. The directory before stays in use.',
  mend: 'Start it again: it continues where it stopped. If that happens twice, look at the log of Foothold.',
};
const notHere: Refusal = {
  field: 'directory',
  value: '',
  reason: 'This Foothold has no folder of its own for the directory.',
  mend: 'Ask whoever runs it to update the directory there.',
};
