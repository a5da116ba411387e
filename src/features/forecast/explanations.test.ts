import { expect, test } from 'vitest';
import { type Case, compared } from '#test/support/compared-cases.ts';
import { explanations } from './explanations.ts';
import { fitter, logSum, ratePairs } from './fit.ts';

const mail = (state: string, fate: Case['fate'], count: number, letter = 'A'): Case => ({
  profile: 'complete',
  letter,
  list: 'clinic',
  specialty: null,
  state,
  friendliness: null,
  fate,
  days: fate === 'positive' ? 9 : 40,
  count,
});

/** The evidence and the blame by counting: each set of values that may do badly, with each pair of rates. */
function counted(cases: readonly Case[], side: 'state' | 'letter', suspected: number, mayAll: boolean) {
  const names = [...new Set(cases.map((one) => one[side] ?? ''))];
  const fit = fitter(compared(cases).answered);
  const fits = names.map((name) => fit(cases.filter((one) => one[side] === name)));
  const sets = Array.from({ length: 2 ** names.length }, (_, set) =>
    names.map((__, at) => ((set >> at) & 1) === 1),
  );
  const possible = sets.filter((set) => set.some(Boolean) && (mayAll || !set.every(Boolean)));
  const before = (set: readonly boolean[]) =>
    set.reduce((sum, bad) => sum + Math.log(bad ? suspected : 1 - suspected), 0);
  const terms = possible.flatMap((set) =>
    ratePairs.map(({ weight }, pair) => {
      const likely = fits.map(({ good, bad }, at) => (set[at] ? bad : good)[pair] ?? 0);
      return { set, log: before(set) + weight + likely.reduce((sum, one) => sum + one, 0) };
    }),
  );
  const whole = logSum(terms.map(({ log }) => log));
  const chance = (at: number) =>
    Math.exp(logSum(terms.filter(({ set }) => set[at]).map(({ log }) => log)) - whole);
  return {
    evidence: whole - logSum(possible.map(before)),
    blamed: names.map((name, at) => ({ name, chance: chance(at) })).filter((one) => one.chance >= 0.5),
  };
}

test.each([
  [
    'one of two states',
    'state',
    [mail('NY', 'waiting', 30), mail('NJ', 'waiting', 20), mail('NJ', 'positive', 1)],
  ],
  [
    'three of four states',
    'state',
    [
      ...['NY', 'NJ', 'TX'].map((state) => mail(state, 'waiting', 60)),
      mail('CA', 'positive', 9),
      mail('CA', 'waiting', 40),
    ],
  ],
  ['the only letter', 'letter', [mail('NY', 'waiting', 50), mail('NY', 'positive', 1)]],
  [
    'one of two letters',
    'letter',
    [mail('NY', 'waiting', 50), mail('NY', 'positive', 6, 'B'), mail('NY', 'waiting', 20, 'B')],
  ],
] as const)(
  'PLN-3: how well a cause fits, and whom it blames, is what counting tells: %s',
  (_what, side, cases) => {
    const [suspected, mayAll] = side === 'letter' ? [0.25, true] : [0.2, false];
    const [luck, ...found] = explanations(compared(cases), {});
    const told = found.find(({ suspect }) => suspect === side);
    const wanted = counted(cases, side, suspected, mayAll);
    const whole = fitter(compared(cases).answered)(cases);
    const ofLuck = logSum(ratePairs.map(({ weight }, pair) => weight + (whole.good[pair] ?? 0)));
    expect((told?.evidence ?? 0) - (luck?.evidence ?? 0)).toBeCloseTo(wanted.evidence - ofLuck, 8);
    expect(wanted.blamed.length).toBeGreaterThan(0);
    const chances = Object.fromEntries((told?.blamed ?? []).map(({ name, chance }) => [name, chance]));
    expect(Object.keys(chances)).toHaveLength(wanted.blamed.length);
    for (const { name, chance } of wanted.blamed) expect(chances[name], name).toBeCloseTo(chance, 8);
  },
);
