import type { Parts } from '#platform/parts.ts';
import { SECONDS_BETWEEN_CHECKS, syncMailbox } from '#features/inbox/service.ts';
import type { Duty } from './worker.ts';

/** The work that happens by itself, with its rhythm. */
export function duties(parts: Parts): Duty[] {
  return [{ name: 'read-mail', everySeconds: SECONDS_BETWEEN_CHECKS, run: (ws) => syncMailbox(ws, parts) }];
}
