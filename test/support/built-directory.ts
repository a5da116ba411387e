import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { artefactFiles } from '#features/directory/artefact.ts';
import { lineColumns } from '#features/directory/lines.ts';
import { currentRelease } from '#features/directory/release.ts';

export type ReadDirectory = { rows(sql: string): Promise<Record<string, unknown>[]>; close(): void };

/**
 * Opens the release in use of a directory's folder, to look at what was built: its tables, and its lines as the tables
 * organisation_line and physician_line of texts.
 */
export async function openBuilt(folder: string): Promise<ReadDirectory> {
  const current = await currentRelease(folder);
  if (!current) throw new Error('No directory was built.');
  const release = join(folder, current.file);
  const instance = await DuckDBInstance.create(join(release, artefactFiles.tables), {
    access_mode: 'READ_ONLY',
  });
  const connection = await instance.connect();
  for (const table of ['organisation', 'physician'] as const) {
    const columns = lineColumns[`${table}s`].map((column, place) => `line->>${place} as "${column}"`);
    await connection.run(`create temp view ${table}_line as
      select (row_number() over () - 1)::integer as no, ${columns.join(', ')}
      from read_csv('${join(release, artefactFiles[`${table}s`])}', columns = {line: 'json'}, header = false,
        auto_detect = false, delim = '\x1f', quote = '', escape = '')`);
  }
  return {
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
