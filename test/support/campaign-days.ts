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

/** What happened on these days, with the mails before a day apart from those of later. */
export function doneAround(days: readonly CampaignDay[], border: IsoDate): Done {
  const of = (part: readonly CampaignDay[], what: 'first' | 'followUps' | 'answers' | 'positive'): Span => {
    const used = part.filter((day) => day[what] > 0);
    const count = used.reduce((sum, day) => sum + day[what], 0);
    return { count, from: used[0]?.day ?? null, to: used.at(-1)?.day ?? null };
  };
  const mails = (part: readonly CampaignDay[]) => ({
    first: of(part, 'first'),
    followUps: of(part, 'followUps'),
  });
  return {
    early: mails(days.filter(({ day }) => day < border)),
    late: mails(days.filter(({ day }) => day >= border)),
    answers: of(days, 'answers'),
    positive: of(days, 'positive').count,
  };
}
