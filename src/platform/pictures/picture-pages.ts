import sharp from 'sharp';
import decodeHeic from 'heic-decode';
import { pageOf } from './page-of.ts';
import {
  type RenderJob,
  type RenderMessage,
  type RenderedPage,
  type ScanForm,
  mostPixels,
  mostPixelsOfHeic,
} from './rendering.ts';

/** A photo or a scanned picture as the one page that it is. */
export async function renderPicture(
  job: RenderJob,
  form: Exclude<ScanForm, 'pdf'>,
  onPage: (page: RenderedPage) => Promise<void>,
): Promise<RenderMessage> {
  const upright =
    form === 'heic' ? await heicPixels(job.bytes) : { input: Buffer.from(job.bytes), raw: null };
  const open = () =>
    sharp(upright.input, {
      limitInputPixels: mostPixels,
      sequentialRead: true,
      ...(upright.raw ? { raw: upright.raw } : {}),
    }).autoOrient();
  const { autoOrient } = await open().metadata();
  const wanted = job.pages ?? [{ page: 0, turn: 0 as const, crop: null }];
  for (const wish of wanted) await onPage(await pageOf(open(), autoOrient, wish));
  return { kind: 'end', pagesInScan: 1, scripts: false };
}

/** A HEIC as bare pixels; the decoder has turned it upright already. */
async function heicPixels(bytes: Uint8Array) {
  const images = await decodeHeic.all({ buffer: bytes });
  const [first] = images;
  if (!first) throw new Error('no picture in it');
  if (first.width * first.height > mostPixelsOfHeic) throw new Error('too many pixels');
  const { width, height, data } = await first.decode();
  images.dispose();
  return { input: Buffer.from(data.buffer), raw: { width, height, channels: 4 as const } };
}
