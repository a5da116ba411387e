import { availabilityOverview } from '#features/availability/service.ts';
import { surestBlock } from '#features/availability/standing.ts';
import { planOverview } from '#features/plan/service.ts';
import { loadProfile } from '#features/profile/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { checklist, due } from './checklist.ts';
import { saveCase, selectCase } from './queries.ts';
import { type SourceId, sources } from './sources.ts';
import { type Way, permits } from './ways.ts';

/** PKT-5: what the status permits, what is to be done by when, and where it is written. */
export async function visaOverview(ws: Workspace, parts: Parts) {
  const today = todayOf(parts.clock);
  const { way, done } = await ws.transaction(selectCase);
  const { standing } = await loadProfile(ws);
  const { blocks } = await availabilityOverview(ws, parts);
  const { plan } = await planOverview(ws, parts);
  const block = surestBlock(blocks.filter(({ from }) => from > today));
  const status = way && permits(way, standing);
  return {
    today,
    way,
    standing,
    permits: status && { ...status, sources: status.sources.map(sourceOf) },
    firstDay: block?.from ?? null,
    items: way
      ? checklist(way, standing).map((item) => {
          const doneOn = done[item.id] ?? null;
          const { id, text, why } = item;
          return {
            id,
            text,
            why,
            doneOn,
            ...due(item, block?.from ?? null, doneOn, today),
            sources: item.sources.map(sourceOf),
          };
        })
      : [],
    hasPlan: plan !== null,
    appointments: (plan?.facts ?? [])
      .filter(({ kind }) => kind === 'visa')
      .map(({ id, title, from, time }) => ({ id, title, on: from, time })),
  };
}

/** How the applicant enters. What was ticked stays: an item of both ways is done for both. */
export function chooseWay(ws: Workspace, parts: Parts, way: Way | null) {
  return ws.transaction(async (db) => saveCase(db, { ...(await selectCase(db)), way }, parts.clock.now()));
}

/** Ticks an item, or takes the tick away. */
export function tickItem(ws: Workspace, parts: Parts, id: string, isDone: boolean) {
  return ws.transaction(async (db) => {
    const { way, done } = await selectCase(db);
    const { [id]: _before, ...others } = done;
    const today = todayOf(parts.clock);
    await saveCase(db, { way, done: isDone ? { ...others, [id]: today } : others }, parts.clock.now());
  });
}

const sourceOf = (id: SourceId) => sources[id];
