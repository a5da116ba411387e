import { type Delay, cameBefore } from './delays.ts';
import { type Audience, audiences, longestWait } from './plan-figures.ts';
import type { Rates } from './posterior.ts';
import type { UnderWay } from './under-way.ts';

/** New first mails that arrive each week from now on, for each audience. */
export type Pace = Record<Audience, number>;

/** The chances of at least one, two and three confirmed places by the end of each week; the first is a week from now. */
export type Chances = [number, number, number][];

/** What one set of rates says of the weeks to come: of what is under way, and of one new mail. Knows no pace. */
export type Outlook = { underWay: Sums[]; newMail: Record<Audience, number>[] };

export function outlookOf(rates: Rates, under: UnderWay, weeks: number): Outlook {
  const confirmed = confirmedWhen(rates.answer, rates.talks, weeks * 7);
  const byWeek = Array.from({ length: weeks }, () => new Sums());
  for (const { days, mails } of under.waits) {
    const came = cameBefore(rates.answer, days);
    const groups = mails.map(({ audience, count }) => {
      const p = rates.positive[audience];
      return { count, still: (p * rates.place) / (1 - (p + (1 - p) * rates.refused) * came) };
    });
    byWeek.forEach((sums, index) => {
      const share = confirmed(days, index * 7 + 7);
      for (const { count, still } of groups) sums.add(count, still * share);
    });
  }
  for (const { days, count } of under.talks) {
    const before = rates.place * cameBefore(rates.talks, days);
    byWeek.forEach((sums, index) => {
      const by = rates.place * cameBefore(rates.talks, days + index * 7 + 7);
      sums.add(count, (by - before) / (1 - before));
    });
  }
  const newMail = byWeek.map((_, index) => {
    // A week's mails leave on its third day or so.
    const share = rates.place * confirmed(0, index * 7 + 4);
    const { hospital, clinic, physician } = rates.positive;
    return { hospital: hospital * share, clinic: clinic * share, physician: physician * share };
  });
  return { underWay: byWeek, newMail };
}

/**
 * The chances when the rates are known. No dice: many independent small chances add up exactly. With the odds r of each,
 * P(none) = ∏(1 - p), P(one) = P(none)·Σr and P(two) = P(none)·((Σr)² - Σr²)/2.
 */
export function chancesAt({ underWay, newMail }: Outlook, pace: Pace, places: number): Chances {
  const future = new Sums();
  return newMail.map((chance, index) => {
    for (const audience of audiences) future.add(pace[audience], chance[audience]);
    return atLeast(future.with(underWay[index]), places);
  });
}

class Sums {
  logNone = 0;
  odds = 0;
  squares = 0;
  add(count: number, chance: number): void {
    if (chance <= 0) return;
    const odds = chance / (1 - chance);
    this.logNone += count * Math.log1p(-chance);
    this.odds += count * odds;
    this.squares += count * odds * odds;
  }
  with(other: Sums | undefined): Sums {
    const both = new Sums();
    both.logNone = this.logNone + (other?.logNone ?? 0);
    both.odds = this.odds + (other?.odds ?? 0);
    both.squares = this.squares + (other?.squares ?? 0);
    return both;
  }
}

function atLeast({ logNone, odds, squares }: Sums, already: number): [number, number, number] {
  const none = Math.exp(logNone);
  const one = none * odds;
  const two = Math.max(0, (none * (odds * odds - squares)) / 2);
  const more = [1, 1 - none, 1 - none - one, 1 - none - one - two];
  const needed = (places: number) => Math.min(1, Math.max(0, more[Math.max(0, places - already)] ?? 0));
  return [needed(1), needed(2), needed(3)];
}

/**
 * The share of positive answers that come after `waited` days and are a place `day` days from then. Each day of a
 * week has the same part of the answers, so a week is one difference of the sum of the talks' delay over days.
 */
function confirmedWhen(answer: Delay, talks: Delay, days: number) {
  const sum = new Float64Array(days + 2);
  for (let day = 0; day <= days; day++) sum[day + 1] = (sum[day] ?? 0) + cameBefore(talks, day);
  return (waited: number, day: number) => {
    let share = 0;
    const end = Math.min(longestWait, waited + day);
    for (let from = waited; from < end;) {
      const week = Math.floor(from / 7);
      const to = Math.min(end, week * 7 + 7);
      const late = sum[day - (from - waited) + 1] ?? 0;
      share += ((answer.weeks[week] ?? 0) / 7) * (late - (sum[day - (to - waited) + 1] ?? 0));
      from = to;
    }
    return share;
  };
}
