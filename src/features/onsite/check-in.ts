import { z } from 'zod';

/** SIT-3: the plan's four signs that a site is not worth more than the agreed time. */
export const redFlags = {
  watching: 'I mostly watched, without talking to or examining patients.',
  silence: 'The attending physician hardly spoke to me.',
  crowd: 'I was one of six or more observers.',
  genericLetter: 'Somebody hinted that the letter is the same for everybody.',
} as const;
export type RedFlag = keyof typeof redFlags;
export const flagKeys = Object.keys(redFlags) as [RedFlag, ...RedFlag[]];

export const checkInSchema = z.object({
  monday: z.iso.date('must be the Monday of a week'),
  flags: z.array(z.enum(flagKeys)).max(flagKeys.length),
});
export type CheckIn = z.infer<typeof checkInSchema>;

/** `doubt`: the letter of this place is none to build on. */
export const adviceKinds = ['fine', 'talk', 'doubt'] as const;
export type Advice = { kind: (typeof adviceKinds)[number]; title: string; steps: string[] };

/**
 * SIT-3: what to do now. One sign in one week is talked about; a sign that stays, or several at once, mean: finish
 * the agreed time well, and build on another letter. `weeks` are in any order.
 */
export function adviceOn(weeks: readonly CheckIn[]): Advice | null {
  const [latest, before] = weeks.toSorted((a, b) => b.monday.localeCompare(a.monday));
  if (!latest) return null;
  if (latest.flags.length === 0) {
    const steps = ['Go on. Ask what you could take over next week.'];
    return { kind: 'fine', title: 'No red flag at the last check-in', steps };
  }
  const stays = latest.flags.some((flag) => before?.flags.includes(flag));
  if (!stays && latest.flags.length === 1) {
    const steps = [talk[latest.flags[0] as RedFlag]];
    return { kind: 'talk', title: 'Talk about it this week', steps };
  }
  return {
    kind: 'doubt',
    title: 'Do not build on this letter',
    steps: [
      'Finish the time you agreed on, on time and politely every day. People here may be asked about you.',
      'Thank the physician and the team at the end.',
      'Do not make this letter one of your two or three main ones.',
      'Do not extend. Put time and money into another site: write to new targets this week.',
    ],
  };
}

const talk: Record<RedFlag, string> = {
  watching: 'Ask on the next morning: “May I take the history of the next patient and present it to you?”',
  silence: 'Ask for ten minutes at the end of a day: what went well, and what should be better.',
  crowd: 'Ask whether you may follow one physician, or come at the hours when fewer are there.',
  genericLetter: 'Ask what a letter is based on here, and offer a list of what you did.',
};
