import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Directory, openDirectory } from '#features/directory/open-directory.ts';
import { createOpportunity, lookUpPhysicians, saveOffer } from '#features/opportunities/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { withPreparedStore } from '#test/support/prepared.ts';
import { find } from '#test/support/searching.ts';
import { buildSmallDirectory } from '#test/support/small-directory.ts';
import { type OpenedStore, openTestStore } from '#test/support/stores.ts';

const folder = mkdtempSync(join(tmpdir(), 'foothold-physicians-'));
let opened: OpenedStore;
let directory: Directory;
let ws: Workspace;
let parts: Parts;
let id: string;

beforeAll(async () => {
  withPreparedStore(folder);
  opened = await openTestStore(folder);
  await buildSmallDirectory(folder);
  directory = openDirectory(join(folder, 'directory'), opened.parts.log);
  parts = { ...opened.parts, directory };
  ws = await opened.newWorkspace();
  ({ id } = await createOpportunity(ws, parts, { origin: 'offer', title: 'x', introducedBy: '' }));
});
afterAll(async () => {
  await directory?.close();
  await opened?.store.close();
  rmSync(folder, { recursive: true, force: true });
});

test('STR-1: the physician of an offer is found by name and by NPI, with specialty and place', async () => {
  const { rows } = await find(ws, parts, { list: 'physician', specialty: 'IM' });
  const [one] = rows;
  if (!one) throw new Error('The small directory has physicians.');
  const npi = one.id.replace('physician-', '');
  const text = `You would work with Dr. ${one.name} (NPI ${npi}) and with Dr. Nobody Knowsthisname in our office.`;
  await saveOffer(ws, parts, id, { written: { text }, basedOn: {} });
  const looked = await lookUpPhysicians(ws, parts, id, '');
  expect(looked?.map(({ state }) => state)).toEqual(['found', 'not found']);
  expect(looked?.[0]?.found).toMatchObject([
    { id: one.id, specialty: one.specialty, place: `${one.city}, ${one.state}` },
  ]);
  expect((await lookUpPhysicians(ws, parts, id, npi))?.[0]?.found[0]?.id).toBe(one.id);
  const byName = await lookUpPhysicians(ws, parts, id, one.name);
  expect(byName?.[0]?.found.map((found) => found.id)).toContain(one.id);
  expect((await lookUpPhysicians(ws, parts, id, '1999999999'))?.[0]?.state).toBe('not found');
});

test('without a directory it says how to get one', async () => {
  const [looked] = (await lookUpPhysicians(ws, opened.parts, id, 'Ann Miller')) ?? [];
  expect(looked).toMatchObject({ state: 'no directory', found: [] });
  expect(looked?.about).toContain('Download it');
});
