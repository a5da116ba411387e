import { begunFirst } from '#features/externship/order.ts';
import { stayIn } from '#features/externship/service.ts';
import { logbookCounts } from '#features/logbook/counts.ts';
import { externshipById, externships, logbookEntries } from '#features/logbook/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import { type Agreement, usualAgreement } from './agreement.ts';
import { type RedFlag, adviceOn } from './check-in.ts';
import {
  deleteCheckIn,
  keepAgreement,
  keepCheckIn,
  oneSaveAtATime,
  selectAgreement,
  selectCheckIns,
} from './queries.ts';
import { checkInDue, weekOn, weeksOf } from './weeks.ts';

export { allCheckIns } from './queries.ts';

/** How many lines of the logbook the page shows; all of them are in its export. */
const shownEntries = 20;

/** Every externship with the week in which it stands today. */
export async function onSiteList(ws: Workspace, parts: Parts) {
  const today = todayOf(parts.clock);
  return begunFirst(await externships(ws), today).map((one) => ({
    ...one,
    week: weekOn(one, today)?.number ?? null,
    weeks: weeksOf(one).length,
  }));
}

/** SIT: one externship with what was agreed, the check-ins and the logbook. Null: none of this id. */
export async function onSite(ws: Workspace, parts: Parts, id: string) {
  if (!isUuid(id)) return null;
  const today = todayOf(parts.clock);
  return ws.transaction(async (db) => {
    const externship = await externshipById(db, id);
    if (!externship) return null;
    const weeks = weeksOf(externship);
    const kept = await selectAgreement(db, id);
    const checkIns = await selectCheckIns(db, id);
    const entries = await logbookEntries(db, id);
    const stay = await stayIn(db, id);
    return {
      externship,
      facts: stay?.facts ?? null,
      today,
      weeks: weeks.filter(({ monday }) => monday <= today),
      weeksInAll: weeks.length,
      week: weekOn(externship, today),
      agreement: kept?.agreement ?? usualAgreement(weeks.length),
      revision: kept?.revision ?? 0,
      checkIns,
      due: checkInDue(externship, checkIns, today),
      advice: adviceOn(checkIns),
      logbook: { ...logbookCounts(entries), recent: entries.slice(0, shownEntries) },
    };
  });
}

/** SIT-1: keeps what was agreed. `revision`: what the page saw; changed meanwhile in another window, nothing is kept. */
export async function saveAgreement(
  ws: Workspace,
  id: string,
  { agreement, revision }: { agreement: Agreement; revision: number },
): Promise<Result<{ revision: number }> | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    if (!(await externshipById(db, id))) return null;
    await oneSaveAtATime(db);
    const known = (await selectAgreement(db, id))?.revision ?? 0;
    if (known !== revision) return refuse(changedElsewhere(revision));
    await keepAgreement(db, id, agreement, known + 1);
    return ok({ revision: known + 1 });
  });
}

/** SIT-3: keeps a week's red flags; null takes the check-in back. */
export async function saveCheckIn(
  ws: Workspace,
  parts: Parts,
  id: string,
  { monday, flags }: { monday: IsoDate; flags: RedFlag[] | null },
): Promise<Result<{ monday: string }> | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    const externship = await externshipById(db, id);
    if (!externship) return null;
    const week = weeksOf(externship).find((one) => one.monday === monday);
    if (!week || monday > todayOf(parts.clock)) return refuse(noSuchWeek(monday));
    if (flags) await keepCheckIn(db, id, monday, [...new Set(flags)]);
    else await deleteCheckIn(db, id, monday);
    return ok({ monday });
  });
}

const changedElsewhere = (revision: number) => ({
  field: 'revision',
  value: String(revision),
  reason: 'This agreement was changed in another window meanwhile.',
  mend: 'Reload the page, then make your change again.',
});

const noSuchWeek = (monday: string) => ({
  field: 'monday',
  value: monday,
  reason: 'This is no week of the externship that has begun.',
  mend: 'Choose a week from its first to this one. Its days are set in Opportunities.',
});
