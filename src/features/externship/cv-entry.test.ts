import { expect, test } from 'vitest';
import { noCosts } from '#features/opportunities/costs.ts';
import { cvEntry, whyNotYet } from './cv-entry.ts';
import { type Stay, doctor, plainName } from './facts.ts';

const stay: Stay = {
  id: 's',
  title: 'Bergen Family Medicine',
  stage: 'running',
  startsOn: '2026-06-01',
  endsOn: '2026-06-26',
  costs: { ...noCosts, weeks: 4, handsOnWeeks: 4 },
  outreachId: null,
  targetId: null,
  facts: {
    supervisor: 'Dr. Maria Chen, MD',
    certifiedIn: 'family medicine',
    site: 'Bergen Family Medicine',
    city: 'Hackensack',
    state: 'NJ',
    specialty: 'family medicine',
  },
  takenUp: false,
};

test('NXT-2: dates, place and supervisor stand in the CV; the supervisor only with consent', () => {
  expect(cvEntry(stay, true)).toMatchObject({
    kind: 'us-externship',
    title: 'Clinical extern, family medicine',
    place: 'Bergen Family Medicine',
    city: 'Hackensack, NJ',
    from: '2026-06-01',
    to: '2026-06-26',
    highlights: ['Supervised by Dr. Maria Chen, board certified in family medicine'],
  });
  expect(JSON.stringify(cvEntry(stay, false))).not.toContain('Chen');
});

test('RDY-7: without hands-on weeks it is called an observership', () => {
  expect(cvEntry({ ...stay, costs: { ...stay.costs, handsOnWeeks: 0 } }, true)).toMatchObject({
    kind: 'us-observership',
    title: 'Clinical observer, family medicine',
  });
});

test('NXT-2: it can be taken up on the last day, or once it is set to done, with what it must say', () => {
  const fields = (one: Stay, today: string) => whyNotYet(one, today).map(({ field }) => field);
  expect(fields(stay, '2026-06-25')).toEqual(['endsOn']);
  expect(fields(stay, '2026-06-26')).toEqual([]);
  expect(fields({ ...stay, stage: 'done' }, '2026-06-20')).toEqual([]);
  const bare = { ...stay, costs: noCosts, facts: { ...stay.facts, site: '' } };
  expect(fields(bare, '2026-06-26')).toEqual(['site', 'handsOnWeeks']);
});

test('a name is the same however it is written', () => {
  expect(plainName('Dr. Maria Chen, MD, FACP')).toBe('Maria Chen');
  expect(plainName('Professor  José García-López DO')).toBe('José García-López');
  expect(doctor('Maria Chen')).toBe('Dr. Chen');
  expect(doctor('')).toBe('the physician');
});
