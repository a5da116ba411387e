import type { Profile } from '#features/profile/rules.ts';
import type { IsoDate } from '#plain/time.ts';
import { type CvChoices, type CvSectionId, sectionTitles } from './cv-choices.ts';
import { datesOf, monthAndYear } from './cv-dates.ts';

/** One thing in a CV. Texts are '' where nothing is known; `dates` is as it is printed. */
export type CvEntry = {
  /** How a version names it to leave it out: its part and what it says, so that it is still meant when others come. */
  id: string;
  title: string;
  place: string;
  dates: string;
  lines: string[];
};
export type CvSection = { id: CvSectionId; title: string; entries: CvEntry[] };
export type Cv = { name: string; contact: string[]; sections: CvSection[] };

/** RDY-2: the CV that a profile gives, in the order and with the parts that a version chose. No empty part is shown. */
export function cvOf(profile: Profile, choices: CvChoices, today: IsoDate): Cv {
  const hidden = new Set(choices.hidden);
  const sections = cvParts(profile, today).flatMap((part) => {
    const entries = part.entries.filter((entry) => !hidden.has(entry.id));
    return entries.length === 0 || hidden.has(part.id) ? [] : [{ ...part, entries }];
  });
  const place = (part: CvSection) => choices.order.indexOf(part.id);
  return {
    name: profile.name,
    contact: [profile.residence, profile.email, profile.phone, withoutScheme(profile.linkedIn.url)].filter(
      Boolean,
    ),
    sections: sections.toSorted((a, b) => place(a) - place(b)),
  };
}

const withoutScheme = (url: string) => url.replace(/^https:\/\/(www\.)?/, '');

/** Every part that the profile fills, whole: what a version chooses from. */
export function cvParts(profile: Profile, today: IsoDate): CvSection[] {
  const { experience } = profile;
  const ofKinds = (id: CvSectionId, ...kinds: Profile['experience'][number]['kind'][]) =>
    section(id, newestFirst(experience.filter((one) => kinds.includes(one.kind))).map(activityEntry));
  const listed = (id: CvSectionId, lines: readonly string[]) =>
    section(
      id,
      lines.map((line) => ({ ...nothing, lines: [line] })),
    );
  return [
    section('education', educationEntries(profile)),
    section('exams', examEntries(profile, today)),
    ofKinds('us-experience', 'us-externship', 'us-observership'),
    ofKinds('home-experience', 'employment', 'internship', 'rotation'),
    section('research', newestFirst(profile.research).map(activityEntry)),
    listed('publications', profile.publications),
    listed('presentations', profile.presentations),
    ofKinds('volunteering', 'volunteering'),
    section('certifications', certificationEntries(profile)),
    listed('awards', profile.awards),
    listed('memberships', profile.memberships),
    listed('languages', profile.languages ? [profile.languages] : []),
  ].filter((one) => one.entries.length > 0);
}

type Content = Omit<CvEntry, 'id'>;
type Activity = Profile['research'][number];

const nothing: Content = { title: '', place: '', dates: '', lines: [] };

function section(id: CvSectionId, contents: Content[]): CvSection {
  const seen = new Map<string, number>();
  const entries = contents.map((content) => {
    const says = [content.title, content.place, content.title ? '' : content.lines[0]]
      .join('|')
      .slice(0, 120);
    const times = (seen.get(says) ?? 0) + 1;
    seen.set(says, times);
    return { id: `${id}/${says}${times > 1 ? `#${times}` : ''}`, ...content };
  });
  return { id, title: sectionTitles[id], entries };
}

const activityEntry = (one: Activity): Content => ({
  title: one.title,
  place: [one.place, one.city].filter(Boolean).join(', '),
  dates: datesOf(one.from, one.to),
  lines: one.highlights,
});

/** What still goes on comes first, then what ended last; entries without dates come last. */
function newestFirst<One extends Activity>(list: readonly One[]): One[] {
  const end = (one: One) => one.to ?? (one.from ? '9999' : '');
  return list.toSorted((a, b) => end(b).localeCompare(end(a)) || (b.from ?? '').localeCompare(a.from ?? ''));
}

function educationEntries(profile: Profile): Content[] {
  const { school, country, degree, graduationYear, standing } = profile;
  const student = standing === 'student';
  const medical: Content = {
    title: degree || (student ? 'Medical student' : 'Medical degree'),
    place: [school, country].filter(Boolean).join(', '),
    dates: graduationYear ? `${student ? 'Expected ' : ''}${graduationYear}` : '',
    lines: [],
  };
  return [...(school ? [medical] : []), ...newestFirst(profile.education).map(activityEntry)];
}

/** RDY-7: an exam is named with its score only when it was passed, and as scheduled only while that day lies ahead. */
function examEntries({ step1, step2ck, ecfmg }: Profile, today: IsoDate): Content[] {
  const exam = (title: string, one: Profile['step1']): Content[] => {
    if (one.status === 'passed')
      return [
        { ...nothing, title, place: one.score ? `Score ${one.score}` : 'Passed', dates: monthOf(one.on) },
      ];
    if (one.status === 'scheduled' && one.on !== null && one.on >= today)
      return [{ ...nothing, title, place: 'Scheduled', dates: monthOf(one.on) }];
    return [];
  };
  return [
    ...(ecfmg.certified ? [{ ...nothing, title: 'ECFMG certified', dates: monthOf(ecfmg.on) }] : []),
    ...exam('USMLE Step 1', step1),
    ...exam('USMLE Step 2 CK', step2ck),
  ];
}

const monthOf = (day: IsoDate | null) => (day ? monthAndYear(day) : '');

/** RDY-5: each card with its dates, so that a reader sees whether it is current. */
function certificationEntries({ bls, acls, certifications }: Profile): Content[] {
  const known = (card: Profile['bls']) => card.issuedOn !== null || card.expiresOn !== null;
  return [
    ...(known(bls) ? [{ name: 'Basic Life Support (BLS)', issuer: '', ...bls }] : []),
    ...(known(acls) ? [{ name: 'Advanced Cardiovascular Life Support (ACLS)', issuer: '', ...acls }] : []),
    ...certifications,
  ].map(({ name, issuer, issuedOn, expiresOn }) => ({
    ...nothing,
    title: name,
    place: issuer,
    dates: [issuedOn && monthAndYear(issuedOn), expiresOn && `expires ${monthAndYear(expiresOn)}`]
      .filter(Boolean)
      .join(', '),
  }));
}
