import { workerData } from 'node:worker_threads';

/**
 * A thread beside the one that decodes: ends the process when its memory grows past the limit. V8's own limits do
 * not count what decoders take outside of its heap.
 */
const { mostBytes } = workerData as { mostBytes: number };
setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes) process.kill(process.pid, 'SIGKILL');
}, 10);
