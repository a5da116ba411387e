import { z } from 'zod';

/** TGT-1: the three lists, in the plan's order. */
export const lists = ['hospital', 'clinic', 'physician'] as const;
export type TargetList = (typeof lists)[number];

export const usceAnswers = ['yes', 'no', 'unclear'] as const;
export type Usce = (typeof usceAnswers)[number];

export const targetStatuses = ['new', 'ready', 'writing', 'answered', 'closed'] as const;
export type TargetStatus = (typeof targetStatuses)[number];

const text = (most: number) => z.string().max(most);

/** TGT-2: what is known of a target. Texts are '' when unknown; every value is in its normal form (fields.ts). */
export const targetFactsSchema = z.object({
  list: z.enum(lists),
  name: text(300).min(1),
  city: text(120),
  state: text(2),
  street: text(300),
  zip: text(10),
  phone: text(60),
  website: text(500),
  npi: text(10),
  specialty: text(200),
  usce: z.enum(usceAnswers),
  usceEvidence: text(2000),
  contactPerson: text(200),
  contactRole: text(200),
  contactEmails: z.array(text(254)).max(20),
  notes: text(20_000),
  source: text(500),
  status: z.enum(targetStatuses),
});

export type TargetFacts = z.infer<typeof targetFactsSchema>;
export type TargetField = keyof TargetFacts;

export const targetSchema = targetFactsSchema.extend({ id: z.string() });
export type Target = z.infer<typeof targetSchema>;

export const noFacts: TargetFacts = {
  list: 'hospital',
  name: '',
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
  status: 'new',
};

/** The columns of TGT-2 in the order in which people read, and in which they are exported. */
export const targetFields = [
  'list',
  'name',
  'street',
  'city',
  'state',
  'zip',
  'phone',
  'website',
  'npi',
  'specialty',
  'usce',
  'usceEvidence',
  'contactPerson',
  'contactRole',
  'contactEmails',
  'notes',
  'source',
  'status',
] as const satisfies readonly TargetField[];

/** What a column is called on the screen, in an export and in a refusal. */
export const fieldTitles: Record<TargetField, string> = {
  list: 'List',
  name: 'Name',
  street: 'Street',
  city: 'City',
  state: 'State',
  zip: 'ZIP code',
  phone: 'Phone',
  website: 'Website',
  npi: 'NPI',
  specialty: 'Specialty focus',
  usce: 'USCE program',
  usceEvidence: 'USCE evidence',
  contactPerson: 'Contact person',
  contactRole: 'Contact role',
  contactEmails: 'Contact e-mail',
  notes: 'Notes',
  source: 'Source',
  status: 'Status',
};

/** TGT-1: a list with the plan's smallest and largest usual size. */
export type ListPlan = { title: string; one: string; minimum: number; upTo: number };

export const listPlans: Record<TargetList, ListPlan> = {
  hospital: { title: 'Hospitals', one: 'hospital', minimum: 40, upTo: 60 },
  clinic: { title: 'Clinics', one: 'clinic', minimum: 30, upTo: 50 },
  physician: { title: 'Physicians', one: 'physician', minimum: 60, upTo: 100 },
};

export type ListProgress = {
  list: TargetList;
  count: number;
  minimum: number;
  upTo: number;
  missing: number;
};

/** TGT-1: how far each list is toward its minimum. Closed targets count: they were written to. */
export function listProgress(counts: Readonly<Record<TargetList, number>>): ListProgress[] {
  return lists.map((list) => {
    const { minimum, upTo } = listPlans[list];
    return { list, count: counts[list], minimum, upTo, missing: Math.max(0, minimum - counts[list]) };
  });
}
