import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import { targetName } from './actual-queries.ts';
import { type Change, addFact, changeFact, moveItem, releaseItem, removeFact } from './changes.ts';
import type { FactInput, Plan } from './document.ts';
import {
  addVersion,
  currentVersion,
  hasVersionBefore,
  nextUndone,
  onePlanChangeAtATime,
  setUndone,
} from './queries.ts';

/** What a change answers: what was done; refused; or null, when it names something that is not there. */
export type Changed = Result<{ label: string }> | null;

/** Begins the plan, or begins it on another day. */
export function startPlan(ws: Workspace, parts: Parts, start: Pick<Plan, 'startOn' | 'timeZone'>) {
  return ws.transaction(async (db) => {
    await onePlanChangeAtATime(db);
    const current = await currentVersion(db);
    const plan = { moves: {}, facts: [], ...current?.plan, ...start };
    return keep(db, parts, current?.number ?? 0, {
      plan,
      label: current ? 'Change the start' : 'Start the plan',
    });
  });
}

export const movePlanItem = (
  ws: Workspace,
  parts: Parts,
  key: string,
  span: { from: IsoDate; to: IsoDate },
) => change(ws, parts, async (_, plan) => moveItem(plan, key, span));

export const releasePlanItem = (ws: Workspace, parts: Parts, key: string) =>
  change(ws, parts, async (_, plan) => releaseItem(plan, key));

export const addPlanFact = (ws: Workspace, parts: Parts, input: FactInput) =>
  change(ws, parts, async (db, plan) =>
    (await isOurs(db, input)) ? addFact(plan, { ...input, id: parts.newId() }) : null,
  );

export const changePlanFact = (ws: Workspace, parts: Parts, id: string, input: FactInput) =>
  change(ws, parts, async (db, plan) => ((await isOurs(db, input)) ? changeFact(plan, id, input) : null));

export const removePlanFact = (ws: Workspace, parts: Parts, id: string) =>
  change(ws, parts, async (_, plan) => removeFact(plan, id));

/** Undoes the last change of the plan, or does it again. */
export function stepThroughPlan(
  ws: Workspace,
  parts: Parts,
  step: 'undo' | 'redo',
): Promise<Result<{ label: string }>> {
  return ws.transaction(async (db) => {
    await onePlanChangeAtATime(db);
    const version = step === 'undo' ? await currentVersion(db) : await nextUndone(db);
    if (!version || (step === 'undo' && !(await hasVersionBefore(db, version.number)))) {
      const [reason, mend] = ['There is nothing more here.', 'Reload the page.'];
      return refuse({ field: step, value: '', reason, mend });
    }
    await setUndone(db, version.number, step === 'undo' ? parts.clock.now() : null);
    return ok({ label: version.label });
  });
}

function change(
  ws: Workspace,
  parts: Parts,
  next: (db: WorkspaceDb, plan: Plan) => Promise<Result<Change> | Change | null>,
): Promise<Changed> {
  return ws.transaction(async (db) => {
    await onePlanChangeAtATime(db);
    const current = await currentVersion(db);
    if (!current) return null;
    const wanted = await next(db, current.plan);
    if (!wanted) return null;
    if (!('ok' in wanted)) return keep(db, parts, current.number, wanted);
    return wanted.ok ? keep(db, parts, current.number, wanted.value) : wanted;
  });
}

async function keep(db: WorkspaceDb, parts: Parts, before: number, { plan, label }: Change) {
  await addVersion(db, { number: before + 1, plan, label }, parts.clock.now());
  return { ok: true as const, value: { label } };
}

/** A target of another workspace is none of ours. */
async function isOurs(db: WorkspaceDb, { targetId }: FactInput): Promise<boolean> {
  return targetId === null || (isUuid(targetId) && (await targetName(db, targetId)) !== null);
}
