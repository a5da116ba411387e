import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '#platform/clock.ts';
import type { Store } from '#platform/store/store.ts';
import { type Workspace, type WorkspaceId, isUuid } from '#platform/store/workspace.ts';
import { addDays, dayOf } from '#plain/time.ts';

export const sessionCookie = 'foothold_session';
const daysOfSession = 90;

/** Opens sessions from one-time links, and finds the workspace of a session's cookie. */
export interface Sessions {
  /** A secret that opens one session of this workspace, once, while this process lives. */
  oneTimeLink(workspace: WorkspaceId): string;
  /** Uses up a link secret and returns the cookie's value, or null when it is unknown or used. */
  openWith(linkSecret: string): Promise<string | null>;
  workspaceOf(cookie: string | undefined): Promise<Workspace | null>;
}

export function sessions(store: Store, clock: Clock): Sessions {
  const links = new Map<string, WorkspaceId>();
  return {
    oneTimeLink(workspace) {
      const secret = newSecret();
      links.set(hash(secret), workspace);
      return secret;
    },
    async openWith(linkSecret) {
      const id = links.get(hash(linkSecret));
      if (!id) return null;
      links.delete(hash(linkSecret));
      const secret = newSecret();
      const now = clock.now();
      await store.workspace(id).transaction((db) =>
        db
          .insertInto('session')
          .values({
            token_hash: hash(secret),
            created_at: now,
            expires_at: addDays(dayOf(now, 'UTC'), daysOfSession),
          })
          .execute(),
      );
      return `${id}.${secret}`;
    },
    async workspaceOf(cookie) {
      const [id, secret] = cookie?.split('.') ?? [];
      if (!id || !secret || !isUuid(id)) return null;
      const workspace = store.workspace(id as WorkspaceId);
      const found = await workspace.transaction((db) =>
        db
          .selectFrom('session')
          .select('expires_at')
          .where('token_hash', '=', hash(secret))
          .where('expires_at', '>', clock.now())
          .executeTakeFirst(),
      );
      return found ? workspace : null;
    },
  };
}

const newSecret = () => randomBytes(32).toString('base64url');
const hash = (secret: string) => createHash('sha256').update(secret).digest('hex');
