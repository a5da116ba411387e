import { loadProfile } from '#features/profile/service.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { Comparison } from './answers.ts';
import { recommend } from './comparison.ts';
import { opportunitiesByIds } from './queries.ts';
import { comparedOf, seen } from './seen.ts';

const fewest = 2;
const most = 6;

/** STR-2: two to six offers side by side. Null: one of them is not here. */
export async function compareOffers(
  ws: Workspace,
  wanted: readonly string[],
): Promise<Result<Comparison> | null> {
  const ids = [...new Set(wanted)];
  if (ids.length < fewest || ids.length > most) {
    const reason =
      ids.length < fewest
        ? 'One offer alone cannot be compared.'
        : 'More than six cannot be read side by side.';
    return refuse({ field: 'ids', value: String(ids.length), reason, mend: 'Choose two to six of them.' });
  }
  if (!ids.every(isUuid)) return null;
  const rows = await ws.transaction((db) => opportunitiesByIds(db, ids));
  if (rows.length < ids.length) return null;
  const { standing } = await loadProfile(ws);
  const all = rows.map((one) => ({ one, all: seen(one, standing) }));
  const { text, ranked } = recommend(all.map(({ one, all: read }) => comparedOf(one, read)));
  const offers = ranked.flatMap((rank) => {
    const found = all.find(({ one }) => one.id === rank.id);
    if (!found) return [];
    const { classified, eligibility, reading } = found.all;
    const { title, costs } = found.one;
    return [{ ...rank, title, costs, classified, eligibility, findings: reading.findings }];
  });
  return ok({ text, offers });
}
