import { enterTime } from '#features/effort/service.ts';
import { addPlanFact, startPlan } from '#features/plan/change-service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type IsoDate, addDays } from '#plain/time.ts';
import { inventedTime } from './invented-time.ts';

/** The plan of the invented campaign, moved by two dates from outside, and the time that was spent on it. */
export async function fillDesk(ws: Workspace, parts: Parts, begunOn: IsoDate, today: IsoDate): Promise<void> {
  const timeZone = 'UTC';
  await startPlan(ws, parts, { startOn: addDays(begunOn, -7), timeZone });
  const fact = { timeZone, targetId: null };
  const exam = addDays(begunOn, 12);
  await addPlanFact(ws, parts, {
    ...fact,
    kind: 'exam',
    title: 'OET Medicine',
    from: exam,
    to: exam,
    time: null,
  });
  const visa = addDays(begunOn, 9);
  await addPlanFact(ws, parts, {
    ...fact,
    kind: 'visa',
    title: 'Consulate',
    from: visa,
    to: visa,
    time: '09:30',
  });
  for (const entry of inventedTime(begunOn, today)) await enterTime(ws, parts, entry);
}
