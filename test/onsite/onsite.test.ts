import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { saveFacts } from '#features/externship/service.ts';
import { usualAgreement } from '#features/onsite/agreement.ts';
import { keepAgreement } from '#features/onsite/queries.ts';
import { onSite, onSiteList, saveAgreement, saveCheckIn } from '#features/onsite/service.ts';
import { onSiteTodos } from '#features/onsite/today-service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { addDays } from '#plain/time.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { confirmedPlace } from './confirmed-place.ts';

onBothEngines('On site', (opened) => {
  let ws: Workspace;
  let id: string;
  beforeEach(async () => {
    opened().parts.clock.set('2026-03-03T15:00:00Z');
    ws = await opened().newWorkspace();
    id = await confirmedPlace(ws, opened().parts, { startsOn: '2026-03-02', endsOn: '2026-03-27' });
  });
  const seen = async () => {
    const found = await onSite(ws, opened().parts, id);
    if (!found) throw new Error('The externship is not there.');
    return found;
  };
  const todos = async () => (await onSiteTodos(ws, opened().parts)).map(({ title }) => title);

  test('SIT-1: an agreement begins with what is usual, is kept, and one window does not overwrite another', async () => {
    expect(await onSiteList(ws, opened().parts)).toMatchObject([{ id, week: 1, weeks: 4 }]);
    expect(await todos()).toEqual(['Agree on what you may do: A clinic']);
    const { agreement, revision } = await seen();
    expect({ agreement, revision }).toEqual({ agreement: usualAgreement(4), revision: 0 });
    const agreed = { ...agreement, talkedWith: 'Dr. Petit', agreedOn: '2026-03-03' };
    expect(await saveAgreement(ws, id, { agreement: agreed, revision })).toMatchObject({
      value: { revision: 1 },
    });
    expect(await saveAgreement(ws, id, { agreement, revision })).toMatchObject({
      refusals: [{ field: 'revision' }],
    });
    expect((await seen()).agreement.talkedWith).toBe('Dr. Petit');
    expect(await todos()).toEqual([]);
  });

  test('SIT-3: the check-in is asked for from Friday on, kept by week, told, and taken back', async () => {
    await saveAgreement(ws, id, { agreement: { ...usualAgreement(4), agreedOn: '2026-03-03' }, revision: 0 });
    opened().parts.clock.set('2026-03-06T15:00:00Z');
    expect(await todos()).toEqual(['Look back on week 1: A clinic']);
    const checkIn = (monday: string, flags: ('watching' | 'crowd')[] | null) =>
      saveCheckIn(ws, opened().parts, id, { monday, flags });
    expect((await checkIn('2026-03-02', ['watching', 'crowd']))?.ok).toBe(true);
    expect(await todos()).toEqual([]);
    expect(await seen()).toMatchObject({ due: null, advice: { title: 'Do not build on this letter' } });
    for (const monday of ['2026-03-09', '2026-03-03', '2026-02-23'])
      expect(await checkIn(monday, [])).toMatchObject({ refusals: [{ field: 'monday' }] });
    await checkIn('2026-03-02', null);
    expect(await seen()).toMatchObject({ checkIns: [], due: { number: 1 }, advice: null });
  });

  test('one name for who supervises: what On site held before becomes a fact of the stay, and nothing is lost', async () => {
    const { parts, store } = opened();
    const others = ['2026-06-01', '2026-09-07'].map((startsOn) =>
      confirmedPlace(ws, parts, { startsOn, endsOn: addDays(startsOn, 25) }),
    );
    const [named = '', another = ''] = await Promise.all(others);
    const facts = {
      certifiedIn: '',
      site: 'A',
      city: '',
      state: '',
      specialty: '',
      supervisor: 'Maria Chen',
    };
    for (const stay of [named, another]) await saveFacts(ws, parts, stay, { written: facts, basedOn: {} });
    const before = [
      [id, 'Dr. Petit'],
      [named, 'dr. Maria Chen'],
      [another, 'Wei Okafor'],
    ] as const;
    for (const [stay, physician] of before) {
      const { talkedWith: _, ...old } = { ...usualAgreement(4), physician };
      await ws.transaction((db) => keepAgreement(db, stay, old as never, 1));
    }
    await store.executeAsProgram(await readFile('migrations/0031-one-supervisor.sql', 'utf8'));
    const after = [id, named, another].map(async (stay) => {
      const found = await onSite(ws, parts, stay);
      return [found?.facts?.supervisor, found?.agreement.talkedWith];
    });
    expect(await Promise.all(after)).toEqual([
      ['Dr. Petit', ''],
      ['Maria Chen', ''],
      ['Maria Chen', 'Wei Okafor'],
    ]);
  });

  test('another workspace finds no externship, and keeps nothing there', async () => {
    const other = await opened().newWorkspace();
    expect(await onSite(other, opened().parts, id)).toBeNull();
    expect(await saveAgreement(other, id, { agreement: usualAgreement(4), revision: 0 })).toBeNull();
    expect(await saveCheckIn(other, opened().parts, id, { monday: '2026-03-02', flags: [] })).toBeNull();
    expect(await onSiteTodos(other, opened().parts)).toEqual([]);
  });
});
