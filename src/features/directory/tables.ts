import type { Generated } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    directory_target: DirectoryTargetTable;
    directory_apart: DirectoryApartTable;
  }
}

export interface DirectoryTargetTable {
  workspace_id: Generated<string>;
  target_id: string;
  entry_id: string;
  release: string;
  at: IsoInstant;
  /** Counted at the place, and the addresses of its group; null where the directory does not tell. */
  physicians: number | null;
  addresses: number | null;
}

export interface DirectoryApartTable {
  workspace_id: Generated<string>;
  entry_id: string;
  at: IsoInstant;
}
