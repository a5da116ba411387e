import { describe, expect, test } from 'vitest';
import { type Downloads, downloadsIn, filesOf, leftovers, withBrought } from './downloads.ts';

const brought = (file: string) => ({
  file,
  address: `https://data.cms.gov/${file}`,
  bytes: 10,
  sha256: 'ab',
  modified: '2026-11-01',
  fetchedAt: '2026-11-26T10:00:00Z',
});
const noted = (cost: string): Downloads =>
  withBrought(withBrought({}, 'hospitals', [brought('Hospitals.csv')]), 'cost-report', [brought(cost)]);
const official = (...names: string[]) =>
  names.map((name) => ({ name, address: `https://data.cms.gov/${name}`, released: null }));

describe('TGT-3: the note of what was downloaded', () => {
  test('names one file a source, and the further ones of a source that has several', () => {
    const downloads = withBrought({}, 'visa-applications', [brought('Q1.xlsx'), brought('Q2.xlsx')]);
    expect(downloads['visa-applications']).toMatchObject({ file: 'Q2.xlsx', more: [{ file: 'Q1.xlsx' }] });
    expect(filesOf(downloads, 'visa-applications').map(({ file }) => file)).toEqual(['Q2.xlsx', 'Q1.xlsx']);
    expect(downloadsIn(JSON.stringify(downloads))).toEqual(downloads);
  });

  test.each(['', '{"hospitals": {"file"', '{"hospitals": "another program’s"}'])(
    'says nothing where it is none: %j',
    (text) => expect(downloadsIn(text)).toEqual({}),
  );

  test('keeps what was noted before when a source brought nothing', () => {
    expect(withBrought(noted('Cost_2022.csv'), 'hospitals', [])).toEqual(noted('Cost_2022.csv'));
  });
});

describe('TGT-3: what is taken away after an update', () => {
  const folder = [
    'Hospitals.csv',
    'Hospitals.csv.download.json',
    'Cost_2022.csv',
    'Cost_2022.csv.download.json',
    'Cost_2023.csv',
    'Cost_2023.csv.download.json',
    'npi.zip.part',
    'npi.zip.download.json',
    'npi.zip.download.json.part',
    'by-hand.xlsx',
    'downloads.json',
  ];

  test('the file of an earlier release goes when the new one is here, with its note', () => {
    const gone = leftovers(folder, noted('Cost_2022.csv'), noted('Cost_2023.csv'), official('npi.zip'));
    expect(gone).toEqual(['Cost_2022.csv', 'Cost_2022.csv.download.json']);
  });

  test('parts go that nobody waits for any more', () => {
    const gone = leftovers(folder, noted('Cost_2023.csv'), noted('Cost_2023.csv'), official('Cost_2022.csv'));
    expect(gone).toEqual(['npi.zip.part', 'npi.zip.download.json', 'npi.zip.download.json.part']);
  });

  test('no part goes when a catalog did not answer, and never a file that a person put there', () => {
    expect(leftovers(folder, noted('Cost_2023.csv'), noted('Cost_2023.csv'), null)).toEqual([]);
  });
});
