import type { Refusal } from '#plain/refusal.ts';

/** How a picture is made smaller: the longest edge in pixels (of a page of 11 inches), and the JPEG quality. */
export type Step = { dots: 150 | 120; longestEdge: number; quality: number };

/** 150 and 120 dots an inch: below that small print cannot be read. */
export const steps: readonly Step[] = [
  { dots: 150, longestEdge: 1650, quality: 62 },
  { dots: 120, longestEdge: 1320, quality: 52 },
];

/** What a cover, fonts and the frame of a file take at most. */
const frame = 220_000;

/** What pictures and PDFs may have together under a limit. */
export const roomUnder = (limit: number) => limit - frame;

/** Which items go into which file: as few files as can be, in order, each under the limit. Null: one item alone is too large. */
export function intoParts(sizes: readonly number[], limit: number): number[][] | null {
  const room = roomUnder(limit);
  const parts: number[][] = [];
  let filled = Infinity;
  for (const [index, size] of sizes.entries()) {
    if (size > room) return null;
    if (filled + size > room) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(index);
    filled += size;
  }
  return parts;
}

/** The fewest items without which the others are one file: the largest ones. */
export function toLeaveOut(sizes: readonly number[], limit: number): number[] {
  let total = sizes.reduce((sum, size) => sum + size, 0);
  const out: number[] = [];
  const largestFirst = sizes.map((_, index) => index).toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  for (const index of largestFirst) {
    if (total <= roomUnder(limit)) break;
    total -= sizes[index] ?? 0;
    out.push(index);
  }
  return out.toSorted((a, b) => a - b);
}

/** What was done so that a packet fits. `smaller`: pages of how many dots an inch; `leaveOut`: what would make one file of it. */
export type Fitting = {
  smaller: ReadonlyMap<Step['dots'], number>;
  pages: number;
  files: number;
  leaveOut: readonly string[];
};

/** Said when a packet had to be made smaller or cut, so that nobody is surprised. */
export function fittingInWords({ smaller, pages, files, leaveOut }: Fitting, limit: number): string[] {
  const count = [...smaller].map(([dots, number]) => `${number} to ${dots} dots an inch`).join(', ');
  return [
    ...(smaller.size > 0
      ? [`Of ${pages} pages the largest were made smaller: ${count}. They can still be read.`]
      : []),
    ...(files > 1
      ? [
          `Even so it is larger than ${megabytes(limit)}. It is cut into ${files} numbered files, each with its own list. Each goes in a mail of its own.`,
          `Without ${leaveOut.map((title) => `“${title}”`).join(' and ')} it would be one file.`,
        ]
      : []),
  ];
}

export const tooLarge = (title: string, size: number, limit: number): Refusal => ({
  field: 'limit',
  value: megabytes(limit),
  reason: `“${title}” alone has ${megabytes(size)}, and the site takes ${megabytes(limit)}.`,
  mend: 'Take pages out of it in Papers, or ask the site for an upload link.',
});

export const megabytes = (bytes: number) => `${Math.max(0.1, bytes / 1_000_000).toFixed(1)} MB`;
