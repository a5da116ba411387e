import type { Refusal } from '#plain/refusal.ts';

/** How pictures are made smaller: the longest edge in pixels (of a page of 11 inches), and the JPEG quality. null: as they are. */
export type Step = { longestEdge: number; quality: number } | null;

/** 150 and 120 dots an inch: below that small print cannot be read. */
export const steps: readonly Step[] = [
  null,
  { longestEdge: 1650, quality: 62 },
  { longestEdge: 1320, quality: 52 },
];

/** What a cover, fonts and the frame of a file take at most. */
const frame = 220_000;

/** Which items go into which file: as few files as can be, in order, each under the limit. Null: one item alone is too large. */
export function intoParts(sizes: readonly number[], limit: number): number[][] | null {
  const room = limit - frame;
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

/** Said when a packet had to be made smaller or cut, so that nobody is surprised. */
export function fittingInWords(step: Step, parts: number, limit: number): string[] {
  return [
    ...(step
      ? [
          `The pictures were made smaller, to ${step.longestEdge === 1650 ? 150 : 120} dots an inch, to stay under the limit.`,
        ]
      : []),
    ...(parts > 1
      ? [
          `Even so it is larger than ${megabytes(limit)}. It is cut into ${parts} files, each with its own list. Send each in a mail of its own.`,
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

export const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
