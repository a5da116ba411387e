import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  type DeviceLogbook,
  type SyncAnswer,
  changesOn,
  mostSent,
  newLogbook,
  received,
  waitingOn,
  written,
} from '#features/logbook/device.ts';
import type { Change } from '#features/logbook/entries.ts';
import { momentAfter } from '#features/logbook/sync.ts';

/** Something that two devices do, with a network that is cut before or after the server hears. */
const step = fc.oneof(
  fc.record({
    does: fc.constant('write' as const),
    device: fc.nat(1),
    on: fc.nat(4),
    clock: fc.nat(50),
    gone: fc.boolean(),
  }),
  fc.record({
    does: fc.constant('sync' as const),
    device: fc.nat(1),
    cut: fc.constantFrom('nowhere' as const, 'before' as const, 'after' as const),
  }),
);
export const steps = (maxLength: number) => fc.array(step, { maxLength });
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

export type LogbookServer = (since: number, changes: Change[]) => SyncAnswer | Promise<SyncAnswer>;

/** Plays the steps with the page's own rules, then lets both devices sync until they have nothing left. */
export async function play(server: LogbookServer, played: readonly Step[]) {
  const externship = { id: 'x', title: 'x', stage: 'running', startsOn: null, endsOn: null } as const;
  const devices: DeviceLogbook[] = [newLogbook(externship), newLogbook(externship)];
  const entries = Array.from({ length: 5 }, () => randomUUID());
  const made: Change[] = [];
  const sync = async (device: number, cut: 'nowhere' | 'before' | 'after') => {
    const before = devices[device] as DeviceLogbook;
    if (cut === 'before') return;
    const answer = await server(before.since, waitingOn(before).slice(0, mostSent));
    if (cut === 'nowhere') devices[device] = received(devices[device] as DeviceLogbook, answer);
  };
  for (const one of played) {
    if (one.does === 'sync') {
      await sync(one.device, one.cut);
      continue;
    }
    const device = devices[one.device] as DeviceLogbook;
    const entryId = entries[one.on] as string;
    const change: Change = {
      id: randomUUID(),
      entryId,
      at: momentAfter(changesOn(device), entryId, new Date(one.clock * 1000)),
      content: one.gone
        ? null
        : { day: '2026-11-24', activity: 'history', count: 1 + (made.length % 99), about: '' },
    };
    made.push(change);
    devices[one.device] = written(device, change);
  }
  for (const device of [0, 1, 0, 1]) await sync(device, 'nowhere');
  return { devices, made };
}
