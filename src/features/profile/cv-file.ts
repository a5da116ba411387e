import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';

/** RDY-2: a CV is at most this large, in bytes; mailboxes refuse much more. */
export const largestCv = 10 * 1024 * 1024;
/** A file with more pages than this is no CV; it is not read through. */
export const mostPagesRead = 40;

/** What came of reading a PDF. */
export type Reading =
  | { kind: 'read'; pages: number; text: string }
  | { kind: 'tooManyPages'; pages: number }
  | { kind: 'locked' }
  | { kind: 'damaged' };

/** Why a file is no CV before it is read: too large, or no PDF at all. */
export function checkFile(file: { name: string; bytes: Uint8Array }): Refusal | null {
  if (file.bytes.length > largestCv) {
    return refusal(
      file.name,
      `It has ${Math.ceil(file.bytes.length / 1024 / 1024)} MB. A CV may have 10 MB.`,
      'Save it with smaller pictures, then upload it again.',
    );
  }
  if (!new TextDecoder('latin1').decode(file.bytes.subarray(0, 1024)).includes('%PDF-')) {
    return refusal(
      file.name,
      'This file is not a PDF.',
      'Open it in your text program, choose “Save as PDF”, and upload that file.',
    );
  }
  return null;
}

/** What was read, or why it could not be and what to do. */
export function checkReading(fileName: string, reading: Reading): Result<{ pages: number; text: string }> {
  switch (reading.kind) {
    case 'read':
      return ok({ pages: reading.pages, text: reading.text });
    case 'tooManyPages':
      return refuse(
        refusal(
          fileName,
          `This PDF has ${reading.pages} pages. A CV has 2 to 3.`,
          'Upload the CV alone, without other papers.',
        ),
      );
    case 'locked':
      return refuse(
        refusal(
          fileName,
          'This PDF is locked with a password, so nobody you write to could open it.',
          'Save it without a password, then upload it again.',
        ),
      );
    case 'damaged':
      return refuse(
        refusal(
          fileName,
          'This PDF is damaged and cannot be read.',
          'Save it as a PDF once more, then upload it again.',
        ),
      );
  }
}

const refusal = (value: string, reason: string, mend: string): Refusal => ({
  field: 'CV',
  value: value.slice(0, 120),
  reason,
  mend,
});
