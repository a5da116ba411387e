import { z } from 'zod';
import type { Stage } from '#features/opportunities/board.ts';
import type { Costs } from '#features/opportunities/costs.ts';
import { textUpTo } from '#plain/fields.ts';
import type { IsoDate } from '#plain/time.ts';

/** Who supervises a stay and where it is, as letters, the CV and new mails will say it. '' where it is not known yet. */
export const factsSchema = z.object({
  /** The name without title: “Maria Chen”. */
  supervisor: textUpTo(120),
  /** What the supervisor is board certified in; '' where that is not known. */
  certifiedIn: textUpTo(120),
  site: textUpTo(160),
  city: textUpTo(120),
  state: textUpTo(40),
  specialty: textUpTo(120),
});
export type Facts = z.infer<typeof factsSchema>;

export const factNames: Readonly<Record<keyof Facts, string>> = {
  supervisor: 'Supervising physician',
  certifiedIn: 'Board certified in',
  site: 'Clinic or hospital',
  city: 'City',
  state: 'State',
  specialty: 'Specialty',
};

/** A place that was confirmed: a stay of the applicant, before, during and after it. */
export type Stay = {
  /** The opportunity's. */
  id: string;
  title: string;
  stage: Extract<Stage, 'confirmed' | 'running' | 'done'>;
  startsOn: IsoDate;
  endsOn: IsoDate;
  costs: Costs;
  outreachId: string | null;
  targetId: string | null;
  facts: Facts;
  /** The profile's experience holds it (NXT-2). */
  takenUp: boolean;
};

/** A name without the title before it and the degree behind it: “Dr. Maria Chen, MD” is “Maria Chen”. */
export function plainName(written: string): string {
  return written
    .replace(/^(?:dr|doctor|prof|professor)\b\.?\s*/i, '')
    .replace(/,?\s+(?:m\.?d\.?|d\.?o\.?|ph\.?d\.?|m\.?p\.?h\.?|mbbs|facp|faafp)\b.*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** “Dr. Chen”; “the physician” where nobody is named yet. */
export function doctor(supervisor: string): string {
  const last = plainName(supervisor).split(' ').at(-1);
  return last ? `Dr. ${last}` : 'the physician';
}
