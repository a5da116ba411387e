import { fork } from 'node:child_process';
import type { RenderJob, Rendering } from './rendering.ts';

/** A file made to be slow or huge must not take the server with it. The child watches its own memory. */
const limits = { seconds: 90, heapMegabytes: 192 } as const;

let last: Promise<unknown> = Promise.resolve();

/**
 * The pages of a scan as pictures, made in a process of its own, one scan after the other: what several scans
 * take adds up otherwise. `tooHeavy` when it takes more time or memory than it may. Nothing is written to disk.
 */
export function renderScan(job: RenderJob): Promise<Rendering> {
  const result = last.then(() => renderNow(job));
  last = result;
  return result;
}

function renderNow(job: RenderJob): Promise<Rendering> {
  return new Promise((resolve) => {
    const child = fork(new URL('./child.ts', import.meta.url), {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
      // Neither the address of a database nor anything else of the server's is the child's business.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), limits.seconds * 1000);
    let rendering: Rendering = { kind: 'tooHeavy' };
    child.once('message', (message) => {
      rendering = message as Rendering;
      child.kill('SIGKILL');
    });
    child.once('error', () => child.kill('SIGKILL'));
    child.once('close', () => {
      clearTimeout(timer);
      resolve(rendering);
    });
    child.send(job, () => undefined);
  });
}
