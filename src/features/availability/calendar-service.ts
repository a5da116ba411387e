import type { CalendarEvent } from '#features/plan/calendar-events.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { blockEvents } from './calendar.ts';
import { allBlocks, factsOfPlan } from './queries.ts';

/** PKT-4: what the plan's calendar tells of the blocks, withdrawn ones too; a confirmed place stands in the plan itself. */
export async function blocksForCalendar(db: WorkspaceDb): Promise<CalendarEvent[]> {
  const places = (await factsOfPlan(db)).filter(({ kind }) => kind === 'place');
  return blockEvents(await allBlocks(db), places);
}
