import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { Crop, ScanForm, Wanted } from '#platform/pictures/rendering.ts';
import type { IsoDate, IsoInstant } from '#plain/time.ts';
import type { PaperKind } from './kinds.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    paper: PaperTable;
    paper_scan: PaperScanTable;
    paper_page: PaperPageTable;
    immunisation_record: ImmunisationRecordTable;
  }
}

type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

export interface PaperTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  kind: PaperKind;
  title: string;
  issued_on: IsoDate | null;
  expires_on: IsoDate | null;
  revision: Generated<number>;
  created_at: IsoInstant;
  deleted_at: IsoInstant | null;
}

export interface PaperScanTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  paper_id: string;
  form: ScanForm;
  pages: number;
  size: number;
  sha256: string;
  reduced: boolean;
  sealed: Uint8Array;
  added_at: IsoInstant;
}

export interface PaperPageTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  paper_id: string;
  scan_id: string;
  scan_page: number;
  position: number;
  turn: Wanted['turn'];
  crop: Json<Crop | null>;
  width: number;
  height: number;
  size: number;
  picture: Uint8Array;
  thumbnail: Uint8Array;
}

export interface ImmunisationRecordTable {
  workspace_id: Generated<string>;
  sealed: Uint8Array;
  revision: number;
  updated_at: IsoInstant;
}
