import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BuildProgress, buildDirectory } from '#features/directory/build-service.ts';
import { currentRelease } from '#features/directory/release.ts';
import { openBuilt } from '#test/support/built-directory.ts';
import { writeSmallFiles } from '#test/support/small-files.ts';

const noted = (bytes: number) => ({
  file: 'Hospital_General_Information.csv',
  address: 'https://data.example/hospitals.csv',
  bytes,
  sha256: '',
  modified: '2026-01-05',
  fetchedAt: '2026-03-01T00:00:00Z',
});

describe('TGT-3: the directory is built from the files that are there', () => {
  let folder: string;
  let from: string;
  let into: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'foothold-build-'));
    from = join(folder, 'files');
    into = join(folder, 'directory');
    writeSmallFiles(from);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const build = (now: string, more: { onProgress?: (p: BuildProgress) => void; signal?: AbortSignal } = {}) =>
    buildDirectory({ from, into, now: () => now, onProgress: () => undefined, ...more });
  const built = async (now = '2026-03-01T00:00:00Z') => {
    const result = await build(now);
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    return result.value;
  };
  const rowsOf = async (sql: string) => {
    const directory = await openBuilt(into);
    try {
      return await directory.rows(sql);
    } finally {
      directory.close();
    }
  };
  const change = (name: string, edit: (text: string) => string) =>
    writeFileSync(join(from, name), edit(readFileSync(join(from, name), 'utf8')));

  test('all sources are read and joined', async () => {
    const { counts, sources } = await built();
    expect(counts).toMatchObject({ hospital: 60, clinic: 44, practice: 14, physician: 390, joined: 1 });
    expect(sources.filter(({ missing }) => missing)).toEqual([]);
  });

  test('a source that is not there is named with what its absence costs', async () => {
    rmSync(join(from, 'CostReport_2021_Final.csv'));
    const { sources, counts } = await built();
    expect(sources.find(({ id }) => id === 'cost-report')?.missing).toContain('which hospitals teach');
    expect(counts['hospitals with residents']).toBe(0);
    expect(await rowsOf('select count(*)::integer as count from organisation where (flags & 1) > 0')).toEqual(
      [{ count: 0 }],
    );
  });

  test('a physician with two enrolments is one person, with the hospital of a sub-unit’s parent', async () => {
    await built();
    const [doubled] = await rowsOf(
      'select count(*)::integer as people, count(distinct npi)::integer as npis from physician',
    );
    expect(doubled).toEqual({ people: 390, npis: 390 });
    // Every clinician is affiliated once, every twentieth by a sub-unit with a letter in its number.
    expect(
      await rowsOf(
        `select count(*)::integer as count from physician_line where in_medicare = 'true' and hospital_nos is null`,
      ),
    ).toEqual([{ count: 0 }]);
  });

  test('one site under two names is one site, with the reason', async () => {
    await built();
    expect(
      await rowsOf(
        `select a.name, b.name as main, a.joined_because as because from organisation_line a join organisation_line b on a.part_of::integer = b.no`,
      ),
    ).toEqual([
      {
        name: 'Neighbors Care, Main Office',
        main: 'Open Door Clinic 44',
        because: 'The same address and the same telephone number.',
      },
    ]);
  });

  test('numbers that lost their zeros are found: residents by CCN, places by ZIP code', async () => {
    await built();
    expect(
      await rowsOf(
        `select ccn, zip, residents::float::integer as residents from organisation_line where ccn = '010001'`,
      ),
    ).toEqual([{ ccn: '010001', zip: '10458', residents: 240 }]);
  });

  test('TGT-4: certified visa applications count for the employer of that name in that state', async () => {
    await built();
    expect(
      await rowsOf(
        'select name, sponsor, sponsor_applications::integer as applications from organisation_line where sponsor is not null order by no',
      ),
    ).toEqual([{ name: 'MONTEFERN MEDICAL CENTER', sponsor: 'Montefern Medical Center', applications: 8 }]);
  });

  test('TGT-4: visa applications of a health center count for its clinics, in its state', async () => {
    const owners = readFileSync(join(from, 'Health_Center_Service_Delivery_and_LookAlike_Sites.csv'), 'utf8');
    change('Health_Center_Service_Delivery_and_LookAlike_Sites.csv', () =>
      owners.replaceAll('NEIGHBORS CARE NETWORK 3', 'SAINT BRENDAN HOSPITAL, INC.'),
    );
    await built();
    expect(
      await rowsOf(
        `select distinct kind, state, sponsor, owner_name as owner from organisation_line where sponsor like 'Saint%'`,
      ),
    ).toEqual([
      {
        kind: 'clinic',
        state: 'NY',
        sponsor: 'Saint Brendan Hospital Inc.',
        owner: 'SAINT BRENDAN HOSPITAL, INC.',
      },
    ]);
  });

  test('TGT-4: the share is of groups of 10 or more, without those printed as DO, and never of one person', async () => {
    await built();
    const columns = await rowsOf(`select * from physician join physician_line using (no) limit 1`);
    expect(Object.keys(columns[0] ?? {})).not.toContain('school');
    const groups = await rowsOf(
      'select min(told)::integer as least, min(low) >= 0 as low, max(high) <= 1 as high from share',
    );
    expect(groups).toEqual([{ least: expect.any(Number), low: true, high: true }]);
    expect(Number(groups[0]?.['least'])).toBeGreaterThanOrEqual(10);
  });

  test('a new release replaces the old one, which stays for its readers until the build after', async () => {
    await built('2026-03-01T00:00:00Z');
    const before = await openBuilt(into);
    await built('2026-03-02T00:00:00Z');
    expect((await currentRelease(into))?.release).toBe('20260302000000');
    expect(await before.rows('select release from release')).toEqual([{ release: '20260301000000' }]);
    before.close();
    await built('2026-03-03T00:00:00Z');
    expect(readdirSync(into).sort()).toEqual([
      'current.json',
      'release-20260302000000',
      'release-20260303000000',
    ]);
  });

  test('a file that was cut off is refused by name, and the last good directory stays', async () => {
    await built('2026-03-01T00:00:00Z');
    const file = join(from, 'DAC_NationalDownloadableFile.csv');
    truncateSync(file, statSync(file).size - 40);
    const again = await build('2026-03-02T00:00:00Z');
    expect(again).toMatchObject({ ok: false, refusals: [{ field: 'DAC_NationalDownloadableFile.csv' }] });
    expect((await currentRelease(into))?.release).toBe('20260301000000');
    expect(readdirSync(into).sort()).toEqual(['current.json', 'release-20260301000000']);
  });

  test('a file with thousands of broken lines is refused as damaged, and the last good directory stays', async () => {
    await built('2026-03-01T00:00:00Z');
    change('Hospital_General_Information.csv', (text) => text + '330001,A HOSPITAL\n'.repeat(5_001));
    expect(await build('2026-03-02T00:00:00Z')).toMatchObject({
      ok: false,
      refusals: [
        {
          field: 'Hospital_General_Information.csv',
          value: expect.stringMatching(/^5001 of its lines .* the first at row \d+, column \S/),
          reason: expect.stringContaining('damaged'),
        },
      ],
    });
    expect((await currentRelease(into))?.release).toBe('20260301000000');
  });

  test.each([0.5, 0.999])(
    'a compressed file of which only a share of %d came is refused by name',
    async (share) => {
      const name = 'DAC_NationalDownloadableFile.csv';
      // Larger than what is looked at to recognise a file: DuckDB itself reads what came without a word.
      const lines = readFileSync(join(from, name), 'utf8');
      const packed = gzipSync(lines + lines.slice(lines.indexOf('\n') + 1).repeat(9), { level: 1 });
      writeFileSync(join(from, `${name}.gz`), packed.subarray(0, Math.floor(packed.length * share)));
      rmSync(join(from, name));
      expect(await build('2026-03-01T00:00:00Z')).toMatchObject({
        ok: false,
        refusals: [{ field: `${name}.gz` }],
      });
    },
  );

  test('a file that changed since it was downloaded is refused', async () => {
    writeFileSync(join(from, 'downloads.json'), JSON.stringify({ hospitals: noted(7) }));
    expect(await build('2026-03-01T00:00:00Z')).toMatchObject({
      ok: false,
      refusals: [{ field: 'Hospital_General_Information.csv', reason: expect.stringContaining('7 bytes') }],
    });
  });

  test('a download with other columns ends the build where there is a directory, and is left out where there is none', async () => {
    const name = 'Hospital_General_Information.csv';
    change(name, (text) => text.replace('Hospital Type', 'Kind of Hospital'));
    writeFileSync(
      join(from, 'downloads.json'),
      JSON.stringify({ hospitals: noted(statSync(join(from, name)).size) }),
    );
    const first = await built('2026-03-01T00:00:00Z');
    expect(first.sources.find(({ id }) => id === 'hospitals')?.missing).toContain('no hospitals');
    const again = await build('2026-03-02T00:00:00Z');
    expect(again).toMatchObject({
      ok: false,
      refusals: [{ field: name, reason: expect.stringContaining('no column “hospital type”') }],
    });
    expect((await currentRelease(into))?.release).toBe('20260301000000');
  });

  test('lines that cannot be taken are named with file, row and column; all others are taken', async () => {
    change('DAC_NationalDownloadableFile.csv', (text) => text.replace(/^\d{10}/m, '1234567890'));
    appendFileSync(
      join(from, 'Hospital_General_Information.csv'),
      '010099,"A HOSPITAL WITHOUT END,1 MAIN ST\n',
    );
    const { sources } = await built();
    expect(sources.find(({ id }) => id === 'clinicians')?.refusals).toMatchObject([
      { file: 'DAC_NationalDownloadableFile.csv', row: 2, field: 'NPI', value: '1234567890' },
    ]);
    expect(sources.find(({ id }) => id === 'hospitals')).toMatchObject({ taken: 60, refused: 1 });
    expect(sources.find(({ id }) => id === 'hospitals')?.refusals[0]).toMatchObject({ row: 62 });
    expect(await rowsOf('select source, row::integer as row from refusal order by source')).toEqual([
      { source: 'clinicians', row: 2 },
      { source: 'hospitals', row: 62 },
    ]);
  });

  test('a line without what it needs is named, also where it would be nowhere or nobody', async () => {
    const drop = (name: string, line: RegExp, by: string) => change(name, (text) => text.replace(line, by));
    drop('Hospital_General_Information.csv', /^(010001),[^,]*/m, '$1,');
    drop('2023_Gaz_zcta_national.txt', /^(10458\t.*\t)[^\t\n]*$/m, '$1west');
    drop('DAC_NationalDownloadableFile.csv', /,INTERNAL MEDICINE,/, ',,');
    const { sources } = await built();
    const refused = sources.flatMap(({ refusals }) => refusals.map(({ field, value }) => [field, value]));
    expect(refused).toEqual([
      ['Facility Name', ''],
      ['INTPTLONG', 'west'],
    ]);
    expect(await rowsOf(`select reason from refusal where field = 'pri_spec'`)).toEqual([
      { reason: '1 lines name no specialty. They are left out.' },
    ]);
  });

  test('a state that is written in full is that state, and what is no state is none', async () => {
    change('npidata_pfile_20260208-20260308.csv', (text) =>
      text.replace('"NY"', '"New York "').replaceAll('"NJ"', '"Ontario"'),
    );
    await built();
    const states = await rowsOf(
      `select state, count(*)::integer as people from physician_line where in_medicare = 'false' group by all order by 1`,
    );
    expect(states.map(({ state }) => state)).not.toContain('New York ');
    expect(states.map(({ state }) => state)).toContain(null);
    expect(states.every(({ state }) => state === null || /^[A-Z]{2}$/.test(String(state)))).toBe(true);
  });

  test('TGT-4: a county is that of HRSA where CMS names another division, or misspells it', async () => {
    const counties = async (now: string) => {
      await built(now);
      return rowsOf(
        `select distinct state, county from organisation_line where kind = 'hospital' and zip in ('06902', '97209')
         union select 'shortage', count(*)::varchar from physician_line where shortage_extent = 'county' order by 1`,
      );
    };
    change('BCD_HPSA_FCT_DET_PC.csv', (text) =>
      text.replace('"PR","72097","Mayaguez"', '"CT","09190","Western Connecticut"'),
    );
    const before = await counties('2026-03-01T00:00:00Z');
    expect(before).toContainEqual({ state: 'CT', county: 'CT Western Connecticut' });
    change('Hospital_General_Information.csv', (text) =>
      text.replaceAll(',WESTERN CONNECTICUT,', ',FAIRFIELD,').replaceAll(',MULTNOMAH,', ',MULTNOMHA,'),
    );
    expect(await counties('2026-03-02T00:00:00Z')).toEqual(before);
  });

  test('a site of which neither a number nor a street is known is a site of its own', async () => {
    const name = 'Health_Center_Service_Delivery_and_LookAlike_Sites.csv';
    const lines = readFileSync(join(from, name), 'utf8').split('\n');
    const bare = (line: string, called: string) =>
      line.replace(/"BPS-[^"]*","[^"]*","[^"]*"/, `"","${called}",""`);
    appendFileSync(
      join(from, name),
      `${bare(lines[1]!, 'Upper House')}\n${bare(lines[2]!, 'Lower House')}\n`,
    );
    const { counts } = await built();
    expect(counts['clinic']).toBe(46);
    const ids = await rowsOf(
      `select id from organisation_line where name like '%er House' and id is not null`,
    );
    expect(new Set(ids.map(({ id }) => id)).size).toBe(2);
  });

  test('two names of one health center are one site, also at the address and telephone number of a hospital', async () => {
    const hospital = readFileSync(join(from, 'Hospital_General_Information.csv'), 'utf8').split('\n')[1]!;
    const [, , street, , , zip, , phone] = hospital.split(',');
    let sites = 0;
    change('Health_Center_Service_Delivery_and_LookAlike_Sites.csv', (text) =>
      text
        .split('\n')
        .map((line) =>
          line.includes('H80CS00003') && sites++ < 2
            ? line
                .replace(/"\d+ Willow[^"]*"/, `"${street}"`)
                .replace(/"\d{5}-2847","[^"]*"/, `"${zip}-2847","${phone}"`)
            : line,
        )
        .join('\n'),
    );
    const { counts } = await built();
    expect(counts['joined']).toBe(2);
    expect(
      await rowsOf(
        `select distinct a.kind, b.kind as main from organisation_line a join organisation_line b on a.part_of::integer = b.no`,
      ),
    ).toEqual([{ kind: 'clinic', main: 'clinic' }]);
  });

  test('of two years of the cost report the newer one counts, however many residents there were before', async () => {
    const newer = readFileSync(join(from, 'CostReport_2021_Final.csv'), 'utf8');
    writeFileSync(
      join(from, 'CostReport_2022_Final.csv'),
      newer.replaceAll('/2021,', '/2022,').replace(',240.00,', ',12.00,'),
    );
    await built();
    expect(
      await rowsOf(
        `select residents::float::integer as residents, residents_year as year from organisation_line where ccn = '010001'`,
      ),
    ).toEqual([{ residents: 12, year: '2022' }]);
  });

  test('files that are no tables, and lines that are not those of their header, are named and left out', async () => {
    const name = 'DAC_NationalDownloadableFile.csv';
    writeFileSync(
      join(from, 'wide.csv'),
      Buffer.from(`\uFEFF${readFileSync(join(from, name), 'utf8')}`, 'utf16le'),
    );
    change(name, (text) => text.replace('NPI,', 'NPI,Remarks,'));
    const { counts } = await built();
    expect(counts).toMatchObject({ hospital: 60, physician: 40 });
    expect(await rowsOf(`select file, reason from refusal order by file`)).toEqual([
      {
        file: name,
        reason: expect.stringContaining('its lines have 31 columns, and its first line names 32'),
      },
      { file: 'wide.csv', reason: expect.stringContaining('not read') },
    ]);
  });

  test('files without a line, or of places alone, make a directory that says what is missing', async () => {
    for (const name of readdirSync(from))
      if (name.endsWith('.csv')) change(name, (text) => text.slice(0, text.indexOf('\n') + 1));
    const { counts, sources } = await built();
    expect(counts['physician'] ?? 0).toBe(0);
    expect(sources.filter(({ taken }) => taken > 0).map(({ id }) => id)).toEqual([
      'zip-places',
      'visa-applications',
    ]);
  });

  test('a file is of the latest year in its name, and a table of visa applications is no workbook', async () => {
    renameSync(
      join(from, 'npidata_pfile_20260208-20260308.csv'),
      join(from, 'npidata_pfile_20050523-20260308.csv'),
    );
    writeFileSync(
      join(from, 'LCA.csv'),
      'CASE_STATUS,VISA_CLASS,EMPLOYER_NAME,EMPLOYER_STATE,SOC_CODE\nCertified,H-1B,A,NY,29-1216\n',
    );
    const { sources } = await built();
    expect(sources.find(({ id }) => id === 'nppes')?.dated).toBe('2026');
    expect(await rowsOf(`select reason from refusal where file = 'LCA.csv'`)).toEqual([
      { reason: expect.stringContaining('workbooks (.xlsx)') },
    ]);
  });

  test('the “NA” that R writes into empty cells is nothing, but Na is also a name', async () => {
    change('DAC_NationalDownloadableFile.csv', (text) =>
      text
        .replaceAll(',,,F,', ',NA,NA,F,')
        .replaceAll(',OKONKWO,', ',NA,')
        .replaceAll(/,[A-Z ]+ MEDICAL GROUP 0 LLC,0000000001,/g, ',NA,NA,'),
    );
    await built();
    const people = `from physician_line where last = 'NA'`;
    expect(await rowsOf(`select distinct middle, suffix ${people}`)).toEqual([
      { middle: null, suffix: null },
    ]);
    expect(await rowsOf(`select name from organisation_line where name = 'NA'`)).toEqual([]);
  });

  test('a file whose lines end in two ways is read like any other', async () => {
    const name = 'CostReport_2021_Final.csv';
    const before = (await built('2026-03-01T00:00:00Z')).sources.find(({ id }) => id === 'cost-report');
    let line = 0;
    change(name, (text) => text.replaceAll('\n', () => (line++ % 2 ? '\r\n' : '\n')));
    const { sources } = await built('2026-03-02T00:00:00Z');
    expect(sources.find(({ id }) => id === 'cost-report')).toEqual(before);
    expect(before?.taken).toBeGreaterThan(0);
  });

  test('a build that is stopped leaves the directory before it, and nothing beside it', async () => {
    await built('2026-03-01T00:00:00Z');
    const stop = new AbortController();
    const stopped = await build('2026-03-02T00:00:00Z', {
      signal: stop.signal,
      onProgress: ({ step }) => step.startsWith('Counting') && stop.abort(),
    });
    expect(stopped).toMatchObject({ ok: false, refusals: [{ field: 'build' }] });
    expect(readdirSync(into).sort()).toEqual(['current.json', 'release-20260301000000']);
  });

  test('a folder without official files is refused, with what is in it', async () => {
    from = join(folder, 'other');
    writeSmallFiles(from);
    for (const name of readdirSync(from)) rmSync(join(from, name));
    writeFileSync(join(from, 'notes.csv'), 'a,b\n1,2\n');
    expect(await build('2026-03-01T00:00:00Z')).toMatchObject({
      ok: false,
      refusals: [{ field: 'folder' }, { field: 'notes.csv' }],
    });
  });
});
