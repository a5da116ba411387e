import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { createIsomorphicCanvasFactory, getDocumentProxy } from 'unpdf';
import { pageOf } from './page-of.ts';
import {
  type RenderJob,
  type RenderMessage,
  type RenderedPage,
  dotsPerInch,
  longestEdge,
  mostPixelsInPdf,
} from './rendering.ts';

/** Pages of a PDF as pictures. Its scripts are not run, and what is not drawn on a page does not come into its picture. */
export async function renderPdf(
  job: RenderJob,
  onPage: (page: RenderedPage) => Promise<void>,
): Promise<RenderMessage> {
  const leftOut = watchForLeftOutPictures();
  const CanvasFactory = await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas'));
  const pdf = await getDocumentProxy(Uint8Array.from(job.bytes), {
    CanvasFactory,
    maxImageSize: mostPixelsInPdf,
    canvasMaxAreaInBytes: mostPixelsInPdf * 4,
    verbosity: 1,
  });
  if (pdf.numPages > job.mostPages) return { kind: 'tooManyPages', pages: pdf.numPages };
  const wanted =
    job.pages ?? Array.from({ length: pdf.numPages }, (_, page) => ({ page, turn: 0 as const, crop: null }));
  for (const [index, wish] of wanted.entries()) {
    if (index < (job.done ?? 0)) continue;
    if (index > (job.done ?? 0) && isLarge()) return { kind: 'more' };
    const { pixels, width, height } = await drawn(await pdf.getPage(wish.page + 1));
    if (leftOut()) return { kind: 'tooManyPixels' };
    const upright = sharp(pixels, { raw: { width, height, channels: 4 } });
    await onPage(await pageOf(upright, { width, height }, wish));
  }
  return { kind: 'end', pagesInScan: pdf.numPages, scripts: await hasPrograms(pdf) };
}

/** Whether what earlier pages left behind leaves too little room for another one. */
function isLarge(): boolean {
  globalThis.gc?.();
  return process.memoryUsage.rss() > mostMegabytesBefore * 1024 * 1024;
}
const mostMegabytesBefore = 200;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

async function drawn(page: Page) {
  const natural = page.getViewport({ scale: 1 });
  const scale = Math.min(dotsPerInch / 72, longestEdge / Math.max(natural.width, natural.height));
  const viewport = page.getViewport({ scale });
  const width = Math.max(1, Math.round(viewport.width));
  const height = Math.max(1, Math.round(viewport.height));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  await page.render({
    // This canvas is drawn on like a browser's.
    canvas: canvas as unknown as HTMLCanvasElement,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
  }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  page.cleanup();
  return { pixels: Buffer.from(data.buffer), width, height };
}

async function hasPrograms(pdf: Pdf): Promise<boolean> {
  return (await pdf.getJSActions()) !== null || (await pdf.getAttachments()) !== null;
}

/** The library leaves a picture with too many pixels out and only warns: the page would be silently blank. */
function watchForLeftOutPictures(): () => boolean {
  let leftOut = false;
  const look = (...words: unknown[]) => {
    if (words.some((word) => /maximum allowed size/.test(String(word)))) leftOut = true;
  };
  console.warn = look;
  console.log = look;
  return () => leftOut;
}
