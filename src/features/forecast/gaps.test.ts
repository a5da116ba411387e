import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Profile, emptyProfile } from '#features/profile/facts.ts';
import { addDays } from '#plain/time.ts';
import { gapDays, gapsOn } from './gaps.ts';

test('gaps are those on the day of the mail', () => {
  const profile = {
    ...emptyProfile,
    standing: 'graduate' as const,
    step1: { status: 'passed' as const, score: null, on: '2025-01-10' },
    step2ck: { status: 'passed' as const, score: 240, on: '2026-04-10' },
  };
  expect(gapsOn(profile, '2026-04-09')).toContain('Step 2 CK was not passed');
  expect(gapsOn(profile, '2026-04-10')).not.toContain('Step 2 CK was not passed');
  // RDY-5: a card is current as the readiness gate has it, also where only its last day is known.
  const noBls = 'there was no current BLS card (Basic Life Support)';
  const withCard = { ...profile, bls: { issuedOn: null, expiresOn: '2026-04-09' } };
  expect(gapsOn(profile, '2026-04-09')).toContain(noBls);
  expect(gapsOn(withCard, '2026-04-09')).not.toContain(noBls);
  expect(gapsOn(withCard, '2026-04-10')).toContain(noBls);
  expect(gapsOn({ ...profile, standing: 'student' }, '2026-04-09')).not.toContain('Step 2 CK was not passed');
});

test('between two of the days on which they change, the gaps are those of the first', () => {
  const day = fc.option(fc.nat(60).map((after) => addDays('2026-01-01', after)));
  const card = fc.record({ issuedOn: day, expiresOn: day });
  const exam = fc.record({
    status: fc.constantFrom('none' as const, 'passed' as const),
    score: fc.constant(null),
    on: day,
  });
  const profiles = fc.record({
    step1: exam,
    step2ck: exam,
    ecfmg: fc.record({ certified: fc.boolean(), on: day }),
    bls: card,
    acls: card,
  });
  fc.assert(
    fc.property(profiles, fc.integer({ min: -5, max: 70 }), (facts, after) => {
      const profile = { ...emptyProfile, ...facts };
      const on = addDays('2026-01-01', after);
      const since = gapDays(profile).findLast((one) => one <= on) ?? '';
      expect(gapsOn(profile, since)).toEqual(gapsOn(profile, on));
    }),
  );
});

test('each gap is named, and none that is none', () => {
  const graduate = { ...emptyProfile, standing: 'graduate' as const };
  const current = { issuedOn: '2026-01-01', expiresOn: '2028-01-01' };
  const all = gapsOn(graduate, '2026-04-10');
  expect(all).toHaveLength(5);
  const without = (facts: Partial<Profile>) => {
    const left = gapsOn({ ...graduate, ...facts }, '2026-04-10');
    return all.filter((gap) => !left.includes(gap));
  };
  const steps = ['Step 1 was not passed', 'Step 2 CK was not passed'];
  expect(without({ ecfmg: { certified: true, on: null } })).toEqual(steps);
  expect(without({ ecfmg: { certified: true, on: '2026-04-11' } })).toEqual([]);
  expect(without({ step1: { status: 'passed', score: null, on: null } })).toEqual(steps.slice(0, 1));
  expect(without({ bls: current }).join()).toContain('BLS');
  expect(without({ acls: current }).join()).toContain('ACLS');
  const rotation = {
    kind: 'rotation',
    title: 'Surgery',
    place: 'Ibadan',
    city: '',
    from: null,
    to: null,
  } as const;
  expect(without({ experience: [{ ...rotation, highlights: [] }] })).toEqual([
    'no clinical experience is entered',
  ]);
});
