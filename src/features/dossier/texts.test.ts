import { describe, expect, test } from 'vitest';
import { sentencesOf, unprovenClaims } from '#features/profile/rules.ts';
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
