import { randomBeta, randomBinomial, randomGamma, randomLcg } from 'd3-random';

/** Numbers from 0 to below 1, one after the other. The same seed gives the same numbers on every machine. */
export type Chance = () => number;

export const seeded: (seed: number) => Chance = (seed) => randomLcg(seed);

/** The draws that the model and its simulations need, all from one source of chance. */
export type Dice = ReturnType<typeof diceOf>;

export function diceOf(chance: Chance) {
  const beta = randomBeta.source(chance);
  const gamma = randomGamma.source(chance);
  const binomial = randomBinomial.source(chance);
  return {
    chance,
    /** A rate, when `a` of a + b cases were seen. */
    beta: (a: number, b: number) => beta(a, b)(),
    /** How many of n cases happen that each happen with probability p. */
    binomial(n: number, p: number): number {
      if (n === 0 || p <= 0) return 0;
      if (p >= 1) return n;
      if (n > 24) return binomial(n, p)();
      let happened = 0;
      for (let one = 0; one < n; one++) if (chance() < p) happened++;
      return happened;
    },
    /** Shares that add up to 1, with these weights. */
    shares(weights: ArrayLike<number>): Float64Array {
      const drawn = Float64Array.from(weights, (weight) => gamma(weight)());
      const sum = drawn.reduce((one, other) => one + other, 0);
      return drawn.map((value) => value / sum);
    },
    /** One of the places of a list of weights. */
    pick(weights: ArrayLike<number>): number {
      let left = chance() * sumOf(weights);
      for (let index = 0; index < weights.length; index++) {
        left -= weights[index] ?? 0;
        if (left < 0) return index;
      }
      return weights.length - 1;
    },
  };
}

export function sumOf(numbers: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < numbers.length; index++) sum += numbers[index] ?? 0;
  return sum;
}
