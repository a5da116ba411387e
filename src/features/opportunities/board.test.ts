import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Movable, isPlace, move, moves, stages } from './board.ts';

const dated: Movable = {
  stage: 'comparing',
  title: 'Bronx clinic',
  startsOn: '2026-05-04',
  endsOn: '2026-05-29',
};
const today = '2026-03-02';

describe('The board of opportunities', () => {
  test('whatever may go to a column may come back from it', () => {
    for (const from of stages)
      for (const to of moves[from]) expect(`${to} to ${from} ${moves[to].includes(from)}`).toMatch(/true$/);
  });

  test('nothing is confirmed without its days', () => {
    const refused = move({ ...dated, startsOn: null }, 'confirmed', today);
    expect(refused).toMatchObject({ ok: false, refusals: [{ field: 'startsOn' }] });
    expect(move(dated, 'confirmed', today)).toEqual({ ok: true, value: 'confirmed' });
  });

  test('nothing runs before its first day', () => {
    const confirmed = { ...dated, stage: 'confirmed' as const };
    expect(move(confirmed, 'running', '2026-05-03').ok).toBe(false);
    expect(move(confirmed, 'running', '2026-05-04').ok).toBe(true);
  });

  test('a move that is not in the table is refused by name, with the ways there are', () => {
    expect(move({ ...dated, stage: 'done' }, 'asked', today)).toMatchObject({
      refusals: [
        {
          reason: '“Bronx clinic” cannot go from Done to Asked.',
          mend: 'From Done it can go to: Running.',
        },
      ],
    });
  });

  test('on every way, a place has its days, each taken move leads back, and a refused one changes nothing', () => {
    const day = fc.constantFrom(null, '2026-05-04', '2026-06-01');
    const step = fc.record({
      to: fc.constantFrom(...stages),
      today: fc.constantFrom('2026-03-02', '2026-07-01'),
    });
    fc.assert(
      fc.property(day, fc.array(step, { maxLength: 30 }), (startsOn, steps) => {
        let now: Movable = { ...dated, stage: 'asked', startsOn, endsOn: startsOn };
        // Days go by in one direction only.
        const days = steps.map(({ today: each }) => each).toSorted();
        for (const [at, { to }] of steps.entries()) {
          const on = days[at] ?? today;
          const done = move(now, to, on);
          if (!done.ok) continue;
          const back = move({ ...now, stage: to }, now.stage, on);
          expect(back.ok).toBe(true);
          now = { ...now, stage: done.value };
          if (isPlace(now.stage)) expect(now.startsOn).not.toBeNull();
        }
      }),
    );
  });
});

test('the plan and the forecast count what is confirmed, runs or is over', () => {
  expect(stages.filter((stage) => isPlace(stage))).toEqual(['confirmed', 'running', 'done']);
});
