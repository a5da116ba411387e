import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import pino from 'pino';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Parts } from '#platform/parts.ts';
import { type Store, openStore } from '#platform/store/store.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { vaultWithIdentity } from '#platform/vault/vault.ts';
import { has } from './missing.ts';
import { withPreparedStore } from './prepared.ts';
import { type OwnDatabase, copyPreparedDatabase } from './shared-postgres.ts';
import { type SettableClock, settableClock } from './settable-clock.ts';

export type OpenedStore = {
  store: Store;
  parts: Parts & { clock: SettableClock };
  newWorkspace(): Promise<Workspace>;
};

/**
 * Runs the same tests on the embedded store and on a real PostgreSQL.
 * `opened()` gives the store inside tests and hooks; each engine starts with an empty one.
 */
export function onBothEngines(title: string, tests: (opened: () => OpenedStore) => void) {
  const engines = [
    { engine: 'embedded', available: true },
    { engine: 'postgresql', available: has.postgresql },
  ] as const;
  for (const { engine, available } of engines) {
    describe.skipIf(!available)(`${title} (${engine})`, () => {
      let opened: OpenedStore | undefined;
      let database: OwnDatabase | undefined;
      let folder = '';
      beforeAll(async () => {
        folder = mkdtempSync(join(tmpdir(), 'foothold-store-'));
        database = engine === 'postgresql' ? await copyPreparedDatabase() : undefined;
        if (!database) withPreparedStore(folder);
        opened = await openTestStore(folder, database?.address);
      });
      afterAll(async () => {
        await opened?.store.close();
        await database?.drop();
        rmSync(folder, { recursive: true, force: true });
      });
      tests(() => {
        if (!opened) throw new Error('The store is open in tests and hooks only.');
        return opened;
      });
    });
  }
}

export async function openTestStore(folder: string, databaseUrl?: string): Promise<OpenedStore> {
  const clock = settableClock('2026-03-03T15:00:00Z');
  const vault = await vaultWithIdentity(await generateX25519Identity());
  const parts = { clock, vault, log: pino({ level: 'silent' }), newId: () => randomUUID() };
  const store = await openStore({ folder, databaseUrl, clock, vault, newId: parts.newId });
  return { store, parts, newWorkspace: () => store.createWorkspace('Test') };
}
