import sharp from 'sharp';

/** A part of a picture, in fractions of its width and height. */
export type Area = { left: number; top: number; width: number; height: number };

/** A JPEG keeps traces of an edge in the blocks of 16 pixels around it. */
const around = 16;

/**
 * A JPEG in which areas are black, and nothing of what stood there is left: the pixels are painted before the picture is
 * written anew, without the thumbnail and the notes that cameras put into files. Each area is 16 pixels wider on every side.
 */
export async function blacken(jpeg: Uint8Array, areas: readonly Area[]): Promise<Buffer> {
  const { data, info } = await sharp(jpeg).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  for (const area of areas) {
    const left = Math.max(0, Math.floor(area.left * width) - around);
    const right = Math.min(width, Math.ceil((area.left + area.width) * width) + around);
    const top = Math.max(0, Math.floor(area.top * height) - around);
    const bottom = Math.min(height, Math.ceil((area.top + area.height) * height) + around);
    for (let y = top; y < bottom; y++) {
      data.fill(0, (y * width + left) * channels, (y * width + right) * channels);
    }
  }
  return sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 80, mozjpeg: true }).toBuffer();
}
