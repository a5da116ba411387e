import { type IsoDate, addDays } from '#plain/time.ts';
import type { Profile } from './facts.ts';
import { cardIsCurrent } from './proven-facts.ts';

/** A renewal course must be found, booked and taken; two months are enough to do it without haste. */
const daysAhead = 60;

/** RDY-5: the cards that are current today and will not be in two months, or not for the whole of the block (PKT-4). */
export function expiringCards(profile: Profile, today: IsoDate): { name: string; expiresOn: IsoDate }[] {
  const { bls, acls, certifications, availability } = profile;
  const soon = addDays(today, daysAhead);
  const until = availability.to !== null && availability.to > soon ? availability.to : soon;
  return [{ name: 'BLS', ...bls }, { name: 'ACLS', ...acls }, ...certifications].flatMap((card) =>
    card.expiresOn !== null && cardIsCurrent(card, today) && card.expiresOn <= until
      ? [{ name: card.name, expiresOn: card.expiresOn }]
      : [],
  );
}
