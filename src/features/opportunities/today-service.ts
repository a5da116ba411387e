import type { Todo } from '#features/today/rules.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { todoOf } from './on-today.ts';
import { waitingOpportunities } from './queries.ts';

/** Today: what opportunities ask for now. */
export async function opportunityTodos(ws: Workspace, parts: Parts): Promise<Todo[]> {
  const today = todayOf(parts.clock);
  const waiting = await ws.transaction(waitingOpportunities);
  return waiting.flatMap((one) => todoOf(one, today) ?? []);
}
