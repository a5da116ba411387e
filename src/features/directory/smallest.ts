/** Numbers are cut down to the smallest ones when so many more came. */
const MORE = 1024;

/**
 * The smallest of many different numbers: of a million that come one after the other only those are kept that can still be among
 * them, so that few are ever sorted.
 */
export class Smallest {
  readonly #most: number;
  readonly #kept: Float64Array;
  #count = 0;
  #limit = Infinity;

  constructor(most: number) {
    this.#most = most;
    this.#kept = new Float64Array(2 * most + MORE);
  }

  add(number: number): void {
    if (number >= this.#limit) return;
    this.#kept[this.#count++] = number;
    if (this.#count === this.#kept.length) this.#cutDown();
  }

  /** All that are kept, in order. */
  sorted(): Float64Array {
    this.#cutDown();
    return this.#kept.subarray(0, this.#count);
  }

  #cutDown(): void {
    this.#kept.subarray(0, this.#count).sort();
    if (this.#count < this.#most) return;
    this.#count = this.#most;
    this.#limit = this.#kept[this.#most - 1] ?? Infinity;
  }
}
