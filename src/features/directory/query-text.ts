/**
 * The text of a query that is put together from parts, and its values. Texts are bound, so that nothing typed is ever read
 * as SQL. Numbers are written into the query: binding a hundred of them keeps the event loop busy for 2 ms, since DuckDB
 * plans such a query there; without bound values it does everything in its own thread.
 */
export class QueryText {
  readonly values: Record<string, string> = {};
  #count = 0;

  /** One value as the query writes it. */
  value(value: string | number): string {
    if (typeof value === 'number') return numberText(value);
    const name = `v${this.#count++}`;
    this.values[name] = value;
    return `$${name}`;
  }

  /** `(…)` behind `in`: an index is used for values one by one, not for a list of more than 50. */
  each(values: readonly (string | number)[]): string {
    return values.length === 0 ? '(null)' : `(${values.map((one) => this.value(one)).join(', ')})`;
  }
}

function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return value < 0 ? `(${value})` : String(value);
  if (!Number.isFinite(value)) throw new Error('This is no number that a query can hold.');
  return `(${value})::double`;
}
