import { type Profile, emptyProfile } from '#features/profile/rules.ts';
import type { IsoDate } from '#plain/time.ts';

/** What was read in an old CV. `notTaken`: the lines that stand in no fact, so that nothing is lost unseen. */
export type OldCv = { profile: Profile; notTaken: string[] };

type List =
  | 'education'
  | 'experience'
  | 'us'
  | 'research'
  | 'publications'
  | 'presentations'
  | 'volunteering'
  | 'certifications'
  | 'awards'
  | 'memberships'
  | 'languages'
  | 'other';

/** Headings as CVs have them, most telling first. */
const headings: [List, RegExp][] = [
  [
    'us',
    /\b(us|u\.s\.|usa|american) (clinical )?(experience|externships?|observerships?|rotations?)\b|\b(externships?|observerships?)$/,
  ],
  ['volunteering', /\bvolunteer|community service|extra.?curricular/],
  ['publications', /\bpublications?\b|\bjournal articles\b/],
  ['presentations', /\bpresentations?\b|\bposters?\b|\bconferences?\b/],
  ['research', /\bresearch\b/],
  ['certifications', /\bcertificat|\blicen[cs]|\blife support\b/],
  ['awards', /\bawards?\b|\bhono(u)?rs?\b|\bscholarships?\b|\bachievements?\b/],
  ['memberships', /\bmemberships?\b|\baffiliations?\b|\bsocieties\b/],
  ['languages', /\blanguages?\b/],
  ['education', /\beducation\b|\bacademic (background|qualifications?)\b|\bqualifications?\b/],
  [
    'experience',
    /\bexperience\b|\bemployment\b|\bwork history\b|\binternships?\b|\bclinical (training|rotations?)\b|\bclerkships?\b/,
  ],
  [
    'other',
    /\b(objective|summary|profile|references?|referees|hobbies|interests|skills|personal|examinations?|exams?|usmle|contact)\b/,
  ],
];

/**
 * Reads the text of an old CV by its headings, dates and bullets. Everything it finds is a proposal that the applicant
 * looks at; exam results are left out, since only the applicant can vouch for them (RDY-7).
 */
export function readOldCv(text: string): OldCv {
  const lines = text.split(/\r?\n/).map((line) => line.replaceAll(/[^\S\t]+/g, ' ').trim());
  const { head, sections } = split(lines);
  const notTaken: string[] = [];
  const activities = (list: List) =>
    (sections.get(list) ?? []).flatMap((section) => entriesOf(section, notTaken));
  const items = (list: List) => (sections.get(list) ?? []).flatMap(itemsOf);
  const schools = activities('education');
  const medical = schools.find((one) => isMedicalDegree(one.title)) ?? schools[0];
  const kindOf = (title: string) =>
    /\bintern(ship)?\b|house (officer|surgeon|physician)/i.test(title)
      ? ('internship' as const)
      : /\b(rotation|clerkship|elective|student)\b/i.test(title)
        ? ('rotation' as const)
        : ('employment' as const);
  return {
    profile: {
      ...emptyProfile,
      name:
        head
          .find(
            (line) => /^(dr\.? )?[\p{L}.'’ -]{4,60}$/iu.test(line) && !/curriculum|resume|\bcv\b/i.test(line),
          )
          ?.replace(/^dr\.? /i, '')
          .replace(/,? m\.?d\.?$/i, '') ?? '',
      email: /[\w.+-]+@[\w-]+(\.[\w-]+)+/.exec(text)?.[0] ?? '',
      phone: /(?:\+|00)\d[\d ().-]{7,18}\d/.exec(head.join('\n'))?.[0] ?? '',
      linkedIn: { ...emptyProfile.linkedIn, url: linkedInOf(text) },
      school: medical?.place ?? '',
      degree: (medical?.title ?? '').slice(0, 60),
      graduationYear: medical?.to ? Number(medical.to.slice(0, 4)) : null,
      education: schools.filter((one) => one !== medical),
      experience: [
        ...activities('us').map((one) => ({
          kind: /observ|shadow/i.test(one.title) ? ('us-observership' as const) : ('us-externship' as const),
          ...one,
        })),
        ...activities('experience').map((one) => ({ kind: kindOf(one.title), ...one })),
        ...activities('volunteering').map((one) => ({ kind: 'volunteering' as const, ...one })),
      ],
      research: activities('research'),
      publications: items('publications'),
      presentations: items('presentations'),
      awards: items('awards'),
      memberships: items('memberships'),
      certifications: items('certifications')
        .filter((line) => !/usmle|step [123]|ecfmg/i.test(line))
        .map((line) => {
          const dates = datesIn(line);
          return {
            name: withoutDates(line).slice(0, 200),
            issuer: '',
            issuedOn: dates.to ? dates.from : (dates.from ?? null),
            expiresOn: dates.to,
          };
        })
        .filter((one) => one.name !== ''),
      languages: items('languages').join(', ').slice(0, 300),
    },
    notTaken: [...notTaken, ...(sections.get('other') ?? []).flat().filter(Boolean)],
  };
}

const isMedicalDegree = (title: string) =>
  /\bm\.? ?b\.? ?b\.? ?s|\bm\.?d\.?\b|mbch|mbbch|bachelor of medicine|doctor of medicine|medical (degree|doctor)|physician/i.test(
    title,
  );

const linkedInOf = (text: string) => {
  const [, name] = /linkedin\.com\/in\/([\w%-]+)/i.exec(text) ?? [];
  return name ? `https://www.linkedin.com/in/${name}` : '';
};

function split(lines: readonly string[]) {
  const sections = new Map<List, string[][]>();
  const head: string[] = [];
  let into = head;
  for (const line of lines) {
    const list = headingOf(line);
    if (!list) into.push(line);
    else {
      into = [];
      sections.set(list, [...(sections.get(list) ?? []), into]);
    }
  }
  return { head, sections };
}

/** A heading is short, says a known word, and is no sentence: no bullet, no date, no full stop. */
function headingOf(line: string): List | null {
  const bare = line.replace(/[:_\s]+$/, '').replace(/^[\dIVX]+[.)] /, '');
  if (
    bare === '' ||
    bare.length > 50 ||
    bullet.test(bare) ||
    /[.,;]|\d/.test(bare.replaceAll(/u\.s\./gi, ''))
  )
    return null;
  const looksIt = bare === bare.toUpperCase() || bare.split(' ').length <= 4;
  return looksIt ? (headings.find(([, words]) => words.test(bare.toLowerCase()))?.[0] ?? null) : null;
}

