import { timeZonesOf } from '#features/campaign/recipient-zone.ts';
import type { Todo } from '#features/today/rules.ts';
import type { Target } from '#features/targets/rules.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { type IsoDate, dayOf } from '#plain/time.ts';
import { routeInWords, routeValue } from './finding-words.ts';
import { forbiddenRoute } from './guard-service.ts';
import { forbiddingSentence } from './do-not-contact.ts';
import type { Prohibition, RouteKind } from './rules.ts';
import type { RouteTask } from './target-website.ts';
import { openTasks, setTaskDone, taskById, tasksOfTarget } from './task-queries.ts';
import { timeThere } from './time-there.ts';

export { approachedOtherwise } from './task-queries.ts';

/** The ways that the applicant wants to go to a target, with what is needed for each. */
export async function tasksOf(
  db: WorkspaceDb,
  target: Target,
  now: string,
  standing: readonly Prohibition[],
): Promise<RouteTask[]> {
  const rows = await tasksOfTarget(db, target.id);
  const zones = timeZonesOf(target);
  const times = zones.map((zone) => timeThere(now, zone));
  return rows.map(({ id, route, done_on, note }) => ({
    id,
    route,
    doneOn: done_on,
    note,
    timesThere: route.kind === 'phone' ? [...new Set(times.map(({ inWords }) => inWords))] : [],
    isOfficeHours: times.every(({ isOfficeHours }) => isOfficeHours),
    forbiddenBy: forbiddingSentence(route, standing),
  }));
}

/** Marks a task as done on a day, or as not done after all. Null: no such task. */
export async function markTask(
  ws: Workspace,
  parts: Parts,
  id: string,
  { doneOn, note }: { doneOn: IsoDate | null; note: string },
): Promise<Result<true> | null> {
  if (!isUuid(id)) return null;
  // Somebody ahead of UTC has tomorrow's date already.
  const latest = dayOf(parts.clock.now(), 'Pacific/Kiritimati');
  return ws.transaction(async (db) => {
    if (!(await taskById(db, id))) return null;
    if (doneOn !== null && doneOn > latest)
      return refuse({
        field: 'doneOn',
        value: doneOn,
        reason: 'This day has not come yet.',
        mend: 'Choose today or an earlier day.',
      });
    await setTaskDone(db, id, { on: doneOn, note });
    return ok(true);
  });
}

const asks: Record<Exclude<RouteKind, 'email'>, { doing: string; minutes: number }> = {
  form: { doing: 'Fill in the form of', minutes: 15 },
  portal: { doing: 'Apply at the portal of', minutes: 30 },
  phone: { doing: 'Call', minutes: 10 },
  fax: { doing: 'Send a fax to', minutes: 10 },
  post: { doing: 'Send a letter to', minutes: 15 },
};

/** TGT-8: without those that a website forbids by now. */
async function allowedTasks(db: WorkspaceDb) {
  const allowed = [];
  for (const task of await openTasks(db)) {
    const { target_id: id, website, contact_emails: contactEmails, route } = task;
    const forbidden = await forbiddenRoute(db, { id, website, contactEmails }, { kind: 'route', route });
    if (!forbidden) allowed.push(task);
  }
  return allowed;
}

/** The ways other than e-mail that are still to be gone, for Today: the first five by name, the rest as a number. */
export async function taskTodos(ws: Workspace, _parts: Parts): Promise<Todo[]> {
  const open = await ws.transaction(allowedTasks);
  return open.slice(0, 5).flatMap(({ id, route, name, list, target_id }): Todo[] => {
    if (route.kind === 'email') return [];
    const { doing, minutes } = asks[route.kind];
    const rest = open.length > 5 ? ` ${open.length - 5} more wait after these.` : '';
    return [
      {
        id: `task-${id}`,
        kind: 'task',
        title: `${doing} ${name}`,
        why: `Their website offers this way. ${routeInWords({ ...route, value: routeValue(route) })}.${rest}`,
        minutes,
        href: `/targets?list=${list}&open=${target_id}`,
        action: 'Open the target',
      },
    ];
  });
}
