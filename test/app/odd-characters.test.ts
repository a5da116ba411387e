import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiClient, type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';

let foothold: RunningFoothold;
let ask: ApiClient;
beforeAll(async () => {
  foothold = await runFoothold();
  ask = await foothold.signIn();
  await ask('PUT', '/api/plan/start', { startOn: '2026-03-02', timeZone: 'UTC' });
});
afterAll(() => foothold?.remove());

const day = { from: '2026-05-04', to: '2026-05-04', time: null, timeZone: 'UTC', targetId: null };

test.each([
  ['the character of number 0', 'Step\u00002'],
  ['half of a surrogate pair', 'Step\ud8002'],
])('a text with %s is refused with what to do, and no fault of Foothold', async (_what, title) => {
  const fact = await ask('POST', '/api/plan/facts', { ...day, kind: 'exam', title });
  expect(fact).toMatchObject({ status: 422, body: { refusals: [{ field: 'text' }] } });
});

test('so is one that stands in a column of its own; a picture of two halves is kept', async () => {
  const offer = (title: string) =>
    ask('POST', '/api/opportunities', { origin: 'offer', title, introducedBy: '' });
  expect(await offer('A\u0000clinic')).toMatchObject({
    status: 422,
    body: { refusals: [{ field: 'text' }] },
  });
  expect(await offer('A 😀 clinic')).toMatchObject({ status: 200 });
});
