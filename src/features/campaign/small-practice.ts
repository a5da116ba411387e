import { organisationDomain } from '#features/inbox/matching.ts';
import type { TargetList } from '#features/targets/rules.ts';
import { streetWords } from '#features/targets/street-words.ts';
import { type IsoInstant, addDays, addSeconds, dayOf } from '#plain/time.ts';
import { followUpWindow } from './follow-up.ts';

/** Why somebody has to wait, in the applicant's words. */
export const oneOfThem =
  'Somebody else of this practice is being written to, and only one of them gets mail in a week.';

/** Who is written to, as far as it tells whether two people share a practice. */
export type Colleague = {
  targetId: string;
  list: TargetList;
  address: string;
  street: string;
  city: string;
  zip: string;
};

/** A mail to a colleague, and whether their sequence waits for its next follow-up. */
export type Written = Colleague & { at: IsoInstant; followUpToCome: boolean };

/** A new person would push the next follow-up to a colleague out of its days: those are waited for (CMP-3). */
export const waitedForAtMostDays = 14;

/**
 * CMP-5: Medicare calls up to so many clinicians a small practice (42 CFR 414.1305). A place of more physicians, or of a group with
 * more addresses, is none.
 */
export const smallAtMost = 15;

/** Places that are no small practices: the domains of hospitals and large groups, and the targets that work in one. */
export type LargePlaces = { domains: ReadonlySet<string>; targets: ReadonlySet<string> };

/**
 * CMP-5: from when somebody may be written to, after others of the same small practice were; null when at once. All mails of a
 * sequence count. The same domain or the same street and place make a practice; where a hospital or a large group is, there
 * is no small one.
 */
export function practiceHolds(
  one: Colleague & { isFirst: boolean },
  written: readonly Written[],
  large: LargePlaces,
): IsoInstant | null {
  if (one.list === 'hospital') return null;
  const same = written.filter((other) => other.targetId !== one.targetId && sharePractice(one, other, large));
  const free = same.map(({ at, followUpToCome }) =>
    one.isFirst && followUpToCome ? afterItsFollowUp(at) : aWeekAfter(at),
  );
  return free.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}

const aWeekAfter = (at: IsoInstant): IsoInstant => addSeconds(at, 7 * 24 * 60 * 60);

/** CMP-3: when the days of the follow-up to a mail are over. */
const afterItsFollowUp = (at: IsoInstant): IsoInstant =>
  `${addDays(followUpWindow(dayOf(at, 'UTC')).to, 1)}T00:00:00Z`;

function sharePractice(one: Colleague, other: Colleague, large: LargePlaces): boolean {
  if (other.list === 'hospital') return false;
  if (large.targets.has(one.targetId) || large.targets.has(other.targetId)) return false;
  const domain = organisationDomain(one.address);
  if (domain !== null && large.domains.has(domain)) return false;
  if (domain !== null && domain === organisationDomain(other.address)) return true;
  if (!inOnePlace(one, other)) return false;
  const [here, there] = [whereabouts(one), whereabouts(other)];
  if (here === null || there === null || here.road !== there.road) return false;
  return !inOtherRooms(here, there);
}

/** In one ZIP code, or where one is not known in one town. */
function inOnePlace(one: Colleague, other: Colleague): boolean {
  if (one.zip && other.zip) return one.zip.slice(0, 5) === other.zip.slice(0, 5);
  return one.city.toLowerCase() === other.city.toLowerCase();
}

type Whereabouts = { road: string; suite: string; floor: string };

/** Doctors of different practices share a building. What is known of their rooms must tell that they are not the same. */
function inOtherRooms(one: Whereabouts, other: Whereabouts): boolean {
  if (one.suite && other.suite) return one.suite !== other.suite;
  const known = [one.suite, one.floor].filter(Boolean);
  const others = [other.suite, other.floor].filter(Boolean);
  return known.length > 0 && others.length > 0 && !known.some((room) => others.includes(room));
}

const suitePart = / (?:ste|unit|rm|apt)(?: ste| no)* (\d+ [a-z](?= )|\w+)(?= )/;
const floorPart = / (?:fl (\d\w*)|(\d+)(?:st|nd|rd|th)? fl)(?= )/;

/** House and room; null where no house number tells it. */
function whereabouts({ street }: Colleague): Whereabouts | null {
  const line = ` ${streetWords(street).join(' ')} `;
  const suite = suitePart.exec(line)?.[1]?.replace(' ', '') ?? '';
  const [, after, before] = floorPart.exec(line) ?? [];
  const road = line.replace(suitePart, '').replace(floorPart, '').trim();
  if (!/\d/.test(road)) return null;
  return { road, suite, floor: after ?? before ?? '' };
}
