import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#plain/time.ts';
import { tetanus } from './boosters.ts';
import type { Need } from './need.ts';
import { type Immunisations, noImmunisations, titres, tuberculosisTests, vaccines } from './record.ts';
import { impossibleDays, outlook } from './rules.ts';
import { seriesOf, spacings } from './series.ts';
import { tuberculosis } from './tuberculosis.ts';

const today = '2026-03-03';

const recordOf = (
  record: Partial<Omit<Immunisations, 'asks'>>,
  asks: Partial<Immunisations['asks']> = {},
) => ({
  ...noImmunisations,
  ...record,
  asks: { ...noImmunisations.asks, influenza: false, ...asks },
});
const doses = (vaccine: Immunisations['doses'][number]['vaccine'], ...days: string[]) =>
  days.map((on) => ({ vaccine, on }));
const needOf = (record: Immunisations, id: Need['id']) => {
  const found = outlook(record, today).needs.find((need) => need.id === id);
  if (!found) throw new Error(id);
  return found;
};
const stepsOf = (record: Immunisations, id: Need['id']) =>
  needOf(record, id).steps.map((step) => `${step.kind === 'dose' ? step.vaccine : step.kind} ${step.on}`);

test('an empty record: everything can begin today, and hepatitis B takes longest', () => {
  const { needs, completeOn } = outlook(recordOf({}), today);
  expect(needs.filter((need) => !need.complete).map(({ id }) => id)).toEqual([
    'mmr',
    'varicella',
    'hepatitisB',
    'tdap',
    'tuberculosis',
  ]);
  expect(stepsOf(recordOf({}), 'hepatitisB')).toEqual([
    'hepatitisB 2026-03-03',
    'hepatitisB 2026-03-31',
    'hepatitisB 2026-06-23',
    'titre 2026-07-21',
  ]);
  expect(completeOn).toBe('2026-07-21');
});

test('MMR: two doses count from 24 days apart (28 less the grace period), not from 23', () => {
  expect(needOf(recordOf({ doses: doses('mmr', '2020-01-01', '2020-01-25') }), 'mmr').complete).toBe(true);
  expect(needOf(recordOf({ doses: doses('mmr', '2020-01-01', '2020-01-24') }), 'mmr').complete).toBe(false);
});

test('MMR: a dose before the first birthday does not count', () => {
  const record = recordOf({ bornOn: '2000-01-01', doses: doses('mmr', '2000-12-20', '2005-01-01') });
  expect(stepsOf(record, 'mmr')).toEqual(['mmr 2026-03-03']);
});

test('MMR: titres for all three serve as well, and one dose is enough for rubella', () => {
  const immune = (of: 'measles' | 'mumps') => ({ of, on: '2025-01-01', immune: true });
  const record = recordOf({
    doses: doses('rubella', '2010-01-01'),
    titres: [immune('measles'), immune('mumps')],
  });
  expect(needOf(record, 'mmr').complete).toBe(true);
  expect(needOf({ ...record, doses: [] }, 'mmr').why).toContain('Not shown yet: rubella.');
});

test('two live vaccines keep 28 days between them or are given together; the crowded one is given again', () => {
  const together = recordOf({
    doses: [...doses('mmr', '2020-01-01', '2020-02-01'), ...doses('varicella', '2020-01-01', '2020-02-01')],
  });
  expect(needOf(together, 'varicella').complete).toBe(true);
  const crowded = recordOf({
    doses: [...doses('mmr', '2020-01-01', '2020-02-01'), ...doses('varicella', '2020-02-28', '2021-01-01')],
  });
  expect(stepsOf(crowded, 'varicella')).toEqual(['varicella 2026-03-03']);
});

test('a live vaccine of last week holds back the next one and the tuberculosis test', () => {
  const record = recordOf({ doses: doses('mmr', '2026-02-24') });
  expect(stepsOf(record, 'varicella')).toEqual(['varicella 2026-03-24', 'varicella 2026-04-21']);
  expect(stepsOf(record, 'tuberculosis')).toEqual(['test 2026-03-24']);
});

test('hepatitis B: the third dose comes 8 weeks after the second and 16 weeks after the first', () => {
  const given = (...days: string[]) => seriesOf(days, spacings.hepatitisB, null).counted.length;
  expect(given('2025-01-01', '2025-01-29', '2025-04-23')).toBe(3);
  expect(given('2025-01-01', '2025-01-29', '2025-04-10')).toBe(2);
  expect(given('2025-01-01', '2025-03-15', '2025-05-01')).toBe(2);
});

test('hepatitis B: after three doses only the titre is missing, not before 4 weeks after the last', () => {
  const record = recordOf({ doses: doses('hepatitisB', '2025-08-01', '2025-09-01', '2026-02-17') });
  expect(stepsOf(record, 'hepatitisB')).toEqual(['titre 2026-03-17']);
});

