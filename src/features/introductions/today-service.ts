import { staysIn } from '#features/externship/service.ts';
import type { Todo } from '#features/today/rules.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { selectConsents } from './guard-queries.ts';
import { nextTodosOf } from './on-today.ts';
import { selectIntroductions } from './queries.ts';

/** Today: what the end of a stay asks for. */
export async function introductionTodos(ws: Workspace, parts: Parts): Promise<Todo[]> {
  const today = todayOf(parts.clock);
  return ws.transaction(async (db) => {
    const stays = await staysIn(db);
    if (stays.length === 0) return [];
    const asked = [...(await selectIntroductions(db)), ...(await selectConsents(db))];
    return stays.flatMap((stay) =>
      nextTodosOf(
        stay,
        asked.some(({ opportunityId }) => opportunityId === stay.id),
        today,
      ),
    );
  });
}
