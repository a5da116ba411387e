import type { Refusal } from '#plain/refusal.ts';
import type { RefusedChange } from './arriving.ts';
import type { Change } from './entries.ts';
import type { Externship } from './externship.ts';
import { joined } from './sync.ts';

/** A change on a device: it waits for the network, the server has it too, or the server did not take it. */
export type Held = { change: Change; stands: 'waiting' | 'kept' | 'refused'; refusals: Refusal[] };

/** The logbook of one externship on one device. `since`: the last number of the server that it has heard of. */
export type DeviceLogbook = { externship: Externship; since: number; held: Held[] };

/** What a device hears: everything after its `since`, what was not taken, and the number of the last change there is. */
export type SyncAnswer = { seq: number; changes: Change[]; refused: RefusedChange[] };

/** No request carries more changes than this; the rest follows. */
export const mostSent = 200;

export const newLogbook = (externship: Externship): DeviceLogbook => ({ externship, since: 0, held: [] });
export const changesOn = ({ held }: DeviceLogbook): Change[] => held.map(({ change }) => change);
export const waitingOn = ({ held }: DeviceLogbook): Change[] =>
  held.filter(({ stands }) => stands === 'waiting').map(({ change }) => change);
export const refusedOn = ({ held }: DeviceLogbook): Held[] =>
  held.filter(({ stands }) => stands === 'refused');

/** Something was written on the device. What the server refused of this entry is mended by it, and goes. */
export function written(logbook: DeviceLogbook, change: Change): DeviceLogbook {
  const left = logbook.held.filter(
    ({ stands, change: { entryId } }) => stands !== 'refused' || entryId !== change.entryId,
  );
  return { ...logbook, held: [...left, { change, stands: 'waiting', refusals: [] }] };
}

/**
 * The server answered. Only what stands in its answer counts as kept: an answer that got lost makes the device send
 * again, and the server keeps one of both.
 */
export function received(logbook: DeviceLogbook, answer: SyncAnswer): DeviceLogbook {
  // The server knows less than it did: it was restored from a backup. So it gets everything once more.
  if (answer.seq < logbook.since) return startedOver(logbook);
  const refused = new Map(answer.refused.map(({ id, refusals }) => [id, refusals]));
  const there = new Set(answer.changes.map(({ id }) => id));
  const before = new Map(logbook.held.map((one) => [one.change.id, one]));
  const held = joined(changesOn(logbook), answer.changes).map((change): Held => {
    const known = before.get(change.id);
    if (!known || there.has(change.id)) return { change, stands: 'kept', refusals: [] };
    const refusals = refused.get(change.id);
    return refusals && known.stands === 'waiting' ? { change, stands: 'refused', refusals } : known;
  });
  return { ...logbook, since: Math.max(logbook.since, answer.seq), held };
}

const startedOver = (logbook: DeviceLogbook): DeviceLogbook => ({
  ...logbook,
  since: 0,
  held: logbook.held.map((one) => (one.stands === 'kept' ? { ...one, stands: 'waiting' } : one)),
});
