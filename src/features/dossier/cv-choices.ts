import { z } from 'zod';

/** The parts of a CV in the order in which US physicians expect them (RDY-2). */
export const cvSections = [
  'education',
  'exams',
  'us-experience',
  'home-experience',
  'research',
  'publications',
  'presentations',
  'volunteering',
  'certifications',
  'awards',
  'memberships',
  'languages',
] as const;
export type CvSectionId = (typeof cvSections)[number];

export const sectionTitles: Record<CvSectionId, string> = {
  education: 'Education',
  exams: 'Examinations and ECFMG certification',
  'us-experience': 'US clinical experience',
  'home-experience': 'Clinical experience',
  research: 'Research',
  publications: 'Publications',
  presentations: 'Presentations',
  volunteering: 'Volunteering',
  certifications: 'Certifications',
  awards: 'Honors and awards',
  memberships: 'Memberships',
  languages: 'Languages',
};

export const designs = ['classic', 'modern', 'compact'] as const;

/** How one version of the CV looks. What it says comes from the profile alone (RDY-7). */
export const cvChoicesSchema = z.object({
  design: z.enum(designs),
  paper: z.enum(['us-letter', 'a4']),
  /** Every part once, in the order of this version. */
  order: z
    .array(z.enum(cvSections))
    .refine((order) => new Set(order).size === order.length && order.length === cvSections.length, {
      message: 'must name every part of the CV once',
    }),
  /** The ids of parts and entries that this version leaves out. */
  hidden: z.array(z.string().max(200)).max(800),
});
export type CvChoices = z.infer<typeof cvChoicesSchema>;

export const usualChoices: CvChoices = {
  design: 'classic',
  paper: 'us-letter',
  order: [...cvSections],
  hidden: [],
};
