import { type Selectable, sql } from 'kysely';
import type { IsoDate, IsoInstant } from '#plain/time.ts';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type {} from '#features/campaign/tables.ts';
import type {} from '#features/targets/tables.ts';
import type { Route } from './rules.ts';
import type { RouteTaskTable } from './tables.ts';

export type TaskRow = Selectable<RouteTaskTable>;

export async function addTask(
  db: WorkspaceDb,
  task: { targetId: string; findingId: string; route: Route; now: IsoInstant },
): Promise<void> {
  await db
    .insertInto('route_task')
    .values({
      target_id: task.targetId,
      finding_id: task.findingId,
      route: json(task.route),
      created_at: task.now,
      done_on: null,
    })
    .execute();
}

export function taskById(db: WorkspaceDb, id: string): Promise<TaskRow | undefined> {
  return db.selectFrom('route_task').selectAll().where('id', '=', id).executeTakeFirst();
}

export function tasksOfTarget(db: WorkspaceDb, targetId: string): Promise<TaskRow[]> {
  return db
    .selectFrom('route_task')
    .selectAll()
    .where('target_id', '=', targetId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** What is still to be done, with its target, the oldest first. */
export function openTasks(db: WorkspaceDb) {
  return db
    .selectFrom('route_task as task')
    .innerJoin('target', (join) =>
      join.onRef('target.workspace_id', '=', 'task.workspace_id').onRef('target.id', '=', 'task.target_id'),
    )
    .select(['task.id', 'task.route', 'task.target_id'])
    .select(['target.name', 'target.list', 'target.website', 'target.contact_emails'])
    .where('task.done_on', 'is', null)
    .where('target.deleted_at', 'is', null)
    .where('target.status', 'not in', ['answered', 'closed'])
    .orderBy('task.created_at')
    .orderBy('task.id')
    .execute();
}

/** The tasks of a finding that are not done yet go with its acceptance. */
export async function dropOpenTask(db: WorkspaceDb, targetId: string, findingId: string): Promise<void> {
  await db
    .deleteFrom('route_task')
    .where('target_id', '=', targetId)
    .where('finding_id', '=', findingId)
    .where('done_on', 'is', null)
    .execute();
}

export async function setTaskDone(
  db: WorkspaceDb,
  id: string,
  done: { on: IsoDate | null; note: string },
): Promise<void> {
  await db
    .updateTable('route_task')
    .set({ done_on: done.on, note: done.note })
    .where('id', '=', id)
    .execute();
}

/**
 * CMP-1: the targets that were newly approached by another way than e-mail since a day. One that got a mail as well is
 * counted by its mail.
 */
export async function approachedOtherwise(db: WorkspaceDb, since: IsoDate) {
  const lists = await db
    .selectFrom('route_task as task')
    .innerJoin('target', (join) =>
      join.onRef('target.workspace_id', '=', 'task.workspace_id').onRef('target.id', '=', 'task.target_id'),
    )
    .select(['target.list', sql<number>`count(distinct task.target_id)`.as('targets')])
    .where('task.done_on', '>=', since)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('outreach')
            .select('outreach.id')
            .whereRef('outreach.workspace_id', '=', 'task.workspace_id')
            .whereRef('outreach.target_id', '=', 'task.target_id')
            .where('outreach.first_sent_at', 'is not', null),
        ),
      ),
    )
    .groupBy('target.list')
    .execute();
  const sum = (physicians: boolean) =>
    lists
      .filter(({ list }) => (list === 'physician') === physicians)
      .reduce((all, { targets }) => all + Number(targets), 0);
  return { institutions: sum(false), physicians: sum(true) };
}
