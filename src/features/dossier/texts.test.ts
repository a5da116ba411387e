import { describe, expect, test } from 'vitest';
import { type Profile, sentencesOf, unprovenClaims } from '#features/profile/rules.ts';
import { applicants, emptyApplicant } from '#test/dossier/applicants.ts';
import { textsOf } from './texts.ts';

const today = '2026-03-03';
const text = (profile: typeof emptyApplicant, id: string) =>
  textsOf(profile, today).find((one) => one.id === id);

describe.each(Object.entries(applicants))('%s', (_who, profile) => {
  test('RDY-3: the biography has 3 to 5 sentences', () => {
    const { length } = sentencesOf(text(profile, 'bio')?.text ?? '');
    expect(length).toBeGreaterThanOrEqual(3);
    expect(length).toBeLessThanOrEqual(5);
  });

  test('RDY-7: no offered text states what the profile does not hold', () => {
    for (const { text: offered } of textsOf(profile, today))
      expect(unprovenClaims(offered, profile, today)).toEqual([]);
  });

  test('RDY-4: the headline has at most 220 characters', () => {
    expect(text(profile, 'headline')?.text.length).toBeLessThanOrEqual(220);
  });
});

test('an empty profile gives no text and says what to enter', () => {
  expect(text(emptyApplicant, 'bio')).toMatchObject({
    text: '',
    missing: [
      'whether you are a student or a graduate',
      'your medical school',
      'your specialty',
      'your work with patients',
    ],
  });
});

test.each(Object.entries(applicants))(
  'RDY-7: whoever has not said to be a student or a graduate is called neither: %s',
  (_who, profile) => {
    const unsaid = { ...profile, standing: null };
    expect(text(unsaid, 'bio')?.text).not.toMatch(/I am a (?:medical student|physician)/);
    expect(text(unsaid, 'headline')?.text).not.toMatch(/student|physician/i);
    for (const id of ['bio', 'headline'])
      expect(text(unsaid, id)?.missing).toContain('whether you are a student or a graduate');
  },
);

const passed = { status: 'passed', score: null, on: null } as const;
const house = {
  title: 'House officer',
  place: 'University College Hospital',
  city: '',
  from: '2024-01-05',
  to: '2024-12-20',
  highlights: ['Took histories.', 'Placed lines.'],
};
const applicant: Profile = {
  ...emptyApplicant,
  standing: 'graduate',
  school: 'University of Ibadan',
  specialty: 'Internal Medicine',
};
const said = (id: string, facts: Partial<Profile>) => text({ ...applicant, ...facts }, id)?.text ?? '';

describe('RDY-3, RDY-4: the offered texts say what the profile holds, and no more', () => {
  test.each<[Partial<Profile>, string]>([
    [
      { country: 'Nigeria', graduationYear: 2023 },
      'I am a physician and graduated from University of Ibadan in Nigeria in 2023.',
    ],
    [{}, 'I am a physician and graduated from University of Ibadan.'],
    [{ standing: 'student' }, 'I am a medical student at University of Ibadan.'],
    [
      { standing: 'student', graduationYear: 2027 },
      'I am a medical student at University of Ibadan, and I expect to graduate in 2027.',
    ],
    [{ step1: passed }, 'I passed USMLE Step 1.'],
    [{ step2ck: passed }, 'I passed USMLE Step 2 CK.'],
    [
      { step1: passed, step2ck: { ...passed, score: 245 } },
      'I passed USMLE Step 1 and Step 2 CK with a score of 245.',
    ],
    [{ ecfmg: { certified: true, on: null } }, 'I am ECFMG certified.'],
    [
      { ecfmg: { certified: true, on: null }, step1: passed },
      'I am ECFMG certified and passed USMLE Step 1.',
    ],
    [
      { experience: [{ kind: 'internship', ...house }] },
      'Most recently I worked as house officer at University College Hospital.',
    ],
    [
      { experience: [{ kind: 'employment', ...house, to: null }] },
      'I work as house officer at University College Hospital.',
    ],
    [
      { experience: [{ kind: 'employment', ...house, title: 'ICU officer', to: null }] },
      'I work as ICU officer at University College Hospital.',
    ],
    [{ matchYear: 2028 }, 'I am applying to train in Internal Medicine, for the 2028 Match.'],
  ])('of %j the biography says: %s', (facts, sentence) => {
    expect(sentencesOf(said('bio', facts))).toContain(sentence);
  });

  test('work with patients is a job or an internship; a rotation is none', () => {
    expect(said('bio', { experience: [{ kind: 'rotation', ...house }] })).not.toContain('worked');
  });

  test.each<[Partial<Profile>, string]>([
    [{}, 'Physician | applying to Internal Medicine'],
    [{ ecfmg: { certified: true, on: null } }, 'ECFMG-certified physician | applying to Internal Medicine'],
    [{ standing: 'student', specialty: '' }, 'Medical student'],
    [
      { matchYear: 2028, research: [house] },
      'Physician | applying to Internal Medicine, Match 2028 | clinical research',
    ],
  ])('of %j the headline is: %s', (facts, headline) => {
    expect(said('headline', facts)).toBe(headline);
  });

  test('About takes the biography that was written, and adds the languages', () => {
    const about = { bio: 'I am Ada.', languages: 'English' };
    expect(said('about', about)).toBe('I am Ada.\n\nLanguages: English.');
    expect(text({ ...emptyApplicant, ...about }, 'about')?.missing).toEqual([]);
    expect(text(emptyApplicant, 'about')?.missing).not.toEqual([]);
  });

  test('experience has its place, days and points, and ERAS a word for what is not there', () => {
    const experience = [{ kind: 'volunteering' as const, ...house }];
    expect(said('experience', { experience }).split('\n')).toEqual([
      'House officer, University College Hospital',
      expect.stringContaining('2024'),
      '• Took histories.',
      '• Placed lines.',
    ]);
    expect(said('eras', { experience }).split('\n')).toEqual([
      'Experience type: Volunteer/Service/Advocacy',
      'Organization: University College Hospital',
      'Position title: House officer',
      'Location: not entered',
      expect.stringMatching(/^Dates: .*2024/),
      'Description: Took histories.; Placed lines.',
    ]);
  });
});
