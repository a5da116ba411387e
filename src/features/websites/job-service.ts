import { type TargetWithWebsite, targetsWithWebsiteAt } from '#features/targets/service.ts';
import type { Todo } from '#features/today/rules.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { allDecisions } from './decision-queries.ts';
import { jobExists, latestJobs, retryFailed, setJobState } from './queue-queries.ts';
import { openFindings } from './website-queries.ts';
import { hostOfKey } from './fetching/addresses.ts';
import { addressTodos, neverRead } from './unread-service.ts';
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
    // A job that was cancelled stays so: what would wait in it is never read, and keeps others from reading it.
    const isSteered = await setJobState(db, id, states[wish], parts.clock.now());
    if (isSteered && wish === 'retry') await retryFailed(db, id);
    return true;
  });
}

/** The latest jobs with what has become of each website, and what waits to be decided for which target. */
export async function jobs(ws: Workspace) {
  return ws.transaction(async (db) => {
    const rows = await latestJobs(db, 5);
    const open = await openFindings(db);
    const keys = [...rows.flatMap(({ items }) => items), ...open].map(({ address_key }) => address_key);
    const targets = await targetsWithWebsiteAt(db, [...new Set(keys.map(hostOfKey))]);
    const ofWebsite = Map.groupBy(targets, (target) => keyOfTarget(target));
    const toDecide = await undecided(db, open);
    const unread = await neverRead(db);
    const shown = (target: TargetWithWebsite) => ({
      id: target.id,
      name: target.name,
      list: target.list,
      toDecide: toDecide(target),
    });
    return {
      jobs: rows.map(({ id, label, state, created_at, items }) => ({
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
          targets: (ofWebsite.get(item.address_key) ?? []).map(shown),
        })),
      })),
      toDecide: targets.map(shown).filter((one) => one.toDecide > 0),
      unread: unread.map(({ id }) => id),
    };
  });
}

/** How many findings on the website of a target the applicant has not decided about. */
async function undecided(db: WorkspaceDb, open: Awaited<ReturnType<typeof openFindings>>) {
  const findings = Map.groupBy(open, ({ address_key }) => address_key);
  const decided = new Set(
    (await allDecisions(db)).map((one) => `${one.target_id} ${one.finding_id} ${one.fingerprint}`),
  );
  return (target: TargetWithWebsite) =>
    (findings.get(keyOfTarget(target) ?? '') ?? []).filter(
      ({ id, fingerprint }) => !decided.has(`${target.id} ${id} ${fingerprint}`),
    ).length;
}

/** For Today: what websites say that waits for a decision, and how to get to the addresses that are missing. */
export async function websiteTodos(ws: Workspace, _parts: Parts): Promise<Todo[]> {
  const { toDecide } = await jobs(ws);
  const missing = await ws.transaction(addressTodos);
  if (toDecide.length === 0) return missing;
  const [first] = toDecide;
  const one = toDecide.length === 1 && first;
  return [
    {
      id: 'websites-to-decide',
      kind: 'targets',
      title: one
        ? `Look at what the website of ${one.name} says`
        : `Look at what ${toDecide.length} websites say`,
      why: 'Contacts and conditions were found. Each waits for your decision, with the sentence it rests on.',
      minutes: Math.min(30, 2 * toDecide.length),
      href: one ? `/targets?list=${one.list}&open=${one.id}` : '/websites',
      action: 'Decide',
      count: toDecide.length,
    },
    ...missing,
  ];
}
