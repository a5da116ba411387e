import { readFile, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPdf } from '#platform/pdf/read-pdf.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { decodedText, kindOfContent } from './fetching/decode.ts';
import { limits } from './fetching/limits.ts';
import { refusalsOf } from './fetching/refusals.ts';
import type { ReadPage } from './rules.ts';
import { savedFrom } from './saved-from.ts';

/** A page that was saved as a file. `address`: where it was saved from; without it the file itself tells, or is its own address. */
export async function savedPage(path: string, address?: string): Promise<Result<ReadPage>> {
  const [bytes, { mtime }] = await Promise.all([readFile(path), stat(path)]);
  const own = pathToFileURL(path).href;
  const readOn = mtime.toISOString().slice(0, 10);
  const say = refusalsOf(path);
  if (bytes.length > limits.bytesOfPage) return refuse(say.tooLarge(limits.bytesOfPage));
  const kind = kindOfContent(bytes, isNamedHtml(path) ? 'text/html' : '');
  if (kind === 'html') {
    const html = decodedText(bytes, '');
    return ok({ url: address ?? savedFrom(html) ?? own, readOn, kind, html });
  }
  if (kind === null) return refuse(say.noPage(extname(path)));
  const pdf = await readPdf(bytes, limits.pagesOfPdf);
  if (pdf.kind !== 'read') return refuse(say.unreadablePdf(pdf.kind, limits));
  return ok({ url: address ?? own, readOn, kind, pages: pdf.texts });
}

/** The saved pages below a folder, by name. What browsers save beside a page (pictures, scripts) is passed over. */
export async function savedFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:x?html?|php|aspx?|jsp|pdf)$|^[^.]+$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

const isNamedHtml = (path: string) => /\.(?:x?html?|php|aspx?|jsp)$/i.test(path);
