import { targetLists } from '#features/targets/service.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { allDecisions } from './decision-queries.ts';
import { jobExists, latestJobs, retryFailed, setJobState } from './queue-queries.ts';
import { openFindings } from './website-queries.ts';
import { keyOfTarget } from './website-service.ts';

/** Pauses, resumes or cancels a job, or lets its failed websites wait again. False: there is no such job. */
export async function steerJob(
  ws: Workspace,
  parts: Parts,
  id: string,
  wish: 'pause' | 'resume' | 'cancel' | 'retry',
): Promise<boolean> {
  if (!isUuid(id)) return false;
  const states = { pause: 'paused', resume: 'running', cancel: 'cancelled', retry: 'running' } as const;
  return ws.transaction(async (db) => {
    if (!(await jobExists(db, id))) return false;
    if (wish === 'retry') await retryFailed(db, id);
    await setJobState(db, id, states[wish], parts.clock.now());
    return true;
  });
}

/** The latest jobs with what has become of each website, and what waits to be decided for which target. */
export async function jobs(ws: Workspace) {
  const { targets } = await targetLists(ws);
  const ofWebsite = Map.groupBy(targets, (target) => keyOfTarget(target));
  return ws.transaction(async (db) => {
    const rows = await latestJobs(db, 5);
    const toDecide = await undecided(db);
    return rows.map(({ id, label, state, created_at, items }) => ({
      id,
      label,
      state,
      createdAt: created_at,
      items: items.map((item) => ({
        websiteId: item.website_id,
        address: item.address,
        state: item.state,
        pages: item.pages,
        refusal: item.refusal,
        targets: (ofWebsite.get(item.address_key) ?? []).map((target) => ({
          id: target.id,
          name: target.name,
          list: target.list,
          toDecide: toDecide(item.website_id, target.id),
        })),
      })),
    }));
  });
}

/** How many findings of a website the applicant has not decided about for a target. */
async function undecided(db: WorkspaceDb) {
  const findings = Map.groupBy(await openFindings(db), ({ website_id }) => website_id);
  const decided = new Set(
    (await allDecisions(db)).map((one) => `${one.target_id} ${one.finding_id} ${one.fingerprint}`),
  );
  return (websiteId: string, targetId: string) =>
    (findings.get(websiteId) ?? []).filter(
      ({ id, fingerprint }) => !decided.has(`${targetId} ${id} ${fingerprint}`),
    ).length;
}
