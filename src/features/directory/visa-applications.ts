import { Temporal } from 'temporal-polyfill';
import { stateCode } from '#features/targets/states.ts';
import type { Refusal } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import type { VisaColumn, VisaColumns } from './visa-columns.ts';

/** TGT-4: what one employer applied for at one place, for physicians with one occupation code. */
type VisaTotal = {
  employer: string;
  /** Where the work is done; where the file does not say, the employer's own address. Unknown parts are ''. */
  city: string;
  state: string;
  zip: string;
  /** Standard Occupational Classification, `29-1216`. */
  soc: string;
  applications: number;
  positions: number;
  /** Days of the first and the last decision; null where none is readable. */
  firstDate: IsoDate | null;
  lastDate: IsoDate | null;
};

type RefusedRow = Refusal & { row: number };

/** Collects the rows of one or several files. Row 1 of a file is its header. */
export interface VisaTotals {
  add(columns: VisaColumns, cells: readonly string[], row: number): void;
  totals(): VisaTotal[];
  readonly refusals: readonly RefusedRow[];
}

/**
 * Physicians and surgeons: 29-1210 to 29-1249 in the classification of 2018 (without 29-1230, which does not exist),
 * 29-1060 to 29-1069 in those of 2000 and 2010. 29-1020 are dentists, 29-1290 others.
 */
const PHYSICIAN = /^29-?(12[124]\d|106\d)(?:\.\d+)?$/;

/** As many refused rows are kept with their reasons. */
const KEPT = 1_000;

type Case = Omit<VisaTotal, 'applications' | 'firstDate' | 'lastDate'> & {
  decided: IsoDate | null;
  isCertified: boolean;
};

export function visaTotals(): VisaTotals {
  const cases = new Map<string, Case>();
  const refusals: RefusedRow[] = [];
  return {
    refusals,
    add(columns, cells, row) {
      const cell = (column: VisaColumn) => (cells[columns[column]] ?? '').trim();
      const code = PHYSICIAN.exec(cell('soc'))?.[1];
      if (!code || cell('visaClass').toUpperCase() !== 'H-1B') return;
      const employer = cell('employer').replaceAll(/\s+/g, ' ');
      if (employer === '') {
        if (refusals.length < KEPT) refusals.push(noEmployer(row));
        return;
      }
      // A case that is decided again stands again in a later quarter: its last decision counts, and it counts once.
      const key = cell('caseNumber') || `${cases.size}`;
      const decided = dayOfCell(cell('decided')) ?? dayOfCell(cell('received'));
      const before = cases.get(key);
      if (before?.decided && decided && decided < before.decided) return;
      const hasWorkplace = cell('workState') !== '';
      cases.set(key, {
        employer,
        city: cell(hasWorkplace ? 'workCity' : 'city').toUpperCase(),
        state: stateOf(cell(hasWorkplace ? 'workState' : 'state')),
        zip: fiveDigits(cell(hasWorkplace ? 'workZip' : 'zip')),
        soc: `29-${code}`,
        positions: Math.max(1, Math.round(Number(cell('positions'))) || 1),
        decided,
        // “Certified - Withdrawn” is not counted: the employer took it back.
        isCertified: cell('status').toUpperCase() === 'CERTIFIED',
      });
    },
    totals: () => summed([...cases.values()].filter(({ isCertified }) => isCertified)),
  };
}

function summed(cases: readonly Case[]): VisaTotal[] {
  const totals = new Map<string, VisaTotal>();
  for (const { employer, city, state, zip, soc, positions, decided } of cases) {
    const key = [employer.toUpperCase(), city, state, zip, soc].join('\n');
    const total = totals.get(key) ?? {
      employer,
      city,
      state,
      zip,
      soc,
      applications: 0,
      positions: 0,
      firstDate: decided,
      lastDate: decided,
    };
    total.applications += 1;
    total.positions += positions;
    if (decided && (!total.firstDate || decided < total.firstDate)) total.firstDate = decided;
    if (decided && (!total.lastDate || decided > total.lastDate)) total.lastDate = decided;
    totals.set(key, total);
  }
  return [...totals.values()];
}

/** A day as a spreadsheet holds it: a number counted from 1899-12-30, `2024-10-01…`, or `10/1/2024`; null when none. */
export function dayOfCell(text: string): IsoDate | null {
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : null;
  if (serial !== null) return Temporal.PlainDate.from('1899-12-30').add({ days: serial }).toString();
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
  const [year, month, day] = iso?.slice(1) ?? (american ? [american[3], american[1], american[2]] : []);
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null;
  }
}

/** Two letters; a state that is not known stays as it is written. */
const stateOf = (written: string) => stateCode(written) ?? written.toUpperCase();

/** A spreadsheet takes the zero from “02114” and keeps the four digits after it. */
function fiveDigits(zip: string): string {
  const digits = /^\d{3,5}(?=$|\D)|^\d{5}(?=\d{4}$)/.exec(zip)?.[0];
  return digits?.padStart(5, '0') ?? '';
}

const noEmployer = (row: number): RefusedRow => ({
  row,
  field: 'EMPLOYER_NAME',
  value: '',
  reason: 'The application names no employer.',
  mend: 'Nothing needs to be done. This application is not counted.',
});
