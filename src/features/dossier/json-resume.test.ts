import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Profile, profileSchema } from '#features/profile/rules.ts';
import { applicants, emptyApplicant } from '#test/dossier/applicants.ts';
import { fromJsonResume, toJsonResume } from './json-resume.ts';
import { jsonResumeSchema } from './json-resume-schema.ts';

const there = (profile: Profile) => JSON.stringify(toJsonResume(profile));

test.each(Object.entries({ ...applicants, 'nobody yet': emptyApplicant }))(
  'RDY-2: the way to JSON Resume and back loses nothing: %s',
  (_who, profile) => {
    expect(jsonResumeSchema.safeParse(toJsonResume(profile)).success).toBe(true);
    expect(fromJsonResume(there(profile))).toEqual({ ok: true, value: profile });
  },
);

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const activity = {
  title: words,
  place: words,
  city: words,
  from: fc.option(day),
  to: fc.option(day),
  highlights: fc.array(words, { maxLength: 4 }),
};
const anyProfile = fc
  .record({
    name: words,
    residence: words,
    degree: words.map((text) => text.slice(0, 60).trim()),
    experience: fc.array(
      fc.record({
        kind: fc.constantFrom('rotation', 'employment', 'volunteering', 'us-externship'),
        ...activity,
      }),
      { maxLength: 5 },
    ),
    education: fc.array(fc.record(activity), { maxLength: 3 }),
    research: fc.array(fc.record(activity), { maxLength: 3 }),
    publications: fc.array(words, { maxLength: 5 }),
    awards: fc.array(words, { maxLength: 3 }),
    languages: words,
  })
  .map((facts) => profileSchema.parse({ ...emptyApplicant, ...facts }));

test('RDY-2: whatever the facts are, JSON Resume and back gives the same', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      expect(fromJsonResume(there(profile))).toEqual({ ok: true, value: profile });
    }),
    { numRuns: 200 },
  );
});

test('what another program changed in the standard fields is taken, and the rest is kept', () => {
  const profile = applicants['a usual graduate'] ?? emptyApplicant;
  const file = toJsonResume(profile);
  const work = file.work?.map((one, index) =>
    index === 0 ? { ...one, highlights: ['Leads the ward.'] } : one,
  );
  const read = fromJsonResume(
    JSON.stringify({ ...file, basics: { ...file.basics, phone: '+1 555 0100' }, work }),
  );
  expect(read).toMatchObject({
    ok: true,
    value: { phone: '+1 555 0100', step2ck: profile.step2ck, research: profile.research },
  });
  if (!read.ok) return;
  expect(read.value.experience.map((one) => one.kind)).toEqual(profile.experience.map((one) => one.kind));
  expect(read.value.experience[0]?.highlights).toEqual(['Leads the ward.']);
});

test('a resume of another program is read: its months become days, its medical school the first', () => {
  const read = fromJsonResume(
    JSON.stringify({
      basics: {
        name: 'Li Wei',
        label: 'Physician',
        location: { city: 'Chengdu', countryCode: 'CN' },
        profiles: [{ network: 'LinkedIn', url: 'https://www.linkedin.com/in/li-wei' }],
      },
      education: [
        { institution: 'Old High School', area: 'General', endDate: '2010' },
        { institution: 'West China School of Medicine', studyType: 'MBBS', endDate: '2016-07' },
      ],
      work: [
        {
          name: 'West China Hospital',
          position: 'Resident',
          startDate: '2016-08',
          highlights: ['Ward of 40 beds'],
        },
        { name: 'A place without a position' },
      ],
      certificates: [{ name: 'BLS', date: '2025-05' }],
    }),
  );
  expect(read).toMatchObject({
    ok: true,
    value: {
      name: 'Li Wei',
      residence: 'Chengdu, CN',
      school: 'West China School of Medicine',
      degree: 'MBBS',
      graduationYear: 2016,
      experience: [
        {
          kind: 'employment',
          title: 'Resident',
          from: '2016-08-01',
          to: null,
          highlights: ['Ward of 40 beds'],
        },
      ],
      certifications: [{ name: 'BLS', issuedOn: '2025-05-01' }],
    },
  });
});

test.each([
  ['{', 'file', /no JSON/],
  ['[]', 'file', /does not fit/],
  ['{"work":[{"startDate":"last year"}]}', 'work.0.startDate', /last year|must be a date/],
  ['{"basics":{"email":"not one"}}', 'basics.email', /e-mail/],
  ['{"meta":{"foothold":{"profile":{"name":7}}}}', 'meta.foothold.profile.standing', /does not fit/],
])('an invalid resume is refused with the field, the value and the mend: %s', (text, field, reason) => {
  const read = fromJsonResume(text);
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.refusals.map((one) => one.field)).toContain(field);
  expect(read.refusals.find((one) => one.field === field)?.reason).toMatch(reason);
  expect(read.refusals[0]?.mend).toMatch(/\S/);
});
