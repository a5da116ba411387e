import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiClient, type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';

let foothold: RunningFoothold;
let ask: ApiClient;
beforeAll(async () => {
  foothold = await runFoothold();
  ask = await foothold.signIn();
  await ask('PUT', '/api/plan/start', { startOn: '2026-03-02', timeZone: 'Asia/Karachi' });
});
afterAll(() => foothold?.remove());

const newLink = async () => {
  const { body } = await ask('POST', '/api/plan/link');
  return foothold.address + (body as { path: string }).path;
};

test('PLN-1: a calendar program reads the link without a session; an ended link is gone', async () => {
  const link = await newLink();
  const read = await fetch(link);
  expect(read.status).toBe(200);
  expect(read.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(await read.text()).toContain('BEGIN:VEVENT');
  await ask('DELETE', '/api/plan/link');
  expect((await fetch(link)).status).toBe(404);
});

test('the file for calendars elsewhere needs the session', async () => {
  expect((await fetch(`${foothold.address}/api/plan/plan.ics`)).status).toBe(401);
  expect((await ask('GET', '/api/plan/plan.ics')).body).toContain('BEGIN:VCALENDAR');
});

test('who asks too often waits, and guessing does not shut out the right link', async () => {
  const link = await newLink();
  const statuses: number[] = [];
  for (let one = 0; one < 40; one++) {
    statuses.push((await fetch(`${foothold.address}/calendar/guess-${one}.x.ics`)).status);
  }
  expect(statuses[0]).toBe(404);
  expect(statuses.at(-1)).toBe(429);
  expect((await fetch(link)).status).toBe(200);
  for (let one = 0; one < 30; one++) await fetch(link);
  const refused = await fetch(link);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  foothold.clock.set('2026-03-03T15:06:00Z');
  expect((await fetch(link)).status).toBe(200);
});
