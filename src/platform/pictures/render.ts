import { fork } from 'node:child_process';
import { queue } from '#platform/queue.ts';
import type { RenderJob, RenderMessage, RenderedPage, Rendering } from './rendering.ts';

/** A file made to be slow or huge must not take the server with it. The child watches its own memory. */
const limits = { secondsPerPage: 45, heapMegabytes: 192 } as const;

const oneAtATime = queue();

/**
 * The pages of a scan as pictures, made in a process of its own, one scan after the other: what several scans
 * take adds up otherwise. `tooHeavy` when it takes more time or memory than it may. Nothing is written to disk.
 */
export const renderScan = (job: RenderJob): Promise<Rendering> => oneAtATime(() => renderNow(job));

async function renderNow(job: RenderJob): Promise<Rendering> {
  const pages: RenderedPage[] = [];
  for (;;) {
    const before = pages.length;
    const end = await renderInChild({ ...job, done: before }, (page) => pages.push(page));
    if (end.kind === 'end') return { ...end, kind: 'rendered', pages };
    if (end.kind !== 'more') return end;
    if (pages.length === before) return { kind: 'tooHeavy' };
  }
}

function renderInChild(job: RenderJob, onPage: (page: RenderedPage) => void) {
  return new Promise<Exclude<RenderMessage, { kind: 'page' }>>((resolve) => {
    const child = fork(new URL('./child.ts', import.meta.url), {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`, '--expose-gc'],
      // Neither the address of a database nor anything else of the server's is the child's business.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const stop = () => child.kill('SIGKILL');
    const timer = setTimeout(stop, limits.secondsPerPage * 1000);
    let end: Exclude<RenderMessage, { kind: 'page' }> = { kind: 'tooHeavy' };
    child.on('message', (message: RenderMessage) => {
      timer.refresh();
      if (message.kind === 'page') return onPage(message.page);
      end = message;
      stop();
    });
    child.once('error', stop);
    child.once('close', () => {
      clearTimeout(timer);
      resolve(end);
    });
    child.send(job, () => undefined);
  });
}
