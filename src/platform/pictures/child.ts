import { Worker } from 'node:worker_threads';
import type { RenderJob, RenderMessage, RenderedPage } from './rendering.ts';

/** The process that opens one scan. What it holds of a file ends with it. */
const mostMegabytes = 420;
const watch = new Worker(new URL('./memory-watch.ts', import.meta.url), {
  workerData: { mostBytes: mostMegabytes * 1024 * 1024 },
});
watch.unref();

process.once('disconnect', () => process.exit());
process.once('message', async (job: RenderJob) => {
  await tell(await render(job));
});

async function render(job: RenderJob): Promise<RenderMessage> {
  const onPage = (page: RenderedPage) => tell({ kind: 'page', page });
  try {
    if (job.form === 'pdf') return await (await import('./pdf-pages.ts')).renderPdf(job, onPage);
    return await (await import('./picture-pages.ts')).renderPicture(job, job.form, onPage);
  } catch (error) {
    return { kind: kindOfFault(error instanceof Error ? error : new Error(String(error))) };
  }
}

/** Waits until the message has left, so that pages do not pile up here. */
const tell = (message: RenderMessage) =>
  new Promise<void>((resolve) => void process.send?.(message, () => resolve()));

function kindOfFault({ name, message }: Error): 'locked' | 'tooManyPixels' | 'damaged' {
  if (name === 'PasswordException') return 'locked';
  return /pixel limit|too many pixels/i.test(message) ? 'tooManyPixels' : 'damaged';
}
