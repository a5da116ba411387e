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
  harder('Surgery', 'surg', 'general surgery', 'gen surg', 'gs', 'surgeon'),
  harder(
    'Obstetrics and Gynecology',
    'obgyn',
    'ob/gyn',
    'ob gyn',
    'ob-gyn',
    'obstetrics & gynecology',
    'obstetrics',
    'gynecology',
    'gyn',
  ),
  harder('Emergency Medicine', 'em', 'er', 'emergency'),
  harder('Neurology', 'neuro', 'neurologist'),
  harder('Anesthesiology', 'anesthesia', 'anes', 'anaesthesia', 'anesthesiologist'),
  harder('Cardiology', 'cards', 'cardio', 'cardiovascular disease', 'cardiologist'),
  harder('Dermatology', 'derm', 'dermatologist'),
  harder('Orthopedic Surgery', 'ortho', 'orthopedics', 'orthopaedics', 'orthopaedic surgery'),
  harder('Radiology', 'rads', 'diagnostic radiology', 'radiologist'),
  harder('Pathology', 'path', 'pathologist'),
  harder('Physical Medicine and Rehabilitation', 'pmr', 'pm&r', 'pm & r', 'physiatry', 'physiatrist'),
  harder('Ophthalmology', 'ophtho', 'ophthalmologist'),
  harder('Otolaryngology', 'ent'),
  harder('Urology', 'uro', 'urologist'),
  harder('Gastroenterology', 'gi', 'gastroenterologist'),
  harder('Nephrology', 'renal', 'nephrologist'),
  harder('Endocrinology', 'endo', 'endocrinologist'),
  harder('Hematology and Oncology', 'heme onc', 'hem/onc', 'heme/onc', 'hematology/oncology', 'oncology'),
  harder('Pulmonology', 'pulm', 'pulmonary disease', 'pulmonary medicine', 'pulmonary', 'pulmonologist'),
  harder('Infectious Disease', 'id', 'infectious diseases'),
  harder('Rheumatology', 'rheum', 'rheumatologist'),
  harder('Geriatrics', 'geri', 'geriatric medicine', 'geriatrician'),
  harder('Hospital Medicine', 'hospitalist'),
  harder('General Practice', 'gp', 'general practitioner'),
  harder('Critical Care', 'icu', 'ccm', 'critical care medicine', 'intensive care', 'intensivist'),
  harder('Allergy and Immunology', 'allergy', 'immunology', 'a/i', 'allergist'),
  harder('Pain Medicine', 'pain', 'pain management'),
  harder('Sleep Medicine', 'sleep'),
  harder('Sports Medicine', 'sports'),
  harder('Addiction Medicine', 'addiction'),
  harder('Hospice and Palliative Medicine', 'hpm', 'palliative care', 'palliative medicine', 'palliative'),
  harder('Preventive Medicine', 'public health', 'occupational medicine'),
  harder('Hematology', 'heme', 'hematologist'),
  harder('Medical Oncology', 'med onc', 'oncologist'),
  harder('Radiation Oncology', 'rad onc'),
  harder('Interventional Cardiology'),
  harder('Cardiac Electrophysiology', 'ep', 'electrophysiology'),
  harder('Advanced Heart Failure and Transplant Cardiology', 'heart failure'),
  harder('Adult Congenital Heart Disease', 'achd'),
  harder('Interventional Radiology', 'ir'),
  harder('Nuclear Medicine', 'nucs'),
  harder('Neurosurgery', 'nsgy', 'neurological surgery', 'neurosurgeon'),
  harder('Plastic Surgery', 'plastics', 'plastic and reconstructive surgery'),
  harder('Vascular Surgery', 'vascular'),
  harder('Thoracic Surgery', 'cardiothoracic surgery', 'ct surgery'),
  harder('Cardiac Surgery', 'heart surgery'),
  harder('Colorectal Surgery', 'crs', 'colon and rectal surgery', 'proctology'),
  harder('Hand Surgery'),
  harder('Maxillofacial Surgery', 'omfs'),
  harder('Surgical Oncology', 'surg onc'),
  harder('Gynecologic Oncology', 'gyn onc', 'gynecological oncology'),
  harder('Geriatric Psychiatry', 'geri psych'),
  harder('Neuropsychiatry'),
  harder('Osteopathic Manipulative Medicine', 'omm', 'omt'),
  harder('Peripheral Vascular Disease', 'pvd'),
  harder('Medical Genetics and Genomics', 'genetics', 'medical genetics'),
  harder('Medical Toxicology', 'toxicology'),
  harder('Micrographic Dermatologic Surgery', 'mohs', 'mohs surgery'),
  harder('Undersea and Hyperbaric Medicine', 'hyperbaric medicine'),
  harder('Hematopoietic Cell Transplantation and Cellular Therapy', 'bmt', 'bone marrow transplantation'),
];

const byName = new Map(
  specialties.flatMap((one) =>
    [one.name.toLowerCase(), ...one.aliases].map((alias) => [alias, one] as const),
  ),
);

/** The specialties offered in choices: the open ones first (TGT-6). */
export const specialtyNames: readonly string[] = specialties.map((one) => one.name);

/** The other ways in which a specialty is written, in lower case. */
export const specialtyAliases: readonly { name: string; aliases: readonly string[] }[] = specialties;

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

/**
 * The names that what is typed may mean, the likeliest first: “psych” and “im” as well as “medicine”. Where two are
 * equally likely the open one stands first (TGT-6). Nothing typed gives all names.
 */
export function specialtiesLike(typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  const likeness = ({ name, aliases }: Specialty) => {
    const written = [name.toLowerCase(), ...aliases];
    if (written.includes(wanted)) return 3;
    if (written.some((one) => one.startsWith(wanted))) return 2;
    return name.toLowerCase().includes(wanted) ? 1 : 0;
  };
  return specialties
    .map((one) => ({ name: one.name, likeness: likeness(one) }))
    .filter((one) => one.likeness > 0)
    .sort((one, other) => other.likeness - one.likeness)
    .map(({ name }) => name);
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
