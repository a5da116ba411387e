import { begunFirst } from '#features/externship/order.ts';
import { minutesSpent } from '#features/effort/service.ts';
import { introductionsIn } from '#features/introductions/service.ts';
import { logbookCountsOf } from '#features/logbook/service.ts';
import { judgedLetters, lettersIn } from '#features/recommendation/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Site, wholeReturn } from './returns.ts';

/** ROI-1: what the stays cost and gave so far. */
export async function returnOverview(ws: Workspace, parts: Parts) {
  const { sites, minutes } = await ws.transaction(async (db) => {
    const all = await lettersIn(db);
    const letters = judgedLetters(all);
    const introductions = await introductionsIn(db);
    const found: Site[] = [];
    for (const stay of all.stays) {
      const { counts } = await logbookCountsOf(db, stay.id);
      found.push({
        ...stay,
        letters: letters.filter(({ opportunityId }) => opportunityId === stay.id).map(({ state }) => state),
        introductions: introductions.filter((one) => one.opportunityId === stay.id && one.receivedOn !== null)
          .length,
        workWithPatients: counts.history + counts.exam + counts.presentation + counts.note,
      });
    }
    return { sites: found, minutes: await minutesSpent(db) };
  });
  const today = todayOf(parts.clock);
  return wholeReturn(begunFirst(sites, today), Math.round(minutes / 60), today);
}
