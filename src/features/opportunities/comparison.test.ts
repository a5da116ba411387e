import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Findings, type Sign, checkpoints, signs } from './checkpoints.ts';
import { type Compared, recommend } from './comparison.ts';
import { costNames, costSum, costsSchema, feeForStay, noCosts } from './costs.ts';

const evidence = { quote: 'A sentence.', url: '', readOn: '2026-03-02' };
const claim = (value: 'yes' | 'no' | 'unclear') => (value === 'unclear' ? { value } : { value, evidence });

function findings(of: Partial<Record<keyof Findings, Sign>>): Findings {
  return Object.fromEntries(
    checkpoints.map((at) => [
      at,
      { sign: of[at] ?? 'unclear', because: `${at} because`, evidence: of[at] ? evidence : null },
    ]),
  ) as Findings;
}

const good: Compared = {
  id: 'good',
  title: 'Good clinic',
  findings: findings({ site: 'good', hands: 'good', letter: 'good', physicians: 'good' }),
  content: {
    handsOn: claim('yes'),
    documentation: claim('yes'),
    careTeam: claim('yes'),
    letter: claim('yes'),
  },
  eligibility: { open: 'yes', why: '' },
  costs: { weeks: 4, handsOnWeeks: 4, fee: 2500, travel: 0, rent: 0, visa: 0, insurance: 0 },
};
const shiny: Compared = {
  ...good,
  id: 'shiny',
  title: 'Shiny agency',
  findings: findings({ site: 'red', hands: 'good', letter: 'red', reviews: 'red' }),
  costs: { ...good.costs, fee: 900 },
};

describe('STR-2: costs side by side', () => {
  test('the whole, for a week and for a hands-on week; what is unknown is named, not counted as nothing', () => {
    const sum = costSum({ ...noCosts, weeks: 8, handsOnWeeks: 6, fee: 1200, travel: 900, visa: 0 });
    expect(sum).toEqual({ total: 2100, unknown: ['rent', 'insurance'], perWeek: 262.5, perHandsOnWeek: 350 });
  });

  test('a stay without a hands-on week has no price for one', () => {
    expect(costSum({ ...noCosts, weeks: 4, handsOnWeeks: 0, fee: 400 }).perHandsOnWeek).toBeNull();
  });

  test('more hands-on weeks than weeks are refused', () => {
    const refused = costsSchema.safeParse({ ...noCosts, weeks: 4, handsOnWeeks: 5 });
    expect(refused.error?.issues[0]?.path).toEqual(['handsOnWeeks']);
  });

  test('the fee of a text becomes the fee of the stay', () => {
    expect(feeForStay({ usd: 375, per: 'week' }, 8)).toBe(3000);
    expect(feeForStay({ usd: 1200, per: '4 weeks' }, 6)).toBe(1800);
    expect(feeForStay({ usd: 300, per: 'rotation' }, null)).toBe(300);
    expect(feeForStay({ usd: 375, per: 'week' }, null)).toBeNull();
    expect(feeForStay({ usd: 0, per: 'once' }, null)).toBe(0);
  });
});

