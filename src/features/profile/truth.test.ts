import { describe, expect, test } from 'vitest';
import { readyCvText, readyGraduate } from '#test/profile/ready-graduate.ts';
import { type Profile, emptyProfile } from './facts.ts';
import { provenFacts } from './proven-facts.ts';
import { unprovenClaims } from './truth.ts';

const today = '2026-03-03';
const quotes = (text: string, profile: Profile = readyGraduate) =>
  unprovenClaims(text, profile, today).map((claim) => claim.quote);

test('what the profile holds may be said', () => {
  expect(quotes(readyCvText)).toEqual([]);
  expect(quotes('I am ECFMG-certified and hold current BLS and ACLS cards. I graduated in 2024.')).toEqual(
    [],
  );
});

test.each([
  ['a score the profile does not hold', 'I scored well: Step 2 CK (262).', 'Step 2 CK (262'],
  ['a score for an exam without one', 'USMLE Step 1 score 240', 'Step 1 score 240'],
  ['another graduation year', 'I graduated in 2021 with honours.', 'graduated in 2021'],
  [
    'an externship that never was',
    'I recently completed a 4-week externship in Texas.',
    'completed a 4-week externship',
  ],
])('%s is found with its words', (_what, text, quote) => {
  expect(quotes(text)).toEqual([quote]);
});

test('a certification without one, and an exam that is only scheduled, are found', () => {
  const student: Profile = {
    ...emptyProfile,
    standing: 'student',
    step2ck: { status: 'scheduled', score: null, on: '2026-05-01' },
  };
  expect(quotes('I am ECFMG certified.', student)).toEqual(['ECFMG certified']);
  expect(quotes('I am not yet ECFMG certified.', student)).toEqual([]);
  expect(quotes('I passed Step 2 CK.', student)).toEqual(['passed Step 2 CK']);
});

test('a card that expired yesterday is not current today', () => {
  const expired = { ...readyGraduate, bls: { issuedOn: '2024-03-02', expiresOn: '2026-03-02' } };
  expect(quotes('I hold a current BLS card.', expired)).toHaveLength(1);
  expect(provenFacts(expired, today)['certifications']).toBe('My ACLS card is current');
});

test('letters may state only what is proven today', () => {
  expect(provenFacts(readyGraduate, today)).toMatchObject({
    exams: 'ECFMG certified, with USMLE Step 1 passed and a Step 2 CK score of 248',
    availability: 'September to October 2026',
    weeks: '4 to 8',
    isStudent: null,
  });
  expect(Object.values(provenFacts(emptyProfile, today)).every((value) => value === null)).toBe(true);
});

test('a block that has begun, or an exam date that has passed, is no fact any more', () => {
  expect(provenFacts(readyGraduate, '2026-09-01')['availability']).toBeNull();
  const student: Profile = {
    ...emptyProfile,
    step2ck: { status: 'scheduled', score: null, on: '2026-03-02' },
  };
  expect(provenFacts(student, today)['exams']).toBeNull();
});

test('a score belongs to the step named last before it', () => {
  expect(quotes('With USMLE Step 1 passed and a Step 2 CK score of 248.', readyGraduate)).toEqual([]);
});

const scheduled: Profile = {
  ...readyGraduate,
  step1: { status: 'passed', score: null, on: null },
  step2ck: { status: 'scheduled', score: null, on: '2026-05-01' },
  ecfmg: { certified: false, on: null },
  acls: { issuedOn: '2024-01-01', expiresOn: '2026-01-01' },
};

test.each([
  ['both steps said to be passed', 'I passed Steps 1 and 2 CK.'],
  ['both steps said to be passed, each named', 'I passed USMLE Step 1 and Step 2 CK last year.'],
  ['the pass after the name', 'Step 1 and Step 2 CK passed'],
  ['a score before the step', 'I scored 251 on USMLE Step 2 CK.'],
  ['both steps said to be cleared', 'I have cleared USMLE Steps 1 and 2 CK.'],
  ['a step said to be completed', 'I completed Step 2 CK last year.'],
  ['all of them at once', 'I passed all USMLE exams.'],
  ['all steps at once', 'I have cleared all steps on the first attempt.'],
  ['a score before the step in brackets', 'My best result: 255 (Step 2 CK).'],
  ['Step 3, which is not among the certifications', 'I passed Step 3.'],
  ['a score of Step 3', 'USMLE Step 3: 230'],
  ['a certification through its giver', 'I am certified through ECFMG.'],
  ['a certification that has been completed', 'My ECFMG certification has been completed.'],
  ['an externship that was done', 'I have done an externship in Texas.'],
  ['a certification in a list', 'ECFMG certification: 2025'],
  ['a certification by its giver', 'I am certified by the ECFMG.'],
  ['the expired one of two cards', 'I hold current BLS and ACLS cards.'],
  ['a card that is called certified', 'ACLS-certified'],
  ['an externship in the U.S.', 'I completed a U.S. externship in internal medicine.'],
  ['a year on the next line of a PDF', 'Graduated in\n2021'],
])('%s is found when the profile does not hold it', (_what, text) => {
  expect(quotes(text, scheduled)).toHaveLength(1);
});

