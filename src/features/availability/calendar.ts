import type { CalendarEvent } from '#features/plan/calendar-events.ts';
import { type IsoDate, secondsBetween } from '#plain/time.ts';
import { type BlockEver, type DatedBlock, overlap, weeksOf } from './block.ts';

/**
 * PKT-4: the blocks as calendar programs know them. A block never changes its days, so what is told of it is its state and
 * whether it is gone; its sequence counts the seconds from the day it was written down to its last change, which only grows.
 */
export function blockEvents(
  blocks: readonly DatedBlock[],
  places: readonly { from: IsoDate; to: IsoDate }[],
): CalendarEvent[] {
  return blocks.map((block) => {
    const { id, from, to, state, keptFor, createdAt, updatedAt } = block;
    const inPlan = state === 'confirmed' && places.some((place) => overlap(place, block));
    return {
      key: `block-${id}`,
      content: {
        title: titles[state](keptFor),
        about: `A stay of ${weeksOf(block)} weeks. Your letters name only a block that is free.`,
        from,
        to,
        time: null,
        timeZone: 'UTC',
      },
      sequence: Math.max(0, Math.floor(secondsBetween(createdAt, updatedAt))),
      changedAt: updatedAt,
      cancelledAt: state === 'withdrawn' || inPlan ? updatedAt : null,
    };
  });
}

const titles: Readonly<Record<BlockEver['state'], (keptFor: string) => string>> = {
  free: () => 'Free for an externship',
  held: (keptFor) => `Held for ${keptFor}`,
  confirmed: (keptFor) => `Confirmed: ${keptFor}`,
  withdrawn: () => 'Free for an externship',
};
