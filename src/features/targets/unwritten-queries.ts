import { sql } from 'kysely';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { mostCounted } from './next-steps.ts';
import { type TargetList, lists } from './rules.ts';
import type {} from './tables.ts';

export type Unwritten = { list: TargetList; withAddress: number; withoutAddress: number };

/** How many targets of each list nobody has written to yet, with and without an e-mail address; each at most `mostCounted`. */
export async function unwrittenTargets(db: WorkspaceDb): Promise<Unwritten[]> {
  const counts: Unwritten[] = [];
  for (const list of lists) {
    const withAddress = await counted(db, list, sql<boolean>`contact_emails <> '{}'`);
    const withoutAddress = await counted(db, list, sql<boolean>`contact_emails = '{}'`);
    counts.push({ list, withAddress, withoutAddress });
  }
  return counts;
}

/** The targets without an e-mail address whose website is at none of the hosts that were looked at; at most `mostCounted`. */
export async function unreadTargets(db: WorkspaceDb, lookedAt: readonly string[]) {
  return unwritten(db)
    .select(['id', 'list'])
    .where(sql<boolean>`contact_emails = '{}'`)
    .where(sql<boolean>`website_host is not null and website_host <> all(${lookedAt}::text[])`)
    .limit(mostCounted)
    .execute();
}

async function counted(
  db: WorkspaceDb,
  list: TargetList,
  condition: ReturnType<typeof sql<boolean>>,
): Promise<number> {
  const found = unwritten(db).select('id').where('list', '=', list).where(condition).limit(mostCounted);
  const { many } = await db
    .selectFrom(found.as('found'))
    .select(({ fn }) => fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return Number(many);
}

const unwritten = (db: WorkspaceDb) =>
  db.selectFrom('target').where('deleted_at', 'is', null).where('status', '=', sql.lit('new'));
