import { expect, test } from 'vitest';
import { statusOf } from './sync-status.ts';

const calm = { reach: { kind: 'reached' }, waiting: 0, refused: 0 } as const;

test('SIT-2: it says how many entries wait, and for what', () => {
  const titles = [
    calm,
    { ...calm, reach: { kind: 'noNetwork' }, waiting: 3 },
    { ...calm, reach: { kind: 'noNetwork' }, waiting: 1 },
    { ...calm, reach: { kind: 'signedOut' }, waiting: 2 },
    { ...calm, refused: 1 },
  ].map((known) => statusOf(known as Parameters<typeof statusOf>[0]).title);
  expect(titles).toEqual([
    'Everything is on the server.',
    '3 entries wait for the network.',
    '1 entry waits for the network.',
    '2 entries wait for you to sign in.',
    '1 entry was not taken.',
  ]);
});

test('a failure is told with its mend, and with what waits', () => {
  const refusal = { field: '', value: '', reason: 'The disk is full.', mend: 'Free some space.' };
  expect(statusOf({ ...calm, waiting: 2, reach: { kind: 'failed', refusal } })).toEqual({
    tone: 'bad',
    title: '2 entries wait for the server. The disk is full.',
    mend: 'Free some space.',
  });
});

test.each([
  [{ kind: 'asking' }, 0, 'Looking for news …'],
  [{ kind: 'asking' }, 2, '2 entries wait to be sent …'],
  [{ kind: 'reached' }, 1, '1 entry waits to be sent …'],
  [{ kind: 'noNetwork' }, 0, 'No network. You can go on writing.'],
  [{ kind: 'signedOut' }, 0, 'This browser is not signed in to Foothold.'],
  [{ kind: 'failed', refusal: { field: '', value: '', reason: 'It is full.', mend: '' } }, 0, 'It is full.'],
] as const)('SIT-2: %j with %i waiting says: %s', (reach, waiting, title) => {
  expect(statusOf({ reach, waiting, refused: 0 }).title).toBe(title);
});
