import type { IsoDate } from '#plain/time.ts';
import type { PlanItem } from './arrange.ts';

export type CampaignDay = {
  day: IsoDate;
  first: number;
  followUps: number;
  answers: number;
  positive: number;
};

/** What was really done of one phase: in words, and on which days. */
export type Actual = { key: string; text: string; from: IsoDate | null; to: IsoDate | null };

export type Known = {
  days: readonly CampaignDay[];
  checks: { passed: number; all: number };
  today: IsoDate;
};

/** PLN-1: planned beside actual. What happened counts in the phase in whose days it happened. */
export function actualOf(items: readonly PlanItem[], { days, checks, today }: Known): Actual[] {
  const first = (one: CampaignDay) => one.first;
  const places = items.filter(({ kind }) => kind === 'place');
  const mailPhases = items.filter(({ key }) => key === 'lists' || key === 'more');
  const [firstMails, moreMails] = mailPhases;
  const told = (item: PlanItem): Omit<Actual, 'key'> => {
    const own = days.filter(({ day }) => day >= item.from && day <= item.to);
    const sum = (of: (one: CampaignDay) => number) => own.reduce((all, one) => all + of(one), 0);
    switch (item.key) {
      case 'profile':
        return { text: `${checks.passed} of ${checks.all} checks passed`, from: null, to: null };
      case 'lists': {
        // A start earlier than planned counts too.
        const early = days.filter(({ day }) => day < (moreMails?.from ?? item.to) && day <= today);
        return {
          text: `${counted(total(early, first), 'first mail')} (plan: 60 to 80)`,
          ...spanOf(early, first),
        };
      }
      case 'more': {
        const late = days.filter(({ day }) => day > (firstMails?.to ?? item.from));
        const followUps = total(late, (one) => one.followUps);
        const text = `${counted(total(late, first), 'first mail')} (plan: 50), ${counted(followUps, 'follow-up')}`;
        return { text, ...spanOf(late, (one) => one.first + one.followUps) };
      }
      case 'answers': {
        const answers = total(days, (one) => one.answers);
        const positive = total(days, (one) => one.positive);
        const text = `${counted(answers, 'answer')}, ${positive} positive or possible, ${counted(places.length, 'confirmed place')}`;
        return { text, ...spanOf(days, (one) => one.answers) };
      }
      case 'externship': {
        const [place] = places;
        if (!place || place.from > today)
          return { text: place ? 'Confirmed' : 'Not confirmed yet', from: null, to: null };
        return {
          text: place.to < today ? 'Done' : 'Under way',
          from: place.from,
          to: place.to < today ? place.to : today,
        };
      }
      default:
        return {
          text: sum((one) => one.first) > 0 ? counted(sum(first), 'first mail') : '',
          from: null,
          to: null,
        };
    }
  };
  return items.filter(({ kind }) => kind === 'phase').map((item) => ({ key: item.key, ...told(item) }));
}

function spanOf(days: readonly CampaignDay[], of: (day: CampaignDay) => number) {
  const used = days.filter((day) => of(day) > 0);
  return { from: used[0]?.day ?? null, to: used.at(-1)?.day ?? null };
}

const total = (days: readonly CampaignDay[], of: (day: CampaignDay) => number) =>
  days.reduce((all, day) => all + of(day), 0);

function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`;
}
