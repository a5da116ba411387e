import type { Done, Span } from '#features/plan/actual.ts';
import type { IsoDate } from '#plain/time.ts';

/** What happened on one day of a campaign. */
export type CampaignDay = {
  day: IsoDate;
  first: number;
  followUps: number;
  answers: number;
  positive: number;
};

/** The days before a day and those from it on, each with how much happened, and from when to when. */
export function doneAround(days: readonly CampaignDay[], border: IsoDate): { early: Done; late: Done } {
  const of = (part: readonly CampaignDay[], what: keyof Done): Span => {
    const used = part.filter((day) => day[what] > 0);
    const count = used.reduce((sum, day) => sum + day[what], 0);
    return { count, from: used[0]?.day ?? null, to: used.at(-1)?.day ?? null };
  };
  const all = (part: readonly CampaignDay[]) => ({
    first: of(part, 'first'),
    followUps: of(part, 'followUps'),
    answers: of(part, 'answers'),
    positive: of(part, 'positive'),
  });
  return {
    early: all(days.filter(({ day }) => day < border)),
    late: all(days.filter(({ day }) => day >= border)),
  };
}
