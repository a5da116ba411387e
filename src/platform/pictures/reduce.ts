import sharp from 'sharp';

/** A JPEG with its longest edge at most so many pixels, and its size as it is then. One that would grow stays as it is. */
export async function reduce(
  jpeg: Uint8Array,
  { longestEdge, quality }: { longestEdge: number; quality: number },
): Promise<Uint8Array> {
  const made = await sharp(jpeg)
    .resize(longestEdge, longestEdge, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer();
  return made.length < jpeg.length ? made : jpeg;
}