test.each([
  ['a pass of one step and the score of the other', 'USMLE: Step 1 (pass), Step 2 CK (248).', readyGraduate],
  ['the years of the studies', 'Graduation: 2018 to 2024', readyGraduate],
  ['hours beside an exam', 'Step 1 passed, 120 hours of volunteering', scheduled],
  ['a certificate that is still to come', 'ECFMG certificate expected in June 2026', scheduled],
  ['an exam that is not passed yet', 'I have not yet passed Step 2 CK.', scheduled],
  ['an externship that is asked for', 'Would you host me for a short externship in your clinic?', scheduled],
  ['a card that is said to have expired', 'ACLS (expired, no longer valid)', scheduled],
  ['a course for an exam', 'I completed Step 2 CK preparation and the Step 2 CK question bank.', scheduled],
  ['exams of the school', 'I passed all exams of my school.', scheduled],
  ['steps of a form', 'I completed all steps of your application.', scheduled],
  ['a Step 3 that is planned', 'Step 3 is planned for May.', scheduled],
  ['a Step 3 that is not passed', 'I have not passed Step 3.', scheduled],
  [
    'a Step 3 among the certifications',
    'I passed Step 3.',
    { ...scheduled, certifications: [{ name: 'USMLE Step 3', issuer: '', issuedOn: null, expiresOn: null }] },
  ],
  ['the school that came before', 'Graduated from high school in 2016', scheduled],
])('%s is no false statement', (_what, text, profile) => {
  expect(quotes(text, profile)).toEqual([]);
});

describe('RDY-7: what is said to be not so, or not yet, is no claim', () => {
  test.each([
    'I am not ECFMG certified.',
    'I was never ECFMG certified.',
    'I have no ECFMG certificate.',
    'I apply without an ECFMG certificate.',
    'I wait until I am ECFMG certified.',
    'Once ECFMG certified, I will apply.',
    'I would come if ECFMG certified.',
    'I am yet to be ECFMG certified.',
    'By May I will have received my ECFMG certificate.',
    'I expect to be ECFMG certified in May.',
    'She expects to be ECFMG certified in May.',
    'I hope to be ECFMG certified in May.',
    'I plan to be ECFMG certified in May.',
    'I planned to be ECFMG certified in May.',
    'I aim to be ECFMG certified in May.',
    'ECFMG certificate pending',
    'ECFMG certificate: in progress',
    'ECFMG certificate (planned for May)',
    'ECFMG certificate anticipated in May',
    'ECFMG certificate: not yet',
    'ECFMG certificate: still pending',
    'ECFMG certificate – by June 2027 (expected)',
    'Expected ECFMG certification in 2027',
    'Anticipated ECFMG certificate: June 2027',
    'I expect my ECFMG certificate in May.',
    'I am waiting for my ECFMG certificate.',
    'I’m not ECFMG certified.',
    'I haven’t received my ECFMG certificate.',
    'Once graduated and ECFMG certified, I will apply.',
    'ECFMG certificate, expected in July 2027',
    'ECFMG certificate, expected by the end of July, before I start',
    'ECFMG certificate: pending my Step 2 CK result',
    'ECFMG certificate (not yet issued)',
    'ECFMG certificate, expected to be issued in mid-July',
    'ECFMG certificate status: pending',
    'ECFMG certificate (anticipated: 07/2026)',
    'My ECFMG certificate has not been issued.',
    'My ECFMG certificate will be issued in May.',
    'I will be ECFMG certified by June.',
    'I am neither a citizen nor ECFMG certified.',
  ])('%s', (text) => {
    expect(quotes(text, scheduled)).toEqual([]);
  });

  test.each([
    'I am not a citizen of your country, but I am ECFMG certified.',
    'I have no card yet. ECFMG certified since May.',
    'I am ECFMG certified. Pending: my visa.',
    'I am ECFMG certified, and I would like to come as soon as it is planned.',
    'I am ECFMG certified and expected to start in July.',
    'I am ECFMG certified, with my visa pending.',
    'ECFMG certified (Step 3 planned)',
    'ECFMG certified\nPlanned: Step 3',
    'I am not only ECFMG certified.',
    'ECFMG certified, planned start in July',
    'ECFMG certified (expected start: July)',
    'ECFMG certified, expected July start',
    'ECFMG certified, expected in New York in July',
    'ECFMG certified, expected to start in July',
    'ECFMG certified, anticipated graduation 2026',
    'ECFMG certified, pending visa',
    'ECFMG certified, not yet matched',
    'ECFMG certified, in progress: Step 3',
    'My ECFMG certified status will be shown on request.',
    'ECFMG certified, results pending for Step 3',
    'No visa needed, ECFMG certified',
    'I am not American but ECFMG certified.',
    'I was never married and am ECFMG certified.',
    'May I come if you agree? ECFMG certified',
    'Expected start July, ECFMG certified',
    'Without any doubt ECFMG certified.',
  ])('but a no elsewhere takes nothing back: %s', (text) => {
    expect(quotes(text, scheduled)).toEqual(['ECFMG certified']);
  });

  test('what is awaited of a passed exam leaves it said to be passed', () => {
    for (const text of ['Step 2 CK passed, score pending', 'Step 2 CK: passed (certificate expected)'])
      expect(quotes(text, scheduled), text).toHaveLength(1);
    for (const text of ['Step 2 CK passed: not yet', 'Step 2 CK pass expected in May'])
      expect(quotes(text, scheduled), text).toEqual([]);
  });

  test('and a line that was broken is read as one, its words told in a row', () => {
    expect(quotes('I have passed\nthe Step  2 CK.', scheduled)).toEqual(['passed the Step 2 CK']);
    for (const word of ['in', 'of', 'score', 'with', 'on', 'was', 'OF'])
      expect(quotes(`Step 2 CK ${word}\n251`, scheduled), word).toHaveLength(1);
    expect(quotes('I graduated\nin\n2021.', scheduled)).toHaveLength(1);
  });
});
