import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type UpdateLine, updateLineSchema } from '#features/directory/update-lines.ts';

const program = join(import.meta.dirname, '../../src/app/directory-command.ts');

export type Run = {
  child: ChildProcess;
  /** Waits for a line of JSON of which this is true. */
  line(isWanted: (line: UpdateLine) => boolean): Promise<UpdateLine>;
  /** What it printed, and with which code or signal it ended. */
  ended: Promise<{ code: number | null; signal: string | null; out: string; complaint: string }>;
};

/** Runs `foothold directory …` as a process of its own. */
export function runDirectory(args: readonly string[], env: Record<string, string>): Run {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let complaint = '';
  const lines: UpdateLine[] = [];
  const waiting = new Set<() => void>();
  child.stderr.on('data', (more: Buffer) => (complaint += more.toString()));
  createInterface({ input: child.stdout }).on('line', (text) => {
    out += `${text}\n`;
    if (text.startsWith('{"kind"')) lines.push(updateLineSchema.parse(JSON.parse(text)));
    for (const look of waiting) look();
  });
  return {
    child,
    line: (isWanted) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find(isWanted);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        child.on('close', () => reject(new Error(`It ended before. ${out}${complaint}`)));
        look();
      }),
    ended: once(child, 'close').then(([code, signal]) => ({ code, signal, out, complaint })),
  };
}
