import { checkField, fieldText } from '#features/targets/fields.ts';
import { changeOne, targetById } from '#features/targets/service.ts';
import type { Target, TargetFacts } from '#features/targets/rules.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { type TakenOver, takenOver } from './accepting.ts';
import {
  addOverrule,
  decisionOn,
  forgetDecision,
  overrulesFor,
  saveDecision,
  withdrawOverrule,
} from './decision-queries.ts';
import { type Edit, editedFinding } from './editing.ts';
import { forbiddenRoute, organisationsBehind } from './guard-service.ts';
import { addTask, dropOpenTask } from './task-queries.ts';
import { type FindingRow, findingById, prohibitionsAt, websiteByKey } from './website-queries.ts';
import { keyOfTarget } from './website-service.ts';

/** TGT-5: takes a finding over for a target, as it is or edited. Null: no such target, or nothing like that on its website. */
export async function acceptFinding(
  ws: Workspace,
  parts: Parts,
  targetId: string,
  findingId: string,
  edit: Edit | null,
): Promise<Result<true> | null> {
  return onFinding(ws, targetId, findingId, async (db, target, row) => {
    const finding = edit ? editedFinding(row.finding, edit) : ok(row.finding);
    if (!finding.ok) return finding;
    const forbidden = await forbiddenRoute(db, target, finding.value);
    if (forbidden) return refuse(forbidden);
    const change = takenOver(finding.value, target);
    const faults = change ? faultsOf(change) : [];
    if (faults.length > 0) return refuse(faults);
    await undoDecision(db, parts, target, findingId);
    const label = `taking over what the website of ${target.name} says`;
    // Worked out from the target as it is by now: what was taken over before is given back.
    const taken = (now: Target) => takenOver(finding.value, now) ?? {};
    const changed = change && (await changeOne(db, parts, targetId, label, taken));
    await saveDecision(db, {
      targetId,
      findingId,
      decision: edit ? 'edited' : 'accepted',
      fingerprint: row.fingerprint,
      finding: finding.value,
      target: changed && {
        before: fieldsOf(changed.before, change),
        after: fieldsOf(changed.after, change),
      },
      now: parts.clock.now(),
    });
    if (finding.value.kind === 'route' && finding.value.route.kind !== 'email')
      await addTask(db, { targetId, findingId, route: finding.value.route, now: parts.clock.now() });
    return ok(true);
  });
}

/** Says no to a finding. It is asked about again only when the website says something else. */
export async function rejectFinding(
  ws: Workspace,
  parts: Parts,
  targetId: string,
  findingId: string,
): Promise<Result<true> | null> {
  return onFinding(ws, targetId, findingId, async (db, target, row) => {
    await undoDecision(db, parts, target, findingId);
    await saveDecision(db, {
      targetId,
      findingId,
      decision: 'rejected',
      fingerprint: row.fingerprint,
      finding: row.finding,
      target: null,
      now: parts.clock.now(),
    });
    return ok(true);
  });
}

/** Takes a decision back: the finding is a proposal again, and the target as it was where nothing else changed it. */
export async function takeBackDecision(
  ws: Workspace,
  parts: Parts,
  targetId: string,
  findingId: string,
): Promise<Result<true> | null> {
  return onFinding(ws, targetId, findingId, async (db, target) => {
    await undoDecision(db, parts, target, findingId);
    return ok(true);
  });
}

async function undoDecision(db: WorkspaceDb, parts: Parts, target: Target, findingId: string) {
  const decision = await decisionOn(db, target.id, findingId);
  if (!decision) return;
  const { target_before: before, target_after: after } = decision;
  if (before && after) {
    const label = `giving back what the website of ${target.name} says`;
    await changeOne(db, parts, target.id, label, (now) => stillTaken(now, before, after));
  }
  await dropOpenTask(db, target.id, findingId);
  await forgetDecision(db, target.id, findingId);
}

/** The fields that still are what was taken over, as they were before. */
function stillTaken(now: Target, before: TakenOver, after: TakenOver): Partial<TargetFacts> {
  const fields = Object.keys(after) as (keyof TakenOver)[];
  const still = fields.filter((field) => fieldText(now[field]) === fieldText(after[field] ?? ''));
  return Object.fromEntries(still.map((field) => [field, before[field]]));
}

const fieldsOf = (target: Target, change: TakenOver): TakenOver =>
  Object.fromEntries((Object.keys(change) as (keyof TakenOver)[]).map((field) => [field, target[field]]));

function faultsOf(change: TakenOver): Refusal[] {
  return (Object.keys(change) as (keyof TakenOver)[]).flatMap((field) => {
    const checked = checkField(field, fieldText(change[field] ?? ''));
    return checked.ok ? [] : checked.refusals;
  });
}

/** TGT-8: overrules a prohibition for one target. The reason is kept for good. */
export async function overrule(
  ws: Workspace,
  parts: Parts,
  targetId: string,
  findingId: string,
  reason: string,
): Promise<Result<true> | null> {
  const target = await targetById(ws, targetId);
  if (!target || !isUuid(findingId)) return null;
  const words = reason.trim();
  if (words.split(/\s+/).length < 3 || words.length < 15) return refuse(noReason(words));
  return ws.transaction(async (db) => {
    const at = organisationsBehind(target.website, target.contactEmails);
    const row = (await prohibitionsAt(db, at)).find(({ id }) => id === findingId);
    if (row?.finding.kind !== 'prohibition') return null;
    const { quote } = row.finding.prohibition.evidence;
    const standing = (await overrulesFor(db, targetId)).filter(({ withdrawn_at }) => withdrawn_at === null);
    if (!standing.some(({ finding_id }) => finding_id === findingId))
      await addOverrule(db, { targetId, findingId, quote, reason: words, now: parts.clock.now() });
    return ok(true);
  });
}

/** Lets a prohibition count again. False: no such overruling is in force. */
export async function letProhibitionCount(ws: Workspace, parts: Parts, overruleId: string): Promise<boolean> {
  if (!isUuid(overruleId)) return false;
  return ws.transaction((db) => withdrawOverrule(db, overruleId, parts.clock.now()));
}

async function onFinding(
  ws: Workspace,
  targetId: string,
  findingId: string,
  work: (db: WorkspaceDb, target: Target, row: FindingRow) => Promise<Result<true>>,
): Promise<Result<true> | null> {
  const target = await targetById(ws, targetId);
  if (!target || !isUuid(findingId)) return null;
  return ws.transaction(async (db) => {
    const key = keyOfTarget(target);
    const website = key === null ? undefined : await websiteByKey(db, key);
    const row = await findingById(db, findingId);
    if (!row || row.website_id !== website?.id || row.kind === 'prohibition') return null;
    return work(db, target, row);
  });
}

const noReason = (value: string): Refusal => ({
  field: 'reason',
  value: value.slice(0, 80),
  reason: 'A reason is needed before you go against what they ask for.',
  mend: 'Write one sentence: why you may write to them all the same.',
});
