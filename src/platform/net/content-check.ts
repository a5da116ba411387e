import { open } from 'node:fs/promises';
import { DamagedZip, openZip } from '../files/zip-entries.ts';

/** What a downloaded file must be: a table of text, or a ZIP file (which an XLSX file is too). */
export type FileFormat = 'table' | 'zip';

/** Why a complete file is not what it should be, or null when it is. */
export async function contentFault(path: string, format: FileFormat): Promise<string | null> {
  const beginning = await firstBytes(path);
  if (beginning.length === 0) return 'The file is empty.';
  if (isPage(beginning))
    return 'The server sent a web page, most likely an error message, instead of the file.';
  if (format === 'table') return beginning.includes(0) ? 'This is no table of text.' : null;
  try {
    (await openZip(path)).close();
    return null;
  } catch (error) {
    if (!(error instanceof DamagedZip)) throw error;
    return 'This is not a whole ZIP file: its end is missing or damaged.';
  }
}

/** HTML, XML, or the JSON with which interfaces answer that they cannot. */
function isPage(beginning: Buffer): boolean {
  return /^[\s\uFEFF]*[<{]/.test(beginning.toString('utf8'));
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
