/** So many numbers are sorted in less than a millisecond. */
const FEW = 4096;
const BUCKETS = 2048;

/**
 * A page of numbers, as if all were sorted: `from` of them are skipped. Of a million only those around the page are sorted: they
 * are counted in buckets of equal width first. The numbers differ from each other; they may be moved.
 */
export function pageOfSmallest(numbers: Float64Array, from: number, length: number): Float64Array {
  if (numbers.length <= FEW) return numbers.sort().subarray(from, from + length);
  let least = Infinity;
  let most = -Infinity;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  const scale = (BUCKETS - 1) / (most - least);
  const counts = new Int32Array(BUCKETS);
  for (let at = 0; at < numbers.length; at++) {
    const bucket = Math.floor(((numbers[at] ?? 0) - least) * scale);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  // The first and the last bucket that a part of the page is in, and how many numbers there are before and in them.
  let [first, before] = [0, 0];
  while (first < BUCKETS - 1 && before + (counts[first] ?? 0) <= from) before += counts[first++] ?? 0;
  let [last, within] = [first, counts[first] ?? 0];
  while (last < BUCKETS - 1 && before + within < from + length) within += counts[++last] ?? 0;
  if (within === numbers.length) return numbers.sort().subarray(from, from + length);
  const near = new Float64Array(within);
  let kept = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    const bucket = Math.floor((number - least) * scale);
    if (bucket >= first && bucket <= last) near[kept++] = number;
  }
  return pageOfSmallest(near, from - before, length);
}