const bullet = /^([•●▪◦*·–—-]|\uF0B7|o )\s*/;

/** Lists of lines: publications, awards. A line that goes on with a small letter belongs to the one before. */
function itemsOf(section: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of section.filter(Boolean)) {
    const begins = bullet.test(line) || /^(\[?\d{1,3}[.)\]])\s/.test(line);
    const text = line.replace(bullet, '').replace(/^\[?\d{1,3}[.)\]]\s+/, '');
    const last = items.at(-1);
    if (!begins && last !== undefined && /^[\p{Ll}(\d]/u.test(text))
      items[items.length - 1] = `${last} ${text}`;
    else items.push(text);
  }
  return items.map((item) => item.slice(0, 600));
}

type Activity = Profile['research'][number];

/** Entries of a section: head lines (title, place, dates), then what was done. A head after those begins the next. */
function entriesOf(section: readonly string[], notTaken: string[]): Activity[] {
  const groups: { head: string[]; lines: string[] }[] = [];
  for (const line of section) {
    const last = groups.at(-1);
    if (line === '') {
      if (last && (last.lines.length > 0 || hasDate(last.head))) groups.push({ head: [], lines: [] });
    } else if (bullet.test(line)) {
      (last ?? groups[groups.push({ head: [], lines: [] }) - 1])?.lines.push(line.replace(bullet, ''));
    } else if (last && last.lines.length > 0 && /^[\p{Ll}(]/u.test(line)) {
      last.lines[last.lines.length - 1] += ` ${line}`;
    } else if (
      !last ||
      last.lines.length > 0 ||
      (hasDate(last.head) && hasDate([line])) ||
      last.head.length >= 3
    ) {
      groups.push({ head: [line], lines: [] });
    } else last.head.push(line);
  }
  return groups
    .filter((group) => group.head.length + group.lines.length > 0)
    .flatMap((group) => {
      const entry = entryOf(group);
      if (!entry) notTaken.push(...group.head, ...group.lines);
      return entry ? [entry] : [];
    });
}

const hasDate = (lines: readonly string[]) => lines.some((line) => datesIn(line).found);

function entryOf({ head, lines }: { head: string[]; lines: string[] }): Activity | null {
  const { from, to } = datesIn(head.join('  '));
  const parts = head
    .flatMap((line) => withoutDates(line).split(/\t+| {2,}| [|–—-] |(?<=[\p{L}\d)]), (?=\p{Lu})/u))
    .map((part) => part.replace(/^[\s,;:()|–—-]+|[\s,;:(|–—-]+$/g, ''))
    .filter(Boolean);
  const at = parts.findIndex((part) =>
    /hospital|university|clinic|college|school|cent(er|re)|institute|department|ministry|foundation|academy|faculty/i.test(
      part,
    ),
  );
  const place = parts[at === -1 ? 1 : at];
  const title = parts.find((part) => part !== place);
  if (!title || !place) return null;
  const city = parts
    .filter((part) => part !== title && part !== place)
    .join(', ')
    .slice(0, 120);
  return {
    title: title.slice(0, 200),
    place: place.slice(0, 200),
    city,
    from,
    to,
    highlights: lines.slice(0, 12).map((line) => line.slice(0, 400)),
  };
}

const month = '(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,? |(0?[1-9]|1[0-2])[/.])?';
const year = '((?:19|20)\\d{2})';
const until = '(?:present|current|now|today|ongoing|to date|till date)';
const range = new RegExp(
  `${month}${year}(?:\\s*(?:-|–|—|to|until|through)\\s*(?:${month}${year}|(${until})))?`,
  'i',
);

/** The first date or range in a line; `found` tells whether there is one. */
function datesIn(line: string): { from: IsoDate | null; to: IsoDate | null; found: boolean } {
  const match = range.exec(line);
  if (!match) return { from: null, to: null, found: false };
  const [, word, number, first = '', lastWord, lastNumber, last, open] = match;
  const begin = dayOf(first, word, number, '01');
  if (last) return { from: begin, to: dayOf(last, lastWord, lastNumber, '12'), found: true };
  // A single year is when something was finished.
  return open
    ? { from: begin, to: null, found: true }
    : { from: null, to: dayOf(first, word, number, '12'), found: true };
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayOf = (
  ofYear: string,
  word: string | undefined,
  number: string | undefined,
  otherwise: string,
): IsoDate => {
  const named = word ? String(monthNames.indexOf(word.toLowerCase().slice(0, 3)) + 1) : number;
  return `${ofYear}-${(named ?? otherwise).padStart(2, '0')}-01`;
};

const withoutDates = (line: string) =>
  line
    .replace(range, '')
    .replaceAll(/\(\s*\)/g, '')
    .replace(/^[\s,;]+|[\s,;]+$/g, '');
