/** What was learnt: for each feature, the logarithm of how often it stands in the examples of each label. */
export type Learnt<Label extends string> = {
  labels: readonly Label[];
  /** The evidence of one feature, label by label; undefined for a feature of no example. */
  evidence: (feature: string) => Float64Array | undefined;
  /** How probable each label is for something with these features, all together 1. */
  probabilities: (features: ReadonlySet<string>) => Map<Label, number>;
};

/** Added to each count, so that a feature never seen with a label speaks against it without forbidding it. */
const UNSEEN = 0.1;
/** How much the share of a label among the examples counts: they were written, not sampled. */
const PRIOR = 0.3;
/**
 * Features hang together, so their evidence is worth less than their number: it is divided by the root of the number, times
 * this. Chosen by cross-validation, so that "0.9" is right about nine times in ten.
 */
const DEPENDENCE = 0.7;

/** A multinomial naive Bayes classifier over features that are there or not (Manning et al., Information Retrieval, 13.2). */
export function learn<Label extends string>(
  examples: readonly { label: Label; features: ReadonlySet<string> }[],
): Learnt<Label> {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const counts = new Map<string, Float64Array>();
  const totals = new Float64Array(labels.length);
  const sizes = new Float64Array(labels.length);
  for (const { label, features } of examples) {
    const at = labels.indexOf(label);
    sizes[at] = (sizes[at] ?? 0) + 1;
    totals[at] = (totals[at] ?? 0) + features.size;
    for (const feature of features) {
      const row = counts.get(feature) ?? new Float64Array(labels.length);
      row[at] = (row[at] ?? 0) + 1;
      counts.set(feature, row);
    }
  }
  const smoothed = totals.map((total) => Math.log(total + UNSEEN * counts.size));
  for (const row of counts.values())
    for (const at of row.keys()) row[at] = Math.log((row[at] ?? 0) + UNSEEN) - (smoothed[at] ?? 0);
  const evidence = (feature: string) => counts.get(feature);

  return {
    labels,
    evidence,
    probabilities: (features) => {
      const rows = [...features].map(evidence).filter((row) => row !== undefined);
      const divisor = DEPENDENCE * Math.sqrt(Math.max(1, rows.length));
      const weights = labels.map((_, at) => {
        const told = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0);
        return (told + PRIOR * Math.log(sizes[at] ?? 1)) / divisor;
      });
      const most = Math.max(...weights);
      const shares = weights.map((weight) => Math.exp(weight - most));
      const whole = shares.reduce((sum, share) => sum + share, 0);
      return new Map(labels.map((label, at) => [label, (shares[at] ?? 0) / whole]));
    },
  };
}
