import type { CalendarEntry } from '#features/plan/calendar-events.ts';
import type { IsoDate } from '#plain/time.ts';
import { type Block, overlap, weeksOf } from './block.ts';

/** PKT-4: what the calendar holds of the blocks; a confirmed one whose place stands in the plan is there already. */
export function blockEntries(
  blocks: readonly Block[],
  places: readonly { from: IsoDate; to: IsoDate }[],
): CalendarEntry[] {
  return blocks
    .filter((block) => block.state !== 'confirmed' || !places.some((place) => overlap(place, block)))
    .map((block) => ({
      key: `block-${block.id}`,
      content: {
        title: titles[block.state](block.keptFor),
        about: `A stay of ${weeksOf(block)} weeks. Your letters name only a block that is free.`,
        from: block.from,
        to: block.to,
        time: null,
        timeZone: 'UTC',
      },
    }));
}

const titles: Readonly<Record<Block['state'], (keptFor: string) => string>> = {
  free: () => 'Free for an externship',
  held: (keptFor) => `Held for ${keptFor}`,
  confirmed: (keptFor) => `Confirmed: ${keptFor}`,
};
