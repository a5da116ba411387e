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
    const { show, end } = seldom((progress) => line({ kind: 'progress', ...progress }));
    return {
      progress: show,
      outcome(outcome) {
        end();
        line(outcome);
      },
    };
  }
  const { show, end } = out.isTTY ? terminalBar(out) : stepLines(out);
  return {
    progress: show,
    outcome(line) {
      end();
      if (line.kind === 'refused') complain.write(refusalText(line.refusals));
      else out.write(doneText(line));
    },
  };
}

/** Passes on another step at once, and of the same one the latest from time to time, also when nothing follows it. */
function seldom(show: (progress: UpdateProgress) => void) {
  let step = '';
  let latest: UpdateProgress | null = null;
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    timer = null;
    if (latest) show(latest);
    latest = null;
  };
  return {
    show(progress: UpdateProgress) {
      latest = progress;
      if (progress.step !== step) flush();
      else timer ??= setTimeout(flush, EVERY_MS).unref();
      step = progress.step;
    },
    end() {
      if (timer) clearTimeout(timer);
      flush();
    },
  };
}

function terminalBar(out: NodeJS.WriteStream) {
  const WIDTH = 24;
  const clear = () => {
    clearLine(out, 0);
    cursorTo(out, 0);
  };
  const { show, end } = seldom(({ step, bytes, total, share }) => {
    const full = Math.round(WIDTH * Math.min(1, share));
    const size = bytes > 0 ? `  ${megabytes(bytes)}${total ? ` of ${megabytes(total)}` : ''}` : '';
    const line = `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${percent(share)}  ${step}${size}`;
    clear();
    out.write(line.slice(0, (out.columns || 80) - 1));
  });
  return {
    show,
    end() {
      end();
      clear();
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

/** The kinds are counted under their names in the directory, which are of one. */
const many: Record<string, string> = {
  hospital: 'hospitals',
  clinic: 'clinics',
  practice: 'practices',
  physician: 'physicians',
  joined: 'further names of the same places',
  'hospitals located': 'hospitals with a place on the map',
};

export const countsText = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([what, count]) => `${count.toLocaleString('en-US').padStart(12)}  ${many[what] ?? what}\n`)
    .join('');

export const refusalText = (refusals: readonly Refusal[]) =>
  refusals
    .map(({ field, value, reason, mend }) => `${field}${value ? ` (${value})` : ''}: ${reason}\n  ${mend}\n`)
    .join('');

const percent = (share: number) => `${Math.round(100 * Math.min(1, share))}%`.padStart(4);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
