import { expect, test } from 'vitest';
import { outlooks } from './forecast.ts';
import { historyOf } from './history.ts';

const today = '2026-05-01';
const since = '2026-04-11';
const none = { mails: [], answers: [], talks: [], talksOfPlaces: [] };

test('a talk is open until its target confirms a place, or the applicant says that nothing came of it', () => {
  const counted = {
    ...none,
    answers: [{ audience: 'clinic' as const, fate: 'positive' as const, days: 10, count: 3 }],
    talks: [
      { fate: 'open' as const, days: 20, count: 2 },
      { fate: 'nothing' as const, days: 20, count: 1 },
    ],
    talksOfPlaces: [{ targetId: 'c', since, failed: false }],
  };
  expect(historyOf(counted, [{ targetId: 'c', on: '2026-04-25' }], today)).toEqual({
    mails: [{ audience: 'clinic', fate: 'positive', days: 10, count: 3 }],
    talks: [
      { fate: 'nothing', days: 20, count: 1 },
      { fate: 'open', days: 20, count: 1 },
      { fate: 'place', days: 14, count: 1 },
    ],
    places: 1,
  });
});

test('a place that came from elsewhere ends no talk', () => {
  const counted = { ...none, talks: [{ fate: 'open' as const, days: 20, count: 1 }] };
  expect(historyOf(counted, [{ targetId: null, on: '2026-04-25' }], today)).toMatchObject({
    talks: counted.talks,
    places: 1,
  });
});

test('PLN-2: the same history gives the same forecast, in whatever order the store hands it over', () => {
  const mails = [59, 42, 22].map((days) => ({
    audience: 'clinic' as const,
    letterId: null,
    fate: 'waiting' as const,
    days,
    count: 1,
  }));
  const [one, other] = [mails, mails.toReversed()].map((order) =>
    outlooks(historyOf({ ...none, mails: order }, [], today), 1, 4),
  );
  expect(other).toEqual(one);
});
