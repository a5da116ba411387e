import { z } from 'zod';
import { type Profile, emptyProfile, profileSchema } from '#features/profile/rules.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import { type JsonResume, jsonResumeSchema } from './json-resume-schema.ts';

/** Where a JSON Resume of Foothold keeps the facts that the format has no place for. */
const ownFacts = z.object({ foothold: z.object({ profile: profileSchema }) });

/**
 * The profile as JSON Resume 1.0.0. What other programs know stands in the standard fields; the whole profile stands
 * under `meta.foothold` beside them, so that nothing is lost on the way back.
 */
export function toJsonResume(profile: Profile): JsonResume {
  const { linkedIn } = profile;
  const paid = profile.experience.filter((one) => one.kind !== 'volunteering');
  const unpaid = profile.experience.filter((one) => one.kind === 'volunteering');
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: {
      name: profile.name,
      label: linkedIn.headline,
      email: profile.email,
      phone: profile.phone,
      summary: profile.bio,
      ...(profile.residence ? { location: { address: profile.residence } } : {}),
      profiles: linkedIn.url ? [{ network: 'LinkedIn', url: linkedIn.url }] : [],
    },
    work: paid.map(({ title, place, city, from, to, highlights }) => ({
      name: place,
      position: title,
      location: city,
      ...span(from, to),
      highlights,
    })),
    volunteer: unpaid.map(({ title, place, from, to, highlights }) => ({
      organization: place,
      position: title,
      ...span(from, to),
      highlights,
    })),
    education: [
      ...(profile.school
        ? [
            {
              institution: profile.school,
              area: 'Medicine',
              studyType: profile.degree,
              ...(profile.graduationYear ? { endDate: String(profile.graduationYear) } : {}),
            },
          ]
        : []),
      ...profile.education.map(({ title, place, from, to, highlights }) => ({
        institution: place,
        studyType: title,
        ...span(from, to),
        courses: highlights,
      })),
    ],
    projects: profile.research.map(({ title, place, from, to, highlights }) => ({
      name: title,
      entity: place,
      ...span(from, to),
      highlights,
    })),
    publications: profile.publications.map((name) => ({ name })),
    awards: profile.awards.map((title) => ({ title })),
    certificates: profile.certifications.map(({ name, issuer, issuedOn }) => ({
      name,
      issuer,
      ...(issuedOn ? { date: issuedOn } : {}),
    })),
    languages: profile.languages ? [{ language: profile.languages }] : [],
    meta: { foothold: { profile } },
  };
}

const span = (from: IsoDate | null, to: IsoDate | null) => ({
  ...(from ? { startDate: from } : {}),
  ...(to ? { endDate: to } : {}),
});

/**
 * Reads a JSON Resume: of Foothold, whole; of another program, what its standard fields say, over an empty profile.
 * Refused with the name of the field, its value and the mend when it is none.
 */
export function fromJsonResume(text: string): Result<Profile> {
  const parsed = parsedJson(text);
  if (!parsed.ok) return parsed;
  const resume = jsonResumeSchema.safeParse(parsed.value);
  if (!resume.success)
    return refuse(resume.error.issues.slice(0, 20).map((issue) => refusalOf(issue, parsed.value)));
  const { meta } = resume.data;
  if (meta?.foothold === undefined) return ok(ofStandardFields(resume.data));
  const own = ownFacts.safeParse(meta);
  return own.success
    ? ok(withEdits(own.data.foothold.profile, resume.data))
    : refuse(
        own.error.issues
          .slice(0, 20)
          .map((issue) => refusalOf({ ...issue, path: ['meta', ...issue.path] }, parsed.value)),
      );
}

/** Which facts each standard field stands for. */
const standsFor = {
  basics: ['name', 'email', 'phone', 'bio', 'residence'],
  work: ['experience'],
  volunteer: ['experience'],
  education: ['school', 'degree', 'graduationYear', 'education'],
  projects: ['research'],
  publications: ['publications'],
  awards: ['awards'],
  certificates: ['certifications'],
  languages: ['languages'],
} as const satisfies Partial<Record<keyof JsonResume, readonly (keyof Profile)[]>>;

/** What another program changed in the standard fields of our file wins over what we kept beside them. */
function withEdits(kept: Profile, resume: JsonResume): Profile {
  const written = toJsonResume(kept);
  const edited = ofStandardFields(resume);
  const kindOf = (one: Profile['experience'][number]) =>
    kept.experience.find(({ title, place }) => title === one.title && place === one.place)?.kind ?? one.kind;
  const now = { ...edited, experience: edited.experience.map((one) => ({ ...one, kind: kindOf(one) })) };
  const changed = typedKeys(standsFor).filter((key) => canonical(resume[key]) !== canonical(written[key]));
  const fields = changed.flatMap((key): readonly (keyof Profile)[] => standsFor[key]);
  return { ...kept, ...Object.fromEntries(fields.map((field) => [field, now[field]])) };
}

