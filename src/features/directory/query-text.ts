import type { QueryValue } from './directory-db.ts';

/** The values of a query that is put together from parts: each part names its values as it adds them. */
export class QueryText {
  readonly values: Record<string, QueryValue> = {};
  #count = 0;

  /** The name of a value in the query. */
  value(value: QueryValue): string {
    const name = `v${this.#count++}`;
    this.values[name] = value;
    return `$${name}`;
  }

  /** `(…)` behind `in`: values one by one, since an index is not used for a list of more than 50. */
  each(values: readonly (string | number)[]): string {
    return values.length === 0 ? '(null)' : `(${values.map((one) => this.value(one)).join(', ')})`;
  }
}
