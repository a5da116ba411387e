import { type ListProgress, type TargetList, listPlans } from './rules.ts';
import type { ColumnFilter } from './row-view.ts';

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

/** More than this is not counted: nobody writes to so many in a week. */
export const mostCounted = 500;

/** CMP-1: how many more of a list can be written to this week, as one thing to do. */
export function toWriteInWords(
  { list, withAddress }: { list: TargetList; withAddress: number },
  wanted: number,
) {
  const { title, one } = listPlans[list];
  const many = Math.min(wanted, withAddress);
  const have = withAddress === 1 ? `1 ${one} has` : `${atMost(withAddress)} ${title.toLowerCase()} have`;
  return {
    title: `Choose ${many === 1 ? `1 ${one}` : `${many} ${title.toLowerCase()}`} to write to`,
    why: `${have} an e-mail address and no mail from you yet. Each that you choose gets a draft, which you read first.`,
  };
}

/** TGT-7: targets that cannot be written to yet, as one thing to do. */
export function toFindInWords(list: TargetList, many: number) {
  const { title, one } = listPlans[list];
  const them = many === 1 ? `1 ${one}` : `${atMost(many)} ${title.toLowerCase()}`;
  return {
    title: `Find an e-mail address for ${them}`,
    why: 'Open one: it has ready-made searches for the right office or person. Where you find none, call.',
  };
}

/** Where one list shows only those with, or only those without, an e-mail address. */
export function listOfUnwritten(list: TargetList, type: Extract<ColumnFilter['type'], 'blank' | 'notBlank'>) {
  const filters = {
    contactEmails: { filterType: 'text', type },
    status: { filterType: 'text', type: 'equals', filter: 'new' },
  };
  return `/targets?${new URLSearchParams({ list, filters: JSON.stringify(filters) })}`;
}

const atMost = (many: number) => (many === mostCounted ? `${many} or more` : String(many));
