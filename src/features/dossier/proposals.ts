import type { Profile } from '#features/profile/rules.ts';

/** One fact that a file holds and the profile does not, or says otherwise; taken only when the applicant says so. */
export type Proposal = {
  /** Its place in the list of proposals. */
  id: number;
  field: keyof Profile;
  title: string;
  /** What the profile says now; '' where it says nothing. Adding to a list replaces nothing. */
  now: string;
  read: string;
};

const oneValue = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  residence: 'Where you live',
  school: 'Medical school',
  degree: 'Degree',
  country: 'Country of the school',
  graduationYear: 'Graduation year',
  bio: 'Short biography',
  languages: 'Languages',
} as const satisfies Partial<Record<keyof Profile, string>>;

const manyValues = {
  experience: 'Experience',
  education: 'Education',
  research: 'Research',
  publications: 'Publication',
  presentations: 'Presentation',
  awards: 'Award',
  memberships: 'Membership',
  certifications: 'Certification',
} as const satisfies Partial<Record<keyof Profile, string>>;

type Single = keyof typeof oneValue;
type Many = keyof typeof manyValues;
type Item = Profile[Many][number];

/** What a file would add to the profile, one by one, in the order of the profile. Exam results are never taken from a file. */
export function proposalsOf(current: Profile, read: Profile): Proposal[] {
  const singles = keysOf(oneValue).flatMap((field) => {
    const found = String(read[field] ?? '');
    const now = String(current[field] ?? '');
    return found === '' || found === now ? [] : [{ field, title: oneValue[field], now, read: found }];
  });
  const many = keysOf(manyValues).flatMap((field) =>
    newItems(current, read, field).map((item) => ({
      field,
      title: manyValues[field],
      now: '',
      read: inWords(item),
    })),
  );
  return [...singles, ...many].map((one, index) => ({ id: index, ...one }));
}

/** The profile with the chosen proposals; everything else as it is. */
export function withProposals(current: Profile, read: Profile, chosen: ReadonlySet<number>): Profile {
  const proposals = proposalsOf(current, read);
  const taken = (field: keyof Profile) =>
    proposals.filter((one) => one.field === field && chosen.has(one.id));
  const singles = keysOf(oneValue).flatMap((field) =>
    taken(field).length > 0 ? [[field, read[field]] as const] : [],
  );
  const many = keysOf(manyValues).map((field) => {
    const words = new Set(taken(field).map((one) => one.read));
    return [
      field,
      [...current[field], ...newItems(current, read, field).filter((item) => words.has(inWords(item)))],
    ];
  });
  return { ...current, ...Object.fromEntries([...singles, ...many]) };
}

function newItems(current: Profile, read: Profile, field: Many): Item[] {
  const known = new Set((current[field] as Item[]).map(sameness));
  return (read[field] as Item[]).filter((item) => !known.has(sameness(item)));
}

/** Two entries are the same when they say the same thing at the same place, however it is spaced or capitalised. */
function sameness(item: Item): string {
  const says = typeof item === 'string' ? item : 'name' in item ? item.name : `${item.title}|${item.place}`;
  return says.toLowerCase().replace(/[^\p{L}\p{N}|]/gu, '');
}

function inWords(item: Item): string {
  if (typeof item === 'string') return item;
  if ('name' in item) return [item.name, item.issuer].filter(Boolean).join(', ');
  const dates = [item.from?.slice(0, 7), item.to?.slice(0, 7)].filter(Boolean).join(' to ');
  return [item.title, item.place, dates, ...item.highlights].filter(Boolean).join('; ');
}

const keysOf = <Key extends Single | Many>(record: Record<Key, string>) => Object.keys(record) as Key[];
