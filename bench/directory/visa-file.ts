import { xlsxFile } from '#test/support/zip-file.ts';

/** The columns of the Department of Labor's disclosure file that tell something of the employer. */
const header = [
  'CASE_NUMBER',
  'CASE_STATUS',
  'RECEIVED_DATE',
  'DECISION_DATE',
  'VISA_CLASS',
  'JOB_TITLE',
  'SOC_CODE',
  'SOC_TITLE',
  'TOTAL_WORKER_POSITIONS',
  'EMPLOYER_NAME',
  'EMPLOYER_CITY',
  'EMPLOYER_STATE',
  'EMPLOYER_POSTAL_CODE',
  'WORKSITE_CITY',
  'WORKSITE_STATE',
  'WORKSITE_POSTAL_CODE',
];

export type Employer = { name: string; city: string; state: string; zip: string };

/** Labor condition applications, some of them for physicians, a few denied; the first employers file the most. */
export function visaWorkbook(employers: readonly Employer[]): Buffer {
  const rows = employers.flatMap(({ name, city, state, zip }, place) =>
    Array.from({ length: 1 + Math.floor(60 / (place + 1)) }, (_, n) => [
      `I-200-25${String(place).padStart(3, '0')}-${String(n).padStart(6, '0')}`,
      (place + n) % 15 === 14 ? 'Denied' : 'Certified',
      '2025-02-03',
      '2025-02-10',
      'H-1B',
      'Physician',
      (place + n) % 4 === 3 ? '15-1252.00' : '29-1216.00',
      'General Internal Medicine Physicians',
      '1',
      name,
      city,
      state,
      zip,
      city,
      state,
      zip,
    ]),
  );
  const cell = (value: string) => `<c t="inlineStr"><is><t>${value.replaceAll('&', '&amp;')}</t></is></c>`;
  const lines = [header, ...rows].map((row) => `<row>${row.map(cell).join('')}</row>`);
  return xlsxFile(`<worksheet xmlns="m"><sheetData>${lines.join('')}</sheetData></worksheet>`);
}
