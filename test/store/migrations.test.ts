import { readFile, readdir } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readBackup } from '#platform/store/backup.ts';
import { type Migration, NewerStore, migrationFiles } from '#platform/store/migrate.ts';
import { type Store, openStore, restoreStore } from '#platform/store/store.ts';
import { has } from '#test/support/missing.ts';
import { type PostgresServer, startPostgres } from '#test/support/postgres.ts';
import { withPreparedStore } from '#test/support/prepared.ts';
import { settableClock } from '#test/support/settable-clock.ts';
import { generateX25519Identity } from 'age-encryption';
import { sql } from 'kysely';
import { type Vault, vaultWithIdentity } from '#platform/vault/vault.ts';

const logEvent = sql`insert into outreach_event (outreach_id, at, event, state_after)
  select id, now(), '{}', 'idle' from outreach`;
const next: Migration = { name: '9999-next.sql', text: 'create table next_year (a int);' };
const broken: Migration = { name: '9999-broken.sql', text: 'create table half (a int); select no_such();' };

for (const engine of ['embedded', 'postgresql'] as const) {
  describe.skipIf(engine === 'postgresql' && !has.postgresql)(
    `Bringing the store up to date (${engine})`,
    () => {
      const root = mkdtempSync(join(tmpdir(), 'foothold-migrate-'));
      let server: PostgresServer | undefined;
      let vault: Vault;
      let known: Migration[];
      let open: Store | undefined;
      const clock = settableClock('2026-03-03T15:00:00Z');

      beforeAll(async () => {
        server = engine === 'postgresql' ? await startPostgres() : undefined;
        vault = await vaultWithIdentity(await generateX25519Identity());
        known = await migrationFiles();
      });
      afterEach(async () => {
        await open?.close();
        open = undefined;
      });
      afterAll(async () => {
        await server?.stop();
        rmSync(root, { recursive: true, force: true });
      });

      async function filledStore(name: string) {
        const options = {
          folder: join(root, name),
          databaseUrl: await server?.newDatabase(),
          clock,
          vault,
          newId: () => crypto.randomUUID(),
        };
        if (!options.databaseUrl) withPreparedStore(options.folder);
        const store = await openStore(options);
        await store.createWorkspace('Kept');
        await store.close();
        return {
          options,
          folder: options.folder,
          reopen: async (migrations: Migration[]) => (open = await openStore({ ...options, migrations })),
        };
      }

      test('a new store is not backed up; an old one is, sealed, before it changes', async () => {
        const { folder, reopen } = await filledStore('backup');
        await expect(readdir(join(folder, 'backups'))).rejects.toThrow(/ENOENT/);
        const store = await reopen([...known, next]);
        expect(await store.workspaceIds()).toHaveLength(1);
        const [backup] = await readdir(join(folder, 'backups'));
        const sealed = await readFile(join(folder, 'backups', backup ?? ''));
        expect(sealed.includes('age-encryption.org')).toBe(true);
        const rows = [];
        for await (const row of (await readBackup(vault, sealed)).rows) rows.push(row);
        expect(rows).toMatchObject([{ table: 'workspace', row: { name: 'Kept' } }]);
      });

      test('a backup is restored whole into an empty store, and refused over an existing one', async () => {
        const { options, reopen } = await filledStore('restored-from');
        const store = await reopen(known);
        const workspace = await store.createWorkspace('With a campaign');
        await workspace.transaction(async (db) => {
          await sql`insert into target (list, name, created_at, updated_at) values ('clinic', 'A', now(), now())`.execute(
            db,
          );
          await sql`insert into outreach (target_id, state, address, created_at, updated_at)
            select id, 'idle', 'a@one.example', now(), now() from target`.execute(db);
          await logEvent.execute(db);
        });
        const sealed = await readFile(await store.backUp());
        await expect(restoreStore(options, sealed)).rejects.toThrow(/already holds/);
        const empty = {
          ...options,
          folder: join(root, 'restored-to'),
          databaseUrl: await server?.newDatabase(),
        };
        const restored = await restoreStore(empty, sealed);
        expect(await restored.workspaceIds()).toEqual(await store.workspaceIds());
        const events = await restored.workspace(workspace.id).transaction(async (db) => {
          await logEvent.execute(db); // The log's numbers go on where the backup ended.
          return sql<{ id: number }>`select id from outreach_event order by id`.execute(db);
        });
        expect(events.rows).toEqual([{ id: 1 }, { id: 2 }]);
        await restored.close();
      });

      test('a store that a newer Foothold wrote is refused and not changed', async () => {
        const { reopen } = await filledStore('newer');
        await (await reopen([...known, next])).close();
        await expect(reopen(known)).rejects.toThrow(NewerStore);
        const again = await reopen([...known, next]);
        expect(await again.workspaceIds()).toHaveLength(1);
      });

      test.skipIf(engine === 'embedded')(
        'of three servers that start at once one brings the store up to date, and all of them open it with the same workspace',
        async () => {
          const { options, reopen } = await filledStore('at-once');
          const openAll = (databaseUrl: string | undefined, migrations: Migration[]) =>
            Promise.all([1, 2, 3].map(() => openStore({ ...options, databaseUrl, migrations })));
          const onNew = await openAll(await server?.newDatabase(), known);
          const first = await Promise.all(onNew.map((store) => store.firstWorkspace('My campaign')));
          expect(new Set(first).size).toBe(1);
          expect(await onNew[0]?.workspaceIds()).toEqual([first[0]]);
          const onOld = await openAll(options.databaseUrl, [...known, next]);
          for (const store of [...onNew, ...onOld]) await store.close();
          expect(await (await reopen([...known, next])).workspaceIds()).toHaveLength(1);
          expect(await readdir(join(options.folder, 'backups'))).toHaveLength(1);
        },
      );

      test('a migration that fails half-way leaves the store as it was', async () => {
        const { reopen } = await filledStore('broken');
        await expect(reopen([...known, broken])).rejects.toThrow(/no_such/);
        const store = await reopen(known);
        const { rows } = await store.executeAsProgram(`select to_regclass('half') as half`);
        expect(rows).toEqual([{ half: null }]);
      });
    },
  );
}
