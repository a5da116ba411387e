import { expect, test } from 'vitest';
import { type CampaignDay, doneAround } from '#test/support/campaign-days.ts';
import { actualOf, borderOf } from './actual.ts';
import { arrange } from './arrange.ts';
import type { Fact, Plan } from './document.ts';

const day = (on: string, some: Partial<CampaignDay>): CampaignDay => ({
  day: on,
  first: 0,
  followUps: 0,
  answers: 0,
  positive: 0,
  ...some,
});
const days = [
  day('2026-02-27', { first: 5 }),
  day('2026-03-12', { first: 30 }),
  day('2026-04-03', { first: 20, followUps: 10 }),
  day('2026-04-20', { first: 1, answers: 3, positive: 2 }),
];
const plan = (more: Partial<Plan> = {}): Plan => ({
  startOn: '2026-03-02',
  timeZone: 'UTC',
  moves: {},
  facts: [],
  ...more,
});
const told = (of: Plan, today: string) => {
  const items = arrange(of);
  const known = { ...doneAround(days, borderOf(items, today)), checks: { passed: 3, all: 5 }, today };
  return Object.fromEntries(actualOf(items, known).map(({ key, ...one }) => [key, one]));
};

test('PLN-1: what was done stands beside what was planned', () => {
  expect(told(plan(), '2026-04-21')).toEqual({
    profile: { text: '3 of 5 checks passed', from: null, to: null },
    lists: { text: '35 first mails (plan: 60 to 80)', from: '2026-02-27', to: '2026-03-12' },
    more: { text: '21 first mails (plan: 50), 10 follow-ups', from: '2026-04-03', to: '2026-04-20' },
    answers: {
      text: '3 answers, 2 positive or possible, 0 confirmed places',
      from: '2026-04-20',
      to: '2026-04-20',
    },
    externship: { text: 'Not confirmed yet', from: null, to: null },
    letter: { text: '', from: null, to: null },
  });
});

test('each first mail counts once, wherever the phases were moved', () => {
  for (const from of ['2026-03-10', '2026-04-03', '2026-05-01']) {
    const moved = told(plan({ moves: { more: { from, to: '2026-05-20' } } }), '2026-04-21');
    const count = (key: string) => Number(/^\d+/.exec(moved[key]?.text ?? '')?.[0]);
    expect(count('lists') + count('more')).toBe(56);
  }
});

test('the externship is confirmed, under way, and done', () => {
  const place: Fact = {
    id: '00000000-0000-4000-8000-000000000001',
    kind: 'place',
    title: 'Bay Clinic',
    from: '2026-05-04',
    to: '2026-05-29',
    time: null,
    timeZone: 'UTC',
    targetId: null,
  };
  const on = (today: string) => told(plan({ facts: [place] }), today)['externship'];
  expect(on('2026-04-21')?.text).toBe('Confirmed');
  expect(on('2026-05-10')).toEqual({ text: 'Under way', from: '2026-05-04', to: '2026-05-10' });
  expect(on('2026-06-10')).toEqual({ text: 'Done', from: '2026-05-04', to: '2026-05-29' });
});

test('of several stays, the externship is done when the last one is over', () => {
  const stay = (number: number, from: string, to: string): Fact => ({
    id: `00000000-0000-4000-8000-00000000000${number}`,
    kind: 'place',
    title: 'A clinic',
    from,
    to,
    time: null,
    timeZone: 'UTC',
    targetId: null,
  });
  const facts = [stay(1, '2026-05-04', '2026-05-29'), stay(2, '2026-06-08', '2026-07-03')];
  const on = (today: string) => told(plan({ facts }), today)['externship'];
  expect(on('2026-05-10')).toEqual({ text: 'Under way', from: '2026-05-04', to: '2026-05-10' });
  expect(on('2026-06-01')?.text).toBe('1 stay done, the next one confirmed');
  expect(on('2026-06-10')).toEqual({
    text: '1 stay done, one under way',
    from: '2026-05-04',
    to: '2026-06-10',
  });
  expect(on('2026-07-10')).toEqual({ text: 'Done', from: '2026-05-04', to: '2026-07-03' });
});
