import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchAnswer } from '#features/directory/answers.ts';
import { type ApiClient, type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import { buildSmallDirectory, spoilCostReports } from '#test/support/small-directory.ts';

describe('The routes of the directory', () => {
  let foothold: RunningFoothold;
  let ask: ApiClient;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foothold-routes-'));
    foothold = await runFoothold({ folder });
    ask = await foothold.signIn();
  });
  afterAll(() => foothold?.remove());

  const search = async (query: string) => {
    const { status, body } = await ask('GET', `/api/directory/search?${query}`);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body as SearchAnswer;
  };

  test('without a directory every one says where to get it, and with one they answer without a new start', async () => {
    const asked: [string, string, unknown?][] = [
      ['GET', '/api/directory/search?list=physician'],
      ['GET', '/api/directory/entries/hospital-1'],
      ['GET', '/api/directory/refused?source=hospitals'],
      ['GET', '/api/directory/refused/file?source=hospitals'],
      ['POST', '/api/directory/add', { ids: ['hospital-1'] }],
      ['POST', '/api/directory/add-best', { search: { list: 'physician' } }],
      ['POST', '/api/directory/apart', { id: 'clinic-1', apart: true }],
    ];
    for (const [method, path, body] of asked) {
      const answer = await ask(method, path, body);
      expect([path, answer.status]).toEqual([path, 422]);
      expect(answer.body).toMatchObject({ refusals: [{ field: 'directory' }] });
    }
    await buildSmallDirectory(foothold.folder, undefined, spoilCostReports);
    expect((await search('list=physician')).total).toBeGreaterThan(300);
  });

  test('TGT-3: a search is its address: states with commas, yes as 1', async () => {
    const found = await search('list=physician&specialty=IM&states=NY,NJ&sort=name');
    expect(new Set(found.rows.map(({ state }) => state))).toEqual(new Set(['NY', 'NJ']));
    const teaching = await search('list=physician&specialty=IM&states=NY,NJ&onlyTeaching=1');
    expect(teaching.total).toBeLessThan(found.total);
    expect(teaching.rows.every(({ signals }) => signals.teaching !== null)).toBe(true);
  });

  test('TGT-3: what was not taken of a file is told row by row, in pages and as a file without formulas', async () => {
    const page = await ask('GET', '/api/directory/refused?source=cost-report&page=2');
    expect(page).toMatchObject({
      status: 200,
      body: {
        total: 21,
        page: 2,
        rows: [{ row: 72, field: 'Number of Interns and Residents (FTE)', value: '=1+20' }],
      },
    });
    const files = await ask('GET', '/api/directory/refused?source=unknown-files');
    expect(files.body).toMatchObject({ total: 1, rows: [{ file: 'notes.csv', value: 'Hospital, Note' }] });
    const none = await ask('GET', '/api/directory/refused?source=hospitals');
    expect(none.body).toEqual({ total: 0, page: 1, rows: [] });
    const other = await ask('GET', '/api/directory/refused?source=dentists');
    expect(other).toMatchObject({ status: 422, body: { refusals: [{ field: 'source' }] } });
  });

  test('what no search can be is refused by field', async () => {
    for (const [query, field] of [
      ['list=dentist', 'list'],
      ['list=clinic&within=0', 'within'],
      ['list=clinic&page=0', 'page'],
      ['list=clinic&states=ny', 'states'],
      ['list=clinic&specialty=plumbing', 'specialty'],
      ['list=clinic&near=99999', 'near'],
    ]) {
      const { status, body } = await ask('GET', `/api/directory/search?${query}`);
      expect([query, status, body]).toMatchObject([query, 422, { refusals: [{ field }] }]);
    }
  });

  test('TGT-7: an entry has its links; one that does not exist is 404', async () => {
    const { rows } = await search('list=hospital&specialty=IM');
    const shown = await ask('GET', `/api/directory/entries/${rows[0]?.id}?specialty=IM&page=1`);
    expect(shown).toMatchObject({ status: 200, body: { found: { id: rows[0]?.id } } });
    const { linkSearches } = shown.body as { linkSearches: { href: string }[] };
    expect(linkSearches.length).toBeGreaterThan(5);
    expect(linkSearches.every(({ href }) => href.startsWith('https://'))).toBe(true);
    expect((await ask('GET', '/api/directory/entries/hospital-999999')).status).toBe(404);
    expect((await ask('POST', '/api/directory/apart', { id: rows[0]?.id, apart: true })).status).toBe(404);
  });

  test('TGT-3: the chosen and the best are added, and the next search shows them as listed', async () => {
    const { rows } = await search('list=hospital');
    const ids = rows.slice(0, 2).map(({ id }) => id);
    expect(await ask('POST', '/api/directory/add', { ids, specialty: 'IM' })).toMatchObject({
      status: 200,
      body: { added: 2, label: 'adding 2 targets from the directory', passedOver: [] },
    });
    expect((await search('list=hospital')).rows.filter(({ onList }) => onList).map(({ id }) => id)).toEqual(
      ids,
    );
    const best = await ask('POST', '/api/directory/add-best', {
      search: { list: 'physician', specialty: 'IM' },
      count: 4,
    });
    expect(best).toMatchObject({ status: 200, body: { added: 4 } });
    expect((await ask('POST', '/api/targets/undo')).status).toBe(200);
    expect((await search('list=physician&specialty=IM')).rows.some(({ onList }) => onList)).toBe(false);
  });
});
