import Papa from 'papaparse';
import type { Profile } from '#features/profile/rules.ts';
import { changeProfile, loadProfile } from '#features/profile/service.ts';
import { type OpenZip, openZip } from '#platform/files/zip-entries.ts';
import type { Parts } from '#platform/parts.ts';
import { readPdf } from '#platform/pdf/read-pdf.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { collected } from '#platform/files/collected.ts';
import { bounded } from './bounded.ts';
import { docxText } from './docx-text-service.ts';
import { fromJsonResume } from './json-resume.ts';
import { type LinkedInTables, fromLinkedIn, linkedInTables } from './linkedin-export.ts';
import { readOldCv } from './old-cv.ts';
import { type Proposal, proposalsOf, withProposals } from './proposals.ts';

type File = { name: string; bytes: Uint8Array };

export type ImportPreview = {
  /** What the file was read as, in words. */
  readAs: string;
  proposals: Proposal[];
  /** Lines that no fact was made of. */
  notTaken: string[];
};

/** RDY-2: what a file of the applicant's would add to the profile. Nothing is taken yet. */
export async function previewImport(ws: Workspace, file: File): Promise<Result<ImportPreview>> {
  const read = await readFile(file);
  if (!read.ok) return read;
  const { readAs, profile, notTaken } = read.value;
  return ok({
    readAs,
    proposals: proposalsOf(await loadProfile(ws), profile),
    notTaken: notTaken.slice(0, 200),
  });
}

/** Takes the chosen proposals of a file into the profile, all or none; refused when the profile changed meanwhile. */
export async function takeImport(
  ws: Workspace,
  parts: Parts,
  file: File,
  { chosen, revision }: { chosen: number[]; revision: number },
): Promise<Result<{ taken: number }>> {
  const read = await readFile(file);
  if (!read.ok) return read;
  const profile = withProposals(await loadProfile(ws), read.value.profile, new Set(chosen));
  const kept = await changeProfile(ws, parts, { profile, revision });
  return kept.ok ? ok({ taken: chosen.length }) : kept;
}

type Reading = { readAs: string; profile: Profile; notTaken: string[] };

/** Tells the file by its first bytes, not by its name. */
async function readFile({ name, bytes }: File): Promise<Result<Reading>> {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start === '%PDF') return readPdfCv(name, bytes);
  if (start === 'PK\u0003\u0004') return readZip(name, bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.trimStart().startsWith('{')) return refuse(unknownFile(name));
  const resume = fromJsonResume(text);
  return resume.ok ? ok({ readAs: 'JSON Resume', profile: resume.value, notTaken: [] }) : resume;
}

async function readPdfCv(name: string, bytes: Uint8Array): Promise<Result<Reading>> {
  const pdf = await readPdf(bytes, 20);
  if (pdf.kind === 'read' && pdf.text.trim() !== '')
    return ok({ readAs: 'a CV in PDF', ...readOldCv(pdf.text) });
  const reasons = {
    read: 'This PDF holds pictures of pages, no text.',
    tooManyPages: 'This PDF has more than 20 pages.',
    locked: 'This PDF is locked with a password.',
    damaged: 'This PDF is damaged.',
  };
  return refuse({
    field: 'file',
    value: name,
    reason: reasons[pdf.kind],
    mend: 'Save your CV as a PDF with text from your text program, or choose the Word file.',
  });
}

async function readZip(name: string, bytes: Uint8Array): Promise<Result<Reading>> {
  try {
    const text = await docxText(bytes);
    if (text !== null) return ok({ readAs: 'a CV in Word', ...readOldCv(text) });
    const tables = await linkedInTablesOf(bytes);
    if (Object.keys(tables).length === 0) return refuse(unknownFile(name));
    return ok({ readAs: 'LinkedIn’s data export', profile: fromLinkedIn(tables), notTaken: [] });
  } catch (error) {
    return refuse({
      field: 'file',
      value: name,
      reason: `This file cannot be opened. ${error instanceof Error ? error.message : ''}`.trim(),
      mend: 'Download or save it once more, then choose it again.',
    });
  }
}

async function linkedInTablesOf(bytes: Uint8Array): Promise<LinkedInTables> {
  const zip: OpenZip = await openZip(Buffer.from(bytes));
  try {
    const tables: LinkedInTables = {};
    for (const entry of zip.entries) {
      const table = linkedInTables.find((one) => entry.name.split('/').at(-1) === `${one}.csv`);
      if (!table) continue;
      const parts = await collected(bounded(zip.read(entry)));
      const text = Buffer.concat(parts)
        .toString('utf8')
        .replace(/^\uFEFF/, '');
      tables[table] = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    }
    return tables;
  } finally {
    zip.close();
  }
}

const unknownFile = (name: string): Refusal => ({
  field: 'file',
  value: name,
  reason: 'This is no file that Foothold can read a CV from.',
  mend: 'Choose a PDF or Word file (.docx) of your CV, a resume.json, or the ZIP file of LinkedIn’s data export.',
});
