import { parentPort } from 'node:worker_threads';
import { linksToFollow } from '../links.ts';
import type { ReadPage } from '../rules.ts';
import { understandSite } from '../understanding.ts';

/** A question to this thread, one at a time. */
type Question =
  { ask: 'links'; page: ReadPage; seen: readonly string[] } | { ask: 'reading'; pages: readonly ReadPage[] };

parentPort?.on('message', (question: Question) => {
  const answer =
    question.ask === 'links'
      ? linksToFollow(question.page, new Set(question.seen))
      : understandSite(question.pages);
  parentPort?.postMessage(answer, []);
});
