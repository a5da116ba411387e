import { type IsoInstant, addSeconds, secondsBetween } from '#plain/time.ts';
import type { ServerTrouble } from './mending.ts';
import type { MailboxTrouble } from './rules.ts';

/** A trouble as it is kept: its kind, and when it was first and last found. */
export type NotedTrouble = MailboxTrouble & { kind: ServerTrouble; since: IsoInstant; foundAt: IsoInstant };

/** The same task in trouble again is no new trouble: the waits go on growing. */
export function noted(
  fault: MailboxTrouble & { kind: ServerTrouble },
  before: NotedTrouble | null,
  now: IsoInstant,
): NotedTrouble {
  const { what, kind, reason, mend } = fault;
  return { what, kind, reason, mend, since: before?.what === what ? before.since : now, foundAt: now };
}

const shortestWait = 60;
const longestWait = 2 * 60 * 60;

/** What a server said of a mail: that it lets Foothold in proves little. */
const comesAfterSigningIn: ReadonlySet<ServerTrouble> = new Set(['refused', 'cut-off']);

/**
 * CMP-9: when a mailbox in trouble is tested by itself, without a mail: after as long as the trouble has been known, from a
 * minute to two hours.
 */
export function testAgainAt({ kind, since, foundAt }: NotedTrouble): IsoInstant {
  const known = comesAfterSigningIn.has(kind) ? longestWait : secondsBetween(since, foundAt);
  return addSeconds(foundAt, Math.min(Math.max(known, shortestWait), longestWait));
}
