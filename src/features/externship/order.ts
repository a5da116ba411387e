import type { IsoDate } from '#plain/time.ts';

/** Stays in the order in which they ask for something: those that have begun, the latest first; then those to come, the next first. */
export function begunFirst<S extends { startsOn: IsoDate | null }>(stays: readonly S[], today: IsoDate): S[] {
  const begun = (stay: S) => stay.startsOn !== null && stay.startsOn <= today;
  const by = (one: S, other: S) => (one.startsOn ?? '9999').localeCompare(other.startsOn ?? '9999');
  return [
    ...stays.filter(begun).toSorted((one, other) => by(other, one)),
    ...stays.filter((stay) => !begun(stay)).toSorted(by),
  ];
}
