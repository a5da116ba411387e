import { describe, expect, test } from 'vitest';
import {
  fileOfCatalog,
  fileOfCatalogItem,
  fileOfNppesPage,
  filesOfLaborPage,
  gazetteerAddresses,
  isOfficial,
  officialFile,
  publishers,
} from './source-addresses.ts';

const resources = 'https://data.cms.gov/provider-data/sites/default/files/resources';

describe('TGT-3: the Provider Data Catalog', () => {
  const downloadURL = `${resources}/893c372430d9d71a1c52737d01239d47_1777413958/Hospital_General_Information.csv`;
  const distribution = { '@type': 'dcat:Distribution', downloadURL, mediaType: 'text/csv' };
  const item = {
    identifier: 'xubh-q36u',
    title: 'Hospital General Information',
    released: '2026-05-06T00:00:00',
  };

  test.each([
    ['as it usually is', [distribution]],
    ['with reference ids', [{ identifier: 'b7c4', data: distribution }]],
    [
      'beside a data dictionary',
      [{ downloadURL: `${resources}/d.pdf`, mediaType: 'application/pdf' }, distribution],
    ],
  ])('names the current file, %s', (_how, distributions) => {
    expect(fileOfCatalogItem('hospitals', { ...item, distribution: distributions })).toEqual({
      ok: true,
      value: { address: downloadURL, name: 'Hospital_General_Information.csv', released: '2026-05-06' },
    });
  });

  test('in another form, or without a table, is refused with the page where a person finds the file', () => {
    for (const answer of [null, [], { message: 'not found' }, { ...item, distribution: [] }]) {
      expect(fileOfCatalogItem('hospitals', answer)).toMatchObject({
        ok: false,
        refusals: [{ field: 'Hospital General Information', mend: expect.stringContaining('xubh-q36u') }],
      });
    }
  });
});

describe('TGT-3: the catalog data.json', () => {
  const files = 'https://data.cms.gov/sites/default/files';
  const year = (of: number, modified: string) => ({
    '@type': 'dcat:Distribution',
    downloadURL: `${files}/${modified.slice(0, 7)}/3c39f483-c7e0/CostReport_${of}_Final.csv`,
    mediaType: 'text/csv',
    title: `Hospital Provider Cost Report : ${of}-12-31`,
    temporal: `${of}-01-01/${of}-12-31`,
    modified,
  });
  const api = { accessURL: 'https://data.cms.gov/data-api/v1/dataset/44060663/data', format: 'API' };
  const catalog = (...distribution: object[]) => ({
    dataset: [
      { title: 'Home Health Agency Cost Report', distribution: [year(2025, '2026-11-01')] },
      { title: 'Hospital Provider Cost Report', distribution },
      { title: 'Odd', distribution: 'none' },
    ],
  });

  test('the newest year is taken, not the one that was changed last', () => {
    const years = [api, year(2022, '2026-03-01'), year(2023, '2026-01-12'), year(2021, '2023-01-01')];
    expect(fileOfCatalog('cost-report', catalog(...years))).toMatchObject({
      ok: true,
      value: { name: 'CostReport_2023_Final.csv', released: '2026-01-12' },
    });
  });

  test('of two files of one year the later is taken; without stated years the names tell', () => {
    const unstated = [2019, 2023, 2020].map((of) => ({ downloadURL: year(of, '2026-01').downloadURL }));
    expect(fileOfCatalog('cost-report', catalog(...unstated))).toMatchObject({
      value: { name: 'CostReport_2023_Final.csv' },
    });
    const twice = [
      year(2023, '2026-01-12'),
      { ...year(2023, '2026-06-01'), downloadURL: `${files}/again_2023.csv` },
    ];
    expect(fileOfCatalog('cost-report', catalog(...twice))).toMatchObject({
      value: { name: 'again_2023.csv' },
    });
  });

  test('without the data set, or with interfaces alone, says which file is missing', () => {
    for (const answer of [catalog(api), { dataset: [] }, {}])
      expect(fileOfCatalog('cost-report', answer)).toMatchObject({
        ok: false,
        refusals: [{ field: 'Hospital Provider Cost Report' }],
      });
  });
});

