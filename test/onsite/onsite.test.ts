import { beforeEach, expect, test } from 'vitest';
import { usualAgreement } from '#features/onsite/agreement.ts';
import { onSite, onSiteList, saveAgreement, saveCheckIn } from '#features/onsite/service.ts';
import { onSiteTodos } from '#features/onsite/today-service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
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
    const agreed = { ...agreement, physician: 'Dr. Petit', agreedOn: '2026-03-03' };
    expect(await saveAgreement(ws, id, { agreement: agreed, revision })).toMatchObject({
      value: { revision: 1 },
    });
    expect(await saveAgreement(ws, id, { agreement, revision })).toMatchObject({
      refusals: [{ field: 'revision' }],
    });
    expect((await seen()).agreement.physician).toBe('Dr. Petit');
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

  test('another workspace finds no externship, and keeps nothing there', async () => {
    const other = await opened().newWorkspace();
    expect(await onSite(other, opened().parts, id)).toBeNull();
    expect(await saveAgreement(other, id, { agreement: usualAgreement(4), revision: 0 })).toBeNull();
    expect(await saveCheckIn(other, opened().parts, id, { monday: '2026-03-02', flags: [] })).toBeNull();
    expect(await onSiteTodos(other, opened().parts)).toEqual([]);
  });
});
