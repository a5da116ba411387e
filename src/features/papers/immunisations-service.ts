import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { saveRecord, selectRecord } from './immunisations-queries.ts';
import { type Immunisations, immunisationsSchema, noImmunisations } from './immunisations/record.ts';
import { impossibleDays, outlook } from './immunisations/rules.ts';

/** PKT-1: the immunisation record, what is missing in it, and the first day on which all is complete. */
export async function immunisationsOverview(ws: Workspace, parts: Parts) {
  const row = await ws.transaction(selectRecord);
  const record = row ? await opened(parts, row.sealed) : noImmunisations;
  return { record, revision: row?.revision ?? 0, outlook: outlook(record, todayOf(parts.clock)) };
}

/** Keeps the record, sealed. Refused when another window changed it meanwhile. */
export async function changeImmunisations(
  ws: Workspace,
  parts: Parts,
  { record, revision }: { record: Immunisations; revision: number },
): Promise<Result<{ revision: number }>> {
  const wrong = impossibleDays(record, todayOf(parts.clock));
  if (wrong.length > 0) return refuse(wrong);
  const sealed = await parts.vault.seal(JSON.stringify(record));
  const kept = await ws.transaction((db) => saveRecord(db, sealed, revision, parts.clock.now()));
  if (kept) return ok({ revision: revision + 1 });
  return refuse({
    field: 'record',
    value: '',
    reason: 'The record was changed in another window since this page was opened.',
    mend: 'Look at what is kept now. Then save your change again.',
  });
}

const opened = async (parts: Parts, sealed: Uint8Array) =>
  immunisationsSchema.parse(JSON.parse(new TextDecoder().decode(await parts.vault.open(sealed))));
