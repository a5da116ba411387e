import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseBest } from './best.ts';
import type { FoundEntry } from './found.ts';
import { Listed } from './listed.ts';

const noSignals = { share: null, teaching: null, sponsor: null, shortage: null, healthCenter: null };
const entry = (n: number, group: string, name = `Clinic ${n}`): FoundEntry => ({
  npi: '',
  group,
  inMedicare: true,
  place: null,
  found: {
    id: `clinic-${n}`,
    kind: 'clinic',
    name,
    about: '',
    specialty: '',
    organisation: null,
    street: '',
    city: '',
    state: 'NY',
    zip: '',
    phone: '',
    website: '',
    latitude: null,
    longitude: null,
    miles: null,
    score: 100 - n,
    signals: noSignals,
    onList: false,
  },
});
const ids = (entries: readonly FoundEntry[]) => entries.map(({ found }) => found.id);
const listedNone = new Listed([]);

test('TGT-3: the best of the search are chosen in its order, a few of each organisation', () => {
  const entries = [entry(1, 'a'), entry(2, 'a'), entry(3, 'a'), entry(4, 'b')];
  const { chosen, passedOver } = chooseBest(entries, listedNone, {
    count: 3,
    perOrganisation: 2,
    alsoUnlikely: false,
  });
  expect(ids(chosen)).toEqual(['clinic-1', 'clinic-2', 'clinic-4']);
  expect(passedOver).toEqual([
    { id: 'clinic-3', name: 'Clinic 3', why: '2 of the same organisation were chosen before it.' },
  ]);
});

test('TGT-3: what is on the lists is passed over, and does not count for its organisation', () => {
  const listed = new Listed([{ entryId: 'clinic-1', npi: '', name: 'x', state: 'NY' }]);
  const { chosen, passedOver } = chooseBest([entry(1, 'a'), entry(2, 'a')], listed, {
    count: 2,
    perOrganisation: 1,
    alsoUnlikely: false,
  });
  expect(ids(chosen)).toEqual(['clinic-2']);
  expect(passedOver).toEqual([{ id: 'clinic-1', name: 'Clinic 1', why: 'It is on your lists already.' }]);
});

test('TGT-3: a clinic in a school is passed over with its reason, unless it is wished', () => {
  const entries = [entry(1, 'a', 'Lincoln High School Clinic'), entry(2, 'b')];
  const choice = { count: 1, perOrganisation: 3 };
  const usual = chooseBest(entries, listedNone, { ...choice, alsoUnlikely: false });
  expect(ids(usual.chosen)).toEqual(['clinic-2']);
  expect(usual.passedOver[0]?.why).toBe('It is in a school.');
  expect(ids(chooseBest(entries, listedNone, { ...choice, alsoUnlikely: true }).chosen)).toEqual([
    'clinic-1',
  ]);
});

test('TGT-3: one name in one state is chosen once', () => {
  const { chosen, passedOver } = chooseBest(
    [entry(1, 'a', 'Open Door'), entry(2, 'b', 'OPEN DOOR')],
    listedNone,
    {
      count: 2,
      perOrganisation: 3,
      alsoUnlikely: false,
    },
  );
  expect(ids(chosen)).toEqual(['clinic-1']);
  expect(passedOver[0]?.why).toContain('same name');
});

test('TGT-3: never more than wished, never more of an organisation, and nothing better is left out without a reason', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'c', 'd')),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 4 }),
      (groups, count, perOrganisation) => {
        const entries = groups.map((group, n) => entry(n, group));
        const { chosen, passedOver } = chooseBest(entries, listedNone, {
          count,
          perOrganisation,
          alsoUnlikely: false,
        });
        expect(chosen.length).toBeLessThanOrEqual(count);
        for (const group of groups) {
          expect(chosen.filter((one) => one.group === group).length).toBeLessThanOrEqual(perOrganisation);
        }
        const decided = new Set([...ids(chosen), ...passedOver.map(({ id }) => id)]);
        expect(ids(entries.slice(0, decided.size)).every((id) => decided.has(id))).toBe(true);
        if (chosen.length < count) expect(decided.size).toBe(entries.length);
      },
    ),
  );
});
