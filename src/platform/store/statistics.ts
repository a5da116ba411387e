/** Runs one statement as the program itself, outside a transaction. */
type Execute = (text: string) => Promise<{ rows: unknown[] }>;

/**
 * PostgreSQL tidies its tables and counts what is in them by itself, the embedded store does not, and without those
 * statistics reads whole tables again and again. By PostgreSQL's own rule (autovacuum): when a tenth and 50 more changed.
 */
const toTidy = `select relname as name from pg_stat_user_tables
  where n_mod_since_analyze > 50 + 0.1 * n_live_tup order by relname`;

/** The number of changes does not outlive a kill. What has no statistics, or those of a far smaller table, shows at the start. */
const withoutStatistics = `select relname as name from pg_class
  where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 8192 * 8
    and (pg_relation_size(oid) > 8192 * 1.2 * relpages or not exists (select from pg_statistic where starelid = oid))
  order by relname`;

/** Tidies the tables that changed much since the last time; answers their names. */
export async function tidyTables(execute: Execute, after: 'start' | 'changes'): Promise<string[]> {
  if (after === 'changes') await execute('select pg_stat_force_next_flush()');
  const { rows } = await execute(after === 'start' ? withoutStatistics : toTidy);
  const names = (rows as { name: string }[]).map(({ name }) => name);
  for (const name of names) await execute(`vacuum (analyze) "${name}"`);
  return names;
}
