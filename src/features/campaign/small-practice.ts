import { organisationDomain } from '#features/inbox/matching.ts';
import type { TargetList } from '#features/targets/rules.ts';
import type { IsoInstant } from '#plain/time.ts';
import { practiceFreeAt } from './sending-hours.ts';

/** Who is written to, as far as it tells whether two people share a practice. */
export type Colleague = {
  targetId: string;
  list: TargetList;
  address: string;
  street: string;
  city: string;
  zip: string;
};

/**
 * CMP-5: from when somebody may be written to, after others of the same small practice were; null when at once. The same
 * domain or the same street and place make a practice; a domain that a hospital of the lists has is no small one.
 */
export function practiceHolds(
  one: Colleague,
  written: readonly (Colleague & { at: IsoInstant })[],
  hospitalDomains: ReadonlySet<string>,
): IsoInstant | null {
  if (one.list === 'hospital') return null;
  const same = written.filter(
    (other) => other.targetId !== one.targetId && sharePractice(one, other, hospitalDomains),
  );
  const last = same
    .map((other) => other.at)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
  return last === undefined ? null : practiceFreeAt(last);
}

function sharePractice(one: Colleague, other: Colleague, hospitalDomains: ReadonlySet<string>): boolean {
  if (other.list === 'hospital') return false;
  const domain = organisationDomain(one.address);
  if (domain !== null && hospitalDomains.has(domain)) return false;
  if (domain !== null && domain === organisationDomain(other.address)) return true;
  const [here, there] = [whereabouts(one), whereabouts(other)];
  if (here === null || there === null || here.road !== there.road) return false;
  const [place, otherPlace] = here.zip && there.zip ? [here.zip, there.zip] : [here.city, there.city];
  if (place !== otherPlace) return false;
  // Doctors of different practices share a building: two known rooms must be the same.
  return here.room === there.room || here.room === '' || there.room === '';
}

/** House, room and place; null where no house number tells it. */
function whereabouts({ street, city, zip }: Colleague) {
  const line = street.toLowerCase().replaceAll(/[.,]/g, ' ').replaceAll(/\s+/g, ' ').trim();
  const [road = '', room = ''] = line.split(/ ?(?:#|\b(?:suite|ste|floor|fl|unit|room|rm|apt)\b) ?/);
  if (!/\d/.test(road)) return null;
  return { road, room, zip: zip.slice(0, 5), city: city.toLowerCase() };
}
