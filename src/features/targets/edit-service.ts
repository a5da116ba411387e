import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { type Outcome, record, withAll } from './batch-service.ts';
import { countOf, factsOf } from './changes.ts';
import { checkField, fieldText, sameValue, withField } from './fields.ts';
import { addTargets, lockTargets, oneChangeAtATime, putTargets } from './queries.ts';
import {
  type Target,
  type TargetFacts,
  type TargetField,
  fieldTitles,
  noFacts,
  targetFields,
} from './rules.ts';

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
    await change(db, parts, `editing ${current.name}`, [current], [target]);
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
    await change(db, parts, label, changed, after);
    return ok({ changed: changed.length, kept: [] });
  });
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

async function change(
  db: WorkspaceDb,
  parts: Parts,
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
  await record(db, parts, 'edit', label, changes);
}
