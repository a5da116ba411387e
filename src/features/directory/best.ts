import type { Added } from './answers.ts';
import type { FoundEntry } from './found.ts';
import { Listed } from './listed.ts';
import { nameOf } from './target-of-entry.ts';
import { whyUnlikely } from './unlikely-places.ts';

export type Choice = {
  count: number;
  /** At most so many of one practice group, health center or hospital. */
  perOrganisation: number;
  /** Also clinics in schools and mobile vans. */
  alsoUnlikely: boolean;
};
export type Chosen = { chosen: FoundEntry[]; passedOver: Added['passedOver'] };

/**
 * TGT-3: the first entries, in their order, that are not on the lists yet, not too many of one organisation, with why
 * others before the last of them were passed over.
 */
export function chooseBest(
  entries: readonly FoundEntry[],
  listed: Listed,
  { count, perOrganisation, alsoUnlikely }: Choice,
): Chosen {
  const chosen: FoundEntry[] = [];
  const passedOver: Added['passedOver'] = [];
  const taken = new Listed([]);
  const ofGroup = new Map<string, number>();
  for (const entry of entries) {
    if (chosen.length >= count) break;
    const compared = { ...entry.found, npi: entry.npi };
    const before = ofGroup.get(entry.group) ?? 0;
    const why = listed.has(compared)
      ? 'It is on your lists already.'
      : taken.has(compared)
        ? 'Another one of the same name in the same state was just chosen.'
        : before >= perOrganisation
          ? `${perOrganisation} of the same organisation were chosen before it.`
          : alsoUnlikely
            ? null
            : whyUnlikely(entry.found);
    if (why === null) {
      chosen.push(entry);
      ofGroup.set(entry.group, before + 1);
      taken.add({ entryId: entry.found.id, npi: entry.npi, name: nameOf(entry), state: entry.found.state });
    } else {
      passedOver.push({ id: entry.found.id, name: entry.found.name, why });
    }
  }
  return { chosen, passedOver };
}
