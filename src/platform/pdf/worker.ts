import { parentPort, workerData } from 'node:worker_threads';
import { extractText, getDocumentProxy } from 'unpdf';
import type { PdfReading } from './read-pdf.ts';

/** Reads one PDF in a thread of its own. Nothing in the file is run. */
async function read({ bytes, mostPages }: { bytes: Uint8Array; mostPages: number }): Promise<PdfReading> {
  try {
    const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
    if (pdf.numPages > mostPages) return { kind: 'tooManyPages', pages: pdf.numPages };
    const { text: texts } = await extractText(pdf, { mergePages: false });
    return { kind: 'read', pages: pdf.numPages, text: merged(texts), texts };
  } catch (error) {
    return { kind: error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged' };
  }
}

/** The pages as one text: lines stay lines, and of blank ones at most one is left. */
function merged(texts: readonly string[]): string {
  return texts
    .join('\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n');
}

parentPort?.postMessage(await read(workerData), []);
