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

/**
 * PLN-1: planned beside actual. Each mail counts once: before the first day of “more mails” for the lists, from then on
 * for that phase, also where the mails began earlier or went on longer than planned.
 */
export function actualOf(items: readonly PlanItem[], { days, checks, today }: Known): Actual[] {
  const first = (one: CampaignDay) => one.first;
  const places = items.filter(({ kind }) => kind === 'place');
  const border = items.find(({ key }) => key === 'more')?.from ?? today;
  const early = days.filter(({ day }) => day < border);
  const late = days.filter(({ day }) => day >= border);
  const told = ({ key }: PlanItem): Omit<Actual, 'key'> => {
    switch (key) {
      case 'profile':
        return { text: `${checks.passed} of ${checks.all} checks passed`, from: null, to: null };
      case 'lists':
        return {
          text: `${counted(total(early, first), 'first mail')} (plan: 60 to 80)`,
          ...spanOf(early, first),
        };
      case 'more': {
        const followUps = total(days, (one) => one.followUps);
        const text = `${counted(total(late, first), 'first mail')} (plan: 50), ${counted(followUps, 'follow-up')}`;
        return { text, ...spanOf(late, (one) => one.first + one.followUps) };
      }
      case 'answers': {
        const answers = total(days, (one) => one.answers);
        const positive = total(days, (one) => one.positive);
        const text = `${counted(answers, 'answer')}, ${positive} positive or possible, ${counted(places.length, 'confirmed place')}`;
        return { text, ...spanOf(days, (one) => one.answers) };
      }
      case 'externship':
        return externship(places, today);
      default:
        return { text: '', from: null, to: null };
    }
  };
  return items.filter(({ kind }) => kind === 'phase').map((item) => ({ key: item.key, ...told(item) }));
}

/** All stays together: it is done only when none is under way and none is still to come. */
function externship(places: readonly PlanItem[], today: IsoDate): Omit<Actual, 'key'> {
  const begun = places.filter(({ from }) => from <= today);
  const from = begun.map((place) => place.from).toSorted()[0];
  if (from === undefined)
    return { text: places.length > 0 ? 'Confirmed' : 'Not confirmed yet', from: null, to: null };
  const done = begun.filter(({ to }) => to < today);
  const before = done.length > 0 ? `${counted(done.length, 'stay')} done, ` : '';
  if (done.length < begun.length)
    return { text: before ? `${before}one under way` : 'Under way', from, to: today };
  const to =
    done
      .map((place) => place.to)
      .toSorted()
      .at(-1) ?? today;
  return { text: begun.length < places.length ? `${before}the next one confirmed` : 'Done', from, to };
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
