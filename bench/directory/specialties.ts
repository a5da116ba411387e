import { cmsSpecialties } from '#features/directory/cms-specialties.ts';

/** How many of 1,000 clinicians are of each, as the national file writes them. Other specialties of physicians: 1 each. */
const common: Readonly<Record<string, number>> = {
  'NURSE PRACTITIONER': 182,
  'PHYSICIAN ASSISTANT': 95,
  'PHYSICAL THERAPIST IN PRIVATE PRACTICE': 60,
  'CLINICAL SOCIAL WORKER': 45,
  'CERTIFIED REGISTERED NURSE ANESTHETIST (CRNA)': 38,
  'MENTAL HEALTH COUNSELOR': 30,
  CHIROPRACTIC: 30,
  OPTOMETRY: 28,
  'CLINICAL PSYCHOLOGIST': 25,
  PODIATRY: 10,
  'OCCUPATIONAL THERAPIST IN PRIVATE PRACTICE': 9,
  'QUALIFIED AUDIOLOGIST': 7,
  'REGISTERED DIETITIAN OR NUTRITION PROFESSIONAL': 7,
  'CERTIFIED NURSE MIDWIFE (CNM)': 5,
  'INTERNAL MEDICINE': 74,
  'FAMILY PRACTICE': 70,
  'EMERGENCY MEDICINE': 34,
  ANESTHESIOLOGY: 30,
  'DIAGNOSTIC RADIOLOGY': 29,
  'OBSTETRICS/GYNECOLOGY': 25,
  PSYCHIATRY: 20,
  HOSPITALIST: 18,
  'ORTHOPEDIC SURGERY': 17,
  'CARDIOVASCULAR DISEASE (CARDIOLOGY)': 17,
  'GENERAL SURGERY': 16,
  OPHTHALMOLOGY: 14,
  'PEDIATRIC MEDICINE': 14,
  NEUROLOGY: 13,
  GASTROENTEROLOGY: 11,
  DERMATOLOGY: 10,
  PATHOLOGY: 9,
  'PULMONARY DISEASE': 9,
  'HEMATOLOGY/ONCOLOGY': 8,
  UROLOGY: 8,
  OTOLARYNGOLOGY: 8,
  'PHYSICAL MEDICINE AND REHABILITATION': 8,
  NEPHROLOGY: 7,
  ENDOCRINOLOGY: 6,
  'CRITICAL CARE (INTENSIVISTS)': 6,
  'INFECTIOUS DISEASE': 5,
};

const physicians = cmsSpecialties.flatMap(({ cms }) => cms.slice(0, 1)).map((name) => name.toUpperCase());

/** Each specialty as often as it is common: a chance place in this list is a specialty. */
export const specialtySlots: readonly string[] = [
  ...new Set([...Object.keys(common), ...physicians]),
].flatMap((name) => Array<string>(common[name] ?? 1).fill(name));
export const physicianSlots = specialtySlots.filter((name) => physicians.includes(name));

/** Taxonomies as the crosswalk has them; the others are numbered by their Medicare code. */
const known: Readonly<Record<string, string>> = {
  '08': '207Q00000X',
  '11': '207R00000X',
  '37': '208000000X',
  '26': '2084P0800X',
  '06': '207RC0000X',
  '16': '207V00000X',
  '20': '207X00000X',
  '30': '2085R0202X',
  '05': '207L00000X',
  '93': '207P00000X',
  '02': '208600000X',
  '18': '207W00000X',
  '13': '2084N0400X',
  '07': '207N00000X',
  C6: '208M00000X',
};
export const taxonomies = cmsSpecialties.map(({ code, cms, name }) => ({
  code,
  name,
  cms: cms[0]?.toUpperCase() ?? '',
  taxonomy: known[code] ?? `20${code}00000X`,
}));
