import { dayInWords } from '#plain/in-words.ts';
import { daysBetween, type IsoDate } from '#plain/time.ts';
import type { Profile } from './facts.ts';

/**
 * RDY-7: what letters may state, as the profile holds it today. null: missing, or no longer true (an expired card,
 * an exam date that has passed, a block that has begun). The keys are the merge fields `applicant.…`.
 */
export function provenFacts(profile: Profile, today: IsoDate): Record<string, string | null> {
  const block = blockAhead(profile, today);
  return {
    name: orNull(profile.name),
    email: orNull(profile.email),
    phone: orNull(profile.phone),
    linkedIn: orNull(profile.linkedIn.url),
    school: orNull(profile.school),
    country: orNull(profile.country),
    graduationYear: profile.graduationYear?.toString() ?? null,
    isStudent: profile.standing === 'student' ? 'yes' : null,
    isGraduate: profile.standing === 'graduate' ? 'yes' : null,
    exams: examsInWords(profile, today),
    step1: profile.step1.status === 'passed' ? 'passed' : null,
    step2ck: profile.step2ck.status === 'passed' ? (profile.step2ck.score?.toString() ?? 'passed') : null,
    ecfmg: profile.ecfmg.certified ? 'ECFMG certified' : null,
    certifications: cardsInWords(profile, today),
    specialty: orNull(profile.specialty),
    matchYear: profile.matchYear?.toString() ?? null,
    availability: block && monthsInWords(block.from, block.to),
    weeks: block && weeksInWords(block.from, block.to),
    bio: orNull(profile.bio),
    externship: externshipInWords(profile, today),
  };
}

/** PKT-4: the block in which the applicant can come, while it still lies ahead. */
function blockAhead({ availability: { from, to } }: Profile, today: IsoDate) {
  return from !== null && to !== null && from > today && from < to ? { from, to } : null;
}

const orNull = (text: string) => text.trim() || null;

/** Whether a card such as BLS is valid on a day. */
export function cardIsCurrent(card: Profile['bls'], today: IsoDate): boolean {
  return (
    card.expiresOn !== null && card.expiresOn >= today && (card.issuedOn === null || card.issuedOn <= today)
  );
}

function examsInWords({ ecfmg, step1, step2ck }: Profile, today: IsoDate): string | null {
  const exams: string[] = [];
  if (step1.status === 'passed')
    exams.push(step1.score ? `a USMLE Step 1 score of ${step1.score}` : 'USMLE Step 1 passed');
  if (step2ck.status === 'passed')
    exams.push(step2ck.score ? `a Step 2 CK score of ${step2ck.score}` : 'Step 2 CK passed');
  if (step2ck.status === 'scheduled' && step2ck.on !== null && step2ck.on >= today) {
    exams.push(`Step 2 CK scheduled for ${dayInWords(step2ck.on)}`);
  }
  if (exams.length === 0) return ecfmg.certified ? 'ECFMG certified' : null;
  const list = `with ${exams.join(' and ')}`;
  return ecfmg.certified ? `ECFMG certified, ${list}` : list;
}

function cardsInWords(profile: Profile, today: IsoDate): string | null {
  const current = [
    ...(cardIsCurrent(profile.bls, today) ? ['BLS'] : []),
    ...(cardIsCurrent(profile.acls, today) ? ['ACLS'] : []),
  ];
  if (current.length === 0) return null;
  return current.length === 1 ? `My ${current[0]} card is current` : 'My BLS and ACLS cards are current';
}

/** NXT-2: “a 4-week hands-on externship at Bergen Family Medicine in Hackensack, NJ”: the last one that is over. */
function externshipInWords({ experience }: Profile, today: IsoDate): string | null {
  const [last] = experience
    .flatMap(({ kind, place, city, from, to }) =>
      kind === 'us-externship' && from !== null && to !== null && to <= today
        ? [{ place, city, from, to }]
        : [],
    )
    .toSorted((one, other) => other.to.localeCompare(one.to));
  if (!last) return null;
  const weeks = Math.max(1, Math.round((daysBetween(last.from, last.to) + 3) / 7));
  return `${/^(?:8|11|18)$/.test(String(weeks)) ? 'an' : 'a'} ${weeks}-week hands-on externship at ${last.place}${last.city ? ` in ${last.city}` : ''}`;
}

const monthOf = (day: IsoDate) => dayInWords(day).split(' ')[0] ?? '';
const yearOf = (day: IsoDate) => day.slice(0, 4);

export function monthsInWords(from: IsoDate, to: IsoDate): string {
  if (yearOf(from) !== yearOf(to)) return `${monthOf(from)} ${yearOf(from)} to ${monthOf(to)} ${yearOf(to)}`;
  if (monthOf(from) === monthOf(to)) return `${monthOf(from)} ${yearOf(from)}`;
  return `${monthOf(from)} to ${monthOf(to)} ${yearOf(to)}`;
}

/** PKT-4: a stay is 4 to 8 weeks; a shorter block is named as it is. */
function weeksInWords(from: IsoDate, to: IsoDate): string | null {
  const weeks = Math.floor((daysBetween(from, to) + 1) / 7);
  if (weeks < 1) return null;
  return weeks <= 4 ? String(weeks) : `4 to ${Math.min(weeks, 8)}`;
}
