import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import type { VisaCase } from './case.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    visa_case: VisaCaseTable;
  }
}

export interface VisaCaseTable {
  workspace_id: Generated<string>;
  facts: ColumnType<VisaCase, RawBuilder<VisaCase>, RawBuilder<VisaCase>>;
  updated_at: IsoInstant;
}
