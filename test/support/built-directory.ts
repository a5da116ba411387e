import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { currentRelease } from '#features/directory/release.ts';

export type ReadDirectory = { rows(sql: string): Promise<Record<string, unknown>[]>; close(): void };

/** Opens the release in use of a directory's folder, to look at what was built. */
export async function openBuilt(folder: string): Promise<ReadDirectory> {
  const current = await currentRelease(folder);
  if (!current) throw new Error('No directory was built.');
  const instance = await DuckDBInstance.create(join(folder, current.file), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  return {
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
