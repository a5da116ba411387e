import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Workspace } from '#platform/store/workspace.ts';
import { onBothEngines } from '#test/support/stores.ts';

type TableRow = { name: string; forced: boolean; first_key_column: string; policies: number };

onBothEngines('One workspace can never read another', (opened) => {
  let mine: Workspace;
  let foreign: Workspace;
  beforeAll(async () => {
    mine = await opened().newWorkspace();
    foreign = await opened().newWorkspace();
  });

  test('every table forces row-level security and has the workspace first in its primary key', async () => {
    const { rows } = await opened().store.executeAsProgram(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary) as first_key_column,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migration'`);
    const tables = rows as TableRow[];
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      const key = table.name === 'workspace' ? 'id' : 'workspace_id';
      expect(table).toMatchObject({ name: table.name, forced: true, first_key_column: key });
      expect(table.policies).toBeGreaterThan(0);
    }
  });

  test('raw SQL on the app’s role sees and changes only its own rows', async () => {
    const seen = await mine.transaction((db) => sql<{ id: string }>`select id from workspace`.execute(db));
    expect(seen.rows.map((row) => row.id)).toEqual([mine.id]);
    await mine.transaction((db) => sql`update workspace set name = 'taken'`.execute(db));
    await mine.transaction((db) => sql`delete from workspace where id = ${foreign.id}`.execute(db));
    const name = await foreign.transaction((db) =>
      db.selectFrom('workspace').select('name').executeTakeFirstOrThrow(),
    );
    expect(name.name).toBe('Test');
  });

  test('what was read stays true as long as the last transaction is the same one, where no other program writes', async () => {
    const asOf = await mine.transaction(async () => mine.lastTransaction());
    await foreign.transaction(async () => undefined);
    expect(mine.lastTransaction()).toBe(asOf);
    await mine.transaction(async () => undefined);
    if (opened().store.engine === 'embedded') expect(mine.lastTransaction()).not.toBe(asOf);
    else expect(mine.lastTransaction()).toBe(null);
  });

  test('a row for another workspace is refused', async () => {
    const insert = mine.transaction((db) =>
      sql`insert into session (workspace_id, token_hash, created_at, expires_at)
          values (${foreign.id}, 'x', now(), now())`.execute(db),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });

  test('without a named workspace nothing is seen at all', async () => {
    const seen = await mine.transaction(async (db) => {
      await sql`select set_config('foothold.workspace', '', true)`.execute(db);
      return sql`select * from workspace`.execute(db);
    });
    expect(seen.rows).toEqual([]);
  });

  test('connections that the server ends while they are idle are opened anew', async ({ skip }) => {
    const { store } = opened();
    skip(store.engine === 'embedded', 'The embedded store has no server.');
    const ask = () => mine.transaction((db) => db.selectFrom('workspace').select('id').execute());
    await Promise.all([ask(), ask(), ask()]);
    const { rows } = await store.executeAsProgram(`select pg_terminate_backend(pid) as ended
      from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`);
    expect(rows.length).toBeGreaterThan(0);
    await expect.poll(ask).toEqual([{ id: mine.id }]);
  });

  test('the app’s role can neither bypass the rule nor switch it off', async () => {
    const off = mine.transaction((db) => sql`alter table workspace disable row level security`.execute(db));
    await expect(off).rejects.toThrow(/owner/);
    const role = await mine.transaction((db) =>
      sql<{ bypasses: boolean }>`select rolbypassrls or rolsuper as bypasses from pg_roles
        where rolname = current_user`.execute(db),
    );
    expect(role.rows).toEqual([{ bypasses: false }]);
  });
});
