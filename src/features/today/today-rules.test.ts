import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from './digest.ts';
import { fitting } from './fitting.ts';
import type { Todo } from './rules.ts';
import { daysFor, divide } from './snooze.ts';

const todo = (id: string, minutes = 5, kind: Todo['kind'] = 'approve'): Todo => ({
  id,
  kind,
  title: `Do ${id}`,
  why: 'Because.',
  minutes,
  href: '/',
  action: 'Do it',
});

describe('I have 30 minutes', () => {
  test('what fits is chosen in the order of Today; what is too long is passed over', () => {
    const list = [todo('a', 20), todo('b', 15), todo('c', 10)];
    expect(fitting(list, 30).map((one) => one.id)).toEqual(['a', 'c']);
  });

  test('when nothing fits, the shortest is chosen', () => {
    expect(fitting([todo('a', 40), todo('b', 35)], 15).map((one) => one.id)).toEqual(['b']);
  });

  test('what is chosen fits together whenever anything fits at all', () => {
    const lists = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 });
    fc.assert(
      fc.property(lists, fc.constantFrom(15, 30, 60), (lengths, minutes) => {
        const chosen = fitting(
          lengths.map((length, index) => todo(String(index), length)),
          minutes,
        );
        const sum = chosen.reduce((total, one) => total + one.minutes, 0);
        if (lengths.some((length) => length <= minutes)) expect(sum).toBeLessThanOrEqual(minutes);
        else expect(chosen).toHaveLength(1);
      }),
    );
  });
});

describe('Putting off', () => {
  test('what is put off is out of the way until its day, then back', () => {
    const snoozes = [{ todoId: 'a', until: '2026-03-05' }];
    const list = [todo('a'), todo('b')];
    expect(divide(list, snoozes, '2026-03-04')).toMatchObject({
      now: [{ id: 'b' }],
      later: [{ id: 'a', until: '2026-03-05' }],
    });
    expect(divide(list, snoozes, '2026-03-05')).toMatchObject({ now: [{ id: 'a' }, { id: 'b' }], later: [] });
  });

  test('an answer waits a day at most', () => {
    expect(daysFor({ kind: 'answer' })).toEqual([1]);
    expect(daysFor({ kind: 'targets' })).toEqual([1, 3, 7]);
  });
});

describe('The morning mail', () => {
  const content = {
    todos: [todo('a'), todo('b', 20)],
    week: { sent: 4, goal: 25 },
    paused: false,
    ahead: [],
  };

  test('reads well as plain text: what, how long, how the week stands, and how to switch it off', () => {
    const digest = digestOf(content, '2026-03-03');
    expect(digest?.subject).toBe('Today: Do a and 1 more');
    expect(digest?.text).toBe(`Good morning. This is your list for March 3, 2026.

1. Do a (5 min)
2. Do b (20 min)

Together about 25 min. This week: 4 of 25 first mails.

Start Foothold on your computer and open Today: each step is one click away.
You asked for this mail. Switch it off at the bottom of Today.
`);
  });

  test('is not sent when there is nothing to do', () => {
    expect(digestOf({ ...content, todos: [] }, '2026-03-03')).toBeNull();
  });
});
