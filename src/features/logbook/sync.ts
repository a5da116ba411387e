import type { Change, Content } from './entries.ts';

export type Entry = Content & { id: string };

/**
 * Changes are only added, never altered, and each has an id of its own. So two logbooks are joined by taking both
 * together: in any order, as often as one likes, with the same result (a grow-only set: Shapiro et al., 2011).
 */
export function joined(one: readonly Change[], other: readonly Change[]): Change[] {
  return [...new Map([...one, ...other].map((change) => [change.id, change])).values()];
}

/**
 * What the logbook shows: of each entry its latest change, the same on every device. The latest day first, and of a
 * day what was begun last.
 */
export function entriesOf(changes: readonly Change[]): Entry[] {
  const latest = new Map<string, Change>();
  const begun = new Map<string, number>();
  for (const change of changes) {
    const { entryId, at } = change;
    const known = latest.get(entryId);
    if (!known || isLater(change, known)) latest.set(entryId, change);
    begun.set(entryId, Math.min(begun.get(entryId) ?? Infinity, Date.parse(at)));
  }
  const begunAt = ({ id }: Entry) => begun.get(id) ?? 0;
  return [...latest.values()]
    .flatMap(({ entryId, content }) => (content ? [{ ...content, id: entryId }] : []))
    .toSorted((a, b) => b.day.localeCompare(a.day) || begunAt(b) - begunAt(a) || a.id.localeCompare(b.id));
}

/** The moment of a new change to an entry: after all that this device knows of it, though a clock may go wrong. */
export function momentAfter(changes: readonly Change[], entryId: string, now: Date): string {
  const known = changes.filter((change) => change.entryId === entryId).map(({ at }) => Date.parse(at) + 1);
  return new Date(Math.max(now.getTime(), ...known)).toISOString();
}

function isLater(one: Change, other: Change): boolean {
  const [a, b] = [Date.parse(one.at), Date.parse(other.at)];
  return a === b ? one.id > other.id : a > b;
}
