import { type TargetList, lists } from '#features/targets/rules.ts';

/** The three kinds of people who are written to. The forecast learns about each of them. */
export const audiences = lists;
export type Audience = TargetList;

/** Days after the first mail in which answers are counted on: three mails take about three weeks, answers follow. */
export const longestWait = 56;
/** Days after a positive answer in which it becomes a confirmed place, if it does. */
export const longestTalks = 56;

/**
 * PLN-2: what is known before the applicant's own results, from the plan. Beta(a, b) is a rate seen in a/(a+b) of
 * a+b cases; the weights of a delay say how many of `sum` cases came in each week.
 */
export const planFigures = {
  /** Positive or possible answers: 5 to 15% in the middle 80% of campaigns. */
  positive: { a: 5.6, b: 53 },
  /** How alike the three audiences are: as if one's rate was known from this many mails to the others. */
  alikeness: 60,
  /** Answers that say no, of all mails without a positive answer. */
  refused: { a: 2, b: 10 },
  /** Weeks from the first mail to an answer. Most come after the follow-ups on day 7 to 10 and 14 to 20. */
  answerWeeks: [3, 3, 2.4, 1.4, 0.9, 0.6, 0.4, 0.3],
  /** Places among positive answers: 6 to 18 positive answers of 120 mails become 1 to 3 places. */
  place: { a: 2.4, b: 11 },
  /** Weeks from a positive answer to a confirmed place. */
  placeWeeks: [1.5, 2, 1.5, 1, 0.8, 0.5, 0.4, 0.3],
} as const;

/** CMP-1: how a week's first mails are spread: 10 to 15 institutions, 15 to 20 physicians. */
export const planShare: Readonly<Record<Audience, number>> = { hospital: 0.21, clinic: 0.2, physician: 0.59 };
