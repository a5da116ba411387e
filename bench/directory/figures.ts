/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The median, with the least and the most; and whether it keeps a limit. */
export function say(what: string, values: readonly number[], unit: string, limit?: Limit): void {
  const [least, median, most] = [0, 0.5, 1].map((share) => quantile(values, share).toFixed(2));
  const range = values.length > 1 ? ` (${least} to ${most})` : '';
  console.log(`${what.padEnd(48)} ${median} ${unit}${range}${limit ? verdict(Number(median), limit) : ''}`);
}

export type Limit = { atMost: number } | { atLeast: number };

export function verdict(value: number, limit: Limit): string {
  const isReached = 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast;
  return isReached ? '  reached' : '  NOT reached';
}

/** How many milliseconds something takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
