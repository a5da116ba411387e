import { availabilityOverview } from '#features/availability/service.ts';
import { surestBlock } from '#features/availability/standing.ts';
import { loadProfile } from '#features/profile/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type Need, inOrder, judge } from './compare.ts';
import { insertQuote, selectQuotes, updateQuote } from './queries.ts';
import type { Quote } from './quote.ts';

export type Asked = Pick<Need, 'perClaim' | 'aggregate' | 'handsOn'>;

/** PKT-3: the quotes beside one another, judged by what this stay needs. */
export async function quotesOverview(ws: Workspace, parts: Parts, asked: Asked) {
  const today = todayOf(parts.clock);
  const { standing } = await loadProfile(ws);
  const { blocks } = await availabilityOverview(ws, parts);
  const block = surestBlock(blocks.filter(({ to }) => to >= today));
  const need: Need = { ...asked, standing, from: block?.from ?? null, to: block?.to ?? null };
  const quotes = await ws.transaction(selectQuotes);
  return {
    need,
    quotes: inOrder(
      quotes.map(({ id, facts }) => ({ id, insurer: facts.insurer, facts, ...judge(facts, need, today) })),
    ),
  };
}

export const addQuote = (ws: Workspace, parts: Parts, quote: Quote) =>
  ws.transaction(async (db) => ({ id: await insertQuote(db, quote, parts.clock.now()) }));

/** False: there is no such quote. */
export async function changeQuote(ws: Workspace, parts: Parts, id: string, facts: Quote): Promise<boolean> {
  return isUuid(id) && ws.transaction((db) => updateQuote(db, id, { facts }, parts.clock.now()));
}

/** Takes a quote away, or brings it back. False: there is no such quote. */
export async function deleteQuote(
  ws: Workspace,
  parts: Parts,
  id: string,
  deleted: boolean,
): Promise<boolean> {
  const now = parts.clock.now();
  return isUuid(id) && ws.transaction((db) => updateQuote(db, id, { deletedAt: deleted ? now : null }, now));
}
