import { doctor } from '#features/externship/facts.ts';
import type { MailText } from '#features/letters/coach/remark.ts';
import { dayInWords } from '#plain/in-words.ts';
import type { IsoDate } from '#plain/time.ts';

/** What the texts around a letter are written from. */
export type Material = {
  writer: string;
  name: string;
  specialty: string;
  matchYear: number | null;
  site: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  neededBy: IsoDate | null;
};

export const textKinds = ['feedback', 'question', 'packet', 'reminder', 'thanks', 'declined'] as const;
export type TextKind = (typeof textKinds)[number];
export type LetterTextToSend = MailText & { kind: TextKind; title: string; when: string };

/** LOR-1, LOR-3: what is said and written around a letter, each with the moment for it. The applicant changes them. */
export function letterTexts(material: Material): LetterTextToSend[] {
  const { writer, name, site, neededBy } = material;
  const to = doctor(writer);
  const aim = aimOf(material);
  const end = `Kind regards,\n${name}`;
  const until = neededBy
    ? ` Programs begin to read on ${dayInWords(neededBy)}; any day before that is early enough.`
    : '';
  return [
    {
      kind: 'feedback',
      title: 'The talk about feedback',
      when: 'Spoken, or as a mail to ask for ten minutes',
      subject: 'Ten minutes of feedback this week',
      body: `Dear ${to},

May I have ten minutes with you this week to hear how my work looks to you? I would like to know one thing that goes well and one that I should change in the weeks that are left.

I come at whatever hour suits you, before the first patient or after the last.

${end}`,
    },
    {
      kind: 'question',
      title: 'The question for the letter',
      when: 'After the talk; best spoken, then sent as a mail',
      subject: 'A question about a letter of recommendation',
      body: `Dear ${to},

Thank you for your feedback; I have begun to work on it. ${aim} Have you seen enough of my work by now to write a letter that is detailed and speaks for me?

If you have not, or would rather not write one, please tell me plainly. It changes nothing in my work here, and I will not ask for the reason.

If you would, I send you one file with my CV, my goals on a page, and a count of what I did at ${site}, so that it costs you little time.

${end}`,
    },
    {
      kind: 'packet',
      title: 'The mail with the writer’s packet',
      when: 'When they agreed',
      subject: 'For the letter: my CV, goals and a count of my work',
      body: `Dear ${to},

Thank you for agreeing to write for me. One file is attached: what I did at ${site}, counted day by day, my goals on one page, and my CV. Take from it whatever helps, and leave the rest.

The Letter Request Form of ERAS follows from MyERAS; it holds the number with which you, or somebody you choose, can upload the letter.${until}

Should anything be missing or wrong, I correct it the same day.

${end}`,
    },
    {
      kind: 'reminder',
      title: 'A reminder',
      when: 'Two weeks after the last step, three at most',
      subject: 'The letter for ERAS: can I take work off you?',
      body: `Dear ${to},

I am writing about the letter that you kindly agreed to write. Is there anything I can send or shorten that would make it easier?${until}

If your time has become too short for it, tell me without hesitation, and I will ask another physician.

${end}`,
    },
    {
      kind: 'thanks',
      title: 'Thanks, when it is uploaded',
      when: 'When MyERAS shows it',
      subject: 'Your letter has arrived',
      body: `Dear ${to},

Your letter stands in ERAS. Thank you for the time that you gave to it, and for what I learned at ${site}.

I will tell you how the Match ends.

${end}`,
    },
    {
      kind: 'declined',
      title: 'An answer to a no',
      when: 'When they declined',
      subject: 'Thank you for telling me plainly',
      body: `Dear ${to},

Thank you for your plain answer; it helps me to plan. I am glad to work with you until the last day, and your feedback is as welcome as before.

${end}`,
    },
  ];
}

function aimOf({ specialty, matchYear }: Material): string {
  const field = specialty ? `train in ${specialty}` : 'train here';
  return matchYear ? `I am applying to ${field}, in the ${matchYear} Match.` : `I am applying to ${field}.`;
}

/** LOR-2: a page of goals to begin with, from the profile's facts alone. The applicant rewrites it in their own words. */
export function goalsDraft({
  specialty,
  matchYear,
  site,
  degree,
}: {
  specialty: string;
  matchYear: number | null;
  site: string;
  degree: string;
}): string {
  const field = specialty || 'my specialty';
  return `What I am working for: a residency in ${field}${matchYear ? `, in the ${matchYear} Match` : ''}.

Why ${field}: [write two or three sentences of your own]

What I bring from ${degree ? `my studies (${degree}) and ` : ''}my work at home: [one example]

What I learned at ${site}, and how I changed after feedback: [one patient story without any detail that tells who it was]

What a reader should know of me that a CV does not say: [one sentence]`;
}

/** Places that are still to be filled in. */
export const unfilledGoals = (goals: string) => goals.match(/\[[^\]]{3,}\]/g) ?? [];
