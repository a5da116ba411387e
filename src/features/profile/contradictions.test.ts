import { expect, test } from 'vitest';
import { contradictions } from './contradictions.ts';
import { readyGraduate } from '#test/profile/ready-graduate.ts';
import { type Profile, emptyProfile } from './facts.ts';

const today = '2026-03-03';

test('an empty and a complete profile contradict nothing', () => {
  expect(contradictions(emptyProfile, today)).toEqual([]);
  expect(contradictions(readyGraduate, today)).toEqual([]);
});

const cases: [string, Partial<Profile>, string][] = [
  ['an exam passed tomorrow', { step1: { status: 'passed', score: null, on: '2026-03-04' } }, 'step1.on'],
  ['a certificate of next year', { ecfmg: { certified: true, on: '2027-01-01' } }, 'ecfmg.on'],
  [
    'a card that expires before it is issued',
    { bls: { issuedOn: '2026-01-02', expiresOn: '2026-01-01' } },
    'bls.expiresOn',
  ],
  [
    'a stay that ends before it begins',
    { availability: { from: '2026-09-01', to: '2026-08-01' } },
    'availability.to',
  ],
  ['a graduate who will graduate', { graduationYear: 2027 }, 'graduationYear'],
  [
    'an experience that runs backwards',
    {
      experience: [
        {
          kind: 'rotation',
          title: 'Surgery',
          place: 'Ibadan',
          city: '',
          from: '2024-02-01',
          to: '2024-01-01',
          highlights: [],
        },
      ],
    },
    'experience.0.to',
  ],
];

test.each(cases)('RDY-7: %s is refused at its field, with the mend', (_what, change, field) => {
  const found = contradictions({ ...readyGraduate, ...change }, today);
  expect(found).toMatchObject([{ field, mend: expect.stringMatching(/\S/) }]);
});

test('RDY-7: what happened today, or begins and ends on one day, contradicts nothing', () => {
  const ofToday: Profile = {
    ...readyGraduate,
    graduationYear: 2026,
    step1: { status: 'passed', score: null, on: today },
    ecfmg: { certified: true, on: today },
    bls: { issuedOn: today, expiresOn: today },
    availability: { from: '2026-09-01', to: '2026-09-01' },
  };
  expect(contradictions(ofToday, today)).toEqual([]);
});

test('RDY-7: an exam that is booked lies in the future, and a student’s graduation too', () => {
  const student: Profile = {
    ...emptyProfile,
    standing: 'student',
    graduationYear: 2027,
    step2ck: { status: 'scheduled', score: null, on: '2026-06-01' },
  };
  expect(contradictions(student, today)).toEqual([]);
});
