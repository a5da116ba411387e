import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import type { List, Target, TargetStatus } from './rules.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    target: TargetTable;
    target_change: TargetChangeTable;
  }
}

export interface TargetTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  list: List;
  name: string;
  city: string;
  state: string;
  street: string;
  zip: string;
  phone: string;
  website: string;
  npi: string;
  specialty: string;
  usce: 'yes' | 'no' | 'unclear';
  usce_evidence: string;
  contact_person: string;
  contact_role: string;
  contact_emails: string[];
  notes: string;
  source: string;
  status: Generated<TargetStatus>;
  created_at: IsoInstant;
  updated_at: IsoInstant;
  deleted_at: IsoInstant | null;
}

type NullableJson<T> = ColumnType<T | null, RawBuilder<T> | null, RawBuilder<T> | null>;

export interface TargetChangeTable {
  workspace_id: Generated<string>;
  id: Generated<number>;
  batch: string;
  target_id: string;
  before: NullableJson<Target>;
  after: NullableJson<Target>;
  at: IsoInstant;
  undone_at: IsoInstant | null;
}
