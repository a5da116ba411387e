import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import type { Choices } from './choices.ts';
import type { Content } from './contents.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    packet: PacketTable;
    packet_file: PacketFileTable;
  }
}

type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

export interface PacketTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  outreach_id: string | null;
  name: string;
  choices: Json<Choices>;
  created_at: IsoInstant;
}

export interface PacketFileTable {
  workspace_id: Generated<string>;
  packet_id: string;
  part: number;
  document_id: string;
  contents: Json<Content[]>;
}
