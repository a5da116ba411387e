import { z } from 'zod';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';

const fraction = z.number().min(0, 'must be from 0 to 1').max(1, 'must be from 0 to 1');

/** The part of a page that stays, in fractions of its width and height, after it was turned. */
export const cropSchema = z
  .object({ left: fraction, top: fraction, width: fraction, height: fraction })
  .refine(({ left, width }) => width >= leastShare && left + width <= 1.0001, {
    path: ['width'],
    error: 'must leave a part of the page',
  })
  .refine(({ top, height }) => height >= leastShare && top + height <= 1.0001, {
    path: ['height'],
    error: 'must leave a part of the page',
  });
const leastShare = 0.02;

/** PKT-1: one page of a paper: which page of which scan (the first is 0), turned clockwise, then cropped. */
export const pageWishSchema = z.object({
  scanId: z.string(),
  page: z.int().min(0),
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  crop: cropSchema.nullable(),
});
export type PageWish = z.infer<typeof pageWishSchema>;

/** A paper has at most this many pages, and a file dropped too. */
export const mostPages = 60;

type Scan = { id: string; pages: number };

/** Whether a paper may have these pages: at least one, and each from a scan of its own. */
export function checkArrangement(wishes: readonly PageWish[], scans: readonly Scan[]): Result<null> {
  if (wishes.length === 0)
    return refuse(
      refusal('0 pages', 'A paper without pages is no paper.', 'Keep one page, or delete the whole paper.'),
    );
  if (wishes.length > mostPages)
    return refuse(
      refusal(
        `${wishes.length} pages`,
        `A paper has at most ${mostPages} pages.`,
        'Make two papers of it, or leave out pages that nobody asks for.',
      ),
    );
  const strange = wishes.find(
    ({ scanId, page }) => !scans.some((scan) => scan.id === scanId && page < scan.pages),
  );
  if (strange)
    return refuse(
      refusal(
        `page ${strange.page + 1}`,
        'This page is not in the scans of this paper.',
        'Reload the page and try again.',
      ),
    );
  return ok(null);
}

/** The same for pages that look alike: the picture of the one can serve for the other. */
export const pageKey = ({ scanId, page, turn, crop }: PageWish) =>
  [scanId, page, turn, ...(crop ? [crop.left, crop.top, crop.width, crop.height] : [])].join('/');

const refusal = (value: string, reason: string, mend: string): Refusal => ({
  field: 'pages',
  value,
  reason,
  mend,
});

type Crop = NonNullable<PageWish['crop']>;

/** A page a quarter turned clockwise; what was cut away stays away. */
export function turned(page: PageWish): PageWish {
  const turn = ((page.turn + 90) % 360) as PageWish['turn'];
  const { crop } = page;
  if (crop === null) return { ...page, turn };
  const { left, top, width, height } = crop;
  return { ...page, turn, crop: { left: 1 - top - height, top: left, width: height, height: width } };
}

/** A part of what is left of a page, as a part of the whole page. */
export function cropWithin(outer: Crop | null, inner: Crop): Crop {
  if (outer === null) return inner;
  return {
    left: outer.left + inner.left * outer.width,
    top: outer.top + inner.top * outer.height,
    width: inner.width * outer.width,
    height: inner.height * outer.height,
  };
}

/** The pages of the scans that a paper leaves out, as they were scanned. */
export function leftOut(pages: readonly PageWish[], scans: readonly Scan[]): PageWish[] {
  const there = new Set(pages.map(({ scanId, page }) => `${scanId}/${page}`));
  return scans.flatMap(({ id, pages: count }) =>
    Array.from({ length: count }, (_, page): PageWish => ({ scanId: id, page, turn: 0, crop: null })).filter(
      ({ page }) => !there.has(`${id}/${page}`),
    ),
  );
}
