import { expect, test } from 'vitest';
import { refusedTable } from './refused-rows.ts';

test('TGT-3: what was not taken is a table that no spreadsheet program takes for formulas', () => {
  const refusal = { file: 'Cost.csv', field: 'Beds', reason: 'No number.', mend: 'Download it again.' };
  const [header, first, second] = refusedTable([
    { ...refusal, row: 82, value: '=1+1' },
    { ...refusal, row: 0, value: '12' },
  ]);
  expect(header).toEqual(['File', 'Row', 'Column', 'Value', 'Reason', 'What to do']);
  expect(first).toEqual(['Cost.csv', '82', 'Beds', "'=1+1", 'No number.', 'Download it again.']);
  expect(second?.slice(1, 4)).toEqual(['', 'Beds', '12']);
});
