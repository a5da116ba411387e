import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { lookup } from 'node:dns';
import { addressOf } from './local-server.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A website of this test, under whatever name, on a real server on 127.0.0.1. */
export interface WebSite {
  /** `http://riverside.example:4321` */
  address: string;
  /** For the guard of the web: this server, and no other on this computer. */
  reach: { allowed: string[]; lookup: typeof lookup };
  /** Texts are HTML pages; anything else answers by itself. */
  pages: Map<string, string | Handler>;
  asked: { path: string; headers: IncomingMessage['headers'] }[];
  /** How many requests were answered at the same time at most. */
  atOnce: number;
  close(): void;
}

export async function webSite(host: string, pages: Record<string, string | Handler> = {}): Promise<WebSite> {
  const served = new Map(Object.entries(pages));
  const asked: WebSite['asked'] = [];
  let open = 0;
  const own = { atOnce: 0 };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    own.atOnce = Math.max(own.atOnce, (open += 1));
    response.on('close', () => (open -= 1));
    const page = served.get(path);
    if (typeof page === 'function') page(request, response);
    else if (page === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('Not here');
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = new URL(addressOf(server));
  return Object.assign(own, {
    address: `http://${host}:${port}`,
    reach: { allowed: [`127.0.0.1:${port}`], lookup: namesOfTests(host) },
    pages: served,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  });
}

/** Every name ending in `.example`, and the names given, are this computer; no other name exists. */
export function namesOfTests(...hosts: string[]): typeof lookup {
  const answer = (
    host: string,
    _options: object,
    done: (error: Error | null, addresses?: object[]) => void,
  ) => {
    if (host.endsWith('.example') || hosts.includes(host))
      return done(null, [{ address: '127.0.0.1', family: 4 }]);
    return done(Object.assign(new Error(`There is no ${host}.`), { code: 'ENOTFOUND' }));
  };
  return answer as unknown as typeof lookup;
}

/** A page with a link to each of these paths. */
export const pageWithLinks = (title: string, ...paths: string[]) =>
  `<!doctype html><title>${title}</title><h1>${title}</h1>${paths
    .map((path) => `<a href="${path}">Contact ${path}</a>`)
    .join(' ')}`;
