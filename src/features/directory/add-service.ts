import type { Parts } from '#platform/parts.ts';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';
import { type Result, ok } from '#plain/refusal.ts';
import { addAsOne, oneChangeAtATime } from '#features/targets/service.ts';
import { countOf } from '#features/targets/changes.ts';
import type { AddBest, Added } from './answers.ts';
import { findForgiving, ownOfDirectory, prepare, withDirectory } from './asking-service.ts';
import { addressesOfGroups, entriesByIds } from './chosen-queries.ts';
import type { DirectoryDb } from './directory-db.ts';
import { sourceOf } from './entry-facts.ts';
import { organisationById, sourceDates } from './entry-queries.ts';
import type { FoundEntry } from './found.ts';
import { foundRows } from './found-queries.ts';
import { entriesApart, listedTargets, rememberEntries, setEntryApart } from './listed-store-queries.ts';
import { Listed } from './listed.ts';
import { type Choice, chooseBest } from './best.ts';
import { specialtyMeant } from './specialty-search.ts';
import { nameOf, targetOfEntry } from './target-of-entry.ts';

/** TGT-3: puts the chosen entries on the lists as one batch that can be undone, and tells which of them were not there to add. */
export async function addChosen(
  ws: Workspace,
  parts: Parts,
  { ids, specialty: typed }: { ids: readonly string[]; specialty: string },
): Promise<Result<Added>> {
  const specialty = specialtyMeant(typed);
  if (!specialty.ok) return specialty;
  const wanted = [...new Set(ids)];
  return withDirectory(parts, async (db) => {
    const entries = await entriesByIds(db, wanted, specialty.value ?? '');
    const there = new Set(entries.map(({ found }) => found.id));
    const everything: Choice = { count: entries.length, perOrganisation: entries.length, alsoUnlikely: true };
    const added = await put(ws, parts, db, entries, specialty.value ?? '', everything);
    const vanished = wanted.filter((id) => !there.has(id)).map((id) => ({ id, name: id, why: NOT_THERE }));
    return ok({ ...added, passedOver: [...added.passedOver, ...vanished] });
  });
}

const NOT_THERE = 'The directory that is in use now does not hold it. Search again to see what it holds.';

/** So many rows are looked through at most for the best: where a few groups own everything, there are no more to find. */
const LOOKED_THROUGH = 10_000;
const AT_A_TIME = 250;
/** So many of those passed over are told: the first ones, which would have been the best. */
const PASSED_OVER_TOLD = 100;

/** TGT-3: puts the best entries of a search on the list that are not on it yet, a few of each organisation. */
export async function addBest(ws: Workspace, parts: Parts, wished: AddBest): Promise<Result<Added>> {
  const { search, ...choice } = wished;
  return withDirectory(parts, async (db) => {
    const own = await ownOfDirectory(ws);
    const prepared = await prepare(db, { ...search, onlyNew: true, sort: 'score', page: 1 }, own);
    if (!prepared.ok) return prepared;
    const { asked } = prepared.value;
    const entries: FoundEntry[] = [];
    for (let from = 0; from < LOOKED_THROUGH; from += AT_A_TIME) {
      const { index, candidates } = await findForgiving(db, { ...asked, from, rows: AT_A_TIME });
      entries.push(...foundRows(index, search.list, asked.specialty, candidates.hits));
      const enough = chooseBest(entries, own.listed, choice).chosen.length >= choice.count;
      if (enough || candidates.hits.length < AT_A_TIME) break;
    }
    return ok(await put(ws, parts, db, entries, asked.specialty, choice));
  });
}

/** TGT-3: keeps apart what the directory joined, or takes that back; null when there is no such join. */
export async function setApart(
  ws: Workspace,
  parts: Parts,
  { id, apart }: { id: string; apart: boolean },
): Promise<Result<{ apart: boolean }> | null> {
  const known = await withDirectory(parts, async (db) => ok(await organisationById(db, id)));
  if (!known.ok) return known;
  return ws.transaction(async (db) => {
    // What was kept apart can be joined again, also when a newer directory knows nothing of it any more.
    const isJoin = known.value !== null && known.value.part_of !== null;
    if (!isJoin && (apart || !(await entriesApart(db)).includes(id))) return null;
    await setEntryApart(db, id, apart, parts.clock.now());
    return ok({ apart });
  });
}

/** Chooses and adds in one transaction: what another tab added meanwhile is not added again. */
async function put(
  ws: Workspace,
  parts: Parts,
  directory: DirectoryDb,
  entries: readonly FoundEntry[],
  specialty: string,
  choice: Choice,
): Promise<Added> {
  const dates = await sourceDates(directory);
  const groups = entries.flatMap(({ place }) => place?.pac_id ?? []);
  const addresses = await addressesOfGroups(directory, groups);
  const done = await ws.transaction(async (db) => {
    await oneChangeAtATime(db);
    const { chosen, ...rest } = chooseBest(entries, new Listed(await listedTargets(db)), choice);
    const passedOver = rest.passedOver.slice(0, PASSED_OVER_TOLD);
    if (chosen.length === 0) return { added: 0, passedOver, label: null };
    const label = labelOf(chosen);
    const facts = chosen.map((entry) =>
      targetOfEntry(entry, specialty, dates.get(sourceOf(entry.found.kind, entry.inMedicare)) ?? ''),
    );
    const targets = await addAsOne(db, parts, facts, label);
    await remember(db, parts, { release: directory.release, addresses }, chosen, targets);
    return { added: chosen.length, passedOver, label };
  });
  await ws.tidy();
  return done;
}

async function remember(
  db: WorkspaceDb,
  parts: Parts,
  { release, addresses }: { release: string; addresses: ReadonlyMap<string, number> },
  chosen: readonly FoundEntry[],
  targets: readonly { id: string }[],
) {
  const taken = chosen.flatMap(({ found, place }, at) => {
    const target = targets[at];
    const size = {
      physicians: place?.physicians ?? null,
      addresses: addresses.get(place?.pac_id ?? '') ?? null,
    };
    return target ? [{ targetId: target.id, entryId: found.id, ...size }] : [];
  });
  await rememberEntries(db, taken, release, parts.clock.now());
}

function labelOf(chosen: readonly FoundEntry[]): string {
  const [first] = chosen;
  const what = chosen.length === 1 && first ? nameOf(first) : countOf(chosen.length);
  return `adding ${what} from the directory`;
}