test('hepatitis B: two doses of the two-dose vaccine are a series', () => {
  const record = recordOf({
    doses: doses('hepatitisBTwoDose', '2025-08-01', '2025-09-01'),
    titres: [{ of: 'hepatitisB', on: '2025-10-15', immune: true }],
  });
  expect(needOf(record, 'hepatitisB').complete).toBe(true);
});

test('hepatitis B: low titre, one more dose; low again, the rest of the second series; low again, a non-responder', () => {
  const low = (on: string) => ({ of: 'hepatitisB' as const, on, immune: false });
  const first = ['2024-01-01', '2024-02-01', '2024-07-01'];
  expect(
    stepsOf(recordOf({ doses: doses('hepatitisB', ...first), titres: [low('2024-08-15')] }), 'hepatitisB'),
  ).toEqual(['hepatitisB 2026-03-03', 'titre 2026-03-31']);
  const again = recordOf({
    doses: doses('hepatitisB', ...first, '2026-01-02'),
    titres: [low('2024-08-15'), low('2026-02-10')],
  });
  expect(stepsOf(again, 'hepatitisB')).toEqual([
    'hepatitisB 2026-03-03',
    'hepatitisB 2026-04-28',
    'titre 2026-05-26',
  ]);
  const never = recordOf({
    doses: doses('hepatitisB', ...first, '2024-09-01', '2024-10-01', '2025-03-01'),
    titres: [low('2024-08-15'), low('2025-04-15')],
  });
  expect(needOf(never, 'hepatitisB')).toMatchObject({
    complete: true,
    why: expect.stringContaining('non-responder'),
  });
});

test('hepatitis B: a titre drawn two weeks after a dose does not count', () => {
  const record = recordOf({
    doses: doses('hepatitisB', '2025-01-01', '2025-02-01', '2025-07-01'),
    titres: [{ of: 'hepatitisB', on: '2025-07-15', immune: true }],
  });
  expect(needOf(record, 'hepatitisB').complete).toBe(false);
});

test('Tdap: ten years to the first day on site; Td alone is not enough', () => {
  const old = recordOf({ doses: doses('tdap', '2016-06-01') });
  expect(tetanus(old, today, '2026-06-01').complete).toBe(true);
  expect(tetanus(old, today, '2026-06-02').complete).toBe(false);
  expect(needOf(recordOf({ doses: doses('td', '2025-01-01') }), 'tdap').complete).toBe(false);
  expect(
    needOf(recordOf({ doses: [...doses('tdap', '2010-01-01'), ...doses('td', '2025-01-01')] }), 'tdap')
      .complete,
  ).toBe(true);
});

test('influenza: the season of the first day counts; a new season is not to be had before September', () => {
  const record = (on: string) =>
    recordOf({ doses: doses('influenza', on) }, { influenza: true, startOn: '2026-10-05' });
  expect(stepsOf(record('2025-10-01'), 'influenza')).toEqual(['influenza 2026-09-01']);
  const summer = recordOf(
    { doses: doses('influenza', '2025-10-01') },
    { influenza: true, startOn: '2026-08-05' },
  );
  expect(needOf(summer, 'influenza').complete).toBe(true);
});

test('tuberculosis: a blood test at most 12 months old on the first day, or as the site says', () => {
  const tests = [{ test: 'igra' as const, on: '2025-07-01', good: true }];
  expect(tuberculosis(recordOf({ tuberculosis: tests }), [], today, '2026-07-01').complete).toBe(true);
  const strict = recordOf({ tuberculosis: tests }, { tuberculosisMonths: 3 });
  expect(tuberculosis(strict, [], today, '2026-07-01').steps).toEqual([
    { kind: 'test', test: 'igra', on: '2026-04-01' },
  ]);
});

test('what grows old must hold on the day on which the slowest series ends, not only today', () => {
  const record = recordOf({ tuberculosis: [{ test: 'igra', on: '2025-05-01', good: true }] });
  expect(outlook(record, today).completeOn).toBe('2026-07-21');
  expect(stepsOf(record, 'tuberculosis')).toEqual(['test 2026-03-03']);
});

test('tuberculosis: two skin tests a week apart, the second new enough; one alone is not enough', () => {
  const skin = (...days: string[]) =>
    needOf(
      recordOf({ tuberculosis: days.map((on) => ({ test: 'skin' as const, on, good: true })) }),
      'tuberculosis',
    ).complete;
  expect(skin('2026-01-01')).toBe(false);
  expect(skin('2026-01-01', '2026-01-07')).toBe(false);
  expect(skin('2026-01-01', '2026-01-08')).toBe(true);
  expect(skin('2024-12-01', '2026-01-08')).toBe(false);
});

