import { type IsoDate, dayOf, daysBetween } from '#plain/time.ts';
import { type Audience, audiences, planShare } from './plan-figures.ts';
import type { Told } from './told.ts';

const weeksLooked = 4;

/** First mails a week over the last four weeks, or since the first one where that is less; 0 before the first. */
export function mailsAWeek(told: readonly Told[], today: IsoDate): number {
  const ages = told.map(({ firstSentAt }) => daysBetween(dayOf(firstSentAt, 'UTC'), today));
  const days = Math.min(
    weeksLooked * 7,
    ages.reduce((longest, age) => Math.max(longest, age + 1), 7),
  );
  return Math.round((ages.filter((age) => age < days).length * 7) / days);
}

/** To whom the mails go: as so far, with the plan's own shares as the beginning (as if of 30 mails). */
export function shareOfAudiences(told: readonly Told[]): Record<Audience, number> {
  const of = (audience: Audience) =>
    (told.filter((one) => one.audience === audience).length + 30 * planShare[audience]) / (told.length + 30);
  const [hospital, clinic, physician] = audiences.map(of);
  return { hospital: hospital ?? 0, clinic: clinic ?? 0, physician: physician ?? 0 };
}
