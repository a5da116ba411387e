import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { openStore } from '#platform/store/store.ts';
import { vaultWithIdentity } from '#platform/vault/vault.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with an empty embedded store of this program. */
    preparedFolder: string;
  }
}

/** Once a run: making an embedded store takes seconds, copying it a moment. */
export default async function prepare(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-prepared-'));
  const vault = await vaultWithIdentity(await generateX25519Identity());
  const clock = { now: () => '2026-03-03T15:00:00Z' };
  const store = await openStore({ folder, clock, vault, newId: () => crypto.randomUUID() });
  await store.close();
  project.provide('preparedFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Puts the empty store into a folder that has none yet. */
export function withPreparedStore(folder: string): string {
  const target = join(folder, 'store');
  if (!existsSync(target)) cpSync(join(inject('preparedFolder'), 'store'), target, { recursive: true });
  return folder;
}
