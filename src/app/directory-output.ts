import { clearLine, cursorTo } from 'node:readline';
import { sources } from '#features/directory/sources.ts';
import type { UpdateDone, UpdateLine, UpdateProgress } from '#features/directory/update-lines.ts';
import type { Refusal } from '#plain/refusal.ts';

/** How an update tells of itself: lines of JSON for programs, a bar on a terminal, plain lines elsewhere. */
export interface Output {
  progress(progress: UpdateProgress): void;
  outcome(line: Exclude<UpdateLine, { kind: 'progress' }>): void;
}

type Streams = { out: NodeJS.WriteStream; complain: NodeJS.WriteStream };

/** A file tells of each piece: more than four lines a second help nobody. */
const EVERY_MS = 250;

export function openOutput({ json }: { json: boolean }, { out, complain }: Streams): Output {
  if (json) {
    const line = (value: UpdateLine) => out.write(`${JSON.stringify(value)}\n`);
    return { progress: seldom((progress) => line({ kind: 'progress', ...progress })), outcome: line };
  }
  const bar = out.isTTY ? terminalBar(out) : stepLines(out);
  return {
    progress: out.isTTY ? seldom(bar.show) : bar.show,
    outcome(line) {
      bar.end();
      if (line.kind === 'refused') complain.write(refusalText(line.refusals));
      else out.write(doneText(line));
    },
  };
}

/** Passes on what is new: another step at once, the same one only now and then. */
function seldom(show: (progress: UpdateProgress) => void) {
  let last = 0;
  let step = '';
  return (progress: UpdateProgress) => {
    const now = Date.now();
    if (progress.step === step && now - last < EVERY_MS) return;
    last = now;
    step = progress.step;
    show(progress);
  };
}

function terminalBar(out: NodeJS.WriteStream) {
  const WIDTH = 24;
  return {
    show({ step, bytes, total, share }: UpdateProgress) {
      const full = Math.round(WIDTH * Math.min(1, share));
      const size = bytes > 0 ? `  ${megabytes(bytes)}${total ? ` of ${megabytes(total)}` : ''}` : '';
      const line = `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${percent(share)}  ${step}${size}`;
      clearLine(out, 0);
      cursorTo(out, 0);
      out.write(line.slice(0, (out.columns || 80) - 1));
    },
    end() {
      clearLine(out, 0);
      cursorTo(out, 0);
    },
  };
}

function stepLines(out: NodeJS.WriteStream) {
  let step = '';
  return {
    show(progress: UpdateProgress) {
      if (progress.step === step) return;
      step = progress.step;
      out.write(`${percent(progress.share)}  ${step}\n`);
    },
    end: () => undefined,
  };
}

function doneText({ isNew, release, counts, sources: read, gaps, seconds }: UpdateDone): string {
  if (!isNew) return `Nothing has changed since release ${release}.\n${refusalText(gaps)}`;
  const missing = read.flatMap((one) =>
    one.missing === null ? [] : [`- ${sources[one.id].title}: ${one.missing}\n`],
  );
  return [
    `The directory is ready (release ${release}, built in ${Math.round(seconds)} s).\n`,
    countsText(counts),
    ...(missing.length > 0 ? ['\nWithout these files:\n', ...missing] : []),
    ...(gaps.length > 0 ? ['\n', refusalText(gaps)] : []),
  ].join('');
}

export const countsText = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([what, count]) => `${count.toLocaleString('en-US').padStart(12)}  ${what}\n`)
    .join('');

export const refusalText = (refusals: readonly Refusal[]) =>
  refusals
    .map(({ field, value, reason, mend }) => `${field}${value ? ` (${value})` : ''}: ${reason}\n  ${mend}\n`)
    .join('');

const percent = (share: number) => `${Math.round(100 * Math.min(1, share))}%`.padStart(4);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
