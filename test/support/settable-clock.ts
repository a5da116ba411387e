import { Temporal } from 'temporal-polyfill';
import type { Clock } from '#platform/clock.ts';

/** A clock that stands still until the test moves it. */
export function settableClock(start: string) {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now.toString(),
    set: (moment: string) => void (now = Temporal.Instant.from(moment)),
    advance: (by: { days?: number; hours?: number; minutes?: number; seconds?: number }) => {
      const { days = 0, ...rest } = by;
      now = now.add({ ...rest, hours: (by.hours ?? 0) + days * 24 });
    },
  } satisfies Clock & Record<string, unknown>;
}

export type SettableClock = ReturnType<typeof settableClock>;
