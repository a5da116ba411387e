import type { Todo } from '#features/today/rules.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { letterTodosOf } from './on-today.ts';
import { lettersIn, standing } from './service.ts';

/** Today: what letters of recommendation ask for now. */
export async function letterTodos(ws: Workspace, parts: Parts): Promise<Todo[]> {
  const today = todayOf(parts.clock);
  const { stays, letters } = await ws.transaction(lettersIn);
  const followed = letters.map(standing).map(({ id, opportunityId, writer, state, reminder }) => ({
    id,
    opportunityId,
    writer,
    state,
    reminderOn: reminder?.on ?? null,
  }));
  return stays.flatMap((stay) =>
    letterTodosOf(
      stay,
      followed.filter(({ opportunityId }) => opportunityId === stay.id),
      today,
    ),
  );
}
