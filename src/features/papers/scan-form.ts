import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';

/** PKT-1: the forms in which a scan is taken. */
export type ScanForm = 'pdf' | 'jpeg' | 'png' | 'heic';

/** A scan is at most this large, in bytes. */
const largestScan = 20 * 1024 * 1024;

const endings: Readonly<Record<ScanForm, { name: string; endings: readonly string[] }>> = {
  pdf: { name: 'a PDF', endings: ['pdf'] },
  jpeg: { name: 'a JPEG picture', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { name: 'a PNG picture', endings: ['png'] },
  heic: { name: 'a HEIC picture', endings: ['heic', 'heif', 'hif'] },
};

/** What a file is by its first bytes, whatever its name says; refused where it is nothing that is taken, or its name lies. */
export function scanForm(file: { name: string; bytes: Uint8Array }): Result<ScanForm> {
  const { name, bytes } = file;
  if (bytes.length === 0) return refuse(refusal(name, 'This file is empty.', 'Scan the paper once more.'));
  if (bytes.length > largestScan)
    return refuse(
      refusal(
        name,
        `This file has ${Math.ceil(bytes.length / 1024 / 1024)} MB. A scan may have 20 MB.`,
        'Scan it with 300 dots an inch (dpi), or split it into two files.',
      ),
    );
  const form = formOf(bytes);
  if (form === null) {
    const other = otherForms.find(({ is }) => is(bytes));
    return refuse(
      refusal(
        name,
        other ? `This file is ${other.name}.` : 'This file is no picture and no PDF.',
        other?.mend ?? usualMend,
      ),
    );
  }
  const ending = /\.([^.\s/\\]{1,8})$/.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && !endings[form].endings.includes(ending))
    return refuse(
      refusal(
        name,
        `The name of this file ends with “.${ending}”, but it is ${endings[form].name}.`,
        `If you know where it comes from, give it the ending “.${endings[form].endings[0]}” and drop it again.`,
      ),
    );
  return ok(form);
}

function formOf(bytes: Uint8Array): ScanForm | null {
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (textAt(bytes, 4, 4) === 'ftyp' && /^(heic|heix|heim|heis|mif1)$/.test(textAt(bytes, 8, 4)))
    return 'heic';
  // Some scanners write a few bytes before the PDF, as ISO 32000 readers accept; a ZIP could hide behind them.
  if (!begins(bytes, 0x50, 0x4b) && textAt(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  return null;
}

const usualMend = 'Scan the paper as PDF or JPEG, or take a photo of it, and drop that.';

const otherForms: { name: string; mend: string; is: (bytes: Uint8Array) => boolean }[] = [
  {
    name: 'a ZIP archive or an Office document',
    mend: 'Take the scans out of the archive, or save the document as PDF. Then drop those files.',
    is: (bytes) => begins(bytes, 0x50, 0x4b),
  },
  {
    name: 'a TIFF picture',
    mend: 'Save it as JPEG or PDF, then drop it again.',
    is: (bytes) => begins(bytes, 0x49, 0x49, 0x2a, 0) || begins(bytes, 0x4d, 0x4d, 0, 0x2a),
  },
  {
    name: 'a WebP or GIF picture',
    mend: 'Save it as JPEG or PNG, then drop it again.',
    is: (bytes) => textAt(bytes, 8, 4) === 'WEBP' || textAt(bytes, 0, 4) === 'GIF8',
  },
  {
    name: 'a film',
    mend: 'Take a photo of the paper instead.',
    is: (bytes) => textAt(bytes, 4, 4) === 'ftyp',
  },
  {
    name: 'a program',
    mend: 'Do not open it. Ask the person who sent it what it is.',
    is: (bytes) => begins(bytes, 0x4d, 0x5a) || begins(bytes, 0x7f, 0x45, 0x4c, 0x46),
  },
];

const begins = (bytes: Uint8Array, ...start: number[]) =>
  start.every((value, index) => bytes[index] === value);

const textAt = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const refusal = (value: string, reason: string, mend: string): Refusal => ({
  field: 'scan',
  value: value.slice(0, 120),
  reason,
  mend,
});
