import { externships } from '#features/logbook/service.ts';
import type { Todo } from '#features/today/rules.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { agreedExternships, allCheckIns } from './queries.ts';
import { agreementDue, checkInDue } from './weeks.ts';

/** Today: what to agree on in the first days (SIT-1), and the weekly check-in (SIT-3). */
export async function onSiteTodos(ws: Workspace, parts: Parts): Promise<Todo[]> {
  const today = todayOf(parts.clock);
  const places = (await externships(ws)).filter(
    ({ startsOn, endsOn }) => startsOn !== null && endsOn !== null,
  );
  if (places.length === 0) return [];
  const { agreed, checkIns } = await ws.transaction(async (db) => ({
    agreed: await agreedExternships(db),
    checkIns: await allCheckIns(db),
  }));
  return places.flatMap((place) => {
    const { id, title } = place;
    const href = `/on-site?externship=${id}`;
    const todos: Todo[] = [];
    if (!agreed.has(id) && agreementDue(place, today)) {
      todos.push({
        id: `agree-${id}`,
        kind: 'onSite',
        title: `Agree on what you may do: ${title}`,
        why: 'The first two days decide it. Print the sheet, ask in ten minutes, and write down what was said.',
        minutes: 15,
        href,
        action: 'Open the sheet',
      });
    }
    const due = checkInDue(place, checkIns.get(id) ?? [], today);
    if (due) {
      todos.push({
        id: `check-in-${id}-${due.monday}`,
        kind: 'onSite',
        title: `Look back on week ${due.number}: ${title}`,
        why: 'Four questions. They tell early whether this place is worth more of your time.',
        minutes: 5,
        href,
        action: 'Check in',
      });
    }
    return todos;
  });
}
