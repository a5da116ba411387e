import { type Profile, emptyProfile } from '#features/profile/rules.ts';
import { readyGraduate } from '#test/profile/ready-graduate.ts';

const activity = (
  title: string,
  place: string,
  city: string,
  from: string,
  to: string | null,
  ...highlights: string[]
) => ({
  title,
  place,
  city,
  from,
  to,
  highlights,
});

const work = [
  {
    kind: 'employment' as const,
    ...activity(
      'Medical officer, internal medicine',
      'St. Catherine District Hospital',
      'Ibadan, Nigeria',
      '2025-01-15',
      null,
      'Looks after 25 inpatients a day with two residents; presents on daily rounds.',
      'Runs the weekly hypertension clinic with 40 patients.',
      'Wrote the ward’s sepsis checklist, now used in three hospitals.',
    ),
  },
  {
    kind: 'internship' as const,
    ...activity(
      'House officer',
      'University College Hospital',
      'Ibadan, Nigeria',
      '2024-01-05',
      '2024-12-20',
      'Rotated through internal medicine, surgery, pediatrics and obstetrics for three months each.',
      'Placed central lines, chest drains and lumbar punctures under supervision.',
    ),
  },
  ...['Cardiology', 'Nephrology', 'Emergency medicine', 'Psychiatry', 'General surgery'].map(
    (ward, index) => ({
      kind: 'rotation' as const,
      ...activity(
        `${ward} clerkship`,
        'University College Hospital',
        'Ibadan, Nigeria',
        `2023-0${index + 1}-01`,
        `2023-0${index + 1}-28`,
        'Took histories, examined patients and presented them on rounds.',
      ),
    }),
  ),
];

const graduate: Profile = {
  ...readyGraduate,
  residence: 'Ibadan, Nigeria',
  degree: 'MBBS',
  experience: work,
  research: [
    activity(
      'Research assistant, hypertension in market workers',
      'Department of Community Medicine',
      'Ibadan, Nigeria',
      '2023-06-01',
      '2024-05-31',
      'Interviewed 312 people, entered and analysed the data in R.',
      'Second author of the paper in the national medical journal.',
    ),
  ],
  presentations: [
    'Nwosu A. Sepsis checklists on a general ward. Oral presentation, national congress, Abuja, 2025.',
  ],
  awards: ['Best final-year student in internal medicine, 2023'],
  memberships: [
    'Nigerian Medical Association, since 2024',
    'American College of Physicians, medical student member',
  ],
  languages: 'English (fluent), Yoruba (native), French (basic)',
};

const articles = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `Nwosu A, Adeyemi B, Okafor C. Blood pressure and salt in coastal villages, part ${index + 1}. Afr J Med. ${2016 + (index % 9)};${index + 4}(2):${100 + index}-${108 + index}.`,
  );

/** Five very different applicants, all of nobody: what the CV must do well, and what shows its designs on the page. */
export const applicants: Record<string, Profile> = {
  'a usual graduate': graduate,
  'many publications': { ...graduate, name: 'Chidinma Okeke', publications: articles(28) },
  'a fresh graduate': {
    ...graduate,
    name: 'Ana María Gutiérrez Peña',
    country: 'Colombia',
    experience: [
      ...work.slice(1, 2),
      ...['Internal medicine', 'Pediatrics', 'Surgery', 'Obstetrics', 'Psychiatry', 'Family medicine'].map(
        (ward, index) => ({
          kind: 'rotation' as const,
          ...activity(
            `${ward} clerkship`,
            'Hospital Universitario',
            'Cali, Colombia',
            `2022-0${index + 1}-01`,
            `2022-0${index + 2}-01`,
            'Followed four patients a day.',
            'Presented one case a week.',
          ),
        }),
      ),
    ],
  },
  'a long name in three scripts': {
    ...graduate,
    name: 'Nguyễn Thị Phương Thảo Abdulrahman Al-Husseini (محمد عبد الرحمن الحسيني, 王小明)',
  },
  'a gap of ten years': {
    ...graduate,
    name: 'Olena Kovalenko',
    graduationYear: 2009,
    bio: '',
    experience: [
      ...work.slice(0, 1),
      {
        kind: 'employment',
        ...activity(
          'General practitioner',
          'Rural ambulatory',
          'Poltava, Ukraine',
          '2010-02-01',
          '2014-11-30',
          'Cared for a district of 2,100 people alone.',
          'Made about 15 home visits a week.',
        ),
      },
      ...work.slice(2),
    ],
    education: [
      activity('Master of Public Health', 'National University', 'Kyiv, Ukraine', '2022-09-01', '2024-06-30'),
    ],
  },
};

export const emptyApplicant: Profile = emptyProfile;
