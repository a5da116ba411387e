/** How a scan may be written. */
export type ScanForm = 'pdf' | 'jpeg' | 'png' | 'heic';

/** A part of a page, in fractions of its width and height from its left and top edge, after it was turned. */
export type Crop = { left: number; top: number; width: number; height: number };

/** One page wanted: the first page is 0, `turn` in degrees clockwise. */
export type Wanted = { page: number; turn: 0 | 90 | 180 | 270; crop: Crop | null };

/** One page as a JPEG for mail and a small one to look at. Sizes in pixels; at 200 pixels an inch this is the size on paper. */
export type RenderedPage = {
  page: number;
  width: number;
  height: number;
  picture: Uint8Array;
  thumbnail: Uint8Array;
};

export type Rendering =
  /** `scripts`: the PDF carried a program or a file inside; it was not run and is not in the pictures. */
  ({ kind: 'rendered'; pages: RenderedPage[] } & Scanned) | NotRendered;

type Scanned = { pagesInScan: number; scripts: boolean };
type NotRendered =
  | { kind: 'tooManyPages'; pages: number }
  | { kind: 'tooManyPixels' }
  | { kind: 'locked' }
  | { kind: 'damaged' }
  | { kind: 'tooHeavy' };

/** What the child is told. `pages`: null wants every page as it is. `done`: so many of them are made already. */
export type RenderJob = {
  bytes: Uint8Array;
  form: ScanForm;
  pages: Wanted[] | null;
  mostPages: number;
  done?: number;
};

/** What the child answers: each page as soon as it is made, then the end. */
export type RenderMessage =
  | { kind: 'page'; page: RenderedPage }
  /** The process has grown too large to go on; another one makes the rest. */
  | { kind: 'more' }
  | ({ kind: 'end' } & Scanned)
  | NotRendered;

/** Pixels of one picture, at most: a page of A4 at 600 dots an inch has 35 million. */
export const mostPixels = 60_000_000;
/** The same for a picture in a PDF, which is unpacked whole: a page of A4 at 400 dots an inch has 15.5 million. */
export const mostPixelsInPdf = 18_000_000;
/** A HEIC picture is decoded whole, in several copies; a phone's largest usual one has 24 million. */
export const mostPixelsOfHeic = 26_000_000;
/** Dots an inch of a mailed page, and the longest edge: that of A4 in these dots. */
export const dotsPerInch = 200;
export const longestEdge = 2340;
/** The longest edge of a thumbnail, in pixels. */
export const thumbnailEdge = 320;
