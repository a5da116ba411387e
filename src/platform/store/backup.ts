import { execFile } from 'node:child_process';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PGlite } from '@electric-sql/pglite';
import type { Vault } from '#platform/vault/vault.ts';

const run = promisify(execFile);

/** Writes one sealed backup of the whole embedded store and returns its path. */
export async function backUpEmbedded(pglite: PGlite, vault: Vault, folder: string, now: string) {
  const dump = await pglite.dumpDataDir('gzip');
  return writeSealed(vault, folder, `${fileStamp(now)}.tar.gz.age`, new Uint8Array(await dump.arrayBuffer()));
}

/** Writes one sealed backup of a PostgreSQL database, made by its own pg_dump. */
export async function backUpPostgres(databaseUrl: string, vault: Vault, folder: string, now: string) {
  const { stdout } = await run('pg_dump', ['--format=custom', databaseUrl], {
    encoding: 'buffer',
    maxBuffer: 2 ** 31,
  }).catch(() => {
    throw new Error(
      'The database must be backed up before it is brought up to date, and pg_dump did not run. ' +
        'Install the PostgreSQL client of the same version as the server, then start again. Nothing was changed.',
    );
  });
  return writeSealed(vault, folder, `${fileStamp(now)}.pgdump.age`, stdout);
}

const fileStamp = (now: string) => `foothold-${now.replaceAll(':', '-').replace(/\..*|Z$/, '')}`;

/** Sealed, synced and only then renamed, so that a file with the final name is always whole. */
async function writeSealed(vault: Vault, folder: string, name: string, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(await vault.seal(bytes));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
  return path;
}
