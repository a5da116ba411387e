import { beforeEach, expect, test } from 'vitest';
import {
  correctTime,
  effortOverview,
  enterTime,
  setTimeDeleted,
  startTimer,
  stopTimer,
} from '#features/effort/service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { sendFirstMails } from '../forecast/sent-mails.ts';

const twenty = {
  category: 'profile' as const,
  minutes: 20,
  spentOn: '2026-03-02',
  note: 'CV',
  source: 'byHand' as const,
};

onBothEngines('The time spent', (opened) => {
  let ws: Workspace;
  beforeEach(async () => {
    parts().clock.set('2026-03-03T15:00:00Z');
    ws = await opened().newWorkspace();
  });
  const parts = () => opened().parts;
  const overview = () => effortOverview(ws, parts());
  const share = async (category: string) =>
    (await overview()).shares.find((one) => one.category === category);

  test('ROI-2: twenty minutes are entered, corrected, taken away and brought back', async () => {
    const entered = await enterTime(ws, parts(), twenty);
    const id = entered.ok ? entered.value.id : '';
    expect(await share('profile')).toMatchObject({
      entered: 20,
      estimated: 0,
      percent: 100,
      planPercent: 20,
    });
    await correctTime(ws, parts(), id, { ...twenty, minutes: 50, category: 'papers' });
    expect(await share('papers')).toMatchObject({ entered: 50 });
    expect(await setTimeDeleted(ws, parts(), id, true)).toBe(true);
    expect((await overview()).entries).toEqual([]);
    expect(await correctTime(ws, parts(), id, twenty)).toBeNull();
    expect(await setTimeDeleted(ws, parts(), id, false)).toBe(true);
    expect(await share('papers')).toMatchObject({ entered: 50 });
  });

  test('the timer runs on without anybody, one at a time, and its time is kept once', async () => {
    await startTimer(ws, parts(), 'outreach');
    expect(await startTimer(ws, parts(), 'profile')).toMatchObject({ ok: false });
    parts().clock.set('2026-03-03T15:25:20Z');
    expect((await overview()).timer).toEqual({ category: 'outreach', startedAt: '2026-03-03T15:00:00Z' });
    const stopped = await Promise.all([stopTimer(ws, parts(), true), stopTimer(ws, parts(), true)]);
    expect(stopped.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await overview()).entries).toMatchObject([
      { category: 'outreach', minutes: 25, source: 'timer' },
    ]);
    await startTimer(ws, parts(), 'onSite');
    await stopTimer(ws, parts(), false);
    expect((await overview()).entries).toHaveLength(1);
  });

  test('sent mails and calls count as estimates, beside what was entered', async () => {
    await sendFirstMails(ws, parts(), [{ list: 'clinic', on: '2026-03-01', count: 3 }]);
    await enterTime(ws, parts(), { ...twenty, category: 'outreach', minutes: 10, source: 'estimate' });
    await enterTime(ws, parts(), { ...twenty, category: 'outreach', minutes: 15 });
    expect(await share('outreach')).toMatchObject({ entered: 15, estimated: 28 });
  });

  test('a day to come is refused, and nobody touches the time of another workspace', async () => {
    expect(await enterTime(ws, parts(), { ...twenty, spentOn: '2026-03-09' })).toMatchObject({ ok: false });
    const entered = await enterTime(ws, parts(), twenty);
    const id = entered.ok ? entered.value.id : '';
    const other = await opened().newWorkspace();
    expect(await correctTime(other, parts(), id, twenty)).toBeNull();
    expect(await setTimeDeleted(other, parts(), id, true)).toBe(false);
    expect((await effortOverview(other, parts())).entries).toEqual([]);
  });
});
