import { z } from 'zod';
import { textUpTo } from '#plain/fields.ts';
import type { Source } from '#plain/source.ts';

/** LOR-3: whether the applicant gave up the right to read the letter. */
export const waivers = ['undecided', 'waived', 'notWaived'] as const;
export type Waiver = (typeof waivers)[number];

/** LOR-2, LOR-3: what the applicant decides about a letter. The letter itself is never kept. */
export const factsSchema = z.object({
  waiver: z.enum(waivers),
  /** One page: goals, or a draft of the personal statement. */
  goals: textUpTo(3_500),
  /** The version of the CV that the writer gets; null: the newest one that goes with mails. */
  cvVersionId: z.string().max(80).nullable(),
  /** The day by which programs want it; null: not known. */
  neededBy: z.iso.date('must be a date').nullable(),
});
export type Facts = z.infer<typeof factsSchema>;

/** How each is called on the screen. */
export const factNames: Readonly<Record<keyof Facts, string>> = {
  waiver: 'Your right to read this letter',
  goals: 'The page with your goals',
  cvVersionId: 'The CV for the writer',
  neededBy: 'The day by which it is needed',
};

export const newLetterSchema = z.object({
  opportunityId: z.string(),
  writer: textUpTo(120).min(1, 'must name the writer'),
});

export const noFacts: Facts = { waiver: 'undecided', goals: '', cvVersionId: null, neededBy: null };

/** Where it stands what ERAS does with letters, and when we read it there. */
export const erasSource = {
  name: 'AAMC, MyERAS: letters of recommendation',
  address:
    'https://students-residents.aamc.org/applying-residencies-eras/publication-chapters/letters-recommendation',
  readOn: null,
  restsOn: 'A copy of that page, read on November 26, 2026. The page itself was not open to us.',
} as const satisfies Source;

export const waiverWords: Readonly<Record<Waiver, { name: string; about: string }>> = {
  undecided: {
    name: 'Not decided',
    about: 'MyERAS asks for it in the entry of each letter, before it makes the request form.',
  },
  waived: {
    name: 'Waived: I will not read it',
    about:
      'You give up the right to see the letter, and you may not look at it or get a copy by any way. The writer alone uploads it.',
  },
  notWaived: {
    name: 'Not waived: I keep the right to read it',
    about: 'The writer alone uploads it all the same, and programs see that you did not waive.',
  },
};

/** What nobody can promise, said beside the choice. */
export const waiverUnknown =
  'How much a program minds a letter that was not waived is nowhere laid down; many writers and advisers prefer a waived one. The rules may change with each season: look into MyERAS before you decide. This is no legal advice.';

/** Why a waived letter is not kept in Foothold; null: this file or paper is none. Judged by its name alone. */
export function waivedLetterIn(name: string): string | null {
  const plain = name.toLowerCase().replaceAll(/[_.-]+/g, ' ');
  const isLetter =
    /\b(?:lor|lors)\b/.test(plain) ||
    /\b(?:letter|reference)s? of (?:recommendation|reference|evaluation)\b|\brecommendation letter\b|\breference letter\b/.test(
      plain,
    );
  if (!isLetter || /\b(?:not|un) ?waived\b|\bopen\b|\brequest\b|\bthank/.test(plain)) return null;
  return 'It looks like a letter of recommendation. A waived letter is not yours to see, so Foothold has no place for it.';
}
