// SIT-2: keeps the logbook's page and its files, so that it opens without network. Nothing of the applicant's is
// kept here: entries are in IndexedDB, and the API is never answered from here.
const page = '/logbook';
const keptIn = 'foothold-logbook-page';

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(renew());
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (mode === 'navigate' && pathname === page) event.respondWith(openPage(event));
  else if (mode !== 'navigate')
    event.respondWith(kept(pathname).then((found) => found ?? fetch(event.request)));
});

/** Opens at once with what is kept, and looks for a newer page behind it, for the next time. */
async function openPage(event) {
  const found = await kept(page);
  if (!found) return fetch(event.request);
  event.waitUntil(renew().catch(() => {}));
  return found;
}

const kept = async (path) => (await caches.open(keptIn)).match(path);

/** The page is replaced after all its files are there: it is always whole. What no page names any more is thrown away. */
async function renew() {
  const answer = await fetch(page, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`The page answered ${answer.status}.`);
  const text = await answer.clone().text();
  const files = new Set([...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path));
  const cache = await caches.open(keptIn);
  await Promise.all(
    [...files].map(async (path) => {
      if (!(await cache.match(path))) await cache.add(path);
    }),
  );
  await cache.put(page, answer);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== page && !files.has(pathname)) await cache.delete(request);
  }
}
