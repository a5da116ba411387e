import sharp, { type Sharp } from 'sharp';
import { isLegible } from './legibility.ts';
import { type RenderedPage, type Wanted, longestEdge, thumbnailEdge } from './rendering.ts';

sharp.concurrency(1);
sharp.cache(false);

/** The JPEG qualities tried, from the smallest file to the largest. */
const highestQuality = 92;
const qualities = [45, 55, 65, 75, 85, highestQuality] as const;

/** Turns, crops and shrinks one upright picture of this size, and takes the smallest quality at which it reads as before. */
export async function pageOf(
  upright: Sharp,
  size: { width: number; height: number },
  { page, turn, crop }: Wanted,
): Promise<RenderedPage> {
  const lying = turn === 90 || turn === 270;
  const width = lying ? size.height : size.width;
  const height = lying ? size.width : size.height;
  // Rotating by 0 would forget that the picture is to be turned upright.
  const turned = turn === 0 ? upright : upright.rotate(turn);
  const cut = crop ? turned.extract(pixelsOf(crop, width, height)) : turned;
  const { data, info } = await cut
    .resize(longestEdge, longestEdge, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = info;
  const raw = { width: info.width, height: info.height, channels };
  const open = () => sharp(data, { raw });
  const picture = await smallestLegible(open, info.width);
  const thumbnail = await open()
    .resize(thumbnailEdge, thumbnailEdge, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 70 })
    .toBuffer();
  return { page, width: info.width, height: info.height, picture, thumbnail };
}

async function smallestLegible(open: () => Sharp, width: number): Promise<Buffer> {
  const before = await grey(open());
  let [low, high] = [0, qualities.length - 1];
  let best: Buffer | null = null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const made = await packed(open(), qualities[middle]);
    if (isLegible(before, await grey(sharp(made)), width)) {
      best = made;
      high = middle;
    } else {
      best = null;
      low = middle + 1;
    }
  }
  return best ?? packed(open(), qualities[low]);
}

const packed = (picture: Sharp, quality = highestQuality) => picture.jpeg({ quality }).toBuffer();

const grey = (picture: Sharp) => picture.toColourspace('b-w').raw().toBuffer();

/** A crop in whole pixels inside the picture, at least one wide and high. */
function pixelsOf(crop: NonNullable<Wanted['crop']>, width: number, height: number) {
  const left = Math.min(Math.round(crop.left * width), width - 1);
  const top = Math.min(Math.round(crop.top * height), height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round(crop.width * width), width - left)),
    height: Math.max(1, Math.min(Math.round(crop.height * height), height - top)),
  };
}
