import { z } from 'zod';
import { type Refusal } from '#plain/refusal.ts';
import { identifierKinds, identifiersIn } from './identifiers.ts';

/** SIT-2: what an extern does in a day, as the letter's brief counts it. */
export const activities = {
  history: 'Histories taken',
  exam: 'Exams done',
  presentation: 'Patients presented',
  note: 'Notes written',
  procedure: 'Procedures',
  teaching: 'Patients or students taught',
  reading: 'Topics read',
} as const;
export type Activity = keyof typeof activities;

/** The same on a button of a phone. */
export const activityNames: Readonly<Record<Activity, string>> = {
  history: 'History',
  exam: 'Exam',
  presentation: 'Presentation',
  note: 'Note',
  procedure: 'Procedure',
  teaching: 'Teaching',
  reading: 'Reading',
};
export const activityKeys = Object.keys(activities) as [Activity, ...Activity[]];

export const contentSchema = z.object({
  day: z.iso.date('must be a day such as 2026-11-24'),
  activity: z.enum(activityKeys),
  count: z.int('must be a whole number').min(1, 'must be at least 1').max(99, 'must be at most 99'),
  about: z.string().trim().max(200, 'must have at most 200 characters'),
});
export type Content = z.infer<typeof contentSchema>;

/** One thing that happened to an entry on one device: written, corrected, or taken away (`content` null). */
export const changeSchema = z.object({
  id: z.uuid(),
  entryId: z.uuid(),
  at: z.iso.datetime('must be a moment'),
  content: contentSchema.nullable(),
});
export type Change = z.infer<typeof changeSchema>;

/** SIT-2: why a line may not be kept: it tells who the patient is. Empty: it may. */
export function refusalsOf({ about }: Pick<Content, 'about'>): Refusal[] {
  return identifiersIn(about).map(({ kind, text }) => ({
    field: 'about',
    value: text,
    reason: `“${text}” looks like ${identifierKinds[kind]}. The logbook holds nothing that tells who a patient is.`,
    mend: 'Leave it out. Write age in years, sex and problem instead, such as “54 y, male, chest pain”.',
  }));
}
