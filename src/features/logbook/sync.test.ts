import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from './entries.ts';
import { entriesOf, joined, momentAfter } from './sync.ts';

/** Two phones and a server, with a network that is cut before or after the server hears. */
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

type Device = { changes: Change[]; unsent: Change[]; since: number };

function play(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  const devices: Device[] = [0, 1].map(() => ({ changes: [], unsent: [], since: 0 }));
  let server: Change[] = [];
  const made: Change[] = [];
  const sync = (device: Device, cut: 'nowhere' | 'before' | 'after') => {
    if (cut === 'before') return;
    server = joined(server, device.unsent);
    if (cut === 'after') return;
    device.changes = joined(device.changes, server.slice(device.since));
    device.since = server.length;
    device.unsent = [];
  };
  for (const one of steps) {
    const device = devices[one.device] as Device;
    if (one.does === 'sync') {
      sync(device, one.cut);
      continue;
    }
    const entryId = `entry-${one.on}`;
    const change: Change = {
      id: `change-${String(made.length).padStart(4, '0')}`,
      entryId,
      at: momentAfter(device.changes, entryId, new Date(one.clock * 1000)),
      content: one.gone
        ? null
        : { day: '2026-11-24', activity: 'history', count: made.length + 1, about: '' },
    };
    made.push(change);
    device.changes = joined(device.changes, [change]);
    device.unsent = joined(device.unsent, [change]);
  }
  for (const device of [...devices, ...devices]) sync(device, 'nowhere');
  return { devices, server, made };
}

test('SIT-2: two devices, any order, any cut: nothing lost, nothing doubled, both show the same', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { devices, server, made } = play(steps);
      const ids = (changes: readonly Change[]) => changes.map(({ id }) => id).toSorted();
      expect(ids(server)).toEqual(ids(made));
      for (const device of devices) {
        expect(ids(device.changes)).toEqual(ids(made));
        expect(entriesOf(device.changes)).toEqual(entriesOf(server));
      }
    }),
  );
});

test('a change that was made later on the same device wins, though its clock went back', () => {
  const first: Change = {
    id: 'b',
    entryId: 'e',
    at: '2026-11-24T12:00:00.000Z',
    content: { day: '2026-11-24', activity: 'exam', count: 1, about: '' },
  };
  const at = momentAfter([first], 'e', new Date('2026-11-24T09:00:00Z'));
  expect(entriesOf([first, { ...first, id: 'a', at, content: null }])).toEqual([]);
});
