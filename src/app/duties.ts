import type { Parts } from '#platform/parts.ts';
import type { Duty } from './worker.ts';

/** The work that happens by itself, with its rhythm. */
export function duties(_parts: Parts): Duty[] {
  return [];
}
