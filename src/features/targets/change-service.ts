import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import {
  type Batch,
  batchToRedo,
  batchToUndo,
  changesOfBatch,
  markBatch,
  recordBatch,
} from './change-queries.ts';
import { type TargetChange, type Turn, countOf, factsOf, turn } from './changes.ts';
import { checkField, fieldText, sameValue, withField } from './fields.ts';
import { type MergeChoices, mergeTargets } from './merge.ts';
import {
  addTargets,
  lockEvenDeleted,
  lockTargets,
  oneChangeAtATime,
  putTargets,
  setDeleted,
  targetsWithOutreach,
} from './queries.ts';
import {
  type Target,
  type TargetFacts,
  type TargetField,
  fieldTitles,
  noFacts,
  targetFields,
} from './rules.ts';
import type { BatchKind } from './tables.ts';

/** What a change did: how many targets changed, and which were kept as they were, with the reason. */
export type Outcome = { changed: number; kept: Refusal[] };

/** What the form sends: every field as it was written. */
export type WrittenFacts = Partial<Record<TargetField, string>>;

/** Adds one target by hand. */
export const addTarget = (ws: Workspace, parts: Parts, written: WrittenFacts): Promise<Result<Target>> =>
  ws.transaction((db) => addTargetIn(db, parts, written));

/** The same inside a change of something else, which is kept with it or not at all. */
export async function addTargetIn(
  db: WorkspaceDb,
  parts: Parts,
  written: WrittenFacts,
): Promise<Result<Target>> {
  const checked = checkAll({ ...noFacts }, { name: '', ...written });
  if (!checked.ok) return checked;
  const target = { ...checked.value, id: parts.newId() };
  await oneChangeAtATime(db);
  await addTargets(db, [target], parts.clock.now());
  await record(db, parts, 'add', `adding ${target.name}`, [
    { targetId: target.id, before: null, after: factsOf(target) },
  ]);
  return ok(target);
}

/** A change of one target's fields, with the values on which it is based: another tab may have changed them. */
export type Edit = { written: WrittenFacts; basedOn: WrittenFacts };
export type Edited = { kind: 'done'; target: Target } | { kind: 'refused' | 'outdated'; refusals: Refusal[] };

/** TGT-2: edits in place. Null when there is no such target here. */
export async function editTarget(
  ws: Workspace,
  parts: Parts,
  id: string,
  edit: Edit,
): Promise<Edited | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    await oneChangeAtATime(db);
    const [current] = await lockTargets(db, [id]);
    if (!current) return null;
    const outdated = changedMeanwhile(current, edit);
    if (outdated.length > 0) return { kind: 'outdated', refusals: outdated };
    const checked = checkAll(factsOf(current), edit.written);
    if (!checked.ok) return { kind: 'refused', refusals: checked.refusals };
    const target = { ...checked.value, id };
    await change(db, parts, 'edit', `editing ${current.name}`, [current], [target]);
    return { kind: 'done', target };
  });
}

/** Sets one field of many targets. Null when one of them is not here. */
export async function editMany(
  ws: Workspace,
  parts: Parts,
  ids: readonly string[],
  field: TargetField,
  written: string,
): Promise<Result<Outcome> | null> {
  const checked = checkField(field, written);
  if (!checked.ok) return checked;
  return withAll(ws, ids, async (db, targets) => {
    const changed = targets.filter((target) => !sameValue(target[field], checked.value));
    const after = changed.map((target) => ({ ...withField(target, field, checked.value), id: target.id }));
    const label = `setting ${fieldTitles[field].toLowerCase()} of ${countOf(changed.length)}`;
    await change(db, parts, 'edit', label, changed, after);
    return ok({ changed: changed.length, kept: [] });
  });
}

/** Takes targets off their lists. Those with mails stay: what was sent is kept for good (CMP-11). */
export const deleteTargets = (
  ws: Workspace,
  parts: Parts,
  ids: readonly string[],
): Promise<Result<Outcome> | null> => ws.transaction((db) => deleteTargetsIn(db, parts, ids));

