import type { CalendarEntry } from '#features/plan/calendar-events.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { isKept } from './block.ts';
import { blockEntries } from './calendar.ts';
import { allBlocks, factsOfPlan } from './queries.ts';

/** PKT-4: what the plan's calendar holds of the blocks. */
export async function blocksForCalendar(db: WorkspaceDb): Promise<CalendarEntry[]> {
  const places = (await factsOfPlan(db)).filter(({ kind }) => kind === 'place');
  return blockEntries((await allBlocks(db)).filter(isKept), places);
}
