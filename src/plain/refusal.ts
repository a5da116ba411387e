/**
 * What a person did that cannot be taken, said so that they can mend it.
 * field: the name shown on the screen or the column; value: what was given (shortened, never a secret);
 * reason: why it cannot be taken; mend: what to do instead.
 */
export type Refusal = { field: string; value: string; reason: string; mend: string };

export type Result<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(refusals: Refusal | Refusal[]): { ok: false; refusals: Refusal[] } {
  return { ok: false, refusals: Array.isArray(refusals) ? refusals : [refusals] };
}
