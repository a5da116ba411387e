import { describe, expect, test } from 'vitest';
import { type Need, inOrder, judge } from './compare.ts';
import { type Quote, emptyQuote } from './quote.ts';

const today = '2026-11-26';
const need: Need = {
  perClaim: 1_000_000,
  aggregate: 3_000_000,
  handsOn: true,
  standing: 'graduate',
  from: '2027-03-01',
  to: '2027-03-28',
};
const good: Quote = {
  ...emptyQuote,
  insurer: 'Example Mutual',
  perClaim: 1_000_000,
  aggregate: 3_000_000,
  form: 'occurrence',
  coversUsa: 'yes',
  handsOn: 'yes',
  covers: 'both',
  price: 400,
  daysToActivate: 10,
  endsOn: '2027-12-31',
};
const wrong = (change: Partial<Quote>, changedNeed: Partial<Need> = {}) =>
  judge({ ...good, ...change }, { ...need, ...changedNeed }, today)
    .points.filter(({ verdict }) => verdict !== 'fits')
    .map(({ id, verdict }) => `${id} ${verdict}`);

describe('PKT-3: a quote', () => {
  test('fits when it says all that the stay needs', () => {
    expect(judge(good, need, today)).toMatchObject({ verdict: 'fits', wholePrice: 400 });
  });

  test('says what is missing in it, and never counts it as fit', () => {
    expect(judge({ ...emptyQuote, insurer: 'X' }, need, today).verdict).toBe('unclear');
    expect(wrong({ aggregate: null })).toEqual(['cover unclear']);
    expect(wrong({ handsOn: 'unclear' })).toEqual(['handsOn unclear']);
    expect(wrong({ daysToActivate: null })).toEqual(['start unclear']);
  });

  test('is unfit for too little cover, abroad, observing only, other people, or the wrong days', () => {
    expect(wrong({ perClaim: 500_000 })).toEqual(['cover unfit']);
    expect(wrong({ coversUsa: 'no' })).toEqual(['territory unfit']);
    expect(wrong({ handsOn: 'no' })).toEqual(['handsOn unfit']);
    expect(wrong({ handsOn: 'no' }, { handsOn: false })).toEqual([]);
    expect(wrong({ covers: 'student' })).toEqual(['person unfit']);
    expect(wrong({ daysToActivate: 120 })).toEqual(['start unfit']);
    expect(wrong({ startsOn: '2027-03-02' })).toEqual(['start unfit']);
    expect(wrong({ endsOn: '2027-03-20' })).toEqual(['end unfit']);
  });

  test('that is claims-made needs a tail, whose price counts', () => {
    expect(wrong({ form: 'claims-made', tail: 'none' })).toEqual(['form unfit']);
    expect(wrong({ form: 'claims-made' })).toEqual(['form unclear']);
    const extra = { ...good, form: 'claims-made', tail: 'extra' } as const;
    expect(judge({ ...extra, tailPrice: 250 }, need, today)).toMatchObject({
      verdict: 'fits',
      wholePrice: 650,
    });
    expect(judge(extra, need, today).wholePrice).toBeNull();
  });

  test.each<[Partial<Quote>, Partial<Need>, string, string]>([
    [{ form: 'unclear' }, {}, 'form unclear', 'Occurrence or claims-made? The quote does not say.'],
    [{ form: 'claims-made' }, {}, 'form unclear', 'Ask for the tail'],
    [{ form: 'claims-made', tail: 'included' }, {}, 'form fits', 'the tail for later ones is included'],
    [{ form: 'claims-made', tail: 'extra' }, {}, 'form fits', 'is bought on top'],
    [{ form: 'occurrence' }, {}, 'form fits', 'stays covered'],
    [{ covers: 'graduate' }, { standing: null }, 'person unclear', 'Ask whether it covers you.'],
    [{ covers: 'both' }, { standing: null }, 'person fits', 'for people like you'],
    [{ covers: 'graduate' }, {}, 'person fits', 'for people like you'],
    [{ covers: 'student' }, {}, 'person unfit', 'for students only, and you are a graduate'],
    [{}, { from: null }, 'start unclear', 'begins on December 6, 2026. You have no block yet'],
    [{ startsOn: '2027-03-01' }, {}, 'start fits', 'begins on March 1, 2027'],
    [{ startsOn: '2026-12-01' }, {}, 'start fits', 'begins on December 6, 2026'],
    [{}, { to: null }, 'end unclear', 'It ends on December 31, 2027.'],
    [{ endsOn: '2027-03-28' }, {}, 'end fits', 'It ends on March 28, 2027'],
  ])('%j for %j is %s, and says why', (change, changedNeed, verdict, text) => {
    const [id] = verdict.split(' ');
    const point = judge({ ...good, ...change }, { ...need, ...changedNeed }, today).points.find(
      (one) => one.id === id,
    );
    expect(`${point?.id} ${point?.verdict}`).toBe(verdict);
    expect(point?.text).toContain(text);
  });

  test('without a price has none, though its tail has one', () => {
    const unpriced = { ...good, form: 'claims-made', tail: 'extra', tailPrice: 250, price: null } as const;
    expect(judge(unpriced, need, today).wholePrice).toBeNull();
  });

  test('that leaves something open stands between what fits and what does not', () => {
    const lines = (['unfit', 'unclear', 'fits'] as const).map((verdict) => ({ insurer: 'A', verdict }));
    expect(inOrder(lines).map(({ verdict }) => verdict)).toEqual(['fits', 'unclear', 'unfit']);
  });

  test('does not come first for being cheap', () => {
    const lines = inOrder([
      { insurer: 'Cheap', verdict: 'unfit' as const, price: 20 },
      { insurer: 'Zeta', verdict: 'fits' as const, price: 100 },
      { insurer: 'Alpha', verdict: 'fits' as const, price: 900 },
    ]);
    expect(lines.map(({ insurer }) => insurer)).toEqual(['Alpha', 'Zeta', 'Cheap']);
  });
});
