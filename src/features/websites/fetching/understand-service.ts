import { Worker } from 'node:worker_threads';
import type { LinkToFollow, ReadPage, SiteReading } from '../rules.ts';
import type { Limits } from './limits.ts';

/** It took more time or memory than it may, or the page is made so that reading it fails. */
export class TooComplicated extends Error {}

/** Understands pages in a thread of its own, so that no page can stop the server. */
export interface Understanding {
  links(page: ReadPage, seen: readonly string[]): Promise<LinkToFollow[]>;
  reading(pages: readonly ReadPage[]): Promise<SiteReading>;
  text(page: ReadPage): Promise<string>;
  close(): Promise<void>;
}

type Bounds = Pick<Limits, 'secondsOfThought' | 'megabytesOfThought'>;
type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

/** After a page that was too much a new thread goes on with the next one. `program` is another one in tests. */
export function understanding(
  bounds: Bounds,
  program = new URL('./understanding-thread.ts', import.meta.url),
): Understanding {
  let thread: Worker | null = null;
  let waiting: Waiting | null = null;
  const end = async (why: Error) => {
    const [ended, asker] = [thread, waiting];
    thread = null;
    waiting = null;
    asker?.reject(why);
    await ended?.terminate();
  };
  const start = () => {
    const begun = new Worker(program, {
      resourceLimits: { maxOldGenerationSizeMb: bounds.megabytesOfThought, stackSizeMb: 4 },
    });
    const failed = (error: unknown) => {
      if (begun === thread) void end(new TooComplicated(String(error)));
    };
    begun.on('error', failed);
    begun.on('exit', () => failed('The thread ended.'));
    begun.on('message', (value: unknown) => {
      if (begun !== thread) return;
      waiting?.resolve(value);
      waiting = null;
    });
    return begun;
  };
  const ask = async (question: object): Promise<unknown> => {
    thread ??= start();
    const answer = new Promise((resolve, reject) => (waiting = { resolve, reject }));
    thread.postMessage(question, []);
    const timer = setTimeout(
      () => void end(new TooComplicated('It takes too long.')),
      bounds.secondsOfThought * 1000,
    );
    return answer.finally(() => clearTimeout(timer));
  };
  return {
    links: async (page, seen) => (await ask({ ask: 'links', page, seen })) as LinkToFollow[],
    reading: async (pages) => (await ask({ ask: 'reading', pages })) as SiteReading,
    text: async (page) => (await ask({ ask: 'text', page })) as string,
    close: () => end(new TooComplicated('The reading was stopped.')),
  };
}
