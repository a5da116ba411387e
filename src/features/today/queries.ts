import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoDate } from '#plain/time.ts';
import type { Snooze } from './snooze.ts';
import type {} from './tables.ts';

export async function selectSnoozes(db: WorkspaceDb): Promise<Snooze[]> {
  const rows = await db.selectFrom('today_snooze').select(['todo_id', 'until']).execute();
  return rows.map(({ todo_id, until }) => ({ todoId: todo_id, until }));
}

export async function keepSnooze(db: WorkspaceDb, { todoId, until }: Snooze): Promise<void> {
  await db
    .insertInto('today_snooze')
    .values({ todo_id: todoId, until })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'todo_id']).doUpdateSet({ until }))
    .execute();
}

export async function deleteSnooze(db: WorkspaceDb, todoId: string): Promise<void> {
  await db.deleteFrom('today_snooze').where('todo_id', '=', todoId).execute();
}

/** Those that came back are forgotten. */
export async function deletePastSnoozes(db: WorkspaceDb, today: IsoDate): Promise<void> {
  await db.deleteFrom('today_snooze').where('until', '<=', today).execute();
}

export function selectDigest(db: WorkspaceDb) {
  return db.selectFrom('today_digest').select(['hour', 'time_zone', 'last_day']).executeTakeFirst();
}

export async function keepDigest(db: WorkspaceDb, hour: number, timeZone: string): Promise<void> {
  await db
    .insertInto('today_digest')
    .values({ hour, time_zone: timeZone })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet({ hour, time_zone: timeZone }))
    .execute();
}

export async function deleteDigest(db: WorkspaceDb): Promise<void> {
  await db.deleteFrom('today_digest').execute();
}

/** Takes a day's mail for oneself; false when another process, or an earlier look, took it. */
export async function takeDigestDay(db: WorkspaceDb, day: IsoDate): Promise<boolean> {
  const row = await db
    .updateTable('today_digest')
    .set({ last_day: day })
    .where((where) => where.or([where('last_day', 'is', null), where('last_day', '<', day)]))
    .returning('workspace_id')
    .executeTakeFirst();
  return row !== undefined;
}
