import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { addBest, addChosen, setApart } from '#features/directory/add-service.ts';
import type { Added } from '#features/directory/answers.ts';
import { type Directory, openDirectory } from '#features/directory/open-directory.ts';
import { directoryEntry } from '#features/directory/search-service.ts';
import { addTarget, deleteTargets, stepInTime, targetLists } from '#features/targets/service.ts';
import { type Wish, find, searchOf } from '#test/support/searching.ts';
import { buildSmallDirectory } from '#test/support/small-directory.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { allTargets } from '#test/support/targets.ts';

onBothEngines('Adding from the directory', (opened) => {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-adding-'));
  let directory: Directory;
  let ws: Workspace;
  beforeAll(async () => {
    await buildSmallDirectory(folder);
    directory = openDirectory(join(folder, 'directory'), opened().parts.log);
  });
  afterAll(async () => {
    await directory?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    ws = await opened().newWorkspace();
  });

  const parts = (): Parts => ({ ...opened().parts, directory });
  const search = (wish: Wish, where = ws) => find(where, parts(), wish);
  const best = async (wish: Wish, count = 50, perOrganisation = 3, where = ws): Promise<Added> => {
    const choice = { count, perOrganisation, alsoUnlikely: false };
    const added = await addBest(where, parts(), { search: searchOf(wish), ...choice });
    if (!added.ok) throw new Error(JSON.stringify(added.refusals));
    return added.value;
  };
  const choose = async (ids: readonly string[], where = ws): Promise<Added> => {
    const added = await addChosen(where, parts(), { ids, specialty: 'IM' });
    if (!added.ok) throw new Error('not added');
    return added.value;
  };
  const counts = async (where = ws) => (await targetLists(where)).progress.map(({ count }) => count);
  const inBronx: Wish = { list: 'physician', specialty: 'IM', near: 'Bronx, NY', within: 30 };

  test('TGT-1, TGT-3: from empty lists, three clicks fill them, each target with its reasons', async () => {
    for (const list of ['hospital', 'clinic', 'physician'] as const) await best({ ...inBronx, list });
    const { progress } = await targetLists(ws);
    const targets = await allTargets(ws);
    expect(progress.map(({ list, count }) => [list, count])).toEqual([
      ['hospital', 50],
      ['clinic', expect.toSatisfy((count) => count > 30)],
      ['physician', expect.toSatisfy((count) => count > 30)],
    ]);
    expect(targets.every(({ notes }) => /\d+ of 100 points/.test(notes))).toBe(true);
    expect(targets.every(({ source }) => source.startsWith('Foothold directory: '))).toBe(true);
    expect(targets.every(({ usce, status }) => usce === 'unclear' && status === 'new')).toBe(true);
  });

  test('TGT-3: the best are the first of the search, at most three of one organisation', async () => {
    const before = await search(inBronx);
    const added = await best(inBronx, 6);
    expect(added).toMatchObject({ added: 6, label: 'adding 6 targets from the directory' });
    const { rows } = await search(inBronx);
    const listed = rows.filter(({ onList }) => onList);
    expect(listed[0]?.id).toBe(before.rows[0]?.id);
    const groups = listed.map(({ organisation }) => organisation?.id);
    for (const group of groups) expect(groups.filter((one) => one === group).length).toBeLessThanOrEqual(3);
    expect(added.passedOver).not.toEqual([]);
    expect(added.passedOver.every(({ why }) => why.includes('same organisation'))).toBe(true);
  });

  test('CMP-5: of what is taken is remembered how many work there, and at how many addresses its group does', async () => {
    await best({ ...inBronx, list: 'clinic' });
    await best(inBronx);
    const taken = await ws.transaction((db) => db.selectFrom('directory_target').selectAll().execute());
    const practices = taken.filter(({ entry_id }) => entry_id.startsWith('practice-'));
    const physicians = taken.filter(({ entry_id }) => entry_id.startsWith('physician-'));
    for (const those of [practices, physicians]) {
      expect(those.some(({ physicians: counted }) => (counted ?? 0) > 1)).toBe(true);
      expect(those.some(({ addresses }) => (addresses ?? 0) >= 1)).toBe(true);
    }
  });

  test('one undo takes all of them away, and then they are new again; redo brings them back', async () => {
    const added = await best(inBronx, 6);
    expect((await targetLists(ws)).undo).toBe(added.label);
    const without = (await search({ ...inBronx, onlyNew: true })).total;
    await stepInTime(ws, parts(), 'undo');
    expect(await counts()).toEqual([0, 0, 0]);
    expect((await search(inBronx)).rows.some(({ onList }) => onList)).toBe(false);
    expect((await search({ ...inBronx, onlyNew: true })).total).toBe(without + 6);
    await stepInTime(ws, parts(), 'redo');
    expect(await counts()).toEqual([0, 0, 6]);
    expect((await search({ ...inBronx, onlyNew: true })).total).toBe(without);
    await stepInTime(ws, parts(), 'undo');
    expect((await best(inBronx, 6)).added).toBe(6);
  });

  test('adding twice adds nothing twice, also from two tabs at once', async () => {
    const { rows } = await search({ list: 'hospital', states: ['NY'] });
    const ids = rows.slice(0, 10).map(({ id }) => id);
    const both = await Promise.all([choose(ids), choose(ids)]);
    expect(both.map(({ added }) => added).sort()).toEqual([0, 10]);
    const late = await choose(ids);
    expect(late).toMatchObject({ added: 0, label: null });
    expect(late.passedOver.map(({ why }) => why)).toEqual(ids.map(() => 'It is on your lists already.'));
    expect((await targetLists(ws)).undo).toBe('adding 10 targets from the directory');
    await Promise.all([best(inBronx, 5), best(inBronx, 5)]);
    const targets = await allTargets(ws);
    const npis = targets.flatMap(({ npi }) => npi || []);
    expect(new Set(npis).size).toBe(npis.length);
  });

  test('TGT-3: the best asked for again are the next ones', async () => {
    await best(inBronx, 3);
    const first = new Set((await allTargets(ws)).map(({ npi }) => npi));
    expect((await best(inBronx, 3)).added).toBe(3);
    const both = (await allTargets(ws)).map(({ npi }) => npi);
    expect(both).toHaveLength(6);
    expect(both.filter((npi) => !first.has(npi))).toHaveLength(3);
  });

  test('TGT-3: “only new” leaves out what is on the lists by entry, by NPI and by name, and nothing else', async () => {
    const wish: Wish = { list: 'physician', specialty: 'IM', states: ['NY'] };
    const { rows, total } = await search(wish);
    const [one, two, three] = rows;
    if (!one || !two || !three) throw new Error('too few rows');
    await choose([one.id]);
    await addTarget(ws, parts(), {
      name: 'Somebody else',
      list: 'physician',
      npi: two.id.replace('physician-', ''),
    });
    await addTarget(ws, parts(), { name: `DR. ${three.name.toUpperCase()}`, list: 'physician', state: 'NY' });
    const marked = (await search(wish)).rows.filter(({ onList }) => onList).map(({ id }) => id);
    expect(marked).toEqual(expect.arrayContaining([one.id, two.id, three.id]));
    const left = await search({ ...wish, onlyNew: true });
    expect(left.rows.some(({ onList }) => onList)).toBe(false);
    expect(left.rows.map(({ id }) => id)).not.toEqual(expect.arrayContaining([one.id]));
    const all = [...(await search(wish)).rows, ...(await search({ ...wish, page: 2 })).rows];
    expect(total - left.total).toBe(all.filter(({ onList }) => onList).length);
  });

  test('TGT-3: “only new” knows hospitals and clinics by their names in their state', async () => {
    await addTarget(ws, parts(), { name: 'montefern medical center', list: 'hospital', state: 'NY' });
    await addTarget(ws, parts(), { name: 'Lakeside Hospital', list: 'hospital', state: 'TX' });
    const found = await search({ list: 'hospital' });
    const left = await search({ list: 'hospital', onlyNew: true });
    expect(found.rows.filter(({ onList }) => onList).map(({ name }) => name)).toEqual([
      'Montefern Medical Center',
    ]);
    expect(left.total).toBe(found.total - 1);
  });

  test('a deleted target is new again', async () => {
    const { rows } = await search({ list: 'hospital' });
    await choose([rows[0]?.id ?? '']);
    const [target] = await allTargets(ws);
    await deleteTargets(ws, parts(), [target?.id ?? '']);
    expect((await search({ list: 'hospital' })).rows[0]?.onList).toBe(false);
  });

  test('another workspace’s lists and joins do not matter', async () => {
    const other = await opened().newWorkspace();
    await best(inBronx, 6, 3, other);
    expect((await search(inBronx)).rows.some(({ onList }) => onList)).toBe(false);
    expect((await best(inBronx, 6)).added).toBe(6);
    expect(await counts(other)).toEqual([0, 0, 6]);
  });

  test('of the chosen, those that a newer directory no longer holds are named, and the others are added', async () => {
    const { rows } = await search({ list: 'hospital' });
    const there = rows.slice(0, 2).map(({ id }) => id);
    const added = await choose([there[0] ?? '', 'hospital-999999', there[1] ?? '']);
    expect(added).toMatchObject({ added: 2, passedOver: [{ id: 'hospital-999999' }] });
    expect(added.passedOver[0]?.why).toContain('does not hold it');
    expect(await counts()).toEqual([2, 0, 0]);
    expect(await choose(['hospital-999999'])).toMatchObject({ added: 0, label: null, passedOver: [{}] });
  });

  test('an unknown specialty or place is refused', async () => {
    expect(await addChosen(ws, parts(), { ids: ['x'], specialty: 'plumbing' })).toMatchObject({ ok: false });
    const choice = { count: 5, perOrganisation: 3, alsoUnlikely: false };
    const wished = { search: searchOf({ ...inBronx, near: '99999' }), ...choice };
    expect(await addBest(ws, parts(), wished)).toMatchObject({ refusals: [{ field: 'near' }] });
  });

  test('TGT-3: two names that the directory joined can be kept apart, in this workspace only, and joined again', async () => {
    const centers = (await search({ list: 'clinic', onlyHealthCenters: true })).rows;
    const entry = async (id: string, where = ws) => {
      const found = await directoryEntry(where, parts(), id, { specialty: '', page: 1 });
      return found?.ok ? found.value : null;
    };
    const entries = await Promise.all(centers.map(({ id }) => entry(id)));
    const place = entries.find((one) => (one?.otherNames.length ?? 0) > 0);
    const [other] = place?.otherNames ?? [];
    if (!place || !other) throw new Error('nothing is joined');

    expect(await setApart(ws, parts(), { id: other.id, apart: true })).toMatchObject({ ok: true });
    const shown = (where?: Workspace) => search({ list: 'clinic', onlyHealthCenters: true }, where);
    expect((await shown()).rows.map(({ id }) => id)).toContain(other.id);
    expect((await shown()).total).toBe(centers.length + 1);
    expect((await entry(place.found.id))?.otherNames[0]?.apart).toBe(true);
    expect((await entry(other.id))?.joinedInto?.apart).toBe(true);
    expect((await shown(await opened().newWorkspace())).total).toBe(centers.length);

    await setApart(ws, parts(), { id: other.id, apart: false });
    expect((await shown()).total).toBe(centers.length);
    expect(await setApart(ws, parts(), { id: place.found.id, apart: true })).toBeNull();
    expect(await setApart(ws, parts(), { id: 'x', apart: false })).toBeNull();
  });
});
