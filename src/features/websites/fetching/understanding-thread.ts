import { parentPort } from 'node:worker_threads';
import { linksToFollow } from '../links.ts';
import { readableText } from '../readable-text.ts';
import type { ReadPage } from '../rules.ts';
import { understandSite } from '../understanding.ts';

/** A question to this thread, one at a time. */
type Question =
  | { ask: 'links'; page: ReadPage; seen: readonly string[] }
  | { ask: 'reading'; pages: readonly ReadPage[] }
  | { ask: 'text'; page: ReadPage };

parentPort?.on('message', (question: Question) => {
  parentPort?.postMessage(answerTo(question), []);
});

function answerTo(question: Question) {
  if (question.ask === 'links') return linksToFollow(question.page, new Set(question.seen));
  return question.ask === 'text' ? readableText(question.page) : understandSite(question.pages);
}
