import { beforeEach, expect, test } from 'vitest';
import type { Workspace } from '#platform/store/workspace.ts';
import {
  addTarget,
  duplicatePairs,
  exportTargets,
  importReportCsv,
  previewImport,
  stepInTime,
  takeImport,
  targetLists,
} from '#features/targets/service.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { allTargets } from '#test/support/targets.ts';

const csv = (text: string | Uint8Array) => ({
  file: { name: 'targets.csv', bytes: Buffer.from(text) },
  text: '',
  list: 'hospital' as const,
  hasHeader: null,
  mapping: null,
  leaveOutKnown: true,
});

onBothEngines('Importing targets', (opened) => {
  let ws: Workspace;
  beforeEach(async () => {
    ws = await opened().newWorkspace();
  });

  test('TGT-2: a Latin-1 file with ragged rows: all valid rows are taken at once, the others reported, and all undone as one', async () => {
    const text =
      'Hospital / Program name;City, State;Contact email\nClínica Peña;Miami, FL;a@x.org;extra\n;Bronx, NY;b@x.org\nBay\n';
    const source = csv(Buffer.from(text, 'latin1'));
    const preview = await previewImport(ws, source);
    expect(preview).toMatchObject({ value: { counts: { taken: 2, notTaken: 1, withRemarks: 1 } } });
    expect(await allTargets(ws)).toEqual([]);

    const taken = await takeImport(ws, opened().parts, source);
    if (!taken.ok) throw new Error('not taken');
    expect(taken.value.counts).toMatchObject({ rows: 3, taken: 2, notTaken: 1 });
    const targets = await allTargets(ws);
    expect((await targetLists(ws)).undo).toBe('importing 2 targets');
    expect(targets.map(({ name, state }) => [name, state])).toEqual([
      ['Bay', ''],
      ['Clínica Peña', 'FL'],
    ]);
    const report = Buffer.from((await importReportCsv(ws, taken.value.batchId ?? '')) ?? '').toString();
    expect(report).toContain('3,not taken,name');
    expect(await importReportCsv(await opened().newWorkspace(), taken.value.batchId ?? '')).toBeNull();

    await stepInTime(ws, opened().parts, 'undo');
    expect(await allTargets(ws)).toEqual([]);
    await stepInTime(ws, opened().parts, 'redo');
    expect(await allTargets(ws)).toHaveLength(2);
  });

  test('a broken file takes nothing and says what to do', async () => {
    expect(await takeImport(ws, opened().parts, csv('%PDF-1.7'))).toMatchObject({
      ok: false,
      refusals: [{ field: 'file', mend: expect.stringContaining('CSV') }],
    });
  });

  test('the same file twice adds nothing; a misspelled copy is shown as a possible duplicate', async () => {
    const source = csv('Name,City,State\nWyckoff Heights,Brooklyn,NY\n');
    await takeImport(ws, opened().parts, source);
    expect(await takeImport(ws, opened().parts, source)).toMatchObject({
      value: { batchId: null, counts: { taken: 0, notTaken: 1 } },
    });
    await takeImport(ws, opened().parts, csv('Name,City,State\nWykoff Heights,Brooklyn,NY\n'));
    expect((await duplicatePairs(ws)).all).toBe(1);
  });

  test('an export of one workspace, imported into another, is the same', async () => {
    await addTarget(ws, opened().parts, {
      name: '=Bay',
      list: 'physician',
      zip: '07002',
      contactEmails: 'a@x.org; b@x.org',
      notes: 'two\nlines',
      status: 'answered',
    });
    const facts = async (one: Workspace) => (await allTargets(one)).map(({ id: _id, ...rest }) => rest);
    for (const format of ['csv', 'xlsx'] as const) {
      const file = await exportTargets(ws, { format, ids: null, list: null });
      const other = await opened().newWorkspace();
      await takeImport(other, opened().parts, csv(file ?? ''));
      expect(await facts(other)).toEqual(await facts(ws));
    }
    const [mine] = await allTargets(ws);
    const foreign = await opened().newWorkspace();
    expect(await exportTargets(foreign, { format: 'csv', ids: [mine?.id ?? ''], list: null })).toBeNull();
  });

  test('5,000 rows are taken in one transaction', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, row) => `Place ${row},Town ${row % 90},NY,a${row}@x${row}.org`,
    );
    const taken = await takeImport(ws, opened().parts, csv(`Name,City,State,Email\n${rows.join('\n')}\n`));
    expect(taken).toMatchObject({ value: { counts: { taken: 5000, notTaken: 0 } } });
    expect((await targetLists(ws)).progress[0]?.count).toBe(5000);
  });
});
