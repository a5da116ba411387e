import { type CostSum, costSum, inDollars } from '#features/opportunities/costs.ts';
import type { Costs } from '#features/opportunities/costs.ts';
import { type RedFlag, redFlags } from '#features/onsite/check-in.ts';
import type { State } from '#features/recommendation/status.ts';
import { letterGoal, mayBeStrong, monthGoal } from '#features/recommendation/strength.ts';
import { type IsoDate, daysBetween } from '#plain/time.ts';

/** One stay as its return is reckoned. */
export type Site = {
  id: string;
  title: string;
  stage: 'confirmed' | 'running' | 'done';
  startsOn: IsoDate;
  endsOn: IsoDate;
  costs: Costs;
  letters: readonly State[];
  introductions: number;
  /** SIT-3: the check-ins advise not to build on this letter. */
  doubtful: boolean;
  /** The red flags of the last check-in. */
  flags: readonly RedFlag[];
  /** Histories, exams, presentations and notes in the logbook. */
  workWithPatients: number;
};

export type SiteReturn = {
  id: string;
  title: string;
  money: CostSum;
  /** US dollars for each strong letter that is there; null while there is none. */
  perStrongLetter: number | null;
  strongLetters: number;
  introductions: number;
  handsOnWeeks: number | null;
  /** Of these, the weeks that are over today; null where the weeks are unknown. */
  handsOnDone: number | null;
  verdict: Verdict;
};

/** ROI-1: whether more than the agreed time is worth it, with the reasons. */
type Verdict = { worth: 'yes' | 'no' | 'too early'; reasons: string[]; instead: string[] };

const isThere = (state: State) => state === 'uploaded' || state === 'assigned';

export function siteReturn(site: Site, today: IsoDate): SiteReturn {
  const money = costSum(site.costs);
  const strongLetters = strongOf(site);
  return {
    id: site.id,
    title: site.title,
    money,
    strongLetters,
    perStrongLetter: strongLetters === 0 ? null : money.total / strongLetters,
    introductions: site.introductions,
    handsOnWeeks: site.costs.handsOnWeeks,
    handsOnDone: handsOnDone(site, today),
    verdict: verdictOn(site, today),
  };
}

/** A week is over on its fifth day, the Friday of one that began on a Monday. */
function handsOnDone({ startsOn, endsOn, costs }: Site, today: IsoDate): number | null {
  if (costs.handsOnWeeks === null || today > endsOn) return costs.handsOnWeeks;
  const over = Math.floor((daysBetween(startsOn, today) + 3) / 7);
  return Math.min(costs.handsOnWeeks, Math.max(0, over));
}

const strongOf = ({ letters, costs, doubtful }: Site) =>
  mayBeStrong({ handsOnWeeks: costs.handsOnWeeks, doubtful }) ? letters.filter(isThere).length : 0;

/** ROI-1: judged by what happens there, never by what was paid: money that is spent is no reason to stay. */
function verdictOn(site: Site, today: IsoDate): Verdict {
  const { stage, startsOn, doubtful, flags, letters, costs, workWithPatients } = site;
  if (stage === 'confirmed' || startsOn > today)
    return { worth: 'too early', reasons: ['It has not begun yet.'], instead: [] };
  const reasons = [
    ...(doubtful ? flags.map((flag) => redFlags[flag]) : []),
    ...(costs.handsOnWeeks === 0 ? ['No hands-on weeks: watching alone gives no strong letter.'] : []),
    ...(letters.length > 0 && letters.every((state) => state === 'declined')
      ? ['Whoever was asked for a letter declined.']
      : []),
  ];
  if (reasons.length > 0) return { worth: 'no', reasons, instead: leaveWell };
  if (workWithPatients === 0)
    return {
      worth: 'too early',
      reasons: ['Nothing that you did with patients stands in the logbook yet.'],
      instead: ['Write down each day what you did, and do the check-in at the end of the week.'],
    };
  return {
    worth: 'yes',
    reasons: [`${workWithPatients} times you worked with a patient yourself, and no red flag stayed.`],
    instead: [],
  };
}

const leaveWell = [
  'Stay for the time that you agreed on, and work as well on the last day as on the first.',
  'Say thank you, and do not extend.',
  'Do not count this letter among your two or three main ones.',
  'Put the next month and its money into another site.',
];

const weeksInMonth = 52 / 12;

/** ROI-1: all of it together, against the goals of 2 to 3 strong letters and 2 to 4 months. `hours`: of all that was done. */
export function wholeReturn(sites: readonly Site[], hours: number, today: IsoDate) {
  const each = sites.map((site) => siteReturn(site, today));
  const money = each.reduce((sum, one) => sum + one.money.total, 0);
  const unknown = each.reduce((count, one) => count + one.money.unknown.length, 0);
  const strongLetters = each.reduce((sum, one) => sum + one.strongLetters, 0);
  const handsOnWeeks = each.reduce((sum, one) => sum + (one.handsOnDone ?? 0), 0);
  const months = handsOnWeeks / weeksInMonth;
  return {
    sites: each,
    money,
    /** Amounts that are not known yet: the money is at least so much. */
    unknown,
    hours,
    handsOnWeeks,
    months,
    strongLetters,
    introductions: each.reduce((sum, one) => sum + one.introductions, 0),
    perStrongLetter: strongLetters === 0 ? null : money / strongLetters,
    hoursPerStrongLetter: strongLetters === 0 ? null : hours / strongLetters,
    letterGoal,
    monthGoal,
    words: inWords({
      strongLetters,
      months,
      money,
      unknown,
    }),
  };
}

function inWords({
  strongLetters,
  months,
  money,
  unknown,
}: {
  strongLetters: number;
  months: number;
  money: number;
  unknown: number;
}): string {
  const atLeast = unknown > 0 ? 'at least ' : '';
  const letters =
    money === 0 && unknown > 0
      ? 'No costs are entered yet: do that in Opportunities.'
      : strongLetters === 0
        ? `You spent ${atLeast}${inDollars(money)}, and no strong letter is there yet.`
        : `Each strong letter cost ${atLeast}${inDollars(money / strongLetters)}.`;
  const missing = [
    ...(strongLetters < letterGoal.from
      ? [
          `${letterGoal.from - strongLetters} more strong ${letterGoal.from - strongLetters === 1 ? 'letter' : 'letters'}`,
        ]
      : []),
    ...(months < monthGoal.from
      ? [`${(monthGoal.from - months).toFixed(1)} more months of hands-on work`]
      : []),
  ];
  return missing.length === 0
    ? `${letters} Both goals are reached: a further stay should have a reason of its own.`
    : `${letters} To the goals: ${missing.join(' and ')}.`;
}
