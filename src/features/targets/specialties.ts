/** A specialty's full name, the ways in which lists write it, and whether it is open to IMGs by the plan (TGT-6). */
type Specialty = { name: string; aliases: readonly string[]; open: boolean };

const specialties: readonly Specialty[] = [
  open(
    'Internal Medicine',
    'im',
    'internal med',
    'int med',
    'internist',
    'general internal medicine',
    'medicine',
  ),
  open('Family Medicine', 'fm', 'fp', 'family med', 'family practice', 'family physician', 'family'),
  open('Pediatrics', 'peds', 'ped', 'pediatric', 'paediatrics', 'pediatrician', 'pediatric medicine'),
  open('Psychiatry', 'psych', 'psy', 'psychiatrist'),
  harder('Surgery', 'surg', 'general surgery', 'gen surg', 'gs'),
  harder('Obstetrics and Gynecology', 'obgyn', 'ob/gyn', 'ob gyn', 'ob-gyn', 'obstetrics & gynecology'),
  harder('Emergency Medicine', 'em', 'er', 'emergency'),
  harder('Neurology', 'neuro'),
  harder('Anesthesiology', 'anesthesia', 'anes'),
  harder('Cardiology', 'cards', 'cardio', 'cardiovascular disease'),
  harder('Dermatology', 'derm'),
  harder('Orthopedic Surgery', 'ortho', 'orthopedics', 'orthopaedics', 'orthopaedic surgery'),
  harder('Radiology', 'rads', 'diagnostic radiology'),
  harder('Pathology', 'path'),
  harder('Physical Medicine and Rehabilitation', 'pmr', 'pm&r', 'pm & r', 'physiatry'),
  harder('Ophthalmology', 'ophtho'),
  harder('Otolaryngology', 'ent'),
  harder('Urology', 'uro'),
  harder('Gastroenterology', 'gi'),
  harder('Nephrology', 'renal'),
  harder('Endocrinology', 'endo'),
  harder('Hematology and Oncology', 'heme onc', 'hem/onc', 'heme/onc', 'hematology/oncology', 'oncology'),
  harder('Pulmonology', 'pulm', 'pulmonary disease'),
  harder('Infectious Disease', 'id', 'infectious diseases'),
  harder('Rheumatology', 'rheum'),
  harder('Geriatrics', 'geri', 'geriatric medicine'),
];

const byName = new Map(
  specialties.flatMap((one) =>
    [one.name.toLowerCase(), ...one.aliases].map((alias) => [alias, one] as const),
  ),
);

/** The specialties offered in choices: the open ones first (TGT-6). */
export const specialtyNames: readonly string[] = specialties.map((one) => one.name);

/**
 * A text such as “IM/FM/Peds” as full names: “Internal Medicine, Family Medicine, Pediatrics”.
 * What is not known stays as it was written.
 */
export function fullSpecialty(written: string): string {
  const whole = byName.get(written.trim().toLowerCase());
  if (whole) return whole.name;
  const parts = written.split(/[,;|/+&]|\band\b/i).map((part) => part.trim());
  const known = parts.map((part) => byName.get(part.toLowerCase()));
  if (known.some((one) => !one)) return written;
  return [...new Set(known.map((one) => one?.name ?? ''))].join(', ');
}

/** TGT-6: open when one of a target's specialties is open; harder when all known ones are; else unknown. */
export function opennessOf(specialty: string): 'open' | 'harder' | 'unknown' {
  const known = specialty.split(',').flatMap((part) => byName.get(part.trim().toLowerCase()) ?? []);
  if (known.some((one) => one.open)) return 'open';
  return known.length > 0 ? 'harder' : 'unknown';
}

function open(name: string, ...aliases: string[]): Specialty {
  return { name, aliases, open: true };
}

function harder(name: string, ...aliases: string[]): Specialty {
  return { name, aliases, open: false };
}
