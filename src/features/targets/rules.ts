import { z } from 'zod';

/** TGT-1: the three lists. */
export const lists = ['hospital', 'clinic', 'physician'] as const;
export type List = (typeof lists)[number];

/** TGT-1: the plan's sizes of the three lists. */
export const listSizes: Record<List, { minimum: number; goal: number }> = {
  hospital: { minimum: 40, goal: 60 },
  clinic: { minimum: 30, goal: 50 },
  physician: { minimum: 60, goal: 100 },
};

export const listNames: Record<List, string> = {
  hospital: 'Hospitals',
  clinic: 'Clinics',
  physician: 'Physicians',
};

/** TGT-2: whether the place has a program of US clinical experience (USCE). */
export const usceValues = ['yes', 'no', 'unclear'] as const;

/** Where the work with a target stands. The campaign sets all but `new` and `ready`. */
export const statuses = ['new', 'ready', 'writing', 'answered', 'closed'] as const;
export type TargetStatus = (typeof statuses)[number];

const text = (most: number) => z.string().trim().max(most, `must be at most ${most} characters`);

/** TGT-2: what a target row holds. Empty text means unknown. */
export const targetFieldsSchema = z.object({
  list: z.enum(lists),
  name: text(300).min(1, 'must not be empty'),
  city: text(120),
  state: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]{2})?$/, 'must be the two letters of a US state, such as NY'),
  street: text(300),
  zip: z
    .string()
    .trim()
    .regex(/^(\d{5}(-\d{4})?)?$/, 'must be 5 digits, such as 10451'),
  phone: text(60),
  website: z
    .string()
    .trim()
    .max(500)
    .regex(/^(https?:\/\/\S+)?$/i, 'must begin with https:// or http://'),
  npi: z
    .string()
    .trim()
    .regex(/^(\d{10})?$/, 'must be the 10 digits of a National Provider Identifier'),
  specialty: text(120),
  usce: z.enum(usceValues),
  usceEvidence: text(2000),
  contactPerson: text(200),
  contactRole: text(200),
  contactEmails: z.array(z.email('must be an e-mail address, such as office@hospital.org').toLowerCase()).max(20),
  notes: text(10_000),
  source: text(500),
});

export type TargetFields = z.infer<typeof targetFieldsSchema>;
export type Target = TargetFields & { id: string; status: TargetStatus };

export const emptyTarget: Omit<TargetFields, 'list' | 'name'> = {
  city: '',
  state: '',
  street: '',
  zip: '',
  phone: '',
  website: '',
  npi: '',
  specialty: '',
  usce: 'unclear',
  usceEvidence: '',
  contactPerson: '',
  contactRole: '',
  contactEmails: [],
  notes: '',
  source: '',
};

/** TGT-6: specialties that are usually more open to international graduates; all others are marked as harder. */
const openSpecialties = [
  /\binternal medicine\b|\bIM\b/i,
  /\bfamily (medicine|practice)\b|\bFM\b/i,
  /\bp(a)?ediatrics?\b|\bpeds\b/i,
  /\bpsych(iatry)?\b/i,
];

export function isOpenSpecialty(specialty: string): boolean {
  return openSpecialties.some((pattern) => pattern.test(specialty));
}