const typedKeys = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[];

/** The same text for the same content, in whatever order a program wrote it. */
const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

function parsedJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    return refuse({
      field: 'file',
      value: text.slice(0, 60),
      reason: `This is no JSON: ${(error as Error).message}.`,
      mend: 'Choose the resume.json that the other program exported.',
    });
  }
}

function refusalOf(issue: { path: PropertyKey[]; message: string }, whole: unknown) {
  const value = issue.path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    whole,
  );
  return {
    field: issue.path.map(String).join('.') || 'file',
    value: value === undefined ? '' : JSON.stringify(value).slice(0, 120),
    reason: `“${issue.path.map(String).join('.') || 'The file'}” does not fit JSON Resume 1.0.0: ${issue.message}.`,
    mend: 'Correct this value in the file, then choose it again.',
  };
}

type Entry = {
  startDate?: string | undefined;
  endDate?: string | undefined;
  highlights?: string[] | undefined;
  summary?: string | undefined;
};

function ofStandardFields(resume: JsonResume): Profile {
  const { basics = {}, work = [], volunteer = [], education = [], projects = [] } = resume;
  const [first, ...degrees] = education.toSorted((a, b) => Number(isMedical(b)) - Number(isMedical(a)));
  return {
    ...emptyProfile,
    name: basics.name ?? '',
    email: basics.email ?? '',
    phone: basics.phone ?? '',
    bio: basics.summary ?? '',
    residence: [basics.location?.address, basics.location?.city, basics.location?.countryCode]
      .filter(Boolean)
      .join(', '),
    linkedIn: {
      ...emptyProfile.linkedIn,
      url: linkedInOf(basics.profiles ?? []),
      headline: basics.label ?? '',
    },
    school: first?.institution ?? '',
    degree: first?.studyType ?? '',
    graduationYear: first?.endDate ? Number(first.endDate.slice(0, 4)) : null,
    education: degrees.flatMap((one) =>
      activity([one.studyType, one.area].filter(Boolean).join(', '), one.institution, '', {
        ...one,
        highlights: one.courses,
      }),
    ),
    experience: [
      ...work
        .flatMap((one) => activity(one.position, one.name, one.location, one))
        .map((one) => ({ kind: 'employment' as const, ...one })),
      ...volunteer
        .flatMap((one) => activity(one.position, one.organization, '', one))
        .map((one) => ({ kind: 'volunteering' as const, ...one })),
    ],
    research: projects.flatMap((one) =>
      activity(one.name, one.entity, '', { ...one, summary: one.description }),
    ),
    publications: (resume.publications ?? []).flatMap((one) =>
      joined(one.name, one.publisher, one.releaseDate),
    ),
    awards: (resume.awards ?? []).flatMap((one) => joined(one.title, one.awarder, one.date)),
    certifications: (resume.certificates ?? []).flatMap(({ name, issuer = '', date }) =>
      name ? [{ name, issuer, issuedOn: wholeDay(date, 'first'), expiresOn: null }] : [],
    ),
    languages: (resume.languages ?? [])
      .map(({ language, fluency }) => (fluency ? `${language} (${fluency})` : language))
      .filter(Boolean)
      .join(', '),
  };
}

const isMedical = ({
  area = '',
  studyType = '',
}: {
  area?: string | undefined;
  studyType?: string | undefined;
}) => /\b(medicine|mbbs|mbchb|m\.?d\.?|mbbch|physician)\b/i.test(`${area} ${studyType}`);

const linkedInOf = (profiles: readonly { url?: string | undefined }[]) =>
  profiles.find(({ url }) => /^https:\/\/([a-z]+\.)?linkedin\.com\/\S+$/i.test(url ?? ''))?.url ?? '';

const joined = (...texts: (string | undefined)[]): string[] => {
  const line = texts.filter(Boolean).join('. ').trim();
  return line ? [line] : [];
};

/** An entry without a title or a place says too little to be one; it is left to the applicant. */
function activity(
  title: string | undefined,
  place: string | undefined,
  city: string | undefined,
  one: Entry,
): Profile['research'] {
  if (!title || !place) return [];
  const highlights = [one.summary ?? '', ...(one.highlights ?? [])]
    .map((line) => line.trim())
    .filter(Boolean);
  return [
    {
      title,
      place,
      city: city ?? '',
      from: wholeDay(one.startDate, 'first'),
      to: wholeDay(one.endDate, 'last'),
      highlights: highlights.slice(0, 12),
    },
  ];
}

/** The format allows a year or a month alone; a CV shows months, so the day within one does not matter. */
function wholeDay(date: string | undefined, which: 'first' | 'last'): IsoDate | null {
  if (!date) return null;
  const [year, month = which === 'first' ? '01' : '12', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}
