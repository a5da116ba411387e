import { opennessOf } from '#features/targets/specialties.ts';
import {
  type Compared,
  type Fates,
  type LetterRemarks,
  type Side,
  allOf,
  countOf,
  sides,
} from './compared.ts';
import { type Fit, fitter, logSum, ratePairs } from './fit.ts';
import { gammaln } from './gamma-function.ts';

/** One value of a side: a state, a letter. `suspected`: how likely it does badly, if this side is the cause. */
type Value = { name: string; suspected: number; fit: Fit };

/** A possible cause, how well it fits (the logarithm of its evidence), and how likely each value does badly. */
export type Explanation = {
  suspect: Side | 'delivery' | 'luck';
  evidence: number;
  blamed: { name: string; chance: number }[];
};

/** Values with fewer mails cannot tell anything and are taken together. */
const fewest = 8;

/**
 * PLN-3: how well the mails fit “good or bad luck” and each single cause. A cause makes one or more values of one
 * side do badly. It is averaged over which ones: a side with many values has to fit better (the evidence of
 * MacKay, 2003, chapter 28), and that is the care for multiple comparisons.
 */
export function explanations(told: Compared, remarks: LetterRemarks): Explanation[] {
  const fit = fitter(told.answered);
  const mails = allOf(told);
  const all = fit(mails);
  const luck = logSum(ratePairs.map(({ weight }, pair) => weight + (all.good[pair] ?? 0)));
  const delivery = deliveries(mails);
  const found: Explanation[] = [{ suspect: 'luck', evidence: luck + delivery.usual, blamed: [] }];
  for (const side of sides) {
    const weighed = sideEvidence(side, valuesOf(side, told.sides[side], remarks, fit));
    if (weighed) found.push({ suspect: side, ...weighed, evidence: weighed.evidence + delivery.usual });
  }
  found.push({ suspect: 'delivery', evidence: luck + delivery.many, blamed: [] });
  return found;
}

function valuesOf(
  side: Side,
  groups: ReadonlyMap<string, readonly Fates[]>,
  remarks: LetterRemarks,
  fit: (group: readonly Fates[]) => Fit,
): Value[] {
  const isSmall = ([name, group]: readonly [string, readonly Fates[]]) =>
    name === '' || countOf(group) < fewest;
  const small = [...groups].filter(isSmall);
  const values = [...groups]
    .filter((one) => !isSmall(one))
    .map(([name, group]) => ({
      name,
      suspected: suspicion(side, name, remarks),
      fit: fit(group),
    }));
  const rest = small.flatMap(([, group]) => group);
  return rest.length > 0 ? [...values, { name: '', suspected: 0, fit: fit(rest) }] : values;
}

/** How likely a value does badly if its side is the cause, before the answers are looked at. */
function suspicion(side: Side, name: string, remarks: LetterRemarks): number {
  if (side === 'profile') return name === 'gaps' ? 1 : 0;
  if (side === 'letter') return (remarks[name] ?? 0) > 0 ? 0.5 : 0.25;
  if (side === 'friendliness') return { low: 0.5, middle: 0.2, high: 0 }[name] ?? 0;
  if (side === 'specialty') return opennessOf(name) === 'harder' ? 0.5 : 0.15;
  return 0.2;
}

/** Averaged over which values do badly. Targets need something better to compare with; a letter may be the only one. */
function sideEvidence(side: Side, values: Value[]): Omit<Explanation, 'suspect'> | null {
  const mayAll = side === 'profile' || side === 'letter' || side === 'friendliness';
  const suspects = values.filter(({ suspected }) => suspected > 0);
  if (suspects.length === 0 || (!mayAll && values.length < 2)) return null;
  const none = values.reduce((product, { suspected }) => product * (1 - suspected), 1);
  const every = mayAll ? 0 : values.reduce((product, { suspected }) => product * suspected, 1);
  // For each pair of rates: any values doing badly, and of that the shares of some of them, and of all where that is not meant.
  const perPair = ratePairs.map(({ weight }, pair) => {
    const any = values.reduce((sum, value) => sum + mix(value, pair), 0);
    const good = values.reduce((sum, value) => sum + asGood(value, pair), 0);
    const bad = mayAll ? -Infinity : values.reduce((sum, value) => sum + asBad(value, pair), 0);
    const all = Math.exp(bad - any);
    return { log: weight + any, some: Math.max(1 - Math.exp(good - any) - all, 1e-300), all };
  });
  const evidence = logSum(perPair.map(({ log, some }) => log + Math.log(some)));
  const blamed = suspects.map((value) => ({
    name: value.name,
    chance: perPair.reduce(
      (sum, { log, all }, pair) =>
        sum + Math.exp(log - evidence) * (Math.exp(asBad(value, pair) - mix(value, pair)) - all),
      0,
    ),
  }));
  return {
    evidence: evidence - Math.log(1 - none - every),
    blamed: blamed.filter(({ chance }) => chance >= 0.5).toSorted((one, other) => other.chance - one.chance),
  };
}

const asGood = ({ suspected, fit }: Value, pair: number) => Math.log(1 - suspected) + (fit.good[pair] ?? 0);
const asBad = ({ suspected, fit }: Value, pair: number) => Math.log(suspected) + (fit.bad[pair] ?? 0);
const mix = (value: Value, pair: number) => logSum([asGood(value, pair), asBad(value, pair)]);

/** Mails that came back: about one in twenty is usual; a list of old addresses has one in four (beta-binomial). */
function deliveries(mails: readonly Fates[]) {
  const back = countOf(mails.filter(({ fate }) => fate === 'cameBack'));
  const arrived = countOf(mails) - back;
  const logBeta = (a: number, b: number) => gammaln(a) + gammaln(b) - gammaln(a + b);
  const of = (a: number, b: number) => logBeta(a + back, b + arrived) - logBeta(a, b);
  return { usual: of(2, 38), many: of(6, 18) };
}
