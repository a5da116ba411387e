import { type History, grouped } from './history.ts';
import { type Audience, longestWait } from './plan-figures.ts';

/** What may still become a place without a further mail, counted: mails by the days they waited, and open talks. */
export type UnderWay = {
  waits: { days: number; mails: { audience: Audience; count: number }[] }[];
  talks: { days: number; count: number }[];
  places: number;
};

export function underWay({ mails, talks, places }: History): UnderWay {
  const waiting = grouped(mails.filter(({ fate, days }) => fate === 'waiting' && days < longestWait));
  return {
    waits: [...Map.groupBy(waiting, (mail) => mail.days)].map(([days, group]) => ({
      days,
      mails: group.map(({ audience, count }) => ({ audience, count })),
    })),
    talks: grouped(talks.filter(({ fate }) => fate === 'open')),
    places,
  };
}
