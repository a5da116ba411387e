import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import type { CvChoices } from './cv-choices.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    cv_version: CvVersionTable;
  }
}

type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

export interface CvVersionTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  name: string;
  choices: Json<CvChoices>;
  created_at: IsoInstant;
  updated_at: IsoInstant;
}
