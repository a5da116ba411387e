import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#plain/time.ts';
import { arrange } from './arrange.ts';
import type { Fact, Plan } from './document.ts';

const plan = (more: Partial<Plan> = {}): Plan => ({
  startOn: '2026-03-02',
  timeZone: 'Asia/Karachi',
  moves: {},
  facts: [],
  ...more,
});
const fact = (kind: Fact['kind'], from: string, to = from): Fact => ({
  id: '00000000-0000-4000-8000-000000000001',
  kind,
  title: 'It',
  from,
  to,
  time: null,
  timeZone: 'UTC',
  targetId: null,
});
const days = (of: Plan) => Object.fromEntries(arrange(of).map(({ key, from, to }) => [key, `${from} ${to}`]));

test('PLN-1: sixteen weeks from the start, without a gap', () => {
  expect(days(plan())).toEqual({
    profile: '2026-03-02 2026-03-08',
    lists: '2026-03-09 2026-03-29',
    more: '2026-03-30 2026-04-12',
    answers: '2026-04-13 2026-04-26',
    externship: '2026-04-27 2026-05-24',
    letter: '2026-05-25 2026-06-21',
  });
});

test('an exam takes a week: the phase it falls into lasts longer, and what follows moves', () => {
  const told = arrange(plan({ facts: [fact('exam', '2026-03-20')] }));
  expect(told.find(({ key }) => key === 'lists')).toMatchObject({ from: '2026-03-09', to: '2026-04-05' });
  expect(told.find(({ key }) => key === 'letter')).toMatchObject({ to: '2026-06-28' });
  expect(told.find(({ key }) => key === 'more')?.why).toContain('“It” on March 20, 2026');
});

test('an exam at the border of two phases takes one week, not two', () => {
  for (let day = 0; day < 60; day++) {
    const told = days(plan({ facts: [fact('exam', addDays('2026-03-02', day))] }));
    expect(told['letter']?.slice(-10)).toBe('2026-06-28');
  }
});

test('two exams keep a week each, in whatever order they were entered', () => {
  const exams = [fact('exam', '2026-03-26'), fact('exam', '2026-04-08')];
  for (const facts of [exams, exams.toReversed()]) {
    expect(days(plan({ facts }))['lists']).toBe('2026-03-09 2026-04-12');
    expect(days(plan({ facts }))['letter']?.slice(-10)).toBe('2026-07-05');
  }
});

test('the externship takes the dates of a confirmed place, and the letter follows it', () => {
  const told = days(plan({ facts: [fact('place', '2026-06-01', '2026-06-26')] }));
  expect(told['externship']).toBe('2026-06-01 2026-06-26');
  expect(told['letter']).toBe('2026-06-27 2026-07-24');
  expect(told['answers']).toBe('2026-04-13 2026-04-26');
});

test('the externship waits two weeks for the visa, and not when that is early enough', () => {
  const late = days(plan({ facts: [fact('visa', '2026-05-04')] }));
  expect(late['externship']).toBe('2026-05-18 2026-06-14');
  expect(late['letter']).toBe('2026-06-15 2026-07-12');
  expect(days(plan({ facts: [fact('visa', '2026-04-01')] }))).toMatchObject(days(plan()));
});

test('what was moved by hand stays, and moves only what follows from it', () => {
  const moves = { externship: { from: '2026-07-01', to: '2026-07-31' } };
  const told = days(plan({ moves, facts: [fact('place', '2026-06-01', '2026-06-26')] }));
  expect(told['externship']).toBe('2026-07-01 2026-07-31');
  expect(told['letter']?.slice(0, 10)).toBe('2026-08-01');
});

test('whatever the facts, no phase ends before it begins, and phases before the externship follow each other', () => {
  const someFact = fc.record({
    kind: fc.constantFrom('exam', 'place', 'visa'),
    from: fc.nat(200),
    length: fc.nat(60),
  });
  fc.assert(
    fc.property(fc.array(someFact, { maxLength: 5 }), (some) => {
      const facts = some.map(({ kind, from, length }) =>
        fact(kind as Fact['kind'], addDays('2026-02-01', from), addDays('2026-02-01', from + length)),
      );
      const told = arrange(plan({ facts })).filter(({ kind }) => kind === 'phase');
      told.forEach(({ from, to, key }, index) => {
        expect(daysBetween(from, to)).toBeGreaterThanOrEqual(0);
        const before = told[index - 1];
        if (before && key !== 'externship') expect(from).toBe(addDays(before.to, 1));
      });
    }),
  );
});
