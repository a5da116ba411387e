import { describe, expect, test } from 'vitest';
import { dayOfCell, visaTotals } from './visa-applications.ts';
import { type VisaColumns, visaColumns } from './visa-columns.ts';

/** The headers of three generations of the disclosure file, shortened to what is read and some neighbors. */
const header2024 =
  'CASE_NUMBER,CASE_STATUS,RECEIVED_DATE,DECISION_DATE,ORIGINAL_CERT_DATE,VISA_CLASS,JOB_TITLE,SOC_CODE,SOC_TITLE,TOTAL_WORKER_POSITIONS,EMPLOYER_NAME,EMPLOYER_ADDRESS1,EMPLOYER_CITY,EMPLOYER_STATE,EMPLOYER_POSTAL_CODE,WORKSITE_WORKERS,WORKSITE_CITY,WORKSITE_STATE,WORKSITE_POSTAL_CODE'.split(
    ',',
  );
const header2017 =
  'CASE_NUMBER,CASE_STATUS,CASE_SUBMITTED,DECISION_DATE,VISA_CLASS,EMPLOYER_NAME,EMPLOYER_ADDRESS,EMPLOYER_CITY,EMPLOYER_STATE,EMPLOYER_POSTAL_CODE,SOC_CODE,SOC_NAME,TOTAL WORKERS,WORKSITE_CITY,WORKSITE_STATE,WORKSITE_POSTAL_CODE'.split(
    ',',
  );
const header2012 =
  'LCA_CASE_NUMBER,STATUS,LCA_CASE_SUBMIT,DECISION_DATE,VISA_CLASS,LCA_CASE_EMPLOYER_NAME,LCA_CASE_EMPLOYER_CITY,LCA_CASE_EMPLOYER_STATE,LCA_CASE_EMPLOYER_POSTAL_CODE,LCA_CASE_SOC_CODE,TOTAL_WORKERS'.split(
    ',',
  );

function columnsOf(header: readonly string[]): VisaColumns {
  const columns = visaColumns(header);
  if (!columns.ok) throw new Error(columns.refusals[0]?.field);
  return columns.value;
}

type Cells = Record<string, string>;
const usual: Cells = {
  CASE_STATUS: 'Certified',
  DECISION_DATE: '45567',
  VISA_CLASS: 'H-1B',
  SOC_CODE: '29-1216.00',
  TOTAL_WORKER_POSITIONS: '1',
  EMPLOYER_NAME: 'Montefern Medical Center',
  EMPLOYER_CITY: 'Bronx',
  EMPLOYER_STATE: 'NY',
  EMPLOYER_POSTAL_CODE: '10467-2401',
};

/** The totals of rows that differ from the usual one. */
function totalsOf(rows: Cells[], header = header2024) {
  const collected = visaTotals();
  const columns = columnsOf(header);
  for (const [place, row] of rows.entries()) {
    const cells: Cells = { CASE_NUMBER: `I-200-${place}`, ...usual, ...row };
    collected.add(
      columns,
      header.map((name) => cells[name] ?? ''),
      place + 2,
    );
  }
  return { totals: collected.totals(), refusals: collected.refusals };
}

describe('TGT-3: the columns of labor condition applications', () => {
  test.each([
    ['since 2020', header2024],
    ['2015 to 2019', header2017],
    ['until 2014', header2012],
  ])('are found by name: %s', (_when, header) => {
    const { caseNumber, status, employer, soc, state, positions, decided } = columnsOf(header);
    expect(new Set([caseNumber, status, employer, soc, state, positions, decided]).size).toBe(7);
    expect(header[soc]).toMatch(/SOC_CODE/);
    expect(header[employer]).toMatch(/EMPLOYER_NAME/);
  });

  test('one that is missing is refused by its name', () => {
    const answer = visaColumns(header2024.filter((name) => name !== 'SOC_CODE' && name !== 'VISA_CLASS'));
    expect(answer).toMatchObject({ ok: false, refusals: [{ field: 'VISA_CLASS' }, { field: 'SOC_CODE' }] });
  });
});

