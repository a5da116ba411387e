import type { Round } from '#features/letters/rules.ts';
import { type IsoDate, addDays } from '#plain/time.ts';

/** What is told about one target: the mails that left, and what came back. Moments are ISO 8601 in UTC. */
export type TargetStory = {
  mails: { round: Round; at: string }[];
  answer: { at: string; text: string; kind: AnswerKind } | null;
};
export type AnswerKind = 'yes' | 'papers' | 'later' | 'no' | 'question' | 'away' | 'gone';

const weeks = 10;
/** CMP-1: the plan's ramp, then what is left of the lists. */
const mailsInWeek = [25, 30, 25, 20, 15, 10, 8, 6, 4, 2];
const daysBetweenMails = 8;

const answers: Record<AnswerKind, { share: number; text: string }> = {
  yes: {
    share: 0.04,
    text: 'Thank you for your message. Yes, we would be happy to have you with us for four weeks from the first of the month.',
  },
  papers: {
    share: 0.04,
    text: 'Thank you for your interest. Please send us your CV and your immunization record, and we will look at it.',
  },
  later: { share: 0.05, text: 'We have no place at the moment. Please write again in the spring.' },
  no: { share: 0.1, text: 'Thank you, but unfortunately we are not able to offer externships.' },
  question: { share: 0.03, text: 'Which dates did you have in mind, and do you have a visa?' },
  away: { share: 0.03, text: 'I am out of the office and will answer when I am back.' },
  gone: { share: 0.03, text: '' },
};

/** Ten weeks that end today, for so many targets. Chance comes in, so that the same seed tells the same story. */
export function tenWeeks(targets: number, today: IsoDate, chance: () => number): TargetStory[] {
  const first = addDays(today, -7 * weeks);
  const starts = mailsInWeek.flatMap((count, week) =>
    Array.from({ length: count }, () => addDays(first, 7 * week + 1 + Math.floor(chance() * 3))),
  );
  return starts.slice(0, targets).map((day) => storyFrom(day, today, chance));
}

function storyFrom(start: IsoDate, today: IsoDate, chance: () => number): TargetStory {
  const kind = drawn(chance());
  const wait = kind === 'gone' || kind === 'away' ? 0 : 1 + Math.floor(chance() ** 2 * 24);
  const answered = kind === null ? null : addDays(start, wait);
  const rounds: Round[] = ['first', 'followUp', 'finalFollowUp'];
  const mails = rounds
    .map((round, index) => ({ round, day: addDays(start, index * daysBetweenMails) }))
    .filter(({ day, round }) => day < today && (round === 'first' || answered === null || day < answered))
    .map(({ round, day }) => ({ round, at: momentOf(day, chance()) }));
  const last = mails.at(-1)?.at.slice(0, 10) ?? start;
  const heard = kind !== null && answered !== null && answered <= today && answered >= last;
  return {
    mails,
    answer: heard ? { at: afterNoon(answered), kind, text: answers[kind].text } : null,
  };
}

function drawn(number: number): AnswerKind | null {
  let sum = 0;
  for (const kind of Object.keys(answers) as AnswerKind[]) {
    sum += answers[kind].share;
    if (number < sum) return kind;
  }
  return null;
}

/** A morning in the United States. */
const momentOf = (day: IsoDate, chance: number) =>
  `${day}T${String(14 + Math.floor(chance * 2))}:${String(Math.floor(chance * 977) % 60).padStart(2, '0')}:00Z`;
const afterNoon = (day: IsoDate) => `${day}T19:30:00Z`;
