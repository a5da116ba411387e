import { profileOverview } from '#features/profile/service.ts';
import type { Todo } from '#features/today/rules.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { answeredTargets, doneAround } from './actual-queries.ts';
import { actualOf, borderOf } from './actual.ts';
import { arrange } from './arrange.ts';
import type { Fact } from './document.ts';
import { currentLink, currentVersion, hasVersionBefore, nextUndone } from './queries.ts';

export {
  addPlanFact,
  changePlanFact,
  movePlanItem,
  releasePlanItem,
  removePlanFact,
  startPlan,
  stepThroughPlan,
} from './change-service.ts';
export { calendarOfLink, endCalendarLink, newCalendarLink, planFile } from './link-service.ts';

/** PLN-1: the plan with its dates, planned beside actual; null before it was started. */
export async function planOverview(ws: Workspace, parts: Parts) {
  const today = todayOf(parts.clock);
  const { checks } = await profileOverview(ws, parts);
  return ws.transaction(async (db) => {
    const current = await currentVersion(db);
    const link = await currentLink(db);
    const redo = await nextUndone(db);
    const items = current ? arrange(current.plan) : [];
    const passed = checks.filter((check) => check.passed).length;
    const done = await doneAround(db, borderOf(items, today));
    const known = { ...done, checks: { passed, all: checks.length }, today };
    return {
      today,
      plan: current?.plan ?? null,
      items,
      actual: actualOf(items, known),
      undo: current && (await hasVersionBefore(db, current.number)) ? current.label : null,
      redo: redo?.label ?? null,
      link: link ? { createdAt: link.created_at, lastReadAt: link.last_read_at } : null,
    };
  });
}

/** Targets that answered, the latest first: one of them may have confirmed a place. */
export const whoAnswered = (ws: Workspace) => ws.transaction(answeredTargets);

/** Whether there is a plan that could hold dates. */
export async function planIsBegun(ws: Workspace): Promise<boolean> {
  return (await ws.transaction((db) => currentVersion(db))) !== null;
}

/** The places that the applicant wrote down as confirmed. */
export async function confirmedPlaces(ws: Workspace): Promise<Fact[]> {
  const current = await ws.transaction((db) => currentVersion(db));
  return current?.plan.facts.filter(({ kind }) => kind === 'place') ?? [];
}

/** PLN-1, for Today: a plan without a first day cannot say what each week is for. */
export async function planTodos(ws: Workspace, _parts: Parts): Promise<Todo[]> {
  if (await planIsBegun(ws)) return [];
  return [
    {
      id: 'plan-start',
      kind: 'stronger',
      title: 'Give your sixteen weeks a first day',
      why: 'The plan then says what each week is for, and moves with your exam and visa dates.',
      minutes: 1,
      href: '/plan',
      action: 'Start the plan',
    },
  ];
}
