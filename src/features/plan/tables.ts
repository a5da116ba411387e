import type { ColumnType, RawBuilder, Generated } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import type { EventContent } from './calendar-events.ts';
import type { Plan } from './document.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    plan_version: PlanVersionTable;
    plan_event: PlanEventTable;
    plan_link: PlanLinkTable;
  }
}

type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

export interface PlanVersionTable {
  workspace_id: Generated<string>;
  number: number;
  document: Json<Plan>;
  label: string;
  at: IsoInstant;
  undone_at: IsoInstant | null;
}

export interface PlanEventTable {
  workspace_id: Generated<string>;
  key: string;
  content: Json<EventContent>;
  sequence: number;
  changed_at: IsoInstant;
  cancelled_at: IsoInstant | null;
}

export interface PlanLinkTable {
  workspace_id: Generated<string>;
  token_hash: string;
  created_at: IsoInstant;
  revoked_at: IsoInstant | null;
  last_read_at: IsoInstant | null;
}
