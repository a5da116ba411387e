import { type Profile, emptyProfile } from '#features/profile/rules.ts';
import type { IsoDate } from '#plain/time.ts';

/** A table of LinkedIn's data export, by the name of its file; each row by the export's own column names. */
export type LinkedInTables = Partial<Record<LinkedInTable, Record<string, string>[]>>;
export const linkedInTables = [
  'Profile',
  'Email Addresses',
  'PhoneNumbers',
  'Positions',
  'Education',
  'Certifications',
  'Languages',
  'Publications',
  'Honors',
  'Organizations',
  'Volunteering',
] as const;
type LinkedInTable = (typeof linkedInTables)[number];

/** RDY-4: the facts in LinkedIn's data export (Settings, Data privacy, Get a copy of your data). */
export function fromLinkedIn(tables: LinkedInTables): Profile {
  const rows = (name: LinkedInTable) => tables[name] ?? [];
  const [me = {}] = rows('Profile');
  const value = (row: Record<string, string>, column: string) => (row[column] ?? '').trim();
  const schools = rows('Education');
  const medical =
    schools.find((row) => /m\.?b\.?|m\.?d\.?|medic|physician/i.test(value(row, 'Degree Name'))) ?? schools[0];
  const activity = (
    row: Record<string, string>,
    title: string,
    place: string,
    city = '',
    from = 'Started On',
    to = 'Finished On',
  ) =>
    title && place
      ? [
          {
            title,
            place,
            city,
            from: linkedInDay(value(row, from), 'first'),
            to: linkedInDay(value(row, to), 'last'),
            highlights: linesOf(value(row, 'Description') || value(row, 'Notes')),
          },
        ]
      : [];
  return {
    ...emptyProfile,
    name: [value(me, 'First Name'), value(me, 'Last Name')].filter(Boolean).join(' '),
    residence: value(me, 'Geo Location'),
    bio: value(me, 'Summary'),
    linkedIn: { ...emptyProfile.linkedIn, headline: value(me, 'Headline') },
    email:
      rows('Email Addresses')
        .map((row) => value(row, 'Email Address'))
        .find(Boolean) ?? '',
    phone:
      rows('PhoneNumbers')
        .map((row) => value(row, 'Number'))
        .find(Boolean) ?? '',
    school: medical ? value(medical, 'School Name') : '',
    degree: medical ? value(medical, 'Degree Name').slice(0, 60) : '',
    graduationYear: medical ? yearOf(value(medical, 'End Date')) : null,
    education: schools
      .filter((row) => row !== medical)
      .flatMap((row) =>
        activity(
          row,
          value(row, 'Degree Name') || 'Studies',
          value(row, 'School Name'),
          '',
          'Start Date',
          'End Date',
        ),
      ),
    experience: [
      ...rows('Positions')
        .flatMap((row) =>
          activity(row, value(row, 'Title'), value(row, 'Company Name'), value(row, 'Location')),
        )
        .map((one) => ({ kind: 'employment' as const, ...one })),
      ...rows('Volunteering')
        .flatMap((row) => activity(row, value(row, 'Role'), value(row, 'Company Name')))
        .map((one) => ({ kind: 'volunteering' as const, ...one })),
    ],
    publications: rows('Publications').flatMap((row) =>
      line(value(row, 'Name'), value(row, 'Publisher'), value(row, 'Published On')),
    ),
    awards: rows('Honors').flatMap((row) => line(value(row, 'Title'), value(row, 'Issued On'))),
    memberships: rows('Organizations').flatMap((row) => line(value(row, 'Name'), value(row, 'Position'))),
    certifications: rows('Certifications').flatMap((row) =>
      value(row, 'Name')
        ? [
            {
              name: value(row, 'Name'),
              issuer: value(row, 'Authority'),
              issuedOn: linkedInDay(value(row, 'Started On'), 'first'),
              expiresOn: linkedInDay(value(row, 'Finished On'), 'first'),
            },
          ]
        : [],
    ),
    languages: rows('Languages')
      .map((row) =>
        [value(row, 'Name'), value(row, 'Proficiency') && `(${value(row, 'Proficiency')})`]
          .filter(Boolean)
          .join(' '),
      )
      .join(', '),
  };
}

const line = (...texts: string[]): string[] => {
  const joined = texts.filter(Boolean).join('. ');
  return joined ? [joined] : [];
};

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n|(?<=[.!?])\s{2,}/)
    .map((one) =>
      one
        .replace(/^[\s•*·–-]+/, '')
        .trim()
        .slice(0, 400),
    )
    .filter(Boolean)
    .slice(0, 12);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** LinkedIn writes `Mar 2021`, `2021`, or nothing. */
function linkedInDay(text: string, which: 'first' | 'last'): IsoDate | null {
  const year = yearOf(text);
  if (year === null) return null;
  const month = months.indexOf(text.slice(0, 3).toLowerCase()) + 1 || (which === 'first' ? 1 : 12);
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

const yearOf = (text: string): number | null => {
  const [year] = /\b(19|20)\d{2}\b/.exec(text) ?? [];
  return year ? Number(year) : null;
};
