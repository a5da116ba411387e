import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { type IsoDate, dayOf } from '#plain/time.ts';
import {
  addEntry,
  changeEntry,
  entries,
  mailsHandled,
  minutesByCategory,
  runningTimer,
  setEntryDeleted,
  startTimerRow,
  takeTimer,
} from './queries.ts';
import {
  type Category,
  type EntryInput,
  categories,
  estimatedMinutes,
  splitAdvice,
  splitOf,
  timerMinutes,
} from './rules.ts';

const entriesShown = 200;

/** ROI-1: all minutes that were spent, those of mails as they are estimated. */
export async function minutesSpent(db: WorkspaceDb): Promise<number> {
  const rows = await minutesByCategory(db);
  return rows.reduce((sum, { minutes }) => sum + minutes, estimatedMinutes(await mailsHandled(db)));
}

/** ROI-2: the time that was spent, against the plan's split. */
export async function effortOverview(ws: Workspace, parts: Parts) {
  return ws.transaction(async (db) => {
    const mails = await mailsHandled(db);
    const shares = splitOf(await spent(db, estimatedMinutes(mails)));
    return {
      now: parts.clock.now(),
      timer: await runningTimer(db),
      entries: await entries(db, entriesShown),
      mails,
      mailMinutes: estimatedMinutes(mails),
      shares,
      advice: splitAdvice(shares),
    };
  });
}

async function spent(db: WorkspaceDb, ofMails: number) {
  const rows = await minutesByCategory(db);
  const sum = (category: Category, estimate: boolean) =>
    rows
      .filter((row) => row.category === category && (row.source === 'estimate') === estimate)
      .reduce((minutes, row) => minutes + row.minutes, 0);
  const of = (category: Category) => ({
    measured: sum(category, false),
    estimated: sum(category, true) + (category === 'outreach' ? ofMails : 0),
  });
  return Object.fromEntries(categories.map((category) => [category, of(category)])) as Record<
    Category,
    ReturnType<typeof of>
  >;
}

export async function enterTime(
  ws: Workspace,
  parts: Parts,
  input: EntryInput,
): Promise<Result<{ id: string }>> {
  const now = parts.clock.now();
  const future = tooLate(input.spentOn, now);
  if (future) return future;
  const id = parts.newId();
  await ws.transaction((db) => addEntry(db, { ...input, id }, now));
  return ok({ id });
}

export async function correctTime(ws: Workspace, parts: Parts, id: string, input: EntryInput) {
  if (!isUuid(id)) return null;
  const now = parts.clock.now();
  const future = tooLate(input.spentOn, now);
  if (future) return future;
  const { source: _, ...entry } = input;
  return (await ws.transaction((db) => changeEntry(db, { ...entry, id }, now))) ? ok({ id }) : null;
}

/** Takes an entry away, or brings it back: undo. */
export async function setTimeDeleted(ws: Workspace, parts: Parts, id: string, deleted: boolean) {
  if (!isUuid(id)) return false;
  return ws.transaction((db) => setEntryDeleted(db, id, deleted ? parts.clock.now() : null));
}

export async function startTimer(ws: Workspace, parts: Parts, category: Category): Promise<Result<null>> {
  if (await ws.transaction((db) => startTimerRow(db, category, parts.clock.now()))) return ok(null);
  return refuse({
    field: 'timer',
    value: category,
    reason: 'A timer is already running.',
    mend: 'Stop it first: its time is kept.',
  });
}

/** Stops the timer. Its time becomes an entry, or is thrown away. */
export async function stopTimer(
  ws: Workspace,
  parts: Parts,
  keep: boolean,
): Promise<Result<{ id: string | null }>> {
  const now = parts.clock.now();
  return ws.transaction(async (db) => {
    const timer = await takeTimer(db);
    if (!timer) {
      const [reason, mend] = ['No timer is running.', 'It may have been stopped in another window.'];
      return refuse({ field: 'timer', value: '', reason, mend });
    }
    if (!keep) return ok({ id: null });
    const id = parts.newId();
    const minutes = timerMinutes(timer.startedAt, now);
    const spentOn = todayOf(parts.clock);
    await addEntry(db, { id, category: timer.category, minutes, spentOn, note: '', source: 'timer' }, now);
    return ok({ id });
  });
}

/** A day later than tomorrow is a typing error; tomorrow may be today east of Greenwich. */
function tooLate(spentOn: IsoDate, now: string) {
  if (spentOn <= dayOf(now, 'Pacific/Kiritimati')) return null;
  return refuse({
    field: 'spentOn',
    value: spentOn,
    reason: 'This day is still to come.',
    mend: 'Choose today or an earlier day.',
  });
}
