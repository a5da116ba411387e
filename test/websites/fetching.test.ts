import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { pageCache } from '#features/websites/fetching/cache-service.ts';
import { type Limits, limits as usualLimits } from '#features/websites/fetching/limits.ts';
import { hostPacer } from '#features/websites/fetching/pacing.ts';
import { robotsOfHosts } from '#features/websites/fetching/robots-service.ts';
import { readSite } from '#features/websites/fetching/site-service.ts';
import type { Understanding } from '#features/websites/fetching/understand-service.ts';
import type { ReadPage, SiteReading } from '#features/websites/rules.ts';
import { publicWeb } from '#platform/net/public-web.ts';
import { addressOf } from '#test/support/local-server.ts';
import { pdfOf } from '#test/support/pdf.ts';
import { type WebSite, namesOfTests, pageWithLinks, webSite } from '#test/support/web-site.ts';

const noReading: SiteReading = {
  routes: [],
  programs: [],
  prohibitions: [],
  usce: { value: 'unclear' },
  graduates: { value: 'unclear' },
};

/** Follows every link and keeps what it was given: these tests are about fetching. */
function followEverything() {
  const pages: ReadPage[] = [];
  const thought: Understanding = {
    async links(page) {
      if (page.kind !== 'html') return [];
      return [...page.html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => ({
        url: new URL(href, page.url).href,
        why: 'a link',
        score: 1,
      }));
    },
    async reading(all) {
      pages.push(...all);
      return noReading;
    },
    text: async () => '',
    close: async () => undefined,
  };
  return { thought, pages };
}

