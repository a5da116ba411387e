import { type ListProgress, type TargetList, listPlans } from './rules.ts';

/** What to look for, for one list: said where the list is empty or too short. */
export type ListAdvice = { about: string; searches: string[]; columns: string };

/** Step 4 of the plan: where the entries of each list are found, and what to note of each. */
export const listAdvice: Record<TargetList, ListAdvice> = {
  hospital: {
    about:
      'Community and teaching hospitals whose residents include international medical graduates (IMGs). Their education office decides who may come.',
    searches: [
      '“[hospital] internal medicine residents”',
      '“visiting observer [hospital]”',
      '“NRMP IMG charting outcomes”',
    ],
    columns:
      'Note the program, city and state, specialty, whether they offer US clinical experience (USCE), the e-mail of the coordinator, and fees or months.',
  },
  clinic: {
    about:
      'Community clinics, teaching health centers and Federally Qualified Health Centers (FQHCs). Many train residents and are glad of help.',
    searches: [
      '“FQHC near [city]”',
      '“teaching health center [state]”',
      '“community clinic residency [state]”',
    ],
    columns:
      'Note the clinic, city and state, its specialties, the medical director or practice manager, and an e-mail.',
  },
  physician: {
    about:
      'Single physicians in internal medicine, family medicine, pediatrics or psychiatry. One who says yes can write your letter.',
    searches: [
      '“internal medicine clinic” on a map of your city',
      'the public pages of Doximity',
      'the staff page of each clinic on your list',
    ],
    columns:
      'Note the physician, practice, city and state, specialty, and the e-mail that the website gives.',
  },
};

/** TGT-1: what a list still lacks, as one thing to do. */
export function gapInWords({ list, count, minimum, upTo, missing }: ListProgress) {
  const { title, one } = listPlans[list];
  const many = title.toLowerCase();
  return {
    title: count === 0 ? `Begin your list of ${many}` : `Add ${missing} more ${missing === 1 ? one : many}`,
    why: `You have ${count}. The plan asks for ${minimum} to ${upTo}, since few of those you write to will answer.`,
  };
}
