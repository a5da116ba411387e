import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import type { RowRemark } from './import-rows.ts';
import type { TargetFacts, TargetList, TargetStatus, Usce } from './rules.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    target: TargetTable;
    target_batch: TargetBatchTable;
    target_change: TargetChangeTable;
    target_import: TargetImportTable;
    target_apart: TargetApartTable;
  }
}

type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

export interface TargetTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  list: TargetList;
  name: string;
  city: Generated<string>;
  state: Generated<string>;
  street: Generated<string>;
  zip: Generated<string>;
  phone: Generated<string>;
  website: Generated<string>;
  npi: Generated<string>;
  specialty: Generated<string>;
  usce: Generated<Usce>;
  usce_evidence: Generated<string>;
  contact_person: Generated<string>;
  contact_role: Generated<string>;
  contact_emails: Generated<string[]>;
  notes: Generated<string>;
  source: Generated<string>;
  status: Generated<TargetStatus>;
  created_at: IsoInstant;
  updated_at: IsoInstant;
  deleted_at: IsoInstant | null;
  /** What is searched of it. Kept by the store itself (0019). */
  words: Generated<string>;
  /** Its place by name. Kept by the store itself (0034). */
  name_order: Generated<string>;
}

export type BatchKind = 'add' | 'edit' | 'delete' | 'import' | 'merge';

export interface TargetBatchTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  number: number;
  kind: BatchKind;
  label: string;
  at: IsoInstant;
  undone_at: IsoInstant | null;
}

export interface TargetChangeTable {
  workspace_id: Generated<string>;
  batch_id: string;
  target_id: string;
  before: Json<TargetFacts | null>;
  after: Json<TargetFacts | null>;
}

export interface TargetImportTable {
  workspace_id: Generated<string>;
  batch_id: string;
  file_name: string;
  taken: number;
  remarks: Json<RowRemark[]>;
  at: IsoInstant;
}

export interface TargetApartTable {
  workspace_id: Generated<string>;
  one_id: string;
  other_id: string;
  at: IsoInstant;
}
