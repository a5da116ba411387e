import { readFile } from 'node:fs/promises';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { NonceEnv } from '#platform/http/protect.ts';

const notBuilt = 'The web client is not built yet. Start Foothold with "npm start", which builds it.';

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
  pages.get('/icon.svg', serveStatic({ root: folder }));
  pages.get('*', async (c) => {
    const page = await readFile(`${folder}/index.html`, 'utf8').catch(() => null);
    if (page === null) return c.text(notBuilt, 503);
    c.header('Cache-Control', 'no-store');
    return c.html(page.replaceAll('__NONCE__', c.var.nonce));
  });
  return pages;
}
