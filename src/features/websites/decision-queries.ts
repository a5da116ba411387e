import { type Insertable, type Selectable, sql } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { TakenOver } from './accepting.ts';
import type { Finding } from './findings.ts';
import type { Decision, WebsiteDecisionTable, WebsiteOverruleTable } from './tables.ts';

export type DecisionRow = Selectable<WebsiteDecisionTable>;
export type OverruleRow = Selectable<WebsiteOverruleTable>;

/** What was decided for one target, or for several. */
export function decisionsFor(db: WorkspaceDb, targetIds: readonly string[]): Promise<DecisionRow[]> {
  return db
    .selectFrom('website_decision')
    .selectAll()
    .where(sql<boolean>`target_id = any(${targetIds}::uuid[])`)
    .orderBy('decided_at')
    .execute();
}

export function allDecisions(db: WorkspaceDb) {
  return db.selectFrom('website_decision').select(['target_id', 'finding_id', 'fingerprint']).execute();
}

export type NewDecision = {
  targetId: string;
  findingId: string;
  decision: Decision;
  fingerprint: string;
  finding: Finding;
  target: { before: TakenOver; after: TakenOver } | null;
  now: IsoInstant;
};

export async function saveDecision(db: WorkspaceDb, one: NewDecision): Promise<void> {
  const values: Insertable<WebsiteDecisionTable> = {
    target_id: one.targetId,
    finding_id: one.findingId,
    decision: one.decision,
    fingerprint: one.fingerprint,
    finding: json(one.finding),
    target_before: one.target && json(one.target.before),
    target_after: one.target && json(one.target.after),
    decided_at: one.now,
  };
  await db
    .insertInto('website_decision')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'target_id', 'finding_id']).doUpdateSet(values),
    )
    .execute();
}

export function decisionOn(db: WorkspaceDb, targetId: string, findingId: string) {
  return db
    .selectFrom('website_decision')
    .selectAll()
    .where('target_id', '=', targetId)
    .where('finding_id', '=', findingId)
    .executeTakeFirst();
}

export async function forgetDecision(db: WorkspaceDb, targetId: string, findingId: string): Promise<void> {
  await db
    .deleteFrom('website_decision')
    .where('target_id', '=', targetId)
    .where('finding_id', '=', findingId)
    .execute();
}

/** The prohibitions that the applicant overruled for a target, and those that were once. */
export function overrulesFor(db: WorkspaceDb, targetId: string): Promise<OverruleRow[]> {
  return db
    .selectFrom('website_overrule')
    .selectAll()
    .where('target_id', '=', targetId)
    .orderBy('created_at')
    .execute();
}

export async function addOverrule(
  db: WorkspaceDb,
  one: { targetId: string; findingId: string; quote: string; reason: string; now: IsoInstant },
): Promise<void> {
  await db
    .insertInto('website_overrule')
    .values({
      target_id: one.targetId,
      finding_id: one.findingId,
      quote: one.quote,
      reason: one.reason,
      created_at: one.now,
    })
    .execute();
}

/** Takes back an overruling. The row stays, with the day. False: there is none in force. */
export async function withdrawOverrule(db: WorkspaceDb, id: string, now: IsoInstant): Promise<boolean> {
  const changed = await db
    .updateTable('website_overrule')
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
