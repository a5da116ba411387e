import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Todo, orderTodos, todoKinds } from './rules.ts';

const todo = (kind: Todo['kind'], id: string): Todo => ({
  id,
  kind,
  title: '',
  why: '',
  minutes: 1,
  href: '/',
  action: '',
});

test('answers come first, then mails of unknown fate, the mailbox, the profile, follow-ups, drafts, lists', () => {
  const mixed = (['targets', 'approve', 'answer', 'profile', 'unknown', 'followUp', 'mailbox'] as const).map(
    (kind) => todo(kind, kind),
  );
  expect(orderTodos(mixed).map((one) => one.kind)).toEqual([
    'answer',
    'unknown',
    'mailbox',
    'profile',
    'followUp',
    'approve',
    'targets',
  ]);
});

test('nothing is lost, and each feature keeps its own order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...todoKinds)), (kinds) => {
      const given = kinds.map((kind, index) => todo(kind, String(index)));
      const ordered = orderTodos(given);
      expect(ordered).toHaveLength(given.length);
      for (const kind of todoKinds) {
        const ids = (list: Todo[]) => list.filter((one) => one.kind === kind).map((one) => one.id);
        expect(ids(ordered)).toEqual(ids(given));
      }
    }),
  );
});
