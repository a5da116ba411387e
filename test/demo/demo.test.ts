import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillDemo } from '#features/demo/service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type ApiClient, type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';

let foothold: RunningFoothold;
let ws: Workspace;
let ask: ApiClient;

beforeAll(async () => {
  foothold = await runFoothold({ demo: true, start: '2026-11-26T12:00:00Z' });
  ws = foothold.store.workspace(foothold.ownWorkspace);
  ask = await foothold.signIn();
  await fillDemo(ws, foothold.parts);
});
afterAll(() => foothold?.remove());

test('the demo shows ten weeks, with answers of every kind', async () => {
  const found = await ws.transaction(async (db) => ({
    mails: await db.selectFrom('message').select('state').execute(),
    sorted: await db.selectFrom('incoming').select('sorted_as').distinct().execute(),
    states: await db.selectFrom('outreach').select('state').distinct().execute(),
  }));
  expect(found.mails.length).toBeGreaterThan(200);
  expect(new Set(found.mails.map((mail) => mail.state))).toEqual(new Set(['sent']));
  expect(found.sorted.map((one) => one.sorted_as)).toEqual(
    expect.arrayContaining(['yes', 'no', 'maybeLater', 'asksForPapers', 'bounce']),
  );
  expect(found.states.map((one) => one.state)).toEqual(
    expect.arrayContaining(['answered', 'finalSent', 'needsAddress']),
  );
});

test('the pages of the demo do not contradict each other: the campaign was allowed to write, and is kept up with', async () => {
  const { gate } = (await ask('GET', '/api/profile')).body as { gate: { open: boolean } };
  expect(gate.open).toBe(true);
  const { todos } = (await ask('GET', '/api/today')).body as { todos: { kind: string; title: string }[] };
  const answers = todos.filter(({ kind }) => kind === 'answer');
  expect(answers.length).toBeGreaterThan(1);
  expect(answers.length).toBeLessThan(9);
  expect(todos.some(({ kind }) => kind === 'profile')).toBe(false);
});

test('no two of its targets look alike', async () => {
  expect((await ask('GET', '/api/targets/duplicates')).body).toMatchObject({ pairs: [] });
});

test('a second start changes nothing', async () => {
  expect(await fillDemo(ws, foothold.parts)).toBe(false);
});

test('every page says that it is a demo, and no mailbox can be connected', async () => {
  expect((await ask('GET', '/api/session')).body).toMatchObject({ demo: true });
  expect(await ask('PUT', '/api/mailbox', {})).toMatchObject({
    status: 422,
    body: { refusals: [{ field: 'mailbox', reason: expect.stringContaining('demo') }] },
  });
});
