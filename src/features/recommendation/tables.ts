import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoDate, IsoInstant } from '#plain/time.ts';
import type { Facts } from './letter.ts';
import type { StepKind } from './status.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    recommendation: RecommendationTable;
    recommendation_step: RecommendationStepTable;
  }
}

export interface RecommendationTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  opportunity_id: string;
  writer: string;
  facts: ColumnType<Facts, RawBuilder<Facts>, RawBuilder<Facts>>;
  created_at: IsoInstant;
  updated_at: IsoInstant;
  deleted_at: IsoInstant | null;
}

export interface RecommendationStepTable {
  workspace_id: Generated<string>;
  recommendation_id: string;
  number: number;
  kind: StepKind;
  happened_on: IsoDate;
}
