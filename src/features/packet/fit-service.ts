import { reduce } from '#platform/pictures/reduce.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { type Part, type Picture, pagesOf } from './compose-service.ts';
import type { Content } from './contents.ts';
import { type Fitting, type Step, intoParts, roomUnder, steps, toLeaveOut, tooLarge } from './fitting.ts';

/** One thing that goes into a packet, and what is kept on record of it. */
export type Chosen = { part: Part; content: Content };

/** Bytes that a page costs beside its picture. */
const bytesOfPage = 4000;
/** Pictures that are worked on at once: as many as the library has threads. */
const atOnce = 4;

/**
 * PKT-2: makes pictures smaller, the largest first and no more of them than needed, each anew from what is kept. Where that
 * does not help, the packet is cut into files. Refused when one paper alone is too large.
 */
export async function fit(
  chosen: readonly Chosen[],
  limit: number,
): Promise<Result<{ groups: Chosen[][]; fitting: Fitting }>> {
  const made = new Map<Picture, { jpeg: Uint8Array; step: Step }>();
  const pictures = chosen.flatMap(({ part }) => ('pictures' in part ? part.pictures : []));
  const bytesOf = (picture: Picture) => (made.get(picture) ?? picture).jpeg.length;
  const sizeOf = ({ part }: Chosen) =>
    pagesOf(part) * bytesOfPage + ('pdf' in part ? part.pdf.length : bytesOfAll(part.pictures));
  const bytesOfAll = (some: readonly Picture[]) => some.reduce((sum, one) => sum + bytesOf(one), 0);
  const total = () => chosen.reduce((sum, one) => sum + sizeOf(one), 0);
  const fits = () => total() <= roomUnder(limit);
  const largestFirst = pictures.toSorted((one, other) => other.jpeg.length - one.jpeg.length);
  for (const [index, step] of steps.entries()) {
    for (let at = 0; at < largestFirst.length && !fits(); at += atOnce) {
      const some = largestFirst.slice(at, at + atOnce);
      const before = bytesOfAll(some);
      await Promise.all(
        some.map(async (picture) => {
          const jpeg = await reduce(picture.jpeg, step);
          if (jpeg.length < bytesOf(picture)) made.set(picture, { jpeg, step });
        }),
      );
      // The first ones tell what this step would make of all: where it cannot be enough, the next one begins at once.
      const wouldBe = total() - bytesOfAll(pictures) * (1 - bytesOfAll(some) / before);
      if (at === 0 && index + 1 < steps.length && wouldBe > roomUnder(limit)) break;
    }
  }
  const sizes = chosen.map(sizeOf);
  const groups = intoParts(sizes, limit);
  if (!groups) {
    const largest = Math.max(...sizes);
    return refuse(tooLarge(chosen[sizes.indexOf(largest)]?.part.title ?? '', largest, limit));
  }
  const smaller = new Map<Step['dots'], number>();
  for (const { step } of made.values()) smaller.set(step.dots, (smaller.get(step.dots) ?? 0) + 1);
  return ok({
    groups: groups.map((group) => group.flatMap((index) => asFitted(chosen[index], made))),
    fitting: {
      smaller,
      pages: chosen.reduce((sum, { part }) => sum + pagesOf(part), 0),
      files: groups.length,
      leaveOut: toLeaveOut(sizes, limit).map((index) => chosen[index]?.part.title ?? ''),
    },
  });
}

function asFitted(one: Chosen | undefined, made: ReadonlyMap<Picture, { jpeg: Uint8Array }>): Chosen[] {
  if (!one || 'pdf' in one.part) return one ? [one] : [];
  const pictures = one.part.pictures.map((picture) => ({ ...picture, ...pick(made.get(picture)) }));
  return [{ ...one, part: { ...one.part, pictures } }];
}

const pick = (smaller: { jpeg: Uint8Array } | undefined) => (smaller ? { jpeg: smaller.jpeg } : {});
