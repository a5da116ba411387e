import { csvOf, xlsxOf } from '#features/targets/export-service.ts';
import { harmless } from '#features/targets/formulas.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type Counts, countsByWeek, countsOf } from './counts.ts';
import { activities, activityKeys } from './entries.ts';
import { externshipById } from './queries.ts';
import { logbookEntries } from './service.ts';
import type { Entry } from './sync.ts';

/** The counts by week with their sum, or the entries themselves, as a file; null where there is no such externship. */
export async function exportLogbook(
  ws: Workspace,
  opportunityId: string,
  what: 'weeks' | 'entries',
  format: 'csv' | 'xlsx',
): Promise<Uint8Array | null> {
  if (!isUuid(opportunityId)) return null;
  const entries = await ws.transaction(async (db) =>
    (await externshipById(db, opportunityId)) ? logbookEntries(db, opportunityId) : null,
  );
  if (!entries) return null;
  const rows = what === 'weeks' ? weekRows(entries) : entryRows(entries);
  const widths = rows[0]?.map((title) => Math.max(12, title.length + 2)) ?? [];
  return format === 'csv' ? csvOf(rows) : xlsxOf(rows, widths, 'Logbook');
}

const weekRows = (entries: readonly Entry[]) => [
  ['Week from', ...activityKeys.map((key) => activities[key])],
  ...countsByWeek(entries).map(({ monday, counts }) => [monday, ...numbers(counts)]),
  ['Together', ...numbers(countsOf(entries))],
];

const entryRows = (entries: readonly Entry[]) => [
  ['Day', 'What', 'How many', 'In a few words'],
  ...entries.map(({ day, activity, count, about }) => [
    day,
    activities[activity],
    String(count),
    harmless(about),
  ]),
];

const numbers = (counts: Counts) => activityKeys.map((key) => String(counts[key]));
