import { z } from 'zod';

/**
 * PKT-1: the immunisation record, after the AAMC Standardized Immunization Form that US schools and hospitals use
 * for visiting students and observers. Days are days of injection, blood draw, placing (skin test) or picture.
 */
export const vaccines = [
  'mmr',
  'measles',
  'mumps',
  'rubella',
  'varicella',
  'hepatitisB',
  'hepatitisBTwoDose',
  'tdap',
  'td',
  'influenza',
  'covid',
] as const;
export type Vaccine = (typeof vaccines)[number];

export const titres = ['measles', 'mumps', 'rubella', 'varicella', 'hepatitisB'] as const;
export type TitreOf = (typeof titres)[number];

export const tuberculosisTests = ['igra', 'skin', 'xray'] as const;

const on = z.iso.date('must be a date');
const list = <Entry extends z.ZodType>(entry: Entry) =>
  z.array(entry).max(60, 'must have at most 60 entries').default([]);

export const immunisationsSchema = z.object({
  bornOn: on.nullable(),
  doses: list(z.object({ vaccine: z.enum(vaccines), on })),
  /** `immune`: as the laboratory says; for hepatitis B at least 10 mIU/mL of surface antibody. */
  titres: list(z.object({ of: z.enum(titres), on, immune: z.boolean() })),
  /** `good`: a negative test, or a chest X-ray without signs of tuberculosis. */
  tuberculosis: list(z.object({ test: z.enum(tuberculosisTests), on, good: z.boolean() })),
  asks: z.object({
    /** The first day on site; null: as soon as possible. */
    startOn: on.nullable(),
    /** How old a tuberculosis test may be on that day. */
    tuberculosisMonths: z
      .int('must be whole months')
      .min(1, 'must be at least 1')
      .max(24, 'must be at most 24'),
    influenza: z.boolean(),
    /** Doses of COVID-19 vaccine that the site asks for; 0: it does not ask. */
    covidDoses: z.int('must be a whole number').min(0).max(5, 'must be at most 5'),
  }),
});
export type Immunisations = z.infer<typeof immunisationsSchema>;

export const noImmunisations: Immunisations = {
  bornOn: null,
  doses: [],
  titres: [],
  tuberculosis: [],
  asks: { startOn: null, tuberculosisMonths: 12, influenza: true, covidDoses: 0 },
};
