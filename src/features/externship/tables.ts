import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import type { Experience } from './cv-entry.ts';
import type { Facts } from './facts.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    externship: ExternshipTable;
  }
}

type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

export interface ExternshipTable {
  workspace_id: Generated<string>;
  opportunity_id: string;
  facts: Json<Facts>;
  taken_up: ColumnType<
    Experience | null,
    RawBuilder<Experience> | null | undefined,
    RawBuilder<Experience> | null
  >;
  updated_at: IsoInstant;
}
