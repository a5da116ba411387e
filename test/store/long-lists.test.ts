import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { answeredColleagues } from '#features/campaign/queries.ts';
import { sendingDaysBefore } from '#features/campaign/sender-queries.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { campaignLogPage } from '#features/campaign/log-service.ts';
import { liveTargets } from '#features/targets/queries.ts';
import { rowsOf } from '#features/targets/service.ts';
import { keptCounts } from '#platform/store/kept-counts.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { fill } from '../../bench/scale/fill.ts';

onBothEngines('A long campaign', (opened) => {
  let ws: Workspace;
  const one = async <T>(query: ReturnType<typeof sql<T>>) =>
    (await ws.transaction((db) => query.execute(db))).rows[0];

  test('keeps its counts as they are, whatever is added, changed, deleted and summed up', async () => {
    ws = await opened().newWorkspace();
    await fill(ws, 900);
    const counted = async () =>
      one(sql<Record<string, number>>`select
        (select count(*) from target where list = 'clinic' and deleted_at is null)::integer as clinics,
        (select count(*) from outreach where first_sent_at is not null)::integer as written,
        (select count(*) from inbox_thread where work = 'handled')::integer as handled`);
    const kept = () =>
      ws.transaction(async (db) => ({
        clinics: (await keptCounts(db, 'targets')).get('clinic'),
        written: (await keptCounts(db, 'written')).get(''),
        handled: (await keptCounts(db, 'threads')).get('handled'),
      }));
    const before = await kept();
    expect(before).toEqual(await counted());
    expect(before.written).toBeGreaterThan(200);
    await ws.transaction(async (db) => {
      await sql`update target set deleted_at = now() where name like 'Clinic 1%'`.execute(db);
      await sql`update target set list = 'clinic' where name like 'Clinic 2%'`.execute(db);
      await sql`update outreach set first_sent_at = null where state = 'answered'`.execute(db);
      await sql`delete from inbox_thread where received_at < '2025-06-01'`.execute(db);
    });
    expect(await kept()).toEqual(await counted());
    expect(await kept()).not.toEqual(before);
    await ws.tidy();
    expect(await kept()).toEqual(await counted());
    const rows = await one(sql<Record<string, number>>`select count(*)::integer as kept,
      count(distinct (what, value))::integer as counts from kept_count`);
    expect(rows?.['kept']).toBe(rows?.['counts']);
  });

  test('marks who answered and who is willing, and again when a mail is sorted otherwise', async () => {
    ws = await opened().newWorkspace();
    await fill(ws, 900);
    const wrong = () =>
      one(sql<{ count: number }>`select count(*)::integer from outreach where
        (answered, said_yes) is distinct from (
          state in ('answered', 'doNotWrite') or exists (select from incoming where outreach_id = outreach.id
            and kind = 'answer' and sorted_as not in ('outOfOffice', 'acknowledgement', 'bounce', 'leftJob')),
          coalesce(outcome = 'yes', false) or exists (select from incoming where outreach_id = outreach.id
            and sorted_as in ('yes', 'asksForPapers')))`);
    const marked = () =>
      one(sql<Record<string, number>>`select count(*) filter (where answered)::integer as answered,
        count(*) filter (where said_yes)::integer as yes from outreach`);
    const first = await marked();
    expect(first).toEqual({ answered: expect.any(Number) as number, yes: expect.any(Number) as number });
    expect(first?.['yes']).toBeGreaterThan(5);
    expect(await wrong()).toEqual({ count: 0 });
    await ws.transaction(async (db) => {
      await sql`update incoming set sorted_as = 'yes' where sorted_as = 'no'`.execute(db);
      await sql`update outreach set state = 'paused' where state = 'answered'`.execute(db);
      await sql`update outreach set outcome = 'yes' where state = 'closed'`.execute(db);
    });
    expect(await wrong()).toEqual({ count: 0 });
    expect(await marked()).not.toEqual(first);
  });

  test('CMP-5: tells a new mailbox on how many days mails left from it, as a recipient in New York has days', async () => {
    ws = await opened().newWorkspace();
    await fill(ws, 900);
    const counted = async (from: string, day: string) =>
      one(sql<{
        days: number;
      }>`select least(10, count(distinct (sending_at at time zone 'America/New_York')::date))::integer
        as days from message where from_address = ${from} and state in ('sent', 'unknown')
          and (sending_at at time zone 'America/New_York')::date < ${day}::date`);
    const told = (from: string, day: string) =>
      ws.transaction(async (db) => ({ days: await sendingDaysBefore(db, from, day) }));
    const days = [];
    for (const day of ['2024-11-12', '2025-05-20', '2025-05-26', '2026-11-24']) {
      expect(await told('me@home.example', day)).toEqual(await counted('me@home.example', day));
      days.push((await told('me@home.example', day)).days);
    }
    expect([days[0], days.at(-1)]).toEqual([0, 10]);
    expect(new Set(days).size).toBe(4);
    expect(await told('other@home.example', '2026-11-24')).toEqual({ days: 0 });
  });

  test('finds words wherever they stand, by the index or along the order, and only its own', async () => {
    ws = await opened().newWorkspace();
    await fill(ws, 1500);
    const all = (await ws.transaction((db) => liveTargets(db))).filter(({ list }) => list === 'clinic');
    const inOrder = new Intl.Collator('en', { numeric: true });
    const read = (q: string, from: number) =>
      rowsOf(ws, { list: 'clinic', q, filters: {}, sort: null }, from).then(({ rows }) =>
        rows.map(({ name }) => name),
      );
    for (const q of [
      'clinic',
      '77',
      'clinic 77',
      'CLÍNIC 104',
      'person office@clinic13',
      'dean ny',
      'nowhere',
    ]) {
      const expected = all
        .filter((target) =>
          q
            .replace('Í', 'I')
            .toLowerCase()
            .split(' ')
            .every((word) =>
              Object.values({ ...target, id: '' })
                .join(' ')
                .toLowerCase()
                .includes(word),
            ),
        )
        .map(({ name }) => name)
        .sort(inOrder.compare);
      expect(await read(q, 0), q).toEqual(expected.slice(0, 100));
      expect(await read(q, 100), q).toEqual(expected.slice(100, 200));
    }
    const written = (search: string) =>
      campaignLogPage(ws, opened().parts, { search }, 0).then(({ lines }) =>
        lines.map(({ target }) => target.name).sort(),
      );
    expect(await written('clinic 41.example')).toEqual([
      'Clinic 141',
      'Clinic 241',
      'Clinic 341',
      'Clinic 41',
      'Clinic 441',
    ]);
    const found = (patterns: string) =>
      one(
        sql<{
          found: number;
        }>`select count(*)::integer as found from targets_with(${`{${patterns}}`}::text[])`,
      );
    expect(await found('%clinic%')).toEqual({ found: 1500 });
    ws = await opened().newWorkspace();
    expect(await found('%clinic%')).toEqual({ found: 0 });
  });

  test('is read along statistics that follow it: PostgreSQL keeps them itself, the embedded store when it is told', async ({
    skip,
  }) => {
    const { store } = opened();
    skip(store.engine === 'postgresql', 'PostgreSQL analyzes its tables by itself.');
    ws = await opened().newWorkspace();
    await fill(ws, 900);
    await store.executeAsProgram('select pg_stat_force_next_flush()');
    const outdated = async () =>
      (
        (await store.executeAsProgram(`select relname as name from pg_stat_user_tables
          where n_mod_since_analyze > 50 + 0.1 * n_live_tup order by 1`)) as { rows: { name: string }[] }
      ).rows.map(({ name }) => name);
    expect(await outdated()).toEqual(expect.arrayContaining(['message', 'outreach', 'target']));
    await ws.tidy();
    expect(await outdated()).toEqual([]);
  });

  test('CMP-4: finds who else of an organisation is written to, below its domain too, and nobody of one that ends alike', async () => {
    ws = await opened().newWorkspace();
    const hosts = [
      'maple.org',
      'mail.Maple.org',
      'a.b.maple.org',
      'bigmaple.org',
      'maple.org.uk',
      'x-maple.org',
    ];
    const found = await ws.transaction(async (db) => {
      const add = async (host: string) => {
        const target = await sql<{
          id: string;
        }>`insert into target (list, name, city, state, created_at, updated_at)
          values ('clinic', ${host}, 'Toledo', 'OH', now(), now()) returning id`.execute(db);
        const id = target.rows[0]?.id ?? '';
        await sql`insert into outreach (target_id, state, address, created_at, updated_at)
          values (${id}, 'answered', ${`office@${host}`}, now(), now())`.execute(db);
        return id;
      };
      for (const host of hosts) await add(host);
      const own = { target_id: await add('maple.org') };
      await sql`update outreach set address = 'office@moved.maple.org' where address like '%x-maple%'`.execute(
        db,
      );
      return {
        ofDomain: await answeredColleagues(db, own, 'maple.org'),
        ofProvider: await answeredColleagues(db, own, null),
      };
    });
    expect(found.ofDomain.map(({ address }) => address).toSorted()).toEqual([
      'office@a.b.maple.org',
      'office@mail.Maple.org',
      'office@maple.org',
      'office@moved.maple.org',
    ]);
    expect(found.ofProvider).toEqual([]);
  });
});
