import { outreachesOfTrial } from '#features/letters/trial-service.ts';
import { trialRowsOf } from '#features/letters/trial.ts';
import { csvOf, xlsxOf } from '#features/targets/export-service.ts';
import { harmless } from '#features/targets/formulas.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type IsoDate, type IsoInstant, dayOf } from '#plain/time.ts';
import { nextFollowUpOn } from './follow-up.ts';
import { type LogFilter, type Waiting, asksForAddress, logPage, waitingGroups } from './log-queries.ts';
import { responseOf, stateWords } from './state-words.ts';

export type AskedLog = Omit<LogFilter, 'ids' | 'waiting'> & {
  followUpOn?: IsoDate | undefined;
  /** The mails behind a number of a comparison of two wordings (trialRowsForm). */
  wording?: string | undefined;
};

const linesAtOnce = 100;
/** Far beyond any campaign; an export is one file. */
const mostExported = 200_000;

/** CMP-2: a page of the log. `more`: there are others behind it. */
export async function campaignLogPage(ws: Workspace, parts: Parts, asked: AskedLog, from: number) {
  const lines = await linesOf(ws, await filterOf(ws, parts, asked), { from, most: linesAtOnce + 1 });
  return { lines: lines.slice(0, linesAtOnce), more: lines.length > linesAtOnce };
}

/** The line of one sequence; null where there is none. */
export async function logLine(ws: Workspace, id: string) {
  return (await linesOf(ws, { ids: [id] }, { from: 0, most: 1 }))[0] ?? null;
}

/** What is asked for by what the store knows: which sequences wait until a day, and whom a wording was sent to. */
function filterOf(ws: Workspace, parts: Parts, { followUpOn, wording, ...filter }: AskedLog) {
  return ws.transaction(async (db): Promise<LogFilter> => {
    const waiting = followUpOn && (await waitingGroups(db)).filter((one) => nextOn(one) === followUpOn);
    const ids = wording && (await outreachesOfTrial(db, parts, trialRowsOf(wording)));
    return { ...filter, ...(waiting && { waiting }), ...(ids && { ids }) };
  });
}

async function linesOf(ws: Workspace, filter: LogFilter, page: { from: number; most: number }) {
  const rows = await ws.transaction((db) => logPage(db, filter, page));
  return rows.map((row) => ({
    id: row.id,
    target: {
      id: row.target_id,
      name: row.target_name,
      list: row.target_list,
      city: row.target_city,
      state: row.target_state,
    },
    to: row.contact_person || row.target_name,
    role: row.contact_role,
    address: row.address,
    state: row.state,
    mailsSent: row.mails_sent,
    firstSentAt: row.first_sent_at,
    lastSentAt: row.last_sent_at,
    followUpOn: nextFollowUpOn({
      state: row.state,
      lastSentOn: dayOrNull(row.last_sent_at),
      resumeOn: row.resume_on,
    }),
    response: responseOf(row.state, row.mails_sent),
    needsAddress: row.asks_address,
    outcome: row.outcome,
    note: row.outcome_note ?? '',
    updatedAt: row.updated_at,
  }));
}

/** CMP-3: how many follow-ups fall due on each day to come, the days in order. */
export async function followUpsByDay(ws: Workspace): Promise<{ on: IsoDate; count: number }[]> {
  const byDay = new Map<IsoDate, number>();
  for (const group of await ws.transaction((db) => waitingGroups(db))) {
    const on = nextOn(group);
    if (on !== null) byDay.set(on, (byDay.get(on) ?? 0) + group.count);
  }
  return [...byDay].map(([on, count]) => ({ on, count })).toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

const nextOn = (waiting: Waiting) => nextFollowUpOn(waiting);

/** Targets that need another address, the latest first. */
export function targetsWithoutAddress(ws: Workspace) {
  return ws.transaction((db) => asksForAddress(db, 30));
}

/** CMP-2: the log as a spreadsheet, with the same filter as on the page. */
export async function exportLog(
  ws: Workspace,
  parts: Parts,
  asked: AskedLog,
  format: 'csv' | 'xlsx',
): Promise<Uint8Array> {
  const lines = await linesOf(ws, await filterOf(ws, parts, asked), { from: 0, most: mostExported });
  const rows = lines.map((line) =>
    [
      line.target.name,
      line.target.list,
      line.target.city,
      line.target.state,
      line.to,
      line.role,
      line.address,
      day(line.firstSentAt),
      day(line.lastSentAt),
      String(line.mailsSent),
      stateWords[line.state],
      line.response ?? '',
      line.followUpOn ?? '',
      line.outcome ?? '',
      line.note,
    ].map(harmless),
  );
  return format === 'csv' ? csvOf([HEAD, ...rows]) : xlsxOf([HEAD, ...rows], WIDTHS, 'Log');
}

const HEAD =
  'Target|List|City|State|To|Role|E-mail address|Date mailed|Last mail|Mails|Where it stands|Response|Follow-up date|Outcome|Details'.split(
    '|',
  );

const WIDTHS = [34, 10, 16, 7, 24, 20, 30, 12, 12, 7, 22, 10, 14, 12, 40];

const dayOrNull = (instant: IsoInstant | null) => (instant === null ? null : dayOf(instant, 'UTC'));
const day = (instant: IsoInstant | null) => dayOrNull(instant) ?? '';
