/** Blocks of this many pixels square are compared; a small letter at 200 dots an inch is about 16 high. */
const block = 8;
/** A block with less contrast than this (variance of grey values) is paper or even colour, and has nothing to read. */
const leastContrast = 200;
/** How alike 98 of 100 blocks with something to read must be (1: the same). */
const leastLikeness = 0.9;
const share = 0.02;

/**
 * Whether a compressed page still reads like the page before: the structural similarity (Wang et al. 2004) of the
 * blocks that hold lines and letters, judged by its worst blocks and not by the mean, since a few blurred
 * letters are what makes a number unreadable. Grey values, a byte each, in rows of `width`.
 */
export function isLegible(before: Uint8Array, after: Uint8Array, width: number): boolean {
  const likenesses = likenessesOf(before, after, width).sort();
  if (likenesses.length === 0) return true;
  return (likenesses[Math.floor(likenesses.length * share)] ?? 1) >= leastLikeness;
}

/** The likeness of each block that holds something to read. */
function likenessesOf(before: Uint8Array, after: Uint8Array, width: number): Float64Array {
  const height = Math.floor(before.length / width);
  const found: number[] = [];
  for (let top = 0; top + block <= height; top += block) {
    for (let left = 0; left + block <= width; left += block) {
      const likeness = likenessAt(before, after, width, left, top);
      if (likeness !== null) found.push(likeness);
    }
  }
  return Float64Array.from(found);
}

const count = block * block;
/** The constants of the measure for values from 0 to 255, which keep it steady where there is little contrast. */
const c1 = (0.01 * 255) ** 2;
const c2 = (0.03 * 255) ** 2;

function likenessAt(before: Uint8Array, after: Uint8Array, width: number, left: number, top: number) {
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumYY = 0;
  let sumXY = 0;
  for (let row = 0; row < block; row++) {
    const start = (top + row) * width + left;
    for (let at = start; at < start + block; at++) {
      const x = before[at] ?? 0;
      const y = after[at] ?? 0;
      sumX += x;
      sumY += y;
      sumXX += x * x;
      sumYY += y * y;
      sumXY += x * y;
    }
  }
  const meanX = sumX / count;
  const meanY = sumY / count;
  const varianceX = sumXX / count - meanX * meanX;
  if (varianceX < leastContrast) return null;
  const varianceY = sumYY / count - meanY * meanY;
  const covariance = sumXY / count - meanX * meanY;
  return (
    ((2 * meanX * meanY + c1) * (2 * covariance + c2)) /
    ((meanX * meanX + meanY * meanY + c1) * (varianceX + varianceY + c2))
  );
}
