import type { Clock } from '#platform/clock.ts';
import { type IsoInstant, secondsBetween } from '#plain/time.ts';

/** How often something may be done in a time. Kept in memory: a restart forgives. */
export type Limit = { times: number; seconds: number };

/** Counts by key; answers for how many seconds to wait, or 0 when it may be done now. */
export function rateLimit({ times, seconds }: Limit, clock: Clock, most = 1000) {
  const counted = new Map<string, { since: IsoInstant; done: number }>();
  return (key: string): number => {
    const now = clock.now();
    const before = counted.get(key);
    if (!before || secondsBetween(before.since, now) >= seconds) {
      // The oldest keys go first, so that invented keys cannot fill the memory.
      counted.delete(key);
      const oldest = counted.size >= most ? counted.keys().next().value : undefined;
      if (oldest !== undefined) counted.delete(oldest);
      counted.set(key, { since: now, done: 1 });
      return 0;
    }
    before.done++;
    return before.done > times ? Math.ceil(seconds - secondsBetween(before.since, now)) : 0;
  };
}
