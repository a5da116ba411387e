import { Worker } from 'node:worker_threads';

export type PdfReading =
  | { kind: 'read'; pages: number; text: string; texts: string[] }
  | { kind: 'tooManyPages'; pages: number }
  | { kind: 'locked' }
  | { kind: 'damaged' };

/** A PDF made to be slow or huge must not stop the server: time and memory of its reader are bounded. */
const limits = { seconds: 20, megabytes: 256 } as const;

/** Pages and text of a PDF, read in a thread of its own; `damaged` too when it takes more than it may. */
export function readPdf(bytes: Uint8Array, mostPages: number): Promise<PdfReading> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { bytes: Uint8Array.from(bytes), mostPages },
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    const end = (reading: PdfReading) => {
      clearTimeout(timer);
      resolve(reading);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ kind: 'damaged' }), limits.seconds * 1000);
    worker.once('message', (reading: PdfReading) => end(reading));
    worker.once('error', () => end({ kind: 'damaged' }));
    worker.once('exit', () => end({ kind: 'damaged' }));
  });
}
