import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { systemClock } from '#platform/clock.ts';
import { openStore } from '#platform/store/store.ts';
import { lockedVault } from '#platform/vault/vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'foothold-backup-fails-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a backup that fails leaves nothing behind, which would fill the disk from try to try', async () => {
  const store = await openStore({ folder, clock: systemClock, vault: lockedVault(null), newId: () => '' });
  await expect(store.backUp()).rejects.toThrow('locked');
  expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  await store.close();
});
