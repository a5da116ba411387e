import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Answer, Order } from './worker.ts';

/** A text set in type. `fill`: how far down the last page it reaches, from 0 to 1. */
export type Typeset = { pages: number; fill: number; pdf: Uint8Array; svg: string };

/**
 * `pictures`: JPEGs by name, which the file finds at `/pictures/` and the name; they stand in the PDF byte for byte.
 * `svg`: whether the pages are wanted as a picture too.
 */
export type Pictures = { pictures?: Record<string, Uint8Array>; svg?: boolean };

/** What one text may take: it is data of the applicant's, but an endless one must not stop the server. */
const seconds = 20;

let worker: Worker | null = null;
let nextNumber = 0;
const waiting = new Map<number, { resolve: (typeset: Typeset) => void; reject: (error: Error) => void }>();

/**
 * Sets a Typst file in type in a thread of its own. `inputs` are its data, as texts; they are never read as Typst.
 * The PDF follows PDF/UA-1: tagged, with its fonts and its title. `made` is the moment written into it, so that the
 * same data give the same bytes.
 */
export function typeset(
  file: URL,
  inputs: Record<string, string>,
  made: Date,
  { pictures = {}, svg = true }: Pictures = {},
): Promise<Typeset> {
  const number = ++nextNumber;
  return new Promise<Typeset>((resolve, reject) => {
    const timer = setTimeout(
      () => fail(new Error(`Setting a text in type took over ${seconds} s.`)),
      seconds * 1000,
    );
    const done =
      <Value>(end: (value: Value) => void) =>
      (value: Value) => {
        clearTimeout(timer);
        waiting.delete(number);
        if (waiting.size === 0) worker?.unref();
        end(value);
      };
    waiting.set(number, { resolve: done(resolve), reject: done(reject) });
    const order: Order = { number, file: fileURLToPath(file), inputs, pictures, svg, made: made.getTime() };
    running().postMessage(order, []);
  });
}

function running(): Worker {
  worker ??= new Worker(new URL('./worker.ts', import.meta.url))
    .on('message', ({ number, ...answer }: Answer) => {
      const asked = waiting.get(number);
      if (answer.ok) asked?.resolve(answer.typeset);
      else asked?.reject(new Error(answer.reason));
    })
    .on('error', fail);
  worker.ref();
  return worker;
}

/** What was asked of a thread that ended is refused; the next text starts a new one. */
function fail(error: Error) {
  void worker?.terminate();
  worker = null;
  for (const asked of waiting.values()) asked.reject(error);
}
