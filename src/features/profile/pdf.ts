import { extractText, getDocumentProxy } from 'unpdf';
import { type Result, ok, refuse } from '#plain/refusal.ts';

/** RDY-2: a CV is at most this large, in bytes; mailboxes refuse much more. */
export const largestCv = 10 * 1024 * 1024;

/** Pages and text of a PDF, or why it cannot be read. Nothing in it is run. */
export async function readPdf(
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<{ pages: number; text: string }>> {
  if (bytes.length > largestCv) {
    return refused(
      fileName,
      `It has ${(bytes.length / 1024 / 1024).toFixed(0)} MB. A CV may have 10 MB.`,
      'Save it with smaller pictures, then upload it again.',
    );
  }
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).indexOf('%PDF-') < 0) {
    return refused(
      fileName,
      'This file is not a PDF.',
      'Open it in your text program, choose “Save as PDF”, and upload that file.',
    );
  }
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(pdf, { mergePages: true });
    return ok({ pages: pdf.numPages, text });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      return refused(
        fileName,
        'This PDF is locked with a password, so nobody you write to could open it.',
        'Save it without a password, then upload it again.',
      );
    }
    return refused(
      fileName,
      'This PDF is damaged and cannot be read.',
      'Save it as a PDF once more, then upload it again.',
    );
  }
}

const refused = (value: string, reason: string, mend: string) =>
  refuse({ field: 'CV', value: value.slice(0, 120), reason, mend });