test('tuberculosis: a positive test asks for an X-ray after it, and only a physician judges one that is not clear', () => {
  const positive = { test: 'igra' as const, on: '2026-01-01', good: false };
  const record = (...more: Immunisations['tuberculosis']) => recordOf({ tuberculosis: [positive, ...more] });
  expect(stepsOf(record(), 'tuberculosis')).toEqual(['test 2026-03-03']);
  expect(needOf(record({ test: 'xray', on: '2025-12-01', good: true }), 'tuberculosis').complete).toBe(false);
  expect(needOf(record({ test: 'xray', on: '2026-01-05', good: true }), 'tuberculosis').complete).toBe(true);
  expect(outlook(record({ test: 'xray', on: '2026-01-05', good: false }), today).completeOn).toBeNull();
});

test('days in the future and before birth are refused by field', () => {
  const record = recordOf({ bornOn: '2000-01-01', doses: doses('mmr', '1999-01-01', '2027-01-01') });
  expect(impossibleDays(record, today).map(({ field }) => field)).toEqual(['doses.0.on', 'doses.1.on']);
});

const past = fc.integer({ min: 1, max: 365 * 12 }).map((days) => addDays(today, -days));
const someRecord: fc.Arbitrary<Immunisations> = fc.record({
  bornOn: fc.constant('1995-05-05'),
  doses: fc.array(fc.record({ vaccine: fc.constantFrom(...vaccines), on: past }), { maxLength: 14 }),
  titres: fc.array(fc.record({ of: fc.constantFrom(...titres), on: past, immune: fc.boolean() }), {
    maxLength: 5,
  }),
  tuberculosis: fc.array(
    fc.record({
      test: fc.constantFrom(...tuberculosisTests),
      on: past,
      good: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
    }),
    { maxLength: 4 },
  ),
  asks: fc.record({
    startOn: fc.option(fc.integer({ min: 0, max: 500 }).map((days) => addDays(today, days))),
    tuberculosisMonths: fc.integer({ min: 1, max: 24 }),
    influenza: fc.boolean(),
    covidDoses: fc.integer({ min: 0, max: 3 }),
  }),
});

/** The record after all steps were done that are planned up to a day; each titre immune, each test good. */
function carriedOut(record: Immunisations, until: string): Immunisations {
  const steps = outlook(record, today)
    .needs.flatMap((need) => need.steps)
    .filter(({ on }) => on <= until);
  const after = structuredClone(record);
  for (const step of steps) {
    if (step.kind === 'dose') after.doses.push({ vaccine: step.vaccine, on: step.on });
    else if (step.kind === 'titre') after.titres.push({ of: step.of, on: step.on, immune: true });
    else after.tuberculosis.push({ test: step.test, on: step.on, good: true });
  }
  return after;
}

test('property: who does every step on its first day is complete on the day that was told, and not the day before', () => {
  fc.assert(
    fc.property(someRecord, (record) => {
      const { completeOn } = outlook(record, today);
      if (completeOn === null) return;
      const after = outlook(carriedOut(record, completeOn), completeOn);
      expect(after.needs.filter((need) => !need.complete)).toEqual([]);
      if (completeOn === today) return;
      const before = addDays(completeOn, -1);
      expect(outlook(carriedOut(record, before), before).needs.every((need) => need.complete)).toBe(false);
    }),
    { numRuns: 800 },
  );
});

test('property: no step is planned for the past, and live vaccines keep their distance', () => {
  fc.assert(
    fc.property(someRecord, (record) => {
      const steps = outlook(record, today).needs.flatMap((need) => need.steps);
      expect(steps.every(({ on }) => on >= today)).toBe(true);
      const live = [...record.doses, ...steps.flatMap((step) => (step.kind === 'dose' ? [step] : []))].filter(
        ({ vaccine }) => ['mmr', 'measles', 'mumps', 'rubella', 'varicella'].includes(vaccine),
      );
      for (const step of steps.filter(
        (one) => one.kind === 'dose' && ['mmr', 'varicella'].includes(one.vaccine),
      ))
        for (const other of live) {
          const days = Math.abs(daysBetween(other.on, step.on));
          expect(days === 0 || days >= 28).toBe(true);
        }
    }),
    { numRuns: 500 },
  );
});

test('property: the order in which a record is written down does not matter', () => {
  fc.assert(
    fc.property(someRecord, (record) => {
      const turned = {
        ...record,
        doses: record.doses.toReversed(),
        titres: record.titres.toReversed(),
        tuberculosis: record.tuberculosis.toReversed(),
      };
      const told = ({ needs, completeOn }: ReturnType<typeof outlook>) => [
        completeOn,
        needs.map((need) => [need.complete, need.steps]),
      ];
      expect(told(outlook(turned, today))).toEqual(told(outlook(record, today)));
    }),
    { numRuns: 500 },
  );
});
