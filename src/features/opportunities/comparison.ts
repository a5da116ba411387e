import { type Checkpoint, type Findings, checkpointWords, checkpoints } from './checkpoints.ts';
import { type Costs, type CostSum, costSum, inDollars } from './costs.ts';
import type { Eligibility } from './eligibility.ts';
import type { Content } from './experience.ts';

/** What one offer is compared by. */
export type Compared = {
  id: string;
  title: string;
  findings: Findings;
  content: Pick<Content, 'handsOn' | 'documentation' | 'careTeam' | 'letter'>;
  eligibility: Pick<Eligibility, 'open' | 'why'>;
  costs: Costs;
};

export type Verdict = 'good' | 'ask first' | 'leave';
export const verdictNames: Readonly<Record<Verdict, string>> = {
  good: 'Good by its content',
  'ask first': 'Ask before you decide',
  leave: 'Leave it',
};

type Ranked = {
  id: string;
  /** 1 is the best; equals share a place. By content alone. */
  place: number;
  verdict: Verdict;
  reasons: string[];
  /** What to ask, for each checkpoint without a good sign that matters. */
  questions: { checkpoint: Checkpoint; ask: string }[];
  sum: CostSum;
};

export type Recommendation = {
  ranked: Ranked[];
  /** In plain words: which one, why, and what its money says beside. */
  text: string;
};

/** At fewest so many red flags make an offer one to leave, whatever else it says. */
const tooManyFlags = 3;

/**
 * STR-2: a plain recommendation with its reasons. Money has no part in place or verdict: it is told beside, so that neither
 * the dearer nor the cheaper offer looks better for its price.
 */
export function recommend(offers: readonly Compared[]): Recommendation {
  const judged = offers.map((offer) => ({ offer, key: qualityOf(offer), verdict: verdictOf(offer) }));
  const ranked = judged
    .map(({ offer, key, verdict }) => ({
      id: offer.id,
      place: 1 + judged.filter((other) => compareKeys(other.key, key) > 0).length,
      verdict,
      reasons: reasonsOf(offer),
      questions: questionsOf(offer),
      sum: costSum(offer.costs),
    }))
    .toSorted((one, other) => one.place - other.place);
  return { ranked, text: inWords(offers, ranked) };
}

const worth = { yes: 2, unclear: 1, no: 0 } as const;

/** What makes an offer good, the most important first. Nothing of money is in it. */
function qualityOf(offer: Compared): number[] {
  const { handsOn, documentation, careTeam, letter } = offer.content;
  return [
    { leave: 0, 'ask first': 1, good: 2 }[verdictOf(offer)],
    worth[handsOn.value],
    -redFlags(offer).length,
    worth[letter.value],
    goodSigns(offer).length,
    worth[documentation.value] + worth[careTeam.value],
  ];
}

function compareKeys(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

const signed = ({ findings }: Compared, sign: 'good' | 'red') =>
  checkpoints.filter((checkpoint) => findings[checkpoint].sign === sign);
const redFlags = (offer: Compared) => signed(offer, 'red');
const goodSigns = (offer: Compared) => signed(offer, 'good');

function verdictOf(offer: Compared): Verdict {
  const flags = redFlags(offer);
  if (offer.eligibility.open === 'no' || flags.length >= tooManyFlags) return 'leave';
  if (offer.content.handsOn.value === 'no') return flags.includes('letter') ? 'leave' : 'ask first';
  const sure = offer.content.handsOn.value === 'yes' && offer.content.letter.value === 'yes';
  return sure && flags.length === 0 && offer.findings.site.sign === 'good' ? 'good' : 'ask first';
}

function reasonsOf(offer: Compared): string[] {
  const named = (checkpoint: Checkpoint) => checkpointWords[checkpoint].name;
  return [
    ...(offer.eligibility.open === 'no' ? [offer.eligibility.why] : []),
    ...redFlags(offer).map((at) => `${named(at)}: ${offer.findings[at].because}`),
    ...goodSigns(offer).map((at) => `${named(at)}: ${offer.findings[at].because}`),
  ];
}

function questionsOf({ findings }: Compared) {
  return checkpoints
    .filter((checkpoint) => findings[checkpoint].sign !== 'good')
    .map((checkpoint) => ({ checkpoint, ask: checkpointWords[checkpoint].ask }));
}

function inWords(offers: readonly Compared[], ranked: readonly Ranked[]): string {
  const title = (id: string) => `“${offers.find((offer) => offer.id === id)?.title ?? ''}”`;
  const [first] = ranked;
  if (!first) return '';
  if (first.verdict === 'leave') return 'None of these is worth your money or your time as it stands.';
  const best = ranked.filter(({ place }) => place === 1);
  const names = best.map(({ id }) => title(id)).join(' and ');
  const last =
    first.verdict === 'ask first' ? ' Ask the questions below before you say yes or pay anything.' : '';
  if (best.length > 1)
    return `${names} are equally good by what they offer. Money decides between equals only.${last}`;
  const others = ranked.length > 1 ? ' by what it offers' : '';
  return `${names} is the best of them${others}, whatever it costs.${moneyBeside(first, ranked)}${last}`;
}

/** Whether the best costs more or less, said as money and not as quality. */
function moneyBeside(best: Ranked, ranked: readonly Ranked[]): string {
  const others = ranked.filter(({ id }) => id !== best.id).map(({ sum }) => sum.perHandsOnWeek);
  const [own, least] = [
    best.sum.perHandsOnWeek,
    others.reduce((low, one) => (one !== null && (low === null || one < low) ? one : low), null),
  ];
  if (own === null || least === null || Math.round(own) === Math.round(least)) return '';
  const difference =
    own > least
      ? `costs ${inDollars(own - least)} more for each hands-on week than the cheapest`
      : `also costs ${inDollars(least - own)} less for each hands-on week than the next`;
  return ranked.every(({ sum }) => sum.unknown.length === 0)
    ? ` It ${difference}.`
    : ` As far as the costs are known, it ${difference}.`;
}
