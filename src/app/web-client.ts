import { readFile } from 'node:fs/promises';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import type { NonceEnv } from '#platform/http/protect.ts';

const notBuilt = 'The web client is not built yet. Start Foothold with "npm start", which builds it.';

/** The worker stands at the root, because a worker may keep only pages below its own place. */
const filesWithPlainNames = [
  '/icon.svg',
  '/icon-180.png',
  '/icon-192.png',
  '/icon-512.png',
  '/logbook.webmanifest',
  '/logbook-worker.js',
];

/** Serves the built web client: files with hashed names for good, and the page itself with this answer's nonce. */
export function webClient(folder: string) {
  const pages = new Hono<NonceEnv>();
  pages.use(
    '/assets/*',
    serveStatic({
      root: folder,
      onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  );
  pages.get('/assets/*', (c) => c.notFound());
  for (const file of filesWithPlainNames) {
    pages.get(
      file,
      serveStatic({ root: folder, onFound: (_path, c) => c.header('Cache-Control', 'no-cache') }),
    );
  }
  const page = (name: string) => async (c: Context<NonceEnv>) => {
    const text = await readFile(`${folder}/${name}`, 'utf8').catch(() => null);
    if (text === null) return c.text(notBuilt, 503);
    c.header('Cache-Control', 'no-store');
    return c.html(text.replaceAll('__NONCE__', c.var.nonce));
  };
  // A page of its own, small enough for a phone to keep.
  pages.get('/logbook', page('logbook.html'));
  pages.get('*', page('index.html'));
  return pages;
}
