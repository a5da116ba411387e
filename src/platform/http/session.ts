import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '#platform/clock.ts';
import type { Store } from '#platform/store/store.ts';
import { type Workspace, type WorkspaceId, isUuid } from '#platform/store/workspace.ts';
import { type IsoInstant, addDays, dayOf } from '#plain/time.ts';

export const sessionCookie = 'foothold_session';
const daysOfSession = 90;
const minutesOfLink = 10;

/** `until`: when it is over; null: with this process. */
type Link = { workspace: WorkspaceId; until: IsoInstant | null };

/** Opens sessions from one-time links, and finds the workspace of a session's cookie. */
export interface Sessions {
  /** A secret that opens one session of this workspace, once, while this process lives. */
  oneTimeLink(workspace: WorkspaceId): string;
  /** The same for another device: for ten minutes, and only until the next one is asked for. */
  linkForOtherDevice(workspace: WorkspaceId): { secret: string; until: IsoInstant };
  /** Uses up a link secret and returns the cookie's value, or null when it is unknown, used or over. */
  openWith(linkSecret: string, device: string): Promise<string | null>;
  /** The session of a cookie with its workspace; null: signed out, over, or none of ours. */
  find(cookie: string | undefined): Promise<{ workspace: Workspace; id: string } | null>;
}

export function sessions(store: Store, clock: Clock): Sessions {
  const links = new Map<string, Link>();
  return {
    oneTimeLink(workspace) {
      const secret = newSecret();
      links.set(hash(secret), { workspace, until: null });
      return secret;
    },
    linkForOtherDevice(workspace) {
      for (const [key, link] of links)
        if (link.workspace === workspace && link.until !== null) links.delete(key);
      const secret = newSecret();
      const until = new Date(Date.parse(clock.now()) + minutesOfLink * 60_000).toISOString();
      links.set(hash(secret), { workspace, until });
      return { secret, until };
    },
    async openWith(linkSecret, device) {
      const link = links.get(hash(linkSecret));
      links.delete(hash(linkSecret));
      if (!link || (link.until !== null && link.until < clock.now())) return null;
      const id = link.workspace;
      const secret = newSecret();
      const now = clock.now();
      await store.workspace(id).transaction((db) =>
        db
          .insertInto('session')
          .values({
            token_hash: hash(secret),
            device,
            created_at: now,
            last_seen_on: dayOf(now, 'UTC'),
            expires_at: addDays(dayOf(now, 'UTC'), daysOfSession),
          })
          .execute(),
      );
      return `${id}.${secret}`;
    },
    async find(cookie) {
      const [id, secret] = cookie?.split('.') ?? [];
      if (!id || !secret || !isUuid(id)) return null;
      const workspace = store.workspace(id as WorkspaceId);
      const today = dayOf(clock.now(), 'UTC');
      return workspace.transaction(async (db) => {
        const found = await db
          .selectFrom('session')
          .select(['id', 'last_seen_on'])
          .where('token_hash', '=', hash(secret))
          .where('expires_at', '>', clock.now())
          .executeTakeFirst();
        if (!found) return null;
        // Once a day, so that asking stays reading.
        if (found.last_seen_on !== today)
          await db.updateTable('session').set({ last_seen_on: today }).where('id', '=', found.id).execute();
        return { workspace, id: found.id };
      });
    },
  };
}

const newSecret = () => randomBytes(32).toString('base64url');
const hash = (secret: string) => createHash('sha256').update(secret).digest('hex');
