import type {} from '#features/letters/tables.ts';
import { keptCounts } from '#platform/store/kept-counts.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoDate } from '#plain/time.ts';
import type { Dimension, Tally, Week } from './figures.ts';
import type {} from './tables.ts';

/** Everyone written to, in all and by each dimension, as the store counts it while it happens (migration 0018). */
export async function tallies(db: WorkspaceDb): Promise<Record<'all' | Dimension, Map<string, Tally>>> {
  const all = { all: groups(), list: groups(), letter: groups(), state: groups(), specialty: groups() };
  for (const [counted, count] of await keptCounts(db, 'figures')) {
    const [dimension, stage, ...value] = counted.split(' ') as [keyof typeof all, keyof Tally, ...string[]];
    const group = all[dimension].get(value.join(' ')) ?? { mailed: 0, answered: 0, yes: 0 };
    all[dimension].set(value.join(' '), { ...group, [stage]: count });
  }
  return all;
}

const groups = () => new Map<string, Tally>();

/** Mails that left by week, which begins on Monday. */
export async function mailsByWeek(db: WorkspaceDb): Promise<Week[]> {
  const weeks = new Map<IsoDate, Week>();
  for (const [counted, count] of await keptCounts(db, 'weeks')) {
    const [round, monday] = counted.split(' ') as ['first' | 'followUps', IsoDate];
    weeks.set(monday, { ...(weeks.get(monday) ?? { monday, first: 0, followUps: 0 }), [round]: count });
  }
  return [...weeks.values()];
}

/** The letters' versions by id, as they are called. */
export async function letterVersions(db: WorkspaceDb) {
  return db.selectFrom('letter_template').select(['id', 'audience', 'version']).execute();
}
