import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoDate } from '#plain/time.ts';
import type { Agreement } from './agreement.ts';
import type { RedFlag } from './check-in.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    onsite_agreement: OnsiteAgreementTable;
    onsite_check_in: OnsiteCheckInTable;
  }
}

type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

export interface OnsiteAgreementTable {
  workspace_id: Generated<string>;
  opportunity_id: string;
  agreement: Json<Agreement>;
  revision: number;
}

export interface OnsiteCheckInTable {
  workspace_id: Generated<string>;
  opportunity_id: string;
  monday: IsoDate;
  flags: Json<RedFlag[]>;
}
