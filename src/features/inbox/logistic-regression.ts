/** How often each example is looked at. */
const ROUNDS = 8;
/** The step of a weight at first; it shrinks as the weight is moved (AdaGrad; Duchi, Hazan and Singer 2011). */
const STEP = 0.3;
/** How much a weight is drawn back to nothing at each step, so that a word of one example does not decide. */
const DECAY = 0.001;
/** The weights stay small because of that; times this, "0.9" is right about nine times in ten (by cross-validation). */
const SHARPER = 2;
/** Examples are visited with this stride, so that those of one label, which stand together, do not follow each other. */
const STRIDE = 619;

type Example<Label extends string> = { label: Label; features: ReadonlySet<string> };

/** Multinomial logistic regression over features that are there or not: how probable each label is, in the order given. */
export function regress<Label extends string>(
  examples: readonly Example<Label>[],
  labels: readonly Label[],
): (features: ReadonlySet<string>) => Float64Array {
  const places = new Map<string, number>();
  const seen = examples.map(({ label, features }) => ({
    label: labels.indexOf(label),
    at: Array.from(features, (feature) => {
      const place = places.get(feature) ?? places.size * labels.length;
      places.set(feature, place);
      return place;
    }),
  }));
  const weights = new Float64Array(places.size * labels.length);
  const moved = new Float64Array(weights.length).fill(1e-8);
  for (let turn = 0; turn < ROUNDS * seen.length; turn++) {
    const example = seen[(turn * STRIDE) % seen.length];
    if (example === undefined) continue;
    const { label, at } = example;
    const size = sizeOf(at);
    const shares = sharesOf(weights, at, labels.length, size);
    for (let one = 0; one < labels.length; one++) {
      const wrong = ((shares[one] ?? 0) - (one === label ? 1 : 0)) * size;
      for (const place of at) {
        const weight = weights[place + one] ?? 0;
        const slope = wrong + DECAY * weight;
        const far = (moved[place + one] ?? 0) + slope * slope;
        moved[place + one] = far;
        weights[place + one] = weight - (STEP * slope) / Math.sqrt(far);
      }
    }
  }
  return (features) => {
    const at = [...features].flatMap((feature) => places.get(feature) ?? []);
    return sharesOf(weights, at, labels.length, SHARPER * sizeOf(at));
  };
}

/** Long mails have many features: each counts less, but not so little that one telling sentence is lost among others. */
const sizeOf = (at: readonly number[]) => Math.max(1, at.length) ** -0.4;

function sharesOf(weights: Float64Array, at: readonly number[], labels: number, size: number): Float64Array {
  const shares = new Float64Array(labels);
  for (const place of at)
    for (let one = 0; one < labels; one++) shares[one] = (shares[one] ?? 0) + (weights[place + one] ?? 0);
  const most = Math.max(...shares) * size;
  let whole = 0;
  for (let one = 0; one < labels; one++) {
    const share = Math.exp((shares[one] ?? 0) * size - most);
    shares[one] = share;
    whole += share;
  }
  return shares.map((share) => share / whole);
}
