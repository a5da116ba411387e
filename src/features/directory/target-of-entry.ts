import { checkField } from '#features/targets/fields.ts';
import { type TargetFacts, type TargetField, type TargetList, noFacts } from '#features/targets/rules.ts';
import { sourceName, sourceOf } from './entry-facts.ts';
import type { FoundEntry } from './found.ts';
import { reasonsOf } from './friendliness.ts';
import type { Kind } from './rules.ts';

/** A group practice stands on the list of clinics. */
const listOfKind: Record<Kind, TargetList> = {
  hospital: 'hospital',
  clinic: 'clinic',
  practice: 'clinic',
  physician: 'physician',
};

/**
 * TGT-3: an entry of the directory as a target, with the reasons for its score in the notes. dated: of the file it comes
 * from. A value that the lists do not take is left out: the directory is not the applicant's to mend.
 */
export function targetOfEntry(entry: FoundEntry, specialty: string, dated: string): TargetFacts {
  const { found, npi, inMedicare } = entry;
  const written: Partial<Record<TargetField, string>> = {
    name: nameOf(entry),
    street: found.street,
    city: found.city,
    state: found.state,
    zip: found.zip,
    phone: found.phone,
    website: found.website,
    npi,
    specialty: found.kind === 'physician' ? found.specialty : specialty,
    notes: notesOf(entry),
    source: [
      'Foothold directory',
      `${sourceName(sourceOf(found.kind, inMedicare))}${dated && `, ${dated}`}`,
    ].join(': '),
  };
  const facts: TargetFacts = { ...noFacts, list: listOfKind[found.kind] };
  return Object.entries(written).reduce((taken, [field, value]) => {
    const checked = checkField(field as TargetField, value);
    return checked.ok ? { ...taken, [field]: checked.value } : taken;
  }, facts);
}

/** “Maria L. Okonkwo, MD”: the credential lets letters write “Dr.”. */
export function nameOf({ found: { kind, name, about } }: Pick<FoundEntry, 'found'>): string {
  return kind === 'physician' && about ? `${name}, ${about}` : name;
}

function notesOf({ found: { kind, score, signals, organisation } }: FoundEntry): string {
  const lines = [`Openness to international graduates: ${score} of 100 points.`];
  for (const { text } of reasonsOf(signals)) lines.push(`- ${text}`);
  if (organisation) lines.push(`${kind === 'physician' ? 'Works at' : 'Run by'} ${organisation.name}.`);
  return lines.join('\n');
}
