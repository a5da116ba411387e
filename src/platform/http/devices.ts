import type { Clock } from '#platform/clock.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';

/** The browsers that are signed in to a workspace, the latest first. */
export function devicesOf(ws: Workspace, clock: Clock) {
  return ws.transaction((db) =>
    db
      .selectFrom('session')
      .select(['id', 'device', 'created_at', 'last_seen_on', 'expires_at'])
      .where('expires_at', '>', clock.now())
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute(),
  );
}

/** Signs a browser out, at once. False: there is none of this id. */
export async function signOut(ws: Workspace, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const { numDeletedRows } = await ws.transaction((db) =>
    db.deleteFrom('session').where('id', '=', id).executeTakeFirst(),
  );
  return numDeletedRows > 0n;
}
