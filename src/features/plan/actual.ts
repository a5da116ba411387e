import type { IsoDate } from '#plain/time.ts';
import type { PlanItem } from './arrange.ts';

/** How often something happened, and from which day to which. */
export type Span = { count: number; from: IsoDate | null; to: IsoDate | null };
/** Mails before the border and from it on; all answers, and how many of them are positive or possible. */
export type Done = Record<'early' | 'late', Record<'first' | 'followUps', Span>> & {
  answers: Span;
  positive: number;
};

/** What was really done of one phase: in words, and on which days. */
export type Actual = { key: string; text: string; from: IsoDate | null; to: IsoDate | null };

export type Known = Done & { checks: { passed: number; all: number }; today: IsoDate };

/**
 * Each mail counts once: before the first day of “more mails” for the lists, from then on for that phase, also where the
 * mails began earlier or went on longer than planned.
 */
export function borderOf(items: readonly PlanItem[], today: IsoDate): IsoDate {
  return items.find(({ key }) => key === 'more')?.from ?? today;
}

/** PLN-1: planned beside actual. */
export function actualOf(items: readonly PlanItem[], known: Known): Actual[] {
  const { early, late, answers, positive, checks, today } = known;
  const places = items.filter(({ kind }) => kind === 'place');
  const told = ({ key }: PlanItem): Omit<Actual, 'key'> => {
    switch (key) {
      case 'profile':
        return { text: `${checks.passed} of ${checks.all} checks passed`, from: null, to: null };
      case 'lists':
        return {
          text: `${counted(early.first.count, 'first mail')} (plan: 60 to 80)`,
          from: early.first.from,
          to: early.first.to,
        };
      case 'more': {
        const followUps = early.followUps.count + late.followUps.count;
        const text = `${counted(late.first.count, 'first mail')} (plan: 50), ${counted(followUps, 'follow-up')}`;
        const { from, to } = together([late.first, late.followUps]);
        return { text, from, to };
      }
      case 'answers': {
        const { count, from, to } = answers;
        const text = `${counted(count, 'answer')}, ${positive} positive or possible, ${counted(places.length, 'confirmed place')}`;
        return { text, from, to };
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

/** Several spans as one. */
function together(spans: readonly Span[]): Span {
  const days = spans.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  const inOrder = days.toSorted();
  const count = spans.reduce((sum, span) => sum + span.count, 0);
  return { count, from: inOrder[0] ?? null, to: inOrder.at(-1) ?? null };
}

function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`;
}
