import type { Generated } from 'kysely';
import type { IsoDate, IsoInstant } from '#plain/time.ts';
import type { Category, Source } from './rules.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    effort_entry: EffortEntryTable;
    effort_timer: EffortTimerTable;
  }
}

export interface EffortEntryTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  category: Category;
  minutes: number;
  spent_on: IsoDate;
  note: Generated<string>;
  source: Source;
  created_at: IsoInstant;
  updated_at: IsoInstant;
  deleted_at: IsoInstant | null;
}

export interface EffortTimerTable {
  workspace_id: Generated<string>;
  category: Category;
  started_at: IsoInstant;
}
