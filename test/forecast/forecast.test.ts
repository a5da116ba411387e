import { beforeEach, expect, test } from 'vitest';
import { diagnosisNow, forecastBasis } from '#features/forecast/service.ts';
import { addPlanFact, startPlan } from '#features/plan/service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { sendFirstMails } from './sent-mails.ts';

onBothEngines('Forecast and diagnosis', (opened) => {
  let ws: Workspace;
  beforeEach(async () => {
    parts().clock.set('2026-05-01T15:00:00Z');
    ws = await opened().newWorkspace();
  });
  const parts = () => opened().parts;

  test('PLN-2: the history is what the campaign and the inbox tell', async () => {
    const [first] = await sendFirstMails(ws, parts(), [
      { list: 'clinic', on: '2026-04-01', count: 1, answered: 'yes', answeredOn: '2026-04-11' },
      { list: 'clinic', on: '2026-04-01', count: 2, answered: 'no', answeredOn: '2026-04-05' },
      { list: 'physician', on: '2026-04-24', count: 5 },
      { list: 'physician', on: '2026-04-24', count: 1, answered: 'outOfOffice' },
      { list: 'hospital', on: '2026-04-10', count: 1, sequence: 'needsAddress' },
    ]);
    const basis = await forecastBasis(ws, parts());
    expect(basis.sent).toBe(10);
    expect(basis.history.mails).toEqual(
      expect.arrayContaining([
        { audience: 'clinic', fate: 'positive', days: 10, count: 1 },
        { audience: 'clinic', fate: 'no', days: 4, count: 2 },
        { audience: 'physician', fate: 'waiting', days: 7, count: 6 },
      ]),
    );
    expect(basis.history.mails).toHaveLength(3);
    expect(basis.history.talks).toEqual([{ fate: 'open', days: 20, count: 1 }]);
    expect(basis.arriving).toBeCloseTo(28 / 30);
    expect(basis.pace).toBe(2);

    await startPlan(ws, parts(), { startOn: '2026-03-02', timeZone: 'UTC' });
    await addPlanFact(ws, parts(), {
      kind: 'place',
      title: 'Bay Clinic',
      from: '2026-06-01',
      to: '2026-06-28',
      time: null,
      timeZone: 'UTC',
      targetId: first ?? null,
    });
    const after = await forecastBasis(ws, parts());
    expect(after.history).toMatchObject({ places: 1, talks: [{ fate: 'place', days: 20, count: 1 }] });
  });

  test('PLN-2: what the applicant wrote into the log counts more than how a mail was sorted', async () => {
    const [wrote] = await sendFirstMails(ws, parts(), [
      { list: 'clinic', on: '2026-04-01', count: 1, answered: 'no', answeredOn: '2026-04-05' },
    ]);
    const fateWith = async (
      outcome: 'no' | 'yes' | 'maybe-later' | null,
      sorted: 'no' | 'question' | 'outOfOffice',
    ) => {
      await ws.transaction(async (db) => {
        await db
          .updateTable('outreach')
          .set({ outcome })
          .where('target_id', '=', wrote ?? '')
          .execute();
        await db.updateTable('incoming').set({ sorted_as: sorted }).execute();
      });
      const { mails, talks } = (await forecastBasis(ws, parts())).history;
      return [mails[0]?.fate, mails[0]?.days, talks[0]?.fate];
    };
    expect(await fateWith(null, 'no')).toEqual(['no', 4, undefined]);
    expect(await fateWith('maybe-later', 'no')).toEqual(['positive', 4, 'open']);
    expect(await fateWith('no', 'question')).toEqual(['positive', 4, 'nothing']);
    expect(await fateWith(null, 'question')).toEqual(['positive', 4, 'open']);
    expect(await fateWith(null, 'outOfOffice')).toEqual(['waiting', 30, undefined]);
    expect(await fateWith('yes', 'outOfOffice')).toMatchObject(['positive', 0, 'open']);
  });

  test('PLN-3: says too early with the day, and later names the list that does not answer', async () => {
    expect(await diagnosisNow(ws, parts())).toMatchObject({ verdict: 'early', due: 0 });
    await sendFirstMails(ws, parts(), [
      { list: 'clinic', on: '2026-03-01', count: 16, answered: 'yes', answeredOn: '2026-03-08' },
      { list: 'clinic', on: '2026-03-01', count: 44 },
      { list: 'physician', on: '2026-03-02', count: 80 },
    ]);
    const told = await diagnosisNow(ws, parts());
    expect(told).toMatchObject({ due: 140, sent: 140 });
    expect(['list', 'letter']).toContain(told.suspects[0]?.suspect);
    const list = told.suspects.find(({ suspect }) => suspect === 'list');
    expect(list?.blamed).toEqual(['physician']);
    expect(list?.rates).toEqual([
      { name: 'physician', sent: 80, due: 80, positive: 0 },
      { name: 'clinic', sent: 60, due: 60, positive: 16 },
    ]);
    expect(told.luck).toBeLessThan(0.05);
    // Each kind got a letter of its own, and the coach has read each: two words are no mail.
    expect(told.letterIsKind).toBe(true);
    expect(told.letterRemarks.map(({ count }) => count > 0)).toEqual([true, true]);
  });

  test('each workspace is judged by its own mails', async () => {
    await sendFirstMails(ws, parts(), [{ list: 'clinic', on: '2026-04-01', count: 3 }]);
    const other = await opened().newWorkspace();
    expect((await forecastBasis(other, parts())).sent).toBe(0);
    expect((await diagnosisNow(other, parts())).sent).toBe(0);
  });
});
