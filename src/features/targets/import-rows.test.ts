import { expect, test } from 'vitest';
import { matchColumns } from './columns.ts';
import { importRows } from './import-rows.ts';
import { leaveOutKnown } from './known-rows.ts';

function imported(headers: string[], ...rows: string[][]) {
  const mapping = matchColumns(headers, rows).map(({ field }) => field);
  return importRows({ headers, rows, firstRow: 2 }, mapping, 'clinic');
}

test('TGT-2: “City, State” in one cell is divided', () => {
  const { taken } = imported(
    ['Clinic name', 'City, State'],
    ['Bay Clinic', 'Bayonne, New Jersey'],
    ['X', 'Kansas City, MO 64108'],
  );
  expect(taken[0]?.facts).toMatchObject({ city: 'Bayonne', state: 'NJ' });
  expect(taken[1]?.facts).toMatchObject({ city: 'Kansas City', state: 'MO', zip: '64108' });
});

test('a whole address in one cell is divided', () => {
  const { taken } = imported(['Name', 'Address'], ['Wyckoff', '374 Stockholm St, Brooklyn, NY 11237, USA']);
  expect(taken[0]?.facts).toMatchObject({
    street: '374 Stockholm St',
    city: 'Brooklyn',
    state: 'NY',
    zip: '11237',
  });
});

test('a row without a name is not taken, and named with its number in the spreadsheet', () => {
  const { taken, remarks, emptyRows } = imported(
    ['Name', 'Email'],
    ['A', 'a@x.org'],
    ['', ''],
    ['', 'b@x.org'],
  );
  expect(taken.map(({ row }) => row)).toEqual([2]);
  expect(emptyRows).toBe(1);
  expect(remarks).toMatchObject([{ row: 4, taken: false, field: 'name', value: 'b@x.org' }]);
});

test('a wrong e-mail does not drop its row: the good ones are taken, the wrong one is named and kept in the notes', () => {
  const { taken, remarks } = imported(['Name', 'Email'], ['A', 'a@x.org; b@x']);
  expect(taken[0]?.facts.contactEmails).toEqual(['a@x.org']);
  expect(taken[0]?.facts.notes).toBe('Contact e-mail, as imported: a@x.org; b@x');
  expect(remarks).toMatchObject([{ row: 2, taken: true, value: 'b@x' }]);
});

test('ragged rows: missing cells are empty, extra cells go into the notes and are named', () => {
  const { taken, remarks } = imported(
    ['Name', 'City', 'State'],
    ['Short'],
    ['Long', 'Bronx', 'NY', 'Fee $50', '', 'May'],
  );
  expect(taken[0]?.facts).toMatchObject({ name: 'Short', city: '' });
  expect(taken[1]?.facts.notes).toBe('Extra cells: Fee $50 | May');
  expect(remarks).toMatchObject([{ row: 3, taken: true, field: 'row' }]);
});

test('“Yes, 4 weeks” is a yes with its evidence; other words are evidence alone', () => {
  const { taken, remarks } = imported(
    ['Name', 'USCE program?'],
    ['A', 'Yes, 4 weeks, $500'],
    ['B', 'Ask them'],
  );
  expect(taken[0]?.facts).toMatchObject({ usce: 'yes', usceEvidence: '4 weeks, $500' });
  expect(taken[1]?.facts).toMatchObject({ usce: 'unclear', usceEvidence: 'Ask them' });
  expect(remarks).toEqual([]);
});

test('the header tells the role of the persons under it; first and last names are joined', () => {
  const { taken } = imported(['First name', 'Last name', 'Medical director name'], ['Ana', 'Diaz', 'Bo Li']);
  expect(taken[0]?.facts).toMatchObject({
    name: 'Ana Diaz',
    contactPerson: 'Bo Li',
    contactRole: 'Medical director',
  });
});

test('several note columns are joined with their headers', () => {
  const { taken } = imported(['Name', 'Notes', 'Fees'], ['A', 'Kind', '$100']);
  expect(taken[0]?.facts.notes).toBe('Kind\nFees: $100');
});

test('rows that say nothing new are left out and named; rows that add something are taken', () => {
  const rows = imported(['Name', 'City'], ['Bay', 'Bayonne'], ['Bay', 'Bayonne'], ['Bay', 'Newark']);
  const first = rows.taken[0]?.facts;
  const known = leaveOutKnown(rows, []);
  expect(known.taken.map(({ row }) => row)).toEqual([2, 4]);
  expect(known.remarks).toMatchObject([
    { row: 3, taken: false, reason: expect.stringContaining('in row 2') },
  ]);
  if (!first) throw new Error('no row');
  expect(leaveOutKnown(rows, [{ ...first, id: 'x' }]).taken.map(({ row }) => row)).toEqual([4]);
});

test('an address that differs from the other columns is kept once in the notes; one that agrees is not', () => {
  const { taken } = imported(
    ['Name', 'City', 'State', 'ZIP', 'Address'],
    ['A', 'Bronx', 'NY', '10451', '374 Stockholm St, Brooklyn, NY 11237'],
    ['B', 'Brooklyn', 'NY', '11237', '374 Stockholm St, Brooklyn, NY 11237'],
  );
  expect(taken[0]?.facts).toMatchObject({ street: '374 Stockholm St', city: 'Bronx', zip: '10451' });
  expect(taken[0]?.facts.notes).toMatch(/^[^\n]*: 374 Stockholm St, Brooklyn, NY 11237$/);
  expect(taken[1]?.facts).toMatchObject({ street: '374 Stockholm St', city: 'Brooklyn', notes: '' });
});

test.each([
  ['a city alone is the city', 'City, State', 'Bronx', { city: 'Bronx', notes: '' }, 0],
  ['what is no city and state is named and kept', 'City, State', 'Bronx, 5th floor, left', { city: '' }, 1],
  [
    'a street alone is the street',
    'Address',
    '374 Stockholm St',
    { street: '374 Stockholm St', notes: '' },
    0,
  ],
])('%s', (_what, header, cell, facts, remarks) => {
  const read = imported(['Name', header], ['A', cell]);
  expect(read.taken[0]?.facts).toMatchObject(facts);
  expect(read.remarks).toHaveLength(remarks);
  if (remarks > 0) expect(read.taken[0]?.facts.notes).toContain(cell);
});