describe('TGT-5: websites are read politely, and none can do harm', () => {
  const toClose: { close(): unknown }[] = [];
  const folders: string[] = [];
  afterEach(() => {
    for (const one of toClose.splice(0)) one.close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const site = async (pages: Parameters<typeof webSite>[1], host = 'www.riverside.example') => {
    const made = await webSite(host, pages);
    toClose.push(made);
    return made;
  };
  /** A clock that jumps over every wait, and notes it. */
  const clock = () => {
    const waits: number[] = [];
    let time = 0;
    return {
      waits,
      now: () => time,
      async wait(milliseconds: number) {
        waits.push(milliseconds);
        time += milliseconds;
      },
    };
  };
  const read = async (
    from: WebSite | string,
    more: {
      limits?: Partial<Limits>;
      cacheIn?: string;
      waiter?: ReturnType<typeof clock>;
      reach?: WebSite['reach'];
      signal?: AbortSignal;
    } = {},
  ) => {
    const start = typeof from === 'string' ? from : `${from.address}/`;
    const web = publicWeb(more.reach ?? (typeof from === 'string' ? { lookup: namesOfTests() } : from.reach));
    toClose.push(web);
    const waiter = more.waiter ?? clock();
    const { thought, pages } = followEverything();
    const reach = {
      web,
      waiter,
      pacer: hostPacer(waiter),
      limits: { ...usualLimits, ...more.limits },
      cache: more.cacheIn ? pageCache(more.cacheIn) : null,
      signal: more.signal ?? new AbortController().signal,
    };
    const outcome = await readSite(reach, robotsOfHosts(), { start, today: '2026-03-03', thought });
    return {
      pages,
      waits: waiter.waits,
      looked: outcome.ok ? outcome.value.pages : [],
      reason: outcome.ok ? null : outcome.refusals.map(({ reason }) => reason).join(' '),
    };
  };
  const reasons = ({ looked }: Awaited<ReturnType<typeof read>>) =>
    looked.flatMap(({ refusal }) => refusal?.reason ?? []);

  test('the program names itself, asks for robots.txt first, and one page after another, 2 s apart', async () => {
    const made = await site({
      '/': pageWithLinks('Home', '/contact', '/gme'),
      '/contact': 'Contact',
      '/gme': 'GME',
    });
    const { waits, looked } = await read(made);
    expect(made.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/', '/contact', '/gme']);
    expect(made.asked.every(({ headers }) => headers['user-agent']?.includes('Foothold'))).toBe(true);
    expect(waits).toEqual([2000, 2000, 2000]);
    expect(made.atOnce).toBe(1);
    expect(looked).toHaveLength(3);
  });

  test('two readings of one host wait in one line', async () => {
    const made = await site({ '/': 'Home', '/other': 'Other' });
    const waiter = clock();
    const pacer = hostPacer(waiter);
    const order: string[] = [];
    const turn = (name: string) => pacer(made.address, 2, undefined, async () => order.push(name));
    await Promise.all([turn('one'), turn('two'), turn('three')]);
    expect(order).toEqual(['one', 'two', 'three']);
    expect(waiter.waits).toEqual([2000, 2000]);
  });

  test('what robots.txt forbids is not asked for, and the reason says so', async () => {
    const made = await site({
      '/robots.txt': 'User-agent: *\nDisallow: /private\nCrawl-delay: 7\n',
      '/': pageWithLinks('Home', '/private/staff', '/contact'),
      '/contact': 'Contact',
    });
    const outcome = await read(made);
    expect(made.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/', '/contact']);
    expect(outcome.waits).toEqual([7000, 7000]);
    expect(reasons(outcome)[0]).toMatch(
      /^robots\.txt of .* does not allow programs to read \/private\/staff\.$/,
    );
  });

  test.each([
    [
      'a group of our own goes before that for all',
      'User-agent: *\nDisallow:\n\nUser-agent: foothold\nDisallow: /\n',
      /does not allow/,
    ],
    [
      'a pause of an hour is honoured by not reading',
      'User-agent: *\nCrawl-delay: 3600\n',
      /wait 3600 seconds/,
    ],
    ['a file of nonsense allows everything', '<html>\u0000 Disallow / everything', null],
  ])('robots.txt: %s', async (_what, text, reason) => {
    const made = await site({ '/robots.txt': text, '/': 'Home' });
    const outcome = await read(made);
    if (reason) expect(outcome.reason).toMatch(reason);
    else expect(outcome.looked).toHaveLength(1);
  });

  test.each([
    [500, /cannot be read, so nothing is read there/],
    [429, /cannot be read/],
    [404, null],
    [403, null],
  ])('robots.txt that answers %d', async (status, reason) => {
    const made = await site({
      '/robots.txt': (_request, response) => response.writeHead(status).end(),
      '/': 'Home',
    });
    const outcome = await read(made);
    expect(made.asked.map(({ path }) => path)).toEqual(reason ? ['/robots.txt'] : ['/robots.txt', '/']);
    if (reason) expect(outcome.reason).toMatch(reason);
  });

  test('no more than 15 pages are asked for, and none outside the site', async () => {
    const paths = Array.from({ length: 40 }, (_, number) => `/page${number}`);
    const made = await site({
      '/': pageWithLinks('Home', 'http://elsewhere.example/', ...paths),
      ...Object.fromEntries(paths.map((path) => [path, 'A page'])),
    });
    const { looked } = await read(made);
    expect(looked).toHaveLength(15);
    expect(made.asked).toHaveLength(16);
  });

  test('a site that sends every link on to its first page is asked no more often either', async () => {
    const paths = Array.from({ length: 40 }, (_, number) => `/page${number}`);
    const made = await site({
      '/': pageWithLinks('Home', ...paths),
      ...Object.fromEntries(
        paths.map((path) => [path, (_q, response) => response.writeHead(302, { location: '/' }).end()]),
      ),
    });
    await read(made);
    expect(made.asked.filter(({ path }) => path !== '/' && path !== '/robots.txt')).toHaveLength(14);
  });

  test('a redirect to this computer, its network or a cloud’s secrets is refused', async () => {
    let reached = 0;
    const hidden = createServer((_request, response) => {
      reached += 1;
      response.end('secret');
    });
    await new Promise<void>((resolve) => hidden.listen(0, '127.0.0.1', resolve));
    toClose.push(hidden);
    const { port } = new URL(addressOf(hidden));
    for (const to of [
      `http://127.0.0.1:${port}/`,
      `http://2130706433:${port}/`,
      `http://0177.0.0.1:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://rebound.example:${port}/`,
      'http://169.254.169.254/latest/meta-data/',
      'http://10.0.0.1/',
      'file:///etc/passwd',
    ]) {
      const made = await site({
        '/': (_request, response) => response.writeHead(302, { location: to }).end(),
      });
      expect((await read(made)).reason).toMatch(/not connected to|no web address/);
    }
    expect(reached).toBe(0);
  });

  test('redirects without an end are given up', async () => {
    const made = await site({
      '/': (_request, response) => response.writeHead(302, { location: '/a' }).end(),
      '/a': (_request, response) => response.writeHead(307, { location: '/' }).end(),
    });
    expect((await read(made)).reason).toContain('more than 5 times');
    expect(made.asked.length).toBeLessThan(8);
  });

  test('the first page may move to another domain, which is then the site; a later one may not', async () => {
    const other = await site(
      {
        '/home': pageWithLinks('Home', '/away'),
        '/away': (_q, response) => response.writeHead(301, { location: `${old.address}/x` }).end(),
      },
      'newname.example',
    );
    const old: WebSite = await site(
      { '/': (_request, response) => response.writeHead(301, { location: `${other.address}/home` }).end() },
      'oldname.example',
    );
    const reach = { allowed: [...old.reach.allowed, ...other.reach.allowed], lookup: namesOfTests() };
    const outcome = await read(old, { reach });
    expect(outcome.looked.map(({ url }) => url)).toEqual([`${other.address}/home`, `${other.address}/away`]);
    expect(reasons(outcome)[0]).toContain('sends on to another website, oldname.example');
  });

  test('a page that unpacks to more than 5 MB is cut off, and the rest is read', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    const made = await site({
      '/': pageWithLinks('Home', '/bomb', '/endless', '/contact'),
      '/bomb': (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
      '/endless': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const more = setInterval(() => response.write('x'.repeat(500_000)), 1);
        response.on('close', () => clearInterval(more));
      },
      '/contact': 'Contact',
    });
    const outcome = await read(made);
    expect(reasons(outcome)).toEqual(['The page is larger than 5 MB.', 'The page is larger than 5 MB.']);
    expect(outcome.pages).toHaveLength(2);
  });

  test('a server that is slow, or silent, is given up in time', async () => {
    const made = await site({
      '/': pageWithLinks('Home', '/slow', '/silent', '/contact'),
      '/silent': () => undefined,
      '/slow': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const drip = setInterval(() => response.write('.'), 20);
        response.on('close', () => clearInterval(drip));
      },
      '/contact': 'Contact',
    });
    const outcome = await read(made, { limits: { secondsOfPage: 5 } });
    const given = 'The website did not send the page within 5 seconds.';
    expect(reasons(outcome)).toEqual([given, given]);
    expect(outcome.pages).toHaveLength(2);
  });

  test('a page that has not changed is not sent again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foothold-pages-'));
    folders.push(folder);
    let sent = 0;
    const made = await site({
      '/': (request, response) => {
        if (request.headers['if-none-match'] === '"v1"') return response.writeHead(304).end();
        sent += 1;
        return response.writeHead(200, { 'content-type': 'text/html', etag: '"v1"' }).end('<h1>Café</h1>');
      },
    });
    await read(made, { cacheIn: folder });
    const again = await read(made, { cacheIn: folder });
    expect(sent).toBe(1);
    expect(again.pages).toMatchObject([{ html: '<h1>Café</h1>' }]);
  });

  test('PDFs are read, other files and locked PDFs are named', async () => {
    const file =
      (
        type: string,
        content: Uint8Array | string,
      ): ((q: unknown, r: import('node:http').ServerResponse) => void) =>
      (_request, response) =>
        void response.writeHead(200, { 'content-type': type }).end(content);
    const made = await site({
      '/': pageWithLinks('Home', '/a.pdf', '/b.pdf', '/c.zip'),
      '/a.pdf': file('application/octet-stream', pdfOf(['Observership application', 'Page two'])),
      '/b.pdf': file('application/pdf', pdfOf(['x'], { locked: true })),
      '/c.zip': file('application/zip', 'PK'),
    });
    const outcome = await read(made);
    expect(outcome.pages[1]).toMatchObject({
      kind: 'pdf',
      pages: [/Observership/, /two/].map((one) => expect.stringMatching(one)),
    });
    expect(reasons(outcome)).toEqual([
      'This PDF is locked with a password.',
      'This is neither a web page nor a PDF, but “application/zip”.',
    ]);
  });

  test('a website that asks to be left alone is left alone', async () => {
    const made = await site({
      '/': pageWithLinks('Home', '/one', '/two'),
      '/one': (_request, response) => response.writeHead(429).end(),
      '/two': 'Two',
    });
    const outcome = await read(made);
    expect(outcome.looked).toHaveLength(2);
    expect(made.asked.map(({ path }) => path)).not.toContain('/two');
  });

  test('a name that does not exist, and a website that is gone, are told apart', async () => {
    expect((await read('https://nowhere.test/')).reason).toContain('The server cannot be found');
    const made = await site({ '/': (_request, response) => response.writeHead(410).end() });
    expect((await read(made)).reason).toContain('no page at this address any more');
  });
});
