/**
 * Many texts, by number, outside of JavaScript's heap: a spreadsheet of 100 MB refers to millions of them, and as strings
 * they take three times the memory and minutes of garbage collection.
 */
export interface TextStore {
  add(text: string): void;
  /** The text of this number; undefined when there is none. */
  at(index: number): string | undefined;
}

/** No official file comes near this; a file made to fill the memory would. */
const MOST_BYTES = 2 ** 30;

export function textStore(mostBytes = MOST_BYTES): TextStore {
  let bytes = Buffer.alloc(64 * 1024);
  let ends = new Uint32Array(4096);
  let count = 0;
  const endOf = (index: number) => (index < 0 ? 0 : (ends[index] ?? 0));
  return {
    add(text) {
      const start = endOf(count - 1);
      // UTF-8 needs at most three bytes for a unit of UTF-16.
      const need = start + text.length * 3;
      if (need > mostBytes) throw new Error('It holds more text than a spreadsheet of this kind has.');
      if (need > bytes.length) bytes = enlarged(bytes, need);
      if (count === ends.length) {
        const more = new Uint32Array(ends.length * 2);
        more.set(ends);
        ends = more;
      }
      ends[count] = start + bytes.write(text, start);
      count += 1;
    },
    at: (index) =>
      index >= 0 && index < count ? bytes.toString('utf8', endOf(index - 1), endOf(index)) : undefined,
  };
}

function enlarged(bytes: Buffer, need: number): Buffer<ArrayBuffer> {
  const more = Buffer.alloc(Math.max(need, bytes.length * 2));
  bytes.copy(more);
  return more;
}
