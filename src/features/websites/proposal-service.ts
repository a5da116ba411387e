import { targetById } from '#features/targets/service.ts';
import type { Target } from '#features/targets/rules.ts';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';
import { type DecisionRow, decisionsFor, overrulesFor } from './decision-queries.ts';
import { forbiddingSentence } from './do-not-contact.ts';
import { placeOf } from './findings.ts';
import { organisationsBehind, prohibitionsIn } from './guard-service.ts';
import type { Prohibition } from './rules.ts';
import { openItemOf } from './queue-queries.ts';
import type { TargetWebsite } from './target-website.ts';
import { tasksOf } from './task-service.ts';
import {
  type FindingRow,
  type WebsiteRow,
  findingsOfWebsite,
  prohibitionsAt,
  websiteByKey,
} from './website-queries.ts';
import { keyOfTarget } from './website-service.ts';

/** TGT-5, TGT-8: all that is known of a target's website: proposals, decisions, prohibitions, tasks. Null: no such target. */
export async function websiteOfTarget(
  ws: Workspace,
  targetId: string,
  now: string,
): Promise<TargetWebsite | null> {
  const target = await targetById(ws, targetId);
  if (!target) return null;
  return ws.transaction(async (db) => {
    const key = keyOfTarget(target);
    const website = key === null ? undefined : await websiteByKey(db, key);
    const rows = website ? await findingsOfWebsite(db, website.id) : [];
    const decisions = new Map(
      (await decisionsFor(db, [targetId])).map((decision) => [decision.finding_id, decision]),
    );
    const prohibitions = await prohibitionsFor(db, target);
    const standing = prohibitions.flatMap((one) => (one.overruled ? [] : [one.prohibition]));
    const wasReadBefore = rows.some(({ first_seen_at }) => first_seen_at !== website?.read_at);
    return {
      address: target.website,
      state: website ? await stateOf(db, website) : null,
      findings: rows
        .filter(({ kind }) => kind !== 'prohibition')
        .toSorted((one, other) => placeOf(one.finding) - placeOf(other.finding))
        .flatMap((row) => {
          const decision = decisions.get(row.id);
          if (row.gone_at !== null && !decision) return [];
          return [viewOf(row, decision, website?.read_at ?? null, wasReadBefore, standing)];
        }),
      prohibitions,
      tasks: await tasksOf(db, target, now, standing),
    };
  });
}

async function stateOf(db: WorkspaceDb, website: WebsiteRow) {
  const item = await openItemOf(db, website.id);
  return {
    readAt: website.read_at,
    refusal: website.refusal,
    pages: website.pages,
    reading: item ? { state: item.state, pages: item.pages, paused: item.job_state === 'paused' } : null,
  };
}

function viewOf(
  row: FindingRow,
  decision: DecisionRow | undefined,
  readAt: string | null,
  wasReadBefore: boolean,
  standing: readonly Prohibition[],
): TargetWebsite['findings'][number] {
  const holds = decision !== undefined && (decision.fingerprint === row.fingerprint || row.gone_at !== null);
  return {
    id: row.id,
    finding: row.finding,
    state: holds ? decision.decision : 'proposed',
    taken: decision && decision.decision !== 'rejected' ? decision.finding : null,
    decidedAt: decision?.decided_at ?? null,
    before: row.before !== null && (row.changed_at === readAt || !holds) ? row.before : null,
    isNew: wasReadBefore && row.first_seen_at === readAt,
    isGone: row.gone_at !== null,
    forbiddenBy: row.finding.kind === 'route' ? forbiddingSentence(row.finding.route, standing) : null,
  };
}

/** TGT-8: what is forbidden at the organisations of a target, with the reason where the applicant overruled it. */
async function prohibitionsFor(db: WorkspaceDb, target: Target): Promise<TargetWebsite['prohibitions']> {
  const at = organisationsBehind(target.website, target.contactEmails);
  const overrules = await overrulesFor(db, target.id);
  return prohibitionsIn(await prohibitionsAt(db, at)).map(({ id, prohibition }) => {
    const own = overrules.filter(({ finding_id }) => finding_id === id);
    const valid = own.find(({ withdrawn_at }) => withdrawn_at === null);
    return {
      id,
      prohibition,
      overruled: valid ? { id: valid.id, reason: valid.reason, at: valid.created_at } : null,
      earlier: own
        .filter(({ withdrawn_at }) => withdrawn_at !== null)
        .map(({ reason, created_at, withdrawn_at }) => ({
          reason,
          from: created_at,
          until: withdrawn_at ?? created_at,
        })),
    };
  });
}
