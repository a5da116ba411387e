import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import type { Content } from './entries.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    logbook_change: LogbookChangeTable;
  }
}

type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

export interface LogbookChangeTable {
  workspace_id: Generated<string>;
  opportunity_id: string;
  id: string;
  entry_id: string;
  seq: number;
  changed_at: IsoInstant;
  content: Json<Content | null>;
}
