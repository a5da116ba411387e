import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import type { Profile } from './facts.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    profile: ProfileTable;
    document: DocumentTable;
    gate_override: GateOverrideTable;
  }
}

type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

export interface ProfileTable {
  workspace_id: Generated<string>;
  facts: Json<Profile>;
  revision: number;
  updated_at: IsoInstant;
}

export interface DocumentTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  kind: 'cv' | 'packet';
  file_name: string;
  media_type: string;
  size: number;
  pages: number;
  sha256: string;
  sealed: Uint8Array;
  /** The text that was read in it, sealed like the paper itself (base64); null when there was none. */
  findings: Json<{ sealedText: string | null }>;
  created_at: IsoInstant;
}

export interface GateOverrideTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  check_id: string;
  reason: string;
  created_at: IsoInstant;
  withdrawn_at: IsoInstant | null;
}
