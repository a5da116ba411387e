type Some<T> = { [Field in keyof T]?: T[Field] | undefined };

/** What a form changes, and what stood there when each field was begun: what another window changed elsewhere stays. */
export type OwnChanges<T> = { written: Some<T>; basedOn: Some<T> };

/** The fields that another window changed meanwhile, to something else than is written here. */
export function changedMeanwhile<T extends object>(now: T, { written, basedOn }: OwnChanges<T>): (keyof T)[] {
  return fieldsOf(written).filter(
    (field) => basedOn[field] !== undefined && basedOn[field] !== now[field] && written[field] !== now[field],
  );
}

/** What is kept, with the changes. */
export function withChanges<T extends object>(now: T, { written }: Pick<OwnChanges<T>, 'written'>): T {
  const changed = { ...now };
  for (const field of fieldsOf(written)) {
    const value = written[field];
    if (value !== undefined) changed[field] = value;
  }
  return changed;
}

const fieldsOf = <T extends object>(some: Some<T>) => Object.keys(some) as (keyof T)[];