describe('TGT-3: the page of NPPES', () => {
  const page = 'https://download.cms.gov/nppes/NPI_Files.html';
  const links = (...names: string[]) =>
    names.map((name) => `<li><a href='./${name}'>${name}</a></li>`).join('\n');
  const others = [
    'NPPES_Deactivated_NPI_Report_111026_V2.zip',
    'NPPES_Data_Dissemination_111626_112226_Weekly_V2.zip',
    'NPPES_Data_Dissemination_111626_112226_Weekly.zip',
  ];

  test('the newest monthly file is taken, across the turn of the year', () => {
    const names = ['November_2025', 'January_2026', 'December_2025'].map(
      (month) => `NPPES_Data_Dissemination_${month}_V2.zip`,
    );
    expect(fileOfNppesPage(links(...others, ...names), page)).toMatchObject({
      value: { address: 'https://download.cms.gov/nppes/NPPES_Data_Dissemination_January_2026_V2.zip' },
    });
  });

  test('the second version is taken before the first, which is taken where there is no other', () => {
    const first = 'NPPES_Data_Dissemination_November_2026.zip';
    const second = 'NPPES_Data_Dissemination_November_2026_V2.zip';
    expect(fileOfNppesPage(links(first, second), page)).toMatchObject({ value: { name: second } });
    expect(fileOfNppesPage(links(second, first), page)).toMatchObject({ value: { name: second } });
    expect(fileOfNppesPage(links(first), page)).toMatchObject({ value: { name: first } });
  });

  test('weekly files and deactivations are never taken', () => {
    expect(fileOfNppesPage(links(...others), page)).toMatchObject({ ok: false });
  });
});

describe('TGT-4: the page of labor condition applications', () => {
  const page = 'https://www.dol.gov/agencies/eta/foreign-labor/performance';
  const pdfs = '/sites/dolgov/files/ETA/oflc/pdfs';
  const link = (path: string) => `<a href="${path}" target="_blank">a file</a>`;
  const names = (html: string) => {
    const found = filesOfLaborPage(html, page);
    return found.ok ? found.value.map(({ name }) => name.replace(/^LCA_Disclosure_Data_|\.xlsx$/g, '')) : [];
  };
  const quarters = (year: number, ...numbers: number[]) =>
    numbers.map((number) => link(`${pdfs}/LCA_Disclosure_Data_FY${year}_Q${number}.xlsx`)).join('');
  const others =
    link(`${pdfs}/LCA_Worksites_FY2026_Q3.xlsx`) +
    link(`${pdfs}/LCA_Record_Layout_FY2026_Q3.pdf`) +
    link(`${pdfs}/PERM_Disclosure_Data_FY2026_Q3.xlsx`) +
    link(`${pdfs}/LCA_Appendix_A_FY2026_Q3.xlsx`);

  test('the last four quarters are taken, the oldest first, and nothing else on the page', () => {
    const html = quarters(2026, 2, 1) + others + quarters(2025, 4, 3, 2, 1);
    expect(names(html)).toEqual(['FY2025_Q3', 'FY2025_Q4', 'FY2026_Q1', 'FY2026_Q2']);
  });

  test('a year that is published as one file until now is taken with the quarter before it', () => {
    const html = link('/media/LCA_Disclosure_Data_FY2026_Q3.xlsx') + quarters(2025, 4, 3, 2, 1);
    expect(names(html)).toEqual(['FY2025_Q4', 'FY2026_Q3']);
    expect(filesOfLaborPage(html, page)).toMatchObject({
      value: [{}, { address: 'https://www.dol.gov/media/LCA_Disclosure_Data_FY2026_Q3.xlsx' }],
    });
  });

  test('a page without such files is refused', () => {
    expect(filesOfLaborPage(others, page)).toMatchObject({
      ok: false,
      refusals: [{ mend: expect.stringContaining(page) }],
    });
  });
});

describe('TGT-3: other addresses', () => {
  test('the Census Bureau is asked for this year’s list, then for the years before', () => {
    const addresses = gazetteerAddresses(publishers.census, '2026-11-26');
    expect(addresses[0]).toBe(
      'https://www2.census.gov/geo/docs/maps-data/data/gazetteer/2026_Gazetteer/2026_Gaz_zcta_national.zip',
    );
    expect(addresses[1]).toContain('/2025_Gazetteer/2025_Gaz_zcta_national.zip');
    expect(addresses).toHaveLength(6);
  });

  test.each([
    ['https://data.cms.gov/a.csv', true],
    ['https://www.dol.gov/a.xlsx', true],
    ['http://data.cms.gov/a.csv', false],
    ['http://other.cms.gov/a.csv', false],
    ['https://data.cms.gov.example.com/a.csv', false],
    ['https://example.com/data.cms.gov', false],
    ['file:///etc/passwd', false],
    ['no address', false],
  ])('%s is an official address: %s', (address, isTrue) =>
    expect(isOfficial(address, publishers)).toBe(isTrue),
  );

  test('with a mirror only the mirror is official', () => {
    const mirror = 'http://127.0.0.1:4321';
    const own = { cms: mirror, nppes: mirror, hrsa: mirror, census: mirror, labor: mirror };
    expect(isOfficial(`${mirror}/a.csv`, own)).toBe(true);
    expect(isOfficial('https://data.cms.gov/a.csv', own)).toBe(false);
  });

  test('a file’s name is one that every system can keep', () => {
    expect(officialFile('https://data.cms.gov/x/Cost%20Report%202023.csv?v=1', null).name).toBe(
      'Cost_Report_2023.csv',
    );
    expect(officialFile('https://data.cms.gov/x/download', null).name).toBe('download.csv');
  });
});
