import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Asked } from '#features/directory/asked.ts';
import { addBest } from '#features/directory/add-service.ts';
import { findForgiving, ownOfDirectory, prepare } from '#features/directory/asking-service.ts';
import { openDirectory } from '#features/directory/open-directory.ts';
import { currentRelease } from '#features/directory/release.ts';
import { type Search, searchSchema } from '#features/directory/rules.ts';
import { searchDirectory } from '#features/directory/search-service.ts';
import type { Dictionary } from '#features/directory/dictionary.ts';
import { nameIndexOf, searchIndexOf } from '#features/directory/index-queries.ts';
import type { WordTaken } from '#features/directory/word-taken.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import type { Result } from '#plain/refusal.ts';
import type { PostgresServer } from '#test/support/postgres.ts';
import { openTestStore } from '#test/support/stores.ts';
import { type NamedSearch, eightSearches } from './eight-searches.ts';
import { postgresSearch } from './postgres-searches.ts';
import { databaseOf } from './postgres-tables.ts';

export type Answer = { total: number; rows: number };
export type Side = { answer(search: Search): Promise<Answer>; close(): Promise<void> };

const ON_THE_LISTS = 300;

/** The directory in a folder, searched by the service as a page does, with 300 physicians on the lists. */
export async function foothold(folder: string) {
  const storeFolder = mkdtempSync(join(tmpdir(), 'foothold-store-'));
  const opened = await openTestStore(storeFolder);
  const directory = openDirectory(join(folder, 'directory'), opened.parts.log);
  const parts: Parts = { ...opened.parts, directory };
  const ws = await opened.newWorkspace();
  const search = searchSchema.parse({ list: 'physician', specialty: 'FM' });
  valueOf(await addBest(ws, parts, { search, count: ON_THE_LISTS, perOrganisation: 3, alsoUnlikely: false }));
  return {
    ws,
    parts,
    searches: eightSearches(await knownOf(parts)),
    async answer(asked: Search): Promise<Answer> {
      const { total, rows } = valueOf(await searchDirectory(ws, parts, asked));
      return { total, rows: rows.length };
    },
    async close() {
      await directory.close();
      await opened.store.close();
      rmSync(storeFolder, { recursive: true, force: true });
    },
  };
}
export type Foothold = Awaited<ReturnType<typeof foothold>>;

/** The ZIP code in New York with the most physicians, and a hospital that is not the first of its name. */
async function knownOf({ directory }: Parts) {
  return valueOf(
    await directory?.read(async (db) => {
      const [zip] = await db.rows<{ zip: string }>(
        `select z.zip from physician as p join zip_place as z using (latitude, longitude)
        where p.state = 'NY' group by z.zip order by count(*) desc, z.zip limit 1`,
      );
      const hospitals = await db.rows<{ no: number }>(
        `select no from organisation where kind = 'hospital' order by no`,
      );
      const lines = (await searchIndexOf(db)).organisationLines.rows(hospitals.map(({ no }) => no));
      const names = [...lines.values()].map(({ name }) => name);
      return {
        zip: zip?.zip ?? '',
        hospital: names.filter((name) => name.endsWith('REGIONAL MEDICAL CENTER'))[3] ?? '',
      };
    }),
  );
}

/** A PostgreSQL with the same rows. Each search is made ready beforehand: only its own two queries are timed. */
export async function postgres(
  folder: string,
  server: PostgresServer,
  { ws, parts, searches }: Foothold,
): Promise<Side> {
  const current = await currentRelease(join(folder, 'directory'));
  const address = await databaseOf(join(folder, 'directory', current?.file ?? ''), server);
  const ready = new Map<Search, ReturnType<typeof postgresSearch>>();
  for (const { search } of searches) ready.set(search, await madeReady(ws, parts, search));
  const pool = new pg.Pool({
    connectionString: address,
    max: 16,
    options: '-c work_mem=64MB -c jit=off -c random_page_cost=1.1 -c effective_cache_size=8GB',
  });
  return {
    async answer(search) {
      const asked = ready.get(search);
      if (!asked) throw new Error('Only the eight searches are known.');
      const [counted, page] = await Promise.all([
        pool.query<{ total: number }>(asked.count, asked.values),
        pool.query(asked.page, asked.values),
      ]);
      return { total: counted.rows[0]?.total ?? 0, rows: page.rows.length };
    },
    close: () => pool.end(),
  };
}

async function madeReady(ws: Workspace, parts: Parts, search: Search) {
  const own = await ownOfDirectory(ws);
  const found = await parts.directory?.read(async (db) => {
    const { asked } = valueOf(await prepare(db, search, own));
    const { spelling } = await findForgiving(db, asked);
    const { dictionary } = await nameIndexOf(db);
    return postgresSearch(asked, {
      words: wordsAsQuery(dictionary, asked, spelling !== 'as typed'),
      withoutNpis: search.onlyNew ? own.targets.map(({ npi }) => npi).filter(Boolean) : [],
    });
  });
  return valueOf(found);
}

/** (hernandez | hernandes:* | …) & (…), as PostgreSQL's text search has it; null without words. */
function wordsAsQuery(dictionary: Dictionary, { words }: Asked, withErrors: boolean): string | null {
  const each = ({ typed, exact, begins, near }: WordTaken) => {
    const nos = [...exact, ...(withErrors ? near.flat() : [])];
    return [...nos.map((no) => `'${dictionary.word(no)}'`), ...(begins ? [`'${typed}':*`] : [])].join(' | ');
  };
  return words.length > 0 ? words.map((word) => `(${each(word)})`).join(' & ') : null;
}

function valueOf<T>(result: Result<T> | undefined): T {
  if (!result?.ok) throw new Error(`The benchmark was refused: ${JSON.stringify(result?.refusals)}`);
  return result.value;
}

/** What both sides find, for each search; the benchmark ends where they differ. */
export async function sameAnswers(
  one: Side,
  other: Side,
  searches: readonly NamedSearch[],
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { what, search } of searches) {
    const [ours, theirs] = [await one.answer(search), await other.answer(search)];
    if (ours.total !== theirs.total || ours.rows !== theirs.rows)
      throw new Error(`${what}: ${JSON.stringify(ours)} here and ${JSON.stringify(theirs)} in PostgreSQL.`);
    answers.push(ours);
  }
  return answers;
}
