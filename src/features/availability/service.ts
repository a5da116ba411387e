import { withdrawPlace, writePlace } from '#features/plan/place-service.ts';
import { monthsInWords } from '#features/profile/proven-facts.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok } from '#plain/refusal.ts';
import { type Block, type BlockInput, acceptBlock, isKept, overlap, weeksOf } from './block.ts';
import { knownBlocks } from './known-service.ts';
import { allBlocks, changeBlockState, factsOfPlan, insertBlock, oneBlockChangeAtATime } from './queries.ts';

/** PKT-4: the blocks with where they stand today, and what letters name. */
export async function availabilityOverview(ws: Workspace, parts: Parts) {
  const today = todayOf(parts.clock);
  const known = await ws.transaction((db) => knownBlocks(db, today));
  return {
    today,
    blocks: known.standings.map(({ block, ...standing }) => ({
      ...block,
      ...standing,
      weeks: weeksOf(block),
    })),
    /** As letters name it; null while no day may be named. */
    named: known.named && { ...known.named, words: monthsInWords(known.named.from, known.named.to) },
    window: known.window,
  };
}

/** Writes a block down. A confirmed one becomes a confirmed place of the plan, where there is a plan. */
export async function addBlock(
  ws: Workspace,
  parts: Parts,
  input: BlockInput,
): Promise<Result<{ id: string }>> {
  return ws.transaction(async (db) => {
    await oneBlockChangeAtATime(db);
    const accepted = acceptBlock(input, await keptBlocks(db), todayOf(parts.clock));
    if (!accepted.ok) return accepted;
    const block = { ...input, id: parts.newId() };
    const told = await tellPlan(db, block);
    if (!told.ok) return told;
    await insertBlock(db, block, parts.clock.now());
    return ok({ id: block.id });
  });
}

/** Changes a block. Other days are another block: what named the old ones is recognised. Null: there is no such block. */
export async function changeBlock(
  ws: Workspace,
  parts: Parts,
  id: string,
  input: BlockInput,
): Promise<Result<{ id: string }> | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    await oneBlockChangeAtATime(db);
    const blocks = await keptBlocks(db);
    const before = blocks.find((block) => block.id === id);
    if (!before) return null;
    const others = blocks.filter((block) => block.id !== id);
    const accepted = acceptBlock(input, others, todayOf(parts.clock));
    if (!accepted.ok) return accepted;
    const sameDays = before.from === input.from && before.to === input.to;
    const block = { ...input, id: sameDays ? id : parts.newId() };
    const told = await tellPlan(db, block, id);
    if (!told.ok) return told;
    const now = parts.clock.now();
    await changeBlockState(db, id, sameDays ? input : { state: 'withdrawn' }, now);
    if (!sameDays) await insertBlock(db, block, now);
    return ok({ id: block.id });
  });
}

/** Takes a block away. It is kept as withdrawn, since letters may name it. False: there is no such block. */
export async function withdrawBlock(ws: Workspace, parts: Parts, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  return ws.transaction(async (db) => {
    await oneBlockChangeAtATime(db);
    if (!(await keptBlocks(db)).some((block) => block.id === id)) return false;
    await changeBlockState(db, id, { state: 'withdrawn' }, parts.clock.now());
    await withdrawPlace(db, id);
    return true;
  });
}

/** Where a place left the plan, a block that is confirmed on those days stands in it again: it is the place now. */
export async function tellPlanOfBlocks(db: WorkspaceDb, days: Pick<Block, 'from' | 'to'>): Promise<void> {
  const there = (await keptBlocks(db)).filter((block) => overlap(block, days));
  // One that the plan has no room for stays what it is in Logistics.
  for (const block of there) await tellPlan(db, block);
}

async function keptBlocks(db: WorkspaceDb): Promise<Block[]> {
  return (await allBlocks(db)).filter(isKept);
}

/**
 * The plan takes the externship's dates from its confirmed places, and the forecast learns from them. The place of a block has
 * the block's id, and leaves with it; `before`: the block that this one takes the place of.
 */
async function tellPlan(
  db: WorkspaceDb,
  { id, state, from, to, keptFor }: Block,
  before = id,
): Promise<Result<null>> {
  const others = (await factsOfPlan(db)).filter((fact) => fact.kind === 'place' && fact.id !== before);
  const isPlace = state === 'confirmed' && !others.some((place) => overlap(place, { from, to }));
  const told = isPlace ? await writePlace(db, { id, title: keptFor, from, to, targetId: null }) : ok(null);
  if (told.ok && (!isPlace || before !== id)) await withdrawPlace(db, before);
  return told;
}
