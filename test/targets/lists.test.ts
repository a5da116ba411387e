import { beforeEach, expect, test } from 'vitest';
import type { Workspace } from '#platform/store/workspace.ts';
import {
  addTarget,
  deleteTargets,
  editMany,
  editTarget,
  keepApart,
  duplicatePairs,
  mergePair,
  setTargetStatus,
  stepInTime,
  targetById,
  targetLists,
  targetsTodos,
} from '#features/targets/service.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { allTargets } from '#test/support/targets.ts';

onBothEngines('The target lists', (opened) => {
  let ws: Workspace;
  beforeEach(async () => {
    ws = await opened().newWorkspace();
  });

  const parts = () => opened().parts;
  const add = async (name: string, more = {}) => {
    const added = await addTarget(ws, parts(), { name, list: 'clinic', ...more });
    if (!added.ok) throw new Error(added.refusals[0]?.reason);
    return added.value;
  };
  const names = async () => (await allTargets(ws)).map(({ name }) => name);
  const begin = (targetId: string, address: string) =>
    ws.transaction((db) =>
      db
        .insertInto('outreach')
        .values({
          target_id: targetId,
          state: 'idle',
          address,
          created_at: parts().clock.now(),
          updated_at: parts().clock.now(),
        })
        .execute(),
    );

  test('TGT-1: a target added by hand stands on its list, in its normal form', async () => {
    const added = await add('  Bay  Clinic ', {
      state: 'new jersey',
      zip: '7002',
      contactEmails: 'A@Bay.org; b@bay.org',
    });
    expect(await targetById(ws, added.id)).toMatchObject({
      name: 'Bay Clinic',
      state: 'NJ',
      zip: '07002',
      contactEmails: ['a@bay.org', 'b@bay.org'],
    });
    const { progress } = await targetLists(ws);
    expect(progress[1]).toEqual({ list: 'clinic', count: 1, minimum: 30, upTo: 50, missing: 29 });
  });

  test('a target without a name, or with a wrong e-mail, is refused by field', async () => {
    const refused = await addTarget(ws, parts(), { contactEmails: 'nobody', state: 'Ontario' });
    expect(refused.ok ? [] : refused.refusals.map(({ field }) => field).sort()).toEqual([
      'contactEmails',
      'name',
      'state',
    ]);
  });

  test('an edit based on an old value is refused, so that two tabs do not overwrite each other', async () => {
    const { id } = await add('Bay Clinic', { city: 'Bayonne' });
    const first = await editTarget(ws, parts(), id, {
      written: { city: 'Newark' },
      basedOn: { city: 'Bayonne' },
    });
    expect(first).toMatchObject({ kind: 'done', target: { city: 'Newark' } });
    const second = await editTarget(ws, parts(), id, {
      written: { city: 'Hoboken' },
      basedOn: { city: 'Bayonne' },
    });
    expect(second).toMatchObject({ kind: 'outdated', refusals: [{ field: 'city', value: 'Newark' }] });
    expect((await targetById(ws, id))?.city).toBe('Newark');
  });

  test('an edit does not write over what the campaign tells of the target in the same moment', async () => {
    const { id } = await add('Bay Clinic');
    const { store } = opened();
    const waiting = async () =>
      (
        await store.executeAsProgram(`select 1 from pg_stat_activity
        where wait_event_type = 'Lock' and datname = current_database()`)
      ).rows;
    const { editing } = await ws.transaction(async (db) => {
      await setTargetStatus(db, [id], 'answered');
      const begun = editTarget(ws, parts(), id, { written: { city: 'Newark' }, basedOn: {} });
      // The embedded store does one transaction after the other. In PostgreSQL the edit has looked at the target, and waits.
      if (store.engine === 'postgresql') await expect.poll(waiting).toHaveLength(1);
      return { editing: begun };
    });
    await editing;
    expect(await targetById(ws, id)).toMatchObject({ city: 'Newark', status: 'answered' });
  });

  test('every change can be undone and done again, in order; a new change ends what could be done again', async () => {
    const one = await add('One');
    const two = await add('Two');
    await editMany(ws, parts(), [one.id, two.id], 'specialty', 'FM');
    await deleteTargets(ws, parts(), [one.id]);
    expect(await names()).toEqual(['Two']);
    expect(await stepInTime(ws, parts(), 'undo')).toMatchObject({
      value: { label: 'deleting One', changed: 1 },
    });
    expect(await names()).toEqual(['One', 'Two']);
    await stepInTime(ws, parts(), 'undo');
    expect((await targetById(ws, two.id))?.specialty).toBe('');
    await stepInTime(ws, parts(), 'redo');
    expect((await targetById(ws, two.id))?.specialty).toBe('Family Medicine');
    expect(await targetLists(ws)).toMatchObject({
      undo: 'setting specialty focus of 2 targets',
      redo: 'deleting One',
    });
    await add('Three');
    expect(await stepInTime(ws, parts(), 'redo')).toMatchObject({ ok: false });
    for (let step = 0; step < 4; step += 1) await stepInTime(ws, parts(), 'undo');
    expect(await names()).toEqual([]);
    expect(await stepInTime(ws, parts(), 'undo')).toMatchObject({ ok: false });
  });

  test('undo keeps what the campaign changed meanwhile', async () => {
    const { id } = await add('One');
    await editMany(ws, parts(), [id], 'city', 'Newark');
    await ws.transaction((db) => setTargetStatus(db, [id], 'writing'));
    await stepInTime(ws, parts(), 'undo');
    expect(await targetById(ws, id)).toMatchObject({ city: '', status: 'writing' });
  });

  test('CMP-11: a target with mails is not deleted, nor taken away by undo; the others are', async () => {
    const one = await add('One');
    const two = await add('Two');
    await begin(two.id, 'two@clinic.org');
    const deleted = await deleteTargets(ws, parts(), [one.id, two.id]);
    expect(deleted).toMatchObject({ value: { changed: 1, kept: [{ value: 'Two' }] } });
    expect(await deleteTargets(ws, parts(), [two.id])).toMatchObject({ ok: false });
    await stepInTime(ws, parts(), 'undo');
    const undone = await stepInTime(ws, parts(), 'undo');
    expect(undone).toMatchObject({ value: { label: 'adding Two', changed: 0, kept: [{ value: 'Two' }] } });
    expect(await names()).toEqual(['One', 'Two']);
  });

  test('a merge keeps the one with mails, loses nothing, and is undone as one', async () => {
    const one = await add('Bay Clinic', {
      city: 'Bayonne',
      contactEmails: 'a@bay.org',
      notes: 'Fee $100',
      phone: '201 555 0100',
    });
    const two = await add('Bay Clinc', {
      city: 'Bayonne',
      contactEmails: 'b@bay.org',
      phone: '201 555 0199',
    });
    expect((await duplicatePairs(ws)).pairs).toHaveLength(1);
    await begin(two.id, 'b@bay.org');
    const merged = await mergePair(ws, parts(), { one: one.id, other: two.id }, {});
    expect(merged).toMatchObject({
      value: {
        id: two.id,
        name: 'Bay Clinic',
        contactEmails: ['a@bay.org', 'b@bay.org'],
        phone: '(201) 555-0100',
      },
    });
    expect((await targetById(ws, two.id))?.notes).toBe(
      'Fee $100\nName before merging: Bay Clinc\nPhone before merging: (201) 555-0199',
    );
    expect(await names()).toEqual(['Bay Clinic']);
    await stepInTime(ws, parts(), 'undo');
    expect(await targetById(ws, one.id)).toEqual(one);
    expect(await targetById(ws, two.id)).toEqual(two);
  });

  test('a pair that is not the same is not shown again, until that is taken back', async () => {
    const one = await add('Bay Clinic', { city: 'Bayonne', state: 'NJ' });
    const two = await add('Bay Clinic', { city: 'Bayonne', state: 'NJ' });
    expect(await keepApart(ws, parts(), two.id, one.id, true)).toBe(true);
    expect((await duplicatePairs(ws)).pairs).toEqual([]);
    await keepApart(ws, parts(), one.id, two.id, false);
    expect((await duplicatePairs(ws)).pairs).toHaveLength(1);
  });

  test('targets of another workspace are not there', async () => {
    const { id } = await add('One');
    const other = await opened().newWorkspace();
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await targetById(other, id)).toBeNull();
    expect(await targetById(ws, 'no-uuid')).toBeNull();
    expect(await editTarget(other, parts(), id, { written: { name: 'X' }, basedOn: {} })).toBeNull();
    expect(await deleteTargets(other, parts(), [id])).toBeNull();
    expect(await editMany(other, parts(), [id], 'city', 'X')).toBeNull();
    expect(await mergePair(other, parts(), { one: id, other: nobody }, {})).toBeNull();
    expect(await keepApart(other, parts(), id, nobody, true)).toBe(false);
  });

  test('TGT-1: Today is told what each list lacks', async () => {
    await add('One');
    const todos = await targetsTodos(ws, parts());
    expect(todos.map(({ title }) => title)).toEqual([
      'Begin your list of hospitals',
      'Add 29 more clinics',
      'Begin your list of physicians',
    ]);
  });
});
