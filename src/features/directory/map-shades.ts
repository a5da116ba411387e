/** One shade of the map and the counts it stands for. */
export type Shade = { from: number; to: number };

/**
 * TGT-3: up to five shades for the counts of the states, about equally many states to each: with steps of equal size
 * the few large states would leave all others pale. States without any have no shade.
 */
export function shadesFor(counts: readonly number[], most = 5): Shade[] {
  const sorted = counts.filter((count) => count > 0).sort((one, other) => one - other);
  const smallest = sorted[0];
  const largest = sorted.at(-1);
  if (smallest === undefined || largest === undefined) return [];
  const steps = Array.from({ length: most - 1 }, (_, step) => {
    const at = Math.floor((sorted.length * (step + 1)) / most);
    return readable(sorted[at] ?? largest);
  });
  const starts = [...new Set([smallest, ...steps.filter((start) => start > smallest)])];
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? largest + 1) - 1 }));
}

/** Which shade a count has: 0 is none, 1 the palest. */
export function shadeOf(count: number, shades: readonly Shade[]): number {
  return shades.findLastIndex(({ from }) => count >= from) + 1;
}

/** 137 as 100, 46 as 40: numbers that are read in a legend at a glance. */
function readable(count: number): number {
  const unit = 10 ** Math.floor(Math.log10(count));
  return Math.floor(count / unit) * unit;
}
