import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPlanFact, startPlan } from '#features/plan/service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { type Step, histories, play } from '../campaign/random-history.ts';
import { counted, learnt } from './counted-mails.ts';

onBothEngines('What forecast and diagnosis learn', (opened) => {
  test('PLN-2, PLN-3: read from the counts that are kept, it is what looking at every mail gives, on any day', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const ws = await opened().newWorkspace();
        await campaign(ws, history);
        for (const today of ['2026-02-20', '2026-03-10', '2026-04-25', '2026-06-01', '2026-09-01']) {
          opened().parts.clock.set(`${today}T15:00:00Z`);
          expect(await learnt(ws, opened().parts, today)).toEqual(await counted(ws, today));
        }
      }),
      { numRuns: Number(process.env['FOOTHOLD_HISTORIES'] ?? 4) },
    );
  });

  /** Some of the targets are from the directory, and two of them confirm a place. */
  async function campaign(ws: Workspace, history: readonly Step[]) {
    const { parts } = opened();
    const targets = await play(ws, parts, history);
    await ws.transaction((db) =>
      db
        .insertInto('directory_target')
        .values(
          targets.slice(0, 5).map((target_id, at) => ({
            target_id,
            entry_id: `entry-${at % 4}`,
            release: '2026-03',
            at: '2026-03-03T15:00:00Z',
          })),
        )
        .execute(),
    );
    await startPlan(ws, parts, { startOn: '2026-03-02', timeZone: 'UTC' });
    for (const [targetId, from] of [
      [targets[1], '2026-04-06'],
      [targets[3], '2026-06-01'],
      [null, '2026-06-01'],
    ] as const) {
      const place = { kind: 'place' as const, title: 'Clinic', time: null, timeZone: 'UTC' };
      await addPlanFact(ws, parts, { ...place, from, to: '2026-06-28', targetId: targetId ?? null });
    }
  }
});
