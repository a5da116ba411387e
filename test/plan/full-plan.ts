import type { Plan } from '#features/plan/document.ts';
import { startPlan } from '#features/plan/service.ts';
import type { Parts } from '#platform/parts.ts';
import { json } from '#platform/store/json.ts';
import type { Workspace } from '#platform/store/workspace.ts';

/** Begins a plan that holds as many dates as it can: it refuses the next one. */
export async function fullPlan(ws: Workspace, parts: Parts): Promise<void> {
  const start = { startOn: '2026-03-02', timeZone: 'UTC' };
  await startPlan(ws, parts, start);
  const facts = Array.from({ length: 60 }, () => ({
    id: parts.newId(),
    kind: 'exam' as const,
    title: 'An exam',
    from: '2026-01-05',
    to: '2026-01-05',
    time: null,
    timeZone: 'UTC',
    targetId: null,
  }));
  const document: Plan = { ...start, moves: {}, facts };
  await ws.transaction((db) =>
    db
      .updateTable('plan_version')
      .set({ document: json(document) })
      .execute(),
  );
}
