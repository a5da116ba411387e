import { changeOne, targetById, targetsByIds } from '#features/targets/service.ts';
import type { Target } from '#features/targets/rules.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { pageKey, webAddress } from './fetching/addresses.ts';
import { addJob, openItemOf } from './queue-queries.ts';
import { organisationsOf } from './take-in-service.ts';
import { type KnownWebsite, websiteIds } from './website-queries.ts';

/** TGT-5: puts one target's website in the queue, before the rest of long lists. Null: no such target. */
export async function readWebsiteOf(
  ws: Workspace,
  parts: Parts,
  targetId: string,
  typed: string,
): Promise<Result<true> | null> {
  const target = await targetById(ws, targetId);
  if (!target) return null;
  if (!parts.websites) return refuse(notHere);
  const address = webAddress(typed || target.website);
  if (!address.ok) return address;
  return ws.transaction(async (db) => {
    if (typed && pageKey(address.value) !== keyOfTarget(target))
      await changeOne(db, parts, targetId, `entering the website of ${target.name}`, () => ({
        website: address.value,
      }));
    const now = parts.clock.now();
    const known = knownWebsite(address.value);
    const id = (await websiteIds(db, [known], now)).get(known.key);
    if (id && !(await openItemOf(db, id)))
      await addJob(db, { id: parts.newId(), label: '', websiteIds: [id], now });
    return ok(true);
  });
}

export type Queued = { queued: number; withoutWebsite: string[]; already: number };

/** TGT-5: “read the websites of my 50 hospitals”: one job over many targets. Null: none of them is here. */
export async function readWebsitesOf(
  ws: Workspace,
  parts: Parts,
  targetIds: readonly string[],
): Promise<Result<Queued> | null> {
  const targets = await targetsByIds(ws, targetIds);
  if (targets.length === 0) return null;
  if (!parts.websites) return refuse(notHere);
  const known = new Map<string, KnownWebsite>();
  const withoutWebsite: string[] = [];
  for (const { id, website } of targets) {
    const address = website ? webAddress(website) : null;
    if (address?.ok) known.set(pageKey(address.value), knownWebsite(address.value));
    else withoutWebsite.push(id);
  }
  if (known.size === 0) return refuse(noneHasOne);
  return ws.transaction(async (db) => {
    const now = parts.clock.now();
    const ids = [...(await websiteIds(db, [...known.values()], now)).values()];
    const waiting = await notInQueue(db, ids);
    if (waiting.length > 0) {
      const label = waiting.length === 1 ? '1 website' : `${waiting.length} websites`;
      await addJob(db, { id: parts.newId(), label, websiteIds: waiting, now });
    }
    return ok({ queued: waiting.length, withoutWebsite, already: ids.length - waiting.length });
  });
}

async function notInQueue(db: WorkspaceDb, ids: readonly string[]): Promise<string[]> {
  const free: string[] = [];
  for (const id of ids) if (!(await openItemOf(db, id))) free.push(id);
  return free;
}

/** Under which key the website of a target is known; null when it has none. */
export function keyOfTarget({ website }: Pick<Target, 'website'>): string | null {
  const address = website ? webAddress(website) : null;
  return address?.ok ? pageKey(address.value) : null;
}

const knownWebsite = (address: string): KnownWebsite => ({
  key: pageKey(address),
  address,
  organisations: organisationsOf(address),
});

const notHere: Refusal = {
  field: 'website',
  value: '',
  reason: 'This Foothold does not read websites.',
  mend: 'Open the website in your browser and copy what you need.',
};
const noneHasOne: Refusal = {
  field: 'website',
  value: '',
  reason: 'None of these targets has a website.',
  mend: 'Enter their websites in Targets, then choose them again.',
};
