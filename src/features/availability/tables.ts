import type { Generated } from 'kysely';
import type { IsoDate, IsoInstant } from '#plain/time.ts';
import type { BlockState } from './block.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    availability_block: AvailabilityBlockTable;
  }
}

export interface AvailabilityBlockTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  from_on: IsoDate;
  to_on: IsoDate;
  state: BlockState | 'withdrawn';
  kept_for: string;
  created_at: IsoInstant;
  updated_at: IsoInstant;
}