export async function deleteTargetsIn(
  db: WorkspaceDb,
  parts: Parts,
  ids: readonly string[],
): Promise<Result<Outcome> | null> {
  return withAllIn(db, ids, async (targets) => {
    const written = await targetsWithOutreach(db, ids);
    const kept = targets.filter(({ id }) => written.has(id)).map(hasMails);
    const gone = targets.filter(({ id }) => !written.has(id));
    if (gone.length === 0) return refuse(kept);
    await setDeleted(
      db,
      gone.map(({ id }) => id),
      parts.clock.now(),
      true,
    );
    const changes = gone.map((target) => ({ targetId: target.id, before: factsOf(target), after: null }));
    await record(
      db,
      parts,
      'delete',
      `deleting ${gone.length === 1 ? gone[0]?.name : countOf(gone.length)}`,
      changes,
    );
    return ok({ changed: gone.length, kept });
  });
}

/** TGT-2: makes one target of two, as chosen field by field. The one with mails stays. */
export async function mergePair(
  ws: Workspace,
  parts: Parts,
  pair: { one: string; other: string },
  choices: MergeChoices,
): Promise<Result<Target> | null> {
  return withAll(ws, [pair.one, pair.other], async (db, targets) => {
    const one = targets.find(({ id }) => id === pair.one);
    const other = targets.find(({ id }) => id === pair.other);
    if (!one || !other || one.id === other.id) return refuse(sameTarget(pair.one));
    const written = await targetsWithOutreach(db, [one.id, other.id]);
    if (written.size === 2) return refuse(bothWritten(one, other));
    const [stays, goes] = written.has(other.id) ? [other, one] : [one, other];
    const merged = { ...mergeTargets(one, other, choices), id: stays.id };
    const at = parts.clock.now();
    await putTargets(db, [merged], at);
    await setDeleted(db, [goes.id], at, true);
    await record(db, parts, 'merge', `merging two entries of ${merged.name}`, [
      { targetId: stays.id, before: factsOf(stays), after: factsOf(merged) },
      { targetId: goes.id, before: factsOf(goes), after: null },
    ]);
    return ok(merged);
  });
}

export type UndoStep = Outcome & { label: string };

/** Undoes the newest thing done to the lists, as a whole; or does the last undone again. */
export async function stepInTime(
  ws: Workspace,
  parts: Parts,
  way: 'undo' | 'redo',
): Promise<Result<UndoStep>> {
  return ws.transaction(async (db) => {
    await oneChangeAtATime(db);
    const batch = await (way === 'undo' ? batchToUndo(db) : batchToRedo(db));
    if (!batch) return refuse(nothingTo(way));
    const at = parts.clock.now();
    const changes = await changesOfBatch(db, batch.id);
    const ids = changes.map(({ targetId }) => targetId);
    const current = new Map((await lockEvenDeleted(db, ids)).map((target) => [target.id, target]));
    const turns = changes.flatMap(({ targetId, before, after }) => {
      const target = current.get(targetId);
      return target ? [way === 'undo' ? turn(target, after, before) : turn(target, before, after)] : [];
    });
    const kept = await applyTurns(db, turns, at);
    await markBatch(db, batch.id, way === 'undo' ? at : null);
    return ok({ label: batch.label, changed: turns.length - kept.length, kept });
  });
}

async function applyTurns(db: WorkspaceDb, turns: readonly Turn[], at: string): Promise<Refusal[]> {
  const going = turns.filter(({ deleted }) => deleted).map(({ target }) => target);
  const written = await targetsWithOutreach(
    db,
    going.map(({ id }) => id),
  );
  await putTargets(
    db,
    turns.filter(({ deleted }) => !deleted).map(({ target }) => target),
    at,
  );
  await setDeleted(
    db,
    going.filter(({ id }) => !written.has(id)).map(({ id }) => id),
    at,
    true,
  );
  return going.filter(({ id }) => written.has(id)).map(hasMails);
}

