import { parentPort, workerData } from 'node:worker_threads';
import { extractText, getDocumentProxy } from 'unpdf';
import type { PdfReading } from './read-pdf.ts';

/** Reads one PDF in a thread of its own. Nothing in the file is run. */
async function read({ bytes, mostPages }: { bytes: Uint8Array; mostPages: number }): Promise<PdfReading> {
  try {
    const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
    if (pdf.numPages > mostPages) return { kind: 'tooManyPages', pages: pdf.numPages };
    const { text } = await extractText(pdf, { mergePages: true });
    return { kind: 'read', pages: pdf.numPages, text };
  } catch (error) {
    return { kind: error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged' };
  }
}

parentPort?.postMessage(await read(workerData), []);
