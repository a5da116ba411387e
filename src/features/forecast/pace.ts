import { type IsoDate, addDays, daysBetween } from '#plain/time.ts';
import type { MailsBySide } from './compared-mails.ts';
import { type Fates, countOf } from './compared.ts';
import { type Audience, audiences, planShare } from './plan-figures.ts';

const daysLooked = 28;

/** The first of the days whose mails tell the pace. */
export const paceFrom = (today: IsoDate): IsoDate => addDays(today, 1 - daysLooked);

/** First mails a week over the last four weeks, or since the first one where that is less; 0 before the first. */
export function mailsAWeek(sent: { first: IsoDate | null; lately: number }, today: IsoDate): number {
  const since = sent.first === null ? 0 : daysBetween(sent.first, today) + 1;
  return Math.round((sent.lately * 7) / Math.min(daysLooked, Math.max(7, since)));
}

/** To whom the mails go: as so far, with the plan's own shares as the beginning (as if of 30 mails). */
export function shareOfAudiences(mails: MailsBySide['letters']): Record<Audience, number> {
  const sent = countOf(mails);
  const of = (audience: Audience) =>
    (countOf(mails.filter((one) => one.audience === audience)) + 30 * planShare[audience]) / (sent + 30);
  const [hospital, clinic, physician] = audiences.map(of);
  return { hospital: hospital ?? 0, clinic: clinic ?? 0, physician: physician ?? 0 };
}

/** How much of the mails arrives: a pace counts what is sent, the model what is read. */
export function arrivingShare(mails: readonly Fates[]): number {
  const sent = countOf(mails);
  const back = countOf(mails.filter(({ fate }) => fate === 'cameBack'));
  return (sent - back + 19) / (sent + 20);
}
