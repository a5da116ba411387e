import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { RowView } from '#features/targets/row-view.ts';
import { allThatFit, deleteTargets, rowsOf, stepInTime, targetLists } from '#features/targets/service.ts';
import { addAsOne } from '#features/targets/add-many-service.ts';
import { type TargetFacts, noFacts } from '#features/targets/rules.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { onBothEngines } from '#test/support/stores.ts';

/** Words and numbers, with accents and without. */
const text = fc
  .array(fc.constantFrom('Clinic', 'ÅRZTE', 'é', 'o\u0301', '7', '10', '0012', ' ', '-', 'nº'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const everything: RowView = { list: 'clinic', q: '', filters: {}, sort: null };

onBothEngines('TGT-2: the rows of a list', (opened) => {
  let ws: Workspace;
  const add = (facts: Partial<TargetFacts>[]) =>
    ws.transaction((db) =>
      addAsOne(
        db,
        opened().parts,
        facts.map((one) => ({ ...noFacts, list: 'clinic' as const, ...one })),
        'adding',
      ),
    );
  const names = async (view: Partial<RowView>) =>
    (await rowsOf(ws, { ...everything, ...view }, 0)).rows.map(({ name }) => name);

  beforeAll(async () => {
    ws = await opened().newWorkspace();
    await add([
      { name: 'Clinic 10', city: 'Ålborg', contactEmails: ['ten@a.example', 'desk@b.example'] },
      { name: 'clinic 9', city: 'Boston', notes: 'Fee of 100%_more' },
      { name: 'Ärztehaus', city: '' },
      { name: 'Bay', city: 'albany', state: 'NY', specialty: 'Pediatrics' },
      { name: 'Elsewhere', list: 'hospital' },
    ]);
  });

  test('stand by name as people count and spell, page by page', async () => {
    expect(await names({})).toEqual(['Ärztehaus', 'Bay', 'clinic 9', 'Clinic 10']);
    expect((await rowsOf(ws, everything, 3)).rows.map(({ name }) => name)).toEqual(['Clinic 10']);
    expect(await names({ sort: { field: 'name', way: 'desc' } })).toEqual([
      'Clinic 10',
      'clinic 9',
      'Bay',
      'Ärztehaus',
    ]);
  });

  test('stand in an order that is what it was before short ways to it were taken (0017, 0034)', async () => {
    const samples = fc.sample(fc.oneof(text, fc.stringMatching(/^\d{0,14}$/)), { numRuns: 300, seed: 34 });
    const { rows } = await ws.transaction((db) =>
      sql<{ words: string }>`select words from unnest(${samples}::text[]) as words
        where natural_order(words) is distinct from regexp_replace(regexp_replace(
          regexp_replace(normalize(lower(words), nfd), '[\\u0300-\\u036f]', '', 'g'),
          '(\\d+)', '000000000000\\1', 'g'), '\\d*(\\d{12})', '\\1', 'g')`.execute(db),
    );
    expect(rows).toEqual([]);
  });

  test('stand in another order, empty cells last in both directions', async () => {
    const byCity = (way: 'asc' | 'desc') => names({ sort: { field: 'city', way } });
    expect(await byCity('asc')).toEqual(['Bay', 'Clinic 10', 'clinic 9', 'Ärztehaus']);
    expect(await byCity('desc')).toEqual(['clinic 9', 'Clinic 10', 'Bay', 'Ärztehaus']);
  });

  test.each([
    { q: 'CLINIC b.example', found: ['Clinic 10'] },
    { q: '100%_m', found: ['clinic 9'] },
    { q: '%', found: ['clinic 9'] },
    { q: 'elsewhere', found: [] },
  ])('are found by words anywhere in them: $q', async ({ q, found }) => {
    expect(await names({ q })).toEqual(found);
  });

  test.each([
    { filters: { name: { type: 'contains', filter: 'CLIN' } }, found: ['clinic 9', 'Clinic 10'] },
    { filters: { name: { type: 'notContains', filter: 'clin' } }, found: ['Ärztehaus', 'Bay'] },
    { filters: { name: { type: 'equals', filter: 'bay' } }, found: ['Bay'] },
    { filters: { name: { type: 'notEqual', filter: 'bay' } }, found: ['Ärztehaus', 'clinic 9', 'Clinic 10'] },
    { filters: { name: { type: 'startsWith', filter: 'b' } }, found: ['Bay'] },
    { filters: { contactEmails: { type: 'endsWith', filter: 'B.EXAMPLE' } }, found: ['Clinic 10'] },
    { filters: { city: { type: 'blank' } }, found: ['Ärztehaus'] },
    { filters: { specialty: { type: 'notBlank' }, state: { type: 'equals', filter: 'NY' } }, found: ['Bay'] },
  ] satisfies { filters: RowView['filters']; found: string[] }[])(
    'pass the filters of their columns: $filters',
    async ({ filters, found }) => {
      expect(await names({ filters })).toEqual(found);
    },
  );

  test('are told apart: a page is a page, and there are more behind it', async () => {
    const other = await opened().newWorkspace();
    const own = ws;
    ws = other;
    await add(Array.from({ length: 201 }, (_, index) => ({ name: `Clinic ${index}` })));
    const last = await rowsOf(ws, everything, 200);
    expect(await rowsOf(ws, everything, 100)).toMatchObject({ more: true, rows: { length: 100 } });
    expect([last.more, last.rows.map(({ name }) => name)]).toEqual([false, ['Clinic 200']]);
    const chosen = await allThatFit(ws, { ...everything, q: 'clinic 20' });
    expect(chosen).toMatchObject({ more: false });
    expect(new Set(chosen.targets.map(({ name }) => name))).toEqual(
      new Set(['Clinic 20', 'Clinic 120', 'Clinic 200']),
    );
    ws = own;
  });

  test('are counted as they come, move and go, and after undo', async () => {
    const counts = async () => (await targetLists(ws)).progress.map(({ count }) => count);
    expect(await counts()).toEqual([1, 4, 0]);
    const { targets } = await allThatFit(ws, { ...everything, q: 'clinic' });
    await deleteTargets(
      ws,
      opened().parts,
      targets.map(({ id }) => id),
    );
    expect(await counts()).toEqual([1, 2, 0]);
    await ws.tidy();
    await stepInTime(ws, opened().parts, 'undo');
    expect(await counts()).toEqual([1, 4, 0]);
  });
});