describe('TGT-4: employers that sponsor visas for physicians', () => {
  test('applications of one employer at one place are added up, with the days of the first and the last', () => {
    const rows = [
      { TOTAL_WORKER_POSITIONS: '10' },
      { EMPLOYER_NAME: 'MONTEFERN  MEDICAL CENTER', DECISION_DATE: '2024-11-02 00:00:00' },
      { DECISION_DATE: '9/30/2024' },
    ];
    expect(totalsOf(rows).totals).toEqual([
      {
        employer: 'Montefern Medical Center',
        city: 'BRONX',
        state: 'NY',
        zip: '10467',
        soc: '29-1216',
        applications: 3,
        positions: 12,
        firstDate: '2024-09-30',
        lastDate: '2024-11-02',
      },
    ]);
  });

  test('only certified applications count, and only those for an H-1B visa', () => {
    const rows = [
      { CASE_STATUS: 'Certified - Withdrawn' },
      { CASE_STATUS: 'Denied' },
      { CASE_STATUS: 'WITHDRAWN' },
      { VISA_CLASS: 'E-3 Australian' },
      { VISA_CLASS: 'H-1B1 Chile' },
      { CASE_STATUS: 'CERTIFIED' },
    ];
    expect(totalsOf(rows).totals).toMatchObject([{ applications: 1 }]);
  });

  test.each([
    ['29-1216', true],
    ['29-1216.00', true],
    ['29-1229.02', true],
    ['29-1249', true],
    ['291215', true],
    ['29-1063', true],
    ['29-1069.01', true],
    ['29-1021.00', false],
    ['29-1141.00', false],
    ['29-1071.00', false],
    ['29-1292', false],
    ['15-1252.00', false],
    ['', false],
  ])('occupation %s is a physician’s: %s', (SOC_CODE, isPhysician) => {
    expect(totalsOf([{ SOC_CODE }]).totals).toHaveLength(isPhysician ? 1 : 0);
  });

  test('a case that was decided again counts once, by its last decision', () => {
    const same = { CASE_NUMBER: 'I-203' };
    const taken = totalsOf([
      { ...same, DECISION_DATE: '2025-02-01', CASE_STATUS: 'Certified - Withdrawn' },
      { ...same, DECISION_DATE: '2024-11-01' },
      { CASE_NUMBER: 'I-204' },
      { CASE_NUMBER: 'I-204' },
    ]);
    expect(taken.totals).toMatchObject([{ applications: 1 }]);
  });

  test('the place of work counts where it is told, since a health system applies from its head office', () => {
    const place = { WORKSITE_CITY: 'Miami', WORKSITE_STATE: 'FLORIDA', WORKSITE_POSTAL_CODE: '33136' };
    expect(totalsOf([place]).totals).toMatchObject([{ city: 'MIAMI', state: 'FL', zip: '33136' }]);
  });

  test.each([
    ['2114', '02114'],
    ['02114-2696', '02114'],
    ['021142696', '02114'],
    ['602', '00602'],
    ['H3A 1A1', ''],
  ])('the ZIP code %s is %s', (EMPLOYER_POSTAL_CODE, zip) => {
    expect(totalsOf([{ EMPLOYER_POSTAL_CODE }]).totals[0]?.zip).toBe(zip);
  });

  test('an application without an employer is refused with its row, and the others are taken', () => {
    const { totals, refusals } = totalsOf([{ EMPLOYER_NAME: '  ' }, {}]);
    expect(refusals).toMatchObject([{ row: 2, field: 'EMPLOYER_NAME' }]);
    expect(totals).toHaveLength(1);
  });

  test('a day that cannot be read leaves the application counted and the day unknown', () => {
    expect(totalsOf([{ DECISION_DATE: 'soon' }]).totals).toMatchObject([
      { applications: 1, firstDate: null },
    ]);
  });

  test.each([
    ['45567', '2024-10-02'],
    ['45567.75', '2024-10-02'],
    ['2024-02-30', null],
    ['13/1/2024', null],
    ['', null],
  ])('the cell “%s” is the day %s', (cell, day) => expect(dayOfCell(cell)).toBe(day));
});
