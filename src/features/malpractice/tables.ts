import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import type { Quote } from './quote.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    malpractice_quote: MalpracticeQuoteTable;
  }
}

export interface MalpracticeQuoteTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  facts: ColumnType<Quote, RawBuilder<Quote>, RawBuilder<Quote>>;
  created_at: IsoInstant;
  updated_at: IsoInstant;
  deleted_at: IsoInstant | null;
}
