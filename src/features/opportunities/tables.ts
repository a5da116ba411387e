import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoDate, IsoInstant } from '#plain/time.ts';
import type { Stage } from './board.ts';
import type { Costs } from './costs.ts';
import type { Origin } from './opportunity.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    opportunity: OpportunityTable;
  }
}

export interface OpportunityTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  title: string;
  stage: Stage;
  origin: Origin;
  introduced_by: Generated<string>;
  outreach_id: string | null;
  target_id: string | null;
  note: Generated<string>;
  starts_on: IsoDate | null;
  ends_on: IsoDate | null;
  costs: ColumnType<Costs, RawBuilder<Costs>, RawBuilder<Costs>>;
  revision: Generated<number>;
  offer_text: Generated<string>;
  offer_url: Generated<string>;
  offer_read_on: IsoDate | null;
  created_at: IsoInstant;
  updated_at: IsoInstant;
}
