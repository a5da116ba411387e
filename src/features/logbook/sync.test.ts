import fc from 'fast-check';
import { expect, test } from 'vitest';
import { play, steps } from '#test/logbook/two-devices.ts';
import { changesOn, newLogbook, received, refusedOn, waitingOn, written } from './device.ts';
import type { Change } from './entries.ts';
import { entriesOf, joined, momentAfter } from './sync.ts';

const ids = (changes: readonly Change[]) => changes.map(({ id }) => id).toSorted();
const externship = { id: 'x', title: 'x', stage: 'running', startsOn: null, endsOn: null } as const;
const first: Change = {
  id: 'b',
  entryId: 'e',
  at: '2026-11-24T12:00:00.000Z',
  content: { day: '2026-11-24', activity: 'exam', count: 1, about: '' },
};

test('SIT-2: two devices, any order, any cut: nothing lost, nothing doubled, both show the same', async () => {
  await fc.assert(
    fc.asyncProperty(steps(40), async (played) => {
      let server: Change[] = [];
      const { devices, made } = await play((since, changes) => {
        server = joined(server, changes);
        return { seq: server.length, changes: server.slice(since), refused: [] };
      }, played);
      expect(ids(server)).toEqual(ids(made));
      for (const device of devices) {
        expect(ids(changesOn(device))).toEqual(ids(made));
        expect(entriesOf(changesOn(device))).toEqual(entriesOf(server));
        expect(waitingOn(device)).toEqual([]);
      }
    }),
  );
});

test('of each entry its latest change is shown, the latest day first, and of a day what was begun last', () => {
  const on = (day: string, about: string) => ({ day, activity: 'exam' as const, count: 1, about });
  const change = (id: string, entryId: string, at: string, content: Change['content']): Change => ({
    id,
    entryId,
    at: `2026-11-24T${at}:00.000Z`,
    content,
  });
  const changes = [
    change('1', 'early', '08:00', on('2026-11-23', 'as it was')),
    change('2', 'later', '10:00', on('2026-11-23', 'begun later')),
    change('3', 'today', '09:00', on('2026-11-24', 'of today')),
    change('4', 'early', '11:00', on('2026-11-23', 'corrected')),
    change('5', 'gone', '07:00', on('2026-11-24', 'taken out')),
    change('6', 'gone', '12:00', null),
    change('7', 'both', '06:00', on('2026-11-22', 'at the same moment')),
    change('8', 'both', '06:00', on('2026-11-22', 'on another device')),
  ];
  const shown = ['of today', 'begun later', 'corrected', 'on another device'];
  for (const order of [changes, changes.toReversed()])
    expect(entriesOf(order).map(({ about }) => about)).toEqual(shown);
});

test('a change that was made later on the same device wins, though its clock went back', () => {
  const now = new Date('2026-11-24T09:00:00Z');
  const at = momentAfter([first], 'e', now);
  expect(at).toBe('2026-11-24T12:00:00.001Z');
  expect(entriesOf([first, { ...first, id: 'a', at, content: null }])).toEqual([]);
  expect(momentAfter([first], 'another entry', now)).toBe('2026-11-24T09:00:00.000Z');
});

test('what the server does not take stays on the device with the reason, until it is corrected', () => {
  const refusals = [{ field: 'about', value: 'x', reason: 'r', mend: 'm' }];
  const refused = received(written(newLogbook(externship), first), {
    seq: 0,
    changes: [],
    refused: [{ id: 'b', refusals }],
  });
  expect(refusedOn(refused)).toMatchObject([{ change: first, refusals }]);
  expect(waitingOn(refused)).toEqual([]);
  const mended = written(refused, { ...first, id: 'c' });
  expect(refusedOn(mended)).toEqual([]);
  expect(ids(waitingOn(mended))).toEqual(['c']);
});

test('what was refused of one entry stays when another is written, and what was not refused waits on', () => {
  const other: Change = { ...first, id: 'c', entryId: 'f' };
  const refusals = [{ field: 'about', value: 'x', reason: 'r', mend: 'm' }];
  const answer = { seq: 0, changes: [], refused: [{ id: 'b', refusals }] };
  const both = received(written(written(newLogbook(externship), first), other), answer);
  expect(refusedOn(both).map(({ change }) => change.id)).toEqual(['b']);
  expect(ids(waitingOn(both))).toEqual(['c']);
  const more = written(both, { ...first, id: 'd', entryId: 'g' });
  expect(refusedOn(more)).toMatchObject([{ change: first, refusals }]);
});

test('what the server has once said to have is not refused by a late answer', () => {
  const refusals = [{ field: 'about', value: 'x', reason: 'r', mend: 'm' }];
  const kept = received(written(newLogbook(externship), first), { seq: 1, changes: [first], refused: [] });
  const late = received(kept, { seq: 1, changes: [], refused: [{ id: 'b', refusals }] });
  expect(refusedOn(late)).toEqual([]);
  expect(changesOn(late)).toEqual([first]);
});

test('a server that was restored from a backup gets everything once more', () => {
  const kept = received(written(newLogbook(externship), first), { seq: 7, changes: [first], refused: [] });
  expect(waitingOn(kept)).toEqual([]);
  const restored = received(kept, { seq: 3, changes: [], refused: [] });
  expect(restored.since).toBe(0);
  expect(waitingOn(restored)).toEqual([first]);
});
