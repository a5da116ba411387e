import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoDate, IsoInstant } from '#plain/time.ts';
import type { Scope } from './consent.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    introduction: IntroductionTable;
    naming_consent: NamingConsentTable;
  }
}

export interface IntroductionTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  opportunity_id: string;
  introducer: string;
  asked_on: IsoDate;
  received_on: IsoDate | null;
  introduced: Generated<string>;
  target_id: string | null;
  created_at: IsoInstant;
  deleted_at: IsoInstant | null;
}

export interface NamingConsentTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  opportunity_id: string;
  scope: ColumnType<Scope, RawBuilder<Scope>, RawBuilder<Scope>>;
  created_at: IsoInstant;
  withdrawn_at: IsoInstant | null;
}