/** Every field as written, in its normal form; or all that is wrong with them at once. */
function checkAll(facts: TargetFacts, written: WrittenFacts): Result<TargetFacts> {
  let checkedFacts = facts;
  const refusals: Refusal[] = [];
  for (const field of targetFields) {
    const text = written[field];
    if (text === undefined) continue;
    const checked = checkField(field, text);
    if (checked.ok) checkedFacts = withField(checkedFacts, field, checked.value);
    else refusals.push(...checked.refusals);
  }
  return refusals.length > 0 ? refuse(refusals) : ok(checkedFacts);
}

function changedMeanwhile(current: Target, { written, basedOn }: Edit): Refusal[] {
  return targetFields.flatMap((field) => {
    const based = basedOn[field];
    const now = fieldText(current[field]);
    if (written[field] === undefined || based === undefined || based === now) return [];
    const reason = `“${fieldTitles[field]}” was changed meanwhile, perhaps in another tab. It is now “${now.slice(0, 80)}”.`;
    return [
      {
        field,
        value: now.slice(0, 80),
        reason,
        mend: 'Look at the new value, then change it again if it is still wrong.',
      },
    ];
  });
}

/** Runs a change on targets that are all here; null when one is not. */
const withAll = <T>(
  ws: Workspace,
  ids: readonly string[],
  work: (db: WorkspaceDb, targets: Target[]) => Promise<T>,
): Promise<T | null> => ws.transaction((db) => withAllIn(db, ids, (targets) => work(db, targets)));

async function withAllIn<T>(
  db: WorkspaceDb,
  ids: readonly string[],
  work: (targets: Target[]) => Promise<T>,
): Promise<T | null> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0 || !wanted.every(isUuid)) return null;
  await oneChangeAtATime(db);
  const targets = await lockTargets(db, wanted);
  return targets.length === wanted.length ? work(targets) : null;
}

async function change(
  db: WorkspaceDb,
  parts: Parts,
  kind: BatchKind,
  label: string,
  before: readonly Target[],
  after: readonly Target[],
): Promise<void> {
  const changes = after.flatMap((target, index) => {
    const old = before[index];
    const isSame = old && targetFields.every((field) => sameValue(old[field], target[field]));
    return old && !isSame ? [{ targetId: target.id, before: factsOf(old), after: factsOf(target) }] : [];
  });
  if (changes.length === 0) return;
  await putTargets(db, after, parts.clock.now());
  await record(db, parts, kind, label, changes);
}

export async function record(
  db: WorkspaceDb,
  parts: Parts,
  kind: BatchKind,
  label: string,
  changes: readonly TargetChange[],
): Promise<string> {
  const batch: Batch = { id: parts.newId(), kind, label, at: parts.clock.now() };
  await recordBatch(db, batch, changes);
  return batch.id;
}

const hasMails = ({ name }: Target): Refusal => ({
  field: 'target',
  value: name,
  reason: `A mail to ${name} was written. What was written and sent is kept for good, so it stays on the list.`,
  mend: 'To write to it no more, close it on the Campaign page.',
});
const bothWritten = (one: Target, other: Target): Refusal => ({
  field: 'target',
  value: one.name,
  reason: `There are mails for both ${one.name} and ${other.name}.`,
  mend: 'Close one of them on the Campaign page, so that nobody is written to twice.',
});
const sameTarget = (id: string): Refusal => ({
  field: 'other',
  value: id,
  reason: 'These are one and the same target.',
  mend: 'Choose two different targets.',
});
const nothingTo = (way: 'undo' | 'redo'): Refusal => ({
  field: way,
  value: '',
  reason: way === 'undo' ? 'There is nothing to undo.' : 'There is nothing to do again.',
  mend: 'Change something on the lists first.',
});
