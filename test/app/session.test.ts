import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningFoothold, cookieOf, runFoothold } from '#test/support/running-foothold.ts';
import { request } from 'node:http';

let foothold: RunningFoothold;

beforeAll(async () => {
  foothold = await runFoothold({ publicAddress: 'https://desk.example' });
});
afterAll(() => foothold.remove());

/** fetch() does not let a caller choose the Host header, a hostile page's name can. */
function statusWith(headers: Record<string, string>, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${foothold.address}/api/session`, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject).end();
  });
}

test('without a session the API tells how to get one', async () => {
  const answer = await fetch(`${foothold.address}/api/session`);
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ refusals: [{ mend: expect.stringContaining('npm start') }] });
});

test('a link opens one session, once', async () => {
  const link = foothold.oneTimeLink();
  const first = await fetch(link, { redirect: 'manual' });
  expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  const second = await fetch(link, { redirect: 'manual' });
  expect(second.headers.get('set-cookie')).toBeNull();
});

test('a session ends after its 90 days', async () => {
  const ask = await foothold.signIn();
  expect((await ask('GET', '/api/session')).status).toBe(200);
  foothold.clock.advance({ days: 91 });
  expect((await ask('GET', '/api/session')).status).toBe(401);
});

test('a made-up or cut cookie opens nothing', async () => {
  const cookie = await cookieOf(foothold);
  for (const forged of [
    cookie.slice(0, -1),
    `foothold_session=${foothold.ownWorkspace}.x`,
    'foothold_session=1.2',
  ]) {
    expect(await statusWith({ cookie: forged })).toBe(401);
  }
});

test('a name that is not ours is not served: DNS rebinding reaches nothing', async () => {
  const cookie = await cookieOf(foothold);
  expect(await statusWith({ cookie, host: 'evil.example:4680' })).toBe(403);
});

test('a foreign page cannot make the browser change anything', async () => {
  const cookie = await cookieOf(foothold);
  expect(await statusWith({ cookie, origin: 'https://evil.example' }, 'POST')).toBe(403);
  expect(await statusWith({ cookie }, 'POST')).toBe(403);
  expect(await statusWith({ cookie, origin: foothold.address }, 'POST')).toBe(404);
});

test('the public address is served too, its changes are taken, and its cookie goes by https only', async () => {
  const link = new URL(foothold.linkForOtherDevice() ?? '');
  expect(link.origin).toBe('https://desk.example');
  const opened = await new Promise<string>((resolve, reject) => {
    const headers = { host: 'desk.example' };
    request(foothold.address + link.pathname + link.search, { headers }, (answer) => {
      answer.resume();
      resolve(answer.headers['set-cookie']?.[0] ?? '');
    })
      .on('error', reject)
      .end();
  });
  expect(opened).toMatch(/; HttpOnly; Secure; SameSite=Lax/);
  const [cookie = ''] = opened.split(';');
  const host = 'desk.example';
  expect(await statusWith({ cookie, host })).toBe(200);
  expect(await statusWith({ cookie, host, origin: 'https://desk.example' }, 'POST')).toBe(404);
  expect(await statusWith({ cookie, host, origin: 'https://evil.example' }, 'POST')).toBe(403);
  const atHome = await fetch(foothold.oneTimeLink(), { redirect: 'manual' });
  expect(atHome.headers.get('set-cookie')).not.toContain('Secure');
});

test('another device gets in by a link that lives ten minutes, once, and ends with the next; signing out ends it at once', async () => {
  const ask = await foothold.signIn();
  const link = async () => {
    const { body } = await ask('POST', '/api/devices/link');
    const { origin, pathname, search } = new URL((body as { address: string }).address);
    expect(origin).toBe('https://desk.example');
    return foothold.address + pathname + search;
  };
  const opened = (address: string) =>
    fetch(address, {
      redirect: 'manual',
      headers: { 'user-agent': 'X (iPhone; CPU) Version/19.0 Safari/604.1' },
    });
  const old = await link();
  const next = await link();
  expect((await opened(old)).headers.get('location')).toBe('/?link=used');
  const phone = await opened(next);
  expect(phone.headers.get('location')).toBe('/logbook');
  expect((await opened(next)).headers.get('set-cookie')).toBeNull();
  const late = await link();
  foothold.clock.advance({ minutes: 11 });
  expect((await opened(late)).headers.get('set-cookie')).toBeNull();

  const cookie = phone.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect(await statusWith({ cookie })).toBe(200);
  const { body } = await ask('GET', '/api/devices');
  const devices = body as { id: string; device: string; current: boolean }[];
  const [found] = devices.filter(({ device }) => device === 'Safari on iPhone');
  expect(found?.current).toBe(false);
  expect(devices.filter(({ current }) => current)).toHaveLength(1);
  expect((await ask('DELETE', `/api/devices/${found?.id}`)).status).toBe(200);
  expect(await statusWith({ cookie })).toBe(401);
});

test('every answer carries a strict policy with its own nonce, and nothing may be loaded from elsewhere', async () => {
  const [one, other] = await Promise.all([fetch(foothold.address), fetch(foothold.address)]);
  const policy = one.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(policy).not.toBe(other.headers.get('content-security-policy'));
});

test('a request of more than 25 MB is refused with the reason', async () => {
  const ask = await foothold.signIn();
  const answer = await ask('POST', '/api/nothing', { file: 'x'.repeat(26 * 1024 * 1024) });
  expect(answer).toMatchObject({
    status: 413,
    body: { refusals: [{ reason: expect.stringContaining('25 MB') }] },
  });
});

test('the API is described in a published OpenAPI document', async () => {
  const ask = await foothold.signIn();
  const { status, body } = await ask('GET', '/api/openapi.json');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    openapi: '3.1.0',
    paths: { '/api/today': { get: {} }, '/api/profile/cv': { post: {} } },
  });
});

test('late in an American evening “today” is the day that the browser’s calendar shows', async () => {
  const { clock } = foothold;
  const before = clock.now();
  clock.set('2026-07-02T02:30:00Z');
  const cookie = await cookieOf(foothold);
  const timerIn = async (zone: string) => {
    const headers = {
      cookie,
      origin: foothold.address,
      'content-type': 'application/json',
      'x-time-zone': zone,
    };
    const ask = (path: string, body?: object) =>
      fetch(foothold.address + path, {
        headers,
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      });
    await ask('/api/effort/timer', { category: 'onSite' });
    await ask('/api/effort/timer/stop', { keep: true });
    const told = (await (await ask('/api/effort')).json()) as { entries: { spentOn: string }[] };
    return told.entries.map(({ spentOn }) => spentOn);
  };
  expect(await timerIn('America/Chicago')).toEqual(['2026-07-01']);
  expect(await timerIn('No/Where')).toEqual(['2026-07-02', '2026-07-01']);
  clock.set(before);
});