describe('STR-2: a plain recommendation', () => {
  test('the better content is recommended although it costs more, and the difference is said as money', () => {
    const { ranked, text } = recommend([shiny, good]);
    expect(ranked[1]?.reasons[0]).toContain(': site because');
    expect(ranked[0]?.reasons).toHaveLength(4);
    expect(ranked[0]?.reasons[0]).toContain(': site because');
    expect(ranked.map(({ id, place, verdict }) => `${place} ${id} ${verdict}`)).toEqual([
      '1 good good',
      '2 shiny leave',
    ]);
    expect(text).toContain('“Good clinic” is the best of them by what it offers, whatever it costs.');
    expect(text).toContain('It costs $400 more for each hands-on week than the cheapest.');
  });

  test('where a cost is unknown, the difference is said to rest on what is known', () => {
    const unsure = { ...shiny, costs: { ...shiny.costs, insurance: null } };
    expect(recommend([unsure, good]).text).toContain('As far as the costs are known, it costs $');
  });

  const unknown: Compared = {
    ...good,
    id: 'unknown',
    title: 'Unknown place',
    findings: findings({}),
    content: {
      handsOn: claim('unclear'),
      documentation: claim('unclear'),
      careTeam: claim('unclear'),
      letter: claim('unclear'),
    },
  };
  type Change = { content?: Partial<Compared['content']>; signs?: Parameters<typeof findings>[0] };
  const made = (id: string, { content = {}, signs: of = {} }: Change): Compared => ({
    ...unknown,
    id,
    content: { ...unknown.content, ...content },
    findings: findings(of),
  });
  const [yes, no] = [claim('yes'), claim('no')];
  const allGood = { hands: 'good', letter: 'good', physicians: 'good', reviews: 'good' } as const;

  test.each<[string, Change, Change]>([
    [
      'the verdict',
      { content: { handsOn: yes, letter: yes }, signs: { site: 'good' } },
      { content: { handsOn: yes, letter: yes, documentation: yes, careTeam: yes }, signs: allGood },
    ],
    [
      'the verdict, where one is to be left',
      {},
      { content: { handsOn: yes, letter: yes }, signs: { site: 'red', letter: 'red', reviews: 'red' } },
    ],
    [
      'then hands-on work',
      { content: { handsOn: yes }, signs: { site: 'red', reviews: 'red' } },
      { content: { letter: yes, documentation: yes, careTeam: yes }, signs: allGood },
    ],
    ['which unclear is better than none', {}, { content: { handsOn: no, letter: yes }, signs: allGood }],
    [
      'then few red flags',
      { content: { letter: no } },
      { content: { letter: yes }, signs: { ...allGood, site: 'red' } },
    ],
    ['then a letter', { content: { letter: yes } }, { signs: allGood }],
    ['which unclear is better than none', {}, { content: { letter: no }, signs: allGood }],
    [
      'then good signs',
      { content: { documentation: no, careTeam: no }, signs: { reviews: 'good' } },
      { content: { documentation: yes, careTeam: yes } },
    ],
    [
      'then notes and the care team together',
      { content: { careTeam: yes } },
      { content: { documentation: yes, careTeam: no } },
    ],
  ])('places are given by %s', (_what, better, worse) => {
    for (const offers of [
      [made('better', better), made('worse', worse)],
      [made('worse', worse), made('better', better)],
    ])
      expect(recommend(offers).ranked.map(({ id, place }) => [id, place])).toEqual([
        ['better', 1],
        ['worse', 2],
      ]);
  });

  test('equals share a place, and money decides between equals only', () => {
    const { ranked, text } = recommend([
      made('notes', { content: { documentation: yes, careTeam: no } }),
      made('team', { content: { documentation: no, careTeam: yes } }),
      made('silent', {}),
    ]);
    expect(ranked.map(({ place }) => place)).toEqual([1, 1, 1]);
    expect(text).toContain('equally good');
  });

  test.each<[string, Change, string]>([
    [
      'good: hands-on, a letter, a named site',
      { content: { handsOn: yes, letter: yes }, signs: { site: 'good' } },
      'good',
    ],
    ['not good without the site', { content: { handsOn: yes, letter: yes } }, 'ask first'],
    ['not good without the letter', { content: { handsOn: yes }, signs: { site: 'good' } }, 'ask first'],
    ['not good without hands-on work', { content: { letter: yes }, signs: { site: 'good' } }, 'ask first'],
    [
      'not good with a red flag',
      { content: { handsOn: yes, letter: yes }, signs: { site: 'good', reviews: 'red' } },
      'ask first',
    ],
    ['to ask, where one only watches', { content: { handsOn: no } }, 'ask first'],
    [
      'to leave, where one only watches for a bought letter',
      { content: { handsOn: no }, signs: { letter: 'red' } },
      'leave',
    ],
    ['to ask with two red flags', { signs: { site: 'red', reviews: 'red' } }, 'ask first'],
    ['to leave with three', { signs: { site: 'red', reviews: 'red', hands: 'red' } }, 'leave'],
  ])('STR-1: an offer is %s', (_what, change, verdict) => {
    expect(recommend([made('one', change)]).ranked[0]?.verdict).toBe(verdict);
  });

  test('nothing is recommended of nothing, or of what is to be left', () => {
    expect(recommend([]).text).toBe('');
    expect(recommend([shiny]).text).toContain('None of these');
  });

  test('the money beside: against the cheapest of the others, and only where both prices are known', () => {
    const priced = (id: string, fee: number | null) => ({ ...unknown, id, costs: { ...unknown.costs, fee } });
    const withBest = (...others: Compared[]) => recommend([good, ...others]).text;
    expect(withBest(priced('a', 4000), priced('b', 2900), priced('c', 3300))).toContain(
      'It also costs $100 less for each hands-on week than the next.',
    );
    expect(withBest(priced('a', 4000), priced('b', 2100))).toContain('$100 more');
    expect(withBest(priced('a', 2501))).not.toContain('for each hands-on week');
    const noWeeks = { ...unknown, costs: { ...unknown.costs, handsOnWeeks: 0 } };
    expect(withBest(noWeeks)).not.toContain('for each hands-on week');
    for (const [one, other] of [
      [noWeeks, priced('b', 2100)],
      [priced('b', 2100), noWeeks],
    ] as const)
      expect(withBest(one, other)).toContain('$100 more');
    expect(recommend([{ ...good, costs: noWeeks.costs }, priced('b', 2100)]).text).not.toContain('week');
  });

  test('what is not open to you is left, whatever it offers', () => {
    const closed = { ...good, eligibility: { open: 'no' as const, why: 'It is for students only.' } };
    const [first] = recommend([closed]).ranked;
    expect(first).toMatchObject({ verdict: 'leave' });
    expect(first?.reasons[0]).toBe('It is for students only.');
  });

  test('each checkpoint without a good sign comes with a question', () => {
    expect(recommend([good]).ranked[0]?.questions.map(({ checkpoint }) => checkpoint)).toEqual(['reviews']);
  });

  test('price is never quality: whatever things cost, in either direction, places and verdicts stay', () => {
    const sign = fc.constantFrom(...signs);
    const value = fc.constantFrom('yes' as const, 'no' as const, 'unclear' as const).map(claim);
    const offer = fc.record({
      id: fc.uuid(),
      title: fc.constantFrom('A', 'B', 'C'),
      findings: fc.record(Object.fromEntries(checkpoints.map((at) => [at, sign]))).map(findings),
      content: fc.record({ handsOn: value, documentation: value, careTeam: value, letter: value }),
      eligibility: fc.record({
        open: fc.constantFrom('yes' as const, 'no' as const, 'unclear' as const),
        why: fc.constant('Because.'),
      }),
    });
    const dollars = fc.option(fc.integer({ min: 0, max: 9_000 }));
    const costs = fc.record({
      weeks: fc.constant(8),
      handsOnWeeks: fc.option(fc.integer({ min: 0, max: 8 })),
      ...(Object.fromEntries(costNames.map((name) => [name, dollars])) as Record<
        (typeof costNames)[number],
        typeof dollars
      >),
    });
    const priced = fc.tuple(offer, costs, costs);
    fc.assert(
      fc.property(fc.array(priced, { minLength: 2, maxLength: 6 }), (all) => {
        const judged = ([0, 1] as const).map((run) =>
          recommend(all.map(([one, ...prices]) => ({ ...one, costs: prices[run] })))
            .ranked.map(({ id, place, verdict }) => `${place} ${verdict} ${id}`)
            .toSorted(),
        );
        expect(judged[0]).toEqual(judged[1]);
      }),
    );
  });
});
