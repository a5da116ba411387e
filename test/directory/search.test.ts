import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import type { Entry } from '#features/directory/answers.ts';
import { openDirectory } from '#features/directory/open-directory.ts';
import type { Found } from '#features/directory/rules.ts';
import { directoryEntry, searchDirectory } from '#features/directory/search-service.ts';
import { withPreparedStore } from '#test/support/prepared.ts';
import { type Wish, find, searchOf } from '#test/support/searching.ts';
import { buildSmallDirectory } from '#test/support/small-directory.ts';
import { type OpenedStore, openTestStore } from '#test/support/stores.ts';

describe('Searching the directory', () => {
  let folder: string;
  let opened: OpenedStore;
  let parts: Parts;
  let ws: Workspace;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'foothold-search-'));
    await buildSmallDirectory(folder);
    opened = await openTestStore(withPreparedStore(folder));
    parts = { ...opened.parts, directory: openDirectory(join(folder, 'directory'), opened.parts.log) };
    ws = await opened.newWorkspace();
  });
  afterAll(async () => {
    await parts?.directory?.close();
    await opened?.store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const search = (wish: Wish) => find(ws, parts, wish);
  const rows = async (wish: Wish) => (await search(wish)).rows;
  const names = async (wish: Wish) => (await rows(wish)).map(({ name }) => name);
  const refused = async (wish: Wish) => {
    const found = await searchDirectory(ws, parts, searchOf(wish));
    return found.ok ? [] : found.refusals;
  };
  const entry = async (id: string, specialty = '', page = 1): Promise<Entry> => {
    const found = await directoryEntry(ws, parts, id, { specialty, page });
    if (!found?.ok) throw new Error(`no entry ${id}`);
    return found.value;
  };
  /** All rows, page after page. */
  const everything = async (wish: Wish) => {
    const all: Found[] = [];
    for (let page = 1; ; page++) {
      const found = await rows({ ...wish, page });
      all.push(...found);
      if (found.length < 50) return all;
    }
  };

  test('TGT-3: an abbreviation finds the physicians of its specialty, the best first, each with reasons', async () => {
    const found = await search({ list: 'physician', specialty: 'IM', states: ['NY'] });
    expect(found.understood.specialty).toBe('Internal Medicine');
    expect(
      found.rows.every(({ specialty, state }) => specialty === 'Internal Medicine' && state === 'NY'),
    ).toBe(true);
    const scores = found.rows.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(found.rows[0]?.signals.share?.told).toBeGreaterThanOrEqual(10);
  });

  test('TGT-3: every row is on one page, none on two, and the total counts them', async () => {
    for (const wish of [
      { list: 'physician' },
      { list: 'physician', specialty: 'IM', sort: 'name' },
      { list: 'clinic', near: '10458', within: 500, sort: 'distance' },
      { list: 'hospital', name: 'hospital' },
    ] as const) {
      const all = await everything(wish);
      expect(all).not.toEqual([]);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      expect((await search(wish)).total).toBe(all.length);
    }
  });

  test('TGT-3: by name, all stand in the order of the alphabet', async () => {
    for (const list of ['hospital', 'clinic'] as const) {
      const all = (await everything({ list, sort: 'name' })).map(({ name }) => name.toLowerCase());
      expect(all).toEqual(all.toSorted());
    }
    const people = await everything({ list: 'physician', specialty: 'psych', sort: 'name' });
    const lasts = people.map(({ name }) => name.replace(/^\S+ /, '').toUpperCase());
    expect(lasts).toEqual(lasts.toSorted());
  });

  test('TGT-3: the counts of the states are those of the same search without its states', async () => {
    for (const more of [{}, { onlyTeaching: true }, { near: 'Bronx, NY', within: 50 }, { name: 'maria' }]) {
      const wish = { list: 'physician' as const, specialty: 'IM', ...more };
      const { states } = await search({ ...wish, states: ['NY'] });
      expect(states).not.toEqual([]);
      expect(states).toEqual((await search(wish)).states);
      for (const { state, count } of states) {
        expect((await search({ ...wish, states: [state] })).total).toBe(count);
      }
    }
  });

  test('TGT-3: several states are searched together', async () => {
    const two = await search({ list: 'physician', states: ['NJ', 'CT'] });
    const single = await Promise.all(
      ['NJ', 'CT'].map((state) => search({ list: 'physician', states: [state] })),
    );
    expect(two.total).toBe(single.reduce((sum, { total }) => sum + total, 0));
    expect(
      new Set((await everything({ list: 'physician', states: ['NJ', 'CT'] })).map(({ state }) => state)),
    ).toEqual(new Set(['NJ', 'CT']));
  });

  test('TGT-3: around a ZIP code only what is near is found, with the miles', async () => {
    const near = await everything({ list: 'physician', near: '10458', within: 10, sort: 'distance' });
    expect(near.length).toBeGreaterThan(0);
    const miles = near.map((row) => row.miles ?? Infinity);
    expect(Math.max(...miles)).toBeLessThanOrEqual(10);
    expect(miles).toEqual(miles.toSorted((one, other) => one - other));
    // Newark lies 15 miles from the Bronx as the crow flies, Stamford 22, Portland 2,400.
    expect(new Set(near.map(({ city }) => city))).not.toContain('Newark');
    const wider = await everything({ list: 'physician', near: '10458', within: 25 });
    expect(new Set(wider.map(({ city }) => city))).toEqual(
      new Set(['Bronx', 'Brooklyn', 'Newark', 'Yonkers', 'Stamford']),
    );
    const newark = wider.find(({ city }) => city === 'Newark');
    expect(newark?.miles).toBeCloseTo(17.3, 0);
  });

  test('TGT-3: a city is a place to search around, with or without its state', async () => {
    for (const near of ['Bronx', 'bronx ny', 'Bronx, New York', 'Bronxx']) {
      expect((await search({ list: 'hospital', near })).understood.near?.label).toBe('Bronx, NY');
    }
  });

  test.each([
    ['the name', { name: 'Okonkwo' }],
    ['two letters that changed places', { name: 'Okonwko' }],
    ['a wrong first letter', { name: 'Akonkwo' }],
    ['two errors in a long name', { name: 'Ramachndrann' }],
    ['its beginning', { name: 'Ramacha' }],
    ['letters inside it', { name: 'achandra' }],
    ['the practice', { name: 'bronx medical group' }],
    ['the hospital', { name: 'brendan hospital' }],
    ['a name with an apostrophe', { name: "O'Leary" }],
    ['a name with an accent', { name: 'Jose' }],
  ])('TGT-3: a physician is found by %s', async (_, wish) => {
    expect((await search({ list: 'physician', ...wish })).total).toBeGreaterThan(0);
  });

  test('TGT-3: every word has to stand in the row, and the nearest spelling comes first', async () => {
    expect(await names({ list: 'physician', name: 'Maria Okonkwo' })).toContain('Maria Okonkwo');
    for (const name of await names({ list: 'physician', name: 'Maria Okonkwo' })) {
      expect(name).toMatch(/^Maria Okonkwo$/);
    }
    const smiths = await names({ list: 'physician', name: 'Smithson' });
    expect(smiths.every((name) => name.endsWith('Smithson'))).toBe(true);
    const found = await search({ list: 'physician', name: 'Smithsen' });
    expect(found.understood.words).toEqual([{ typed: 'smithsen', taken: ['smithson'] }]);
    expect(found.notes).toEqual([expect.stringContaining('spelled nearly so')]);
  });

  test('TGT-3: a hospital is found by its name with typing errors and short forms', async () => {
    expect(await names({ list: 'hospital', name: 'Montefren Med Ctr' })).toEqual([
      'Montefern Medical Center',
    ]);
    const brendan = await names({ list: 'hospital', name: 'St Brendan' });
    expect(brendan.length).toBeGreaterThan(0);
    expect(brendan.every((name) => name.startsWith('Saint Brendan Hospital'))).toBe(true);
  });

  test('a word that nothing is called finds nothing, and is named', async () => {
    const found = await search({ list: 'physician', name: 'Maria Xqzwvk' });
    expect(found).toMatchObject({ total: 0, rows: [], states: [] });
    expect(found.notes).toEqual(['No name or city has a word like “xqzwvk”.']);
  });

  test('TGT-3: only teaching, only health centers and only shortage areas', async () => {
    const teaching = await everything({ list: 'hospital', onlyTeaching: true });
    expect(teaching.every(({ signals }) => (signals.teaching?.residents ?? 0) > 0)).toBe(true);
    expect(teaching.length).toBeLessThan((await search({ list: 'hospital' })).total);
    const centers = await everything({ list: 'clinic', onlyHealthCenters: true });
    expect(new Set(centers.map(({ kind }) => kind))).toEqual(new Set(['clinic']));
    const shortage = await everything({ list: 'clinic', onlyShortage: true });
    expect(shortage.length).toBeGreaterThan(0);
    expect(shortage.every(({ signals }) => signals.shortage !== null)).toBe(true);
  });

  test('TGT-1: the list of clinics holds health centers and group practices, that of hospitals only hospitals', async () => {
    expect(new Set((await everything({ list: 'clinic' })).map(({ kind }) => kind))).toEqual(
      new Set(['clinic', 'practice']),
    );
    expect(new Set((await everything({ list: 'hospital' })).map(({ kind }) => kind))).toEqual(
      new Set(['hospital']),
    );
  });

  test('what nothing is known of is refused by field: specialty and place at once', async () => {
    const refusals = await refused({ list: 'physician', specialty: 'plumbing', near: '99999' });
    expect(refusals.map(({ field, value }) => [field, value])).toEqual([
      ['specialty', 'plumbing'],
      ['near', '99999'],
    ]);
    expect(await refused({ list: 'physician', near: '?!' })).toMatchObject([{ field: 'near' }]);
  });

  test('sorting by distance without a place is told, not refused', async () => {
    const found = await search({ list: 'hospital', sort: 'distance' });
    expect(found.notes).toEqual([expect.stringContaining('Without a place')]);
    expect(found.rows[0]?.score).toBe((await search({ list: 'hospital' })).rows[0]?.score);
  });

  test('TGT-3: a clinic in a school and a mobile van say so', async () => {
    const about = async (name: string) =>
      (await rows({ list: 'clinic', name })).find((found) => found.name === name)?.about;
    expect(await about('Bridge Clinic 3')).toMatch(/, in a school$/);
    expect(await about('Bridge Clinic 6')).toMatch(/, a mobile van$/);
    expect(await about('Bridge Clinic 9')).not.toContain(',');
  });

  test('what is typed is never read as a query', async () => {
    for (const name of ["'; drop table physician; --", '%', '$v0', '“”', '\0']) {
      expect((await search({ list: 'physician', name })).page).toBe(1);
    }
    expect((await search({ list: 'physician', states: ["'x"] })).total).toBe(0);
    expect((await search({ list: 'physician' })).total).toBeGreaterThan(300);
  });

  test('a page behind the last is empty and still tells the total', async () => {
    const found = await search({ list: 'hospital', page: 400 });
    expect(found.rows).toEqual([]);
    expect(found.total).toBeGreaterThan(0);
  });

  test('TGT-3: a hospital’s page has its facts, its specialties and its physicians, page by page', async () => {
    const [first] = await rows({ list: 'hospital', name: 'Montefern' });
    const shown = await entry(first?.id ?? '', 'IM');
    expect(shown.found).toMatchObject({ name: 'Montefern Medical Center', specialty: 'Internal Medicine' });
    expect(shown.facts).toContainEqual(
      expect.objectContaining({ label: 'Medicare number (CCN)', value: '010001' }),
    );
    expect(shown.standings.map(({ specialty }) => specialty)).toContain('Internal Medicine');
    expect(shown.people.total).toBeGreaterThan(0);
    expect(shown.people.rows[0]?.specialty).toBe('Internal Medicine');
    expect((await entry(first?.id ?? '', 'IM', 40)).people.rows).toEqual([]);
    expect(shown.linkSearches.map(({ title }) => title)).toContain('Residents at Montefern Medical Center');
  });

  test('TGT-3: a physician’s page has the workplaces and colleagues, and nothing of the school', async () => {
    const [first] = await rows({ list: 'physician', name: 'Maria Okonkwo' });
    const shown = await entry(first?.id ?? '');
    expect(shown.workplaces.map(({ kind }) => kind)).toEqual(['practice', 'hospital']);
    expect(shown.people.rows.map(({ id }) => id)).not.toContain(first?.id);
    expect(shown.people.at).toBe(first?.organisation?.name);
    expect(JSON.stringify(shown.facts)).not.toMatch(/school of|ALBANY|OTHER/i);
  });

  test('TGT-3: one site under two names is one line, and its page tells the other name and why', async () => {
    const all = await everything({ list: 'clinic', onlyHealthCenters: true });
    const shown = await Promise.all(all.map(({ id }) => entry(id)));
    const joined = shown.filter(({ otherNames }) => otherNames.length > 0);
    expect(joined.flatMap(({ otherNames }) => otherNames)).toEqual([
      expect.objectContaining({ because: expect.stringContaining('same'), apart: false }),
    ]);
    const other = joined[0]?.otherNames[0];
    expect(all.map(({ id }) => id)).not.toContain(other?.id);
    expect((await entry(other?.id ?? '')).joinedInto?.id).toBe(joined[0]?.found.id);
    const byOtherName = await rows({ list: 'clinic', name: other?.name ?? '' });
    expect(byOtherName.map(({ id }) => id)).toContain(joined[0]?.found.id);
  });

  test('an entry that does not exist is not found', async () => {
    for (const id of ['hospital-999999', 'physician-0000000000', 'x', "' or 1=1"]) {
      expect(await directoryEntry(ws, parts, id, { specialty: '', page: 1 })).toBeNull();
    }
  });

  test('without a directory the search says where to get one', async () => {
    const { directory: _, ...none } = parts;
    expect(await searchDirectory(ws, none, searchOf({ list: 'physician' }))).toMatchObject({
      refusals: [{ field: 'directory', mend: expect.stringContaining('Find targets') }],
    });
  });
});
