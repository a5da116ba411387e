import { z } from 'zod';
import { textUpTo } from '#plain/fields.ts';

/** How a responsibility stands: nobody was asked yet, it is allowed, or it is not allowed at this place. */
export const standings = { open: 'To ask', yes: 'Agreed', no: 'Not here' } as const;
export type Standing = keyof typeof standings;
const standingKeys = Object.keys(standings) as [Standing, ...Standing[]];

/** Longer than any externship. */
const mostWeeks = 60;

const dutySchema = z.object({
  name: textUpTo(80).min(1, 'must not be empty'),
  standing: z.enum(standingKeys),
  /** The week from which it is yours. */
  fromWeek: z.int('must be a whole number').min(1, 'must be at least 1').max(mostWeeks, 'must be a week'),
});
export type Duty = z.infer<typeof dutySchema>;

/** SIT-1: what was agreed on in the first days, and how it grows. */
export const agreementSchema = z.object({
  /** Whom the talk was with; '' where it was the supervising physician (externship/facts.ts). */
  talkedWith: textUpTo(120),
  agreedOn: z.iso.date('must be a day').nullable(),
  duties: z.array(dutySchema).max(30, 'must be at most 30'),
  /** The aim of each week, the first one first. */
  aims: z.array(textUpTo(300)).max(mostWeeks),
});
export type Agreement = z.infer<typeof agreementSchema>;

const usualDuties: readonly (readonly [name: string, fromWeek: number])[] = [
  ['Take histories', 1],
  ['Present each patient before the physician goes in', 1],
  ['Read the charts of tomorrow’s patients', 1],
  ['Do focused exams', 2],
  ['Draft notes in the record, which the physician signs', 2],
  ['Explain medicines and self-care to patients', 2],
  ['Call patients after a visit', 3],
  ['Propose a plan with each presentation', 3],
  ['Assist in procedures', 3],
];

const firstAims = [
  'Learn how the day runs and who does what. Take a first history each half-day, and present it in two minutes.',
  'See the patient before the physician does: history, focused exam, short presentation. Draft the first notes.',
  'Say with each presentation what you think it is and what you would do. Ask how you are doing.',
];
const laterAim = 'Take over one thing more than last week. Ask which part is still missing.';
const lastAim = 'Do the whole visit under supervision, hand over well what you began, and thank everybody.';

/** What a beginner may reasonably hope for: less in the first week, and nothing new in the last. */
export function usualAgreement(weeks: number): Agreement {
  const count = Math.max(1, weeks);
  const aims = Array.from({ length: count }, (_, index) => firstAims[index] ?? laterAim);
  if (count > 1) aims[count - 1] = lastAim;
  return {
    talkedWith: '',
    agreedOn: null,
    duties: usualDuties.map(([name, from]) => ({
      name,
      standing: 'open',
      fromWeek: Math.min(from, Math.max(1, count - 1)),
    })),
    aims,
  };
}

/** What begins in a week, leaving out what is not allowed. */
export const beginningIn = ({ duties }: Agreement, week: number): Duty[] =>
  duties.filter(({ standing, fromWeek }) => standing !== 'no' && fromWeek === week);
