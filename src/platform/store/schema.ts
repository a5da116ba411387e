import type { Generated } from 'kysely';
import type { IsoDate, IsoInstant } from '#plain/time.ts';

/**
 * Every table of the store. Features declare their own by augmenting this interface in their `tables.ts`:
 * `declare module '#platform/store/schema.ts' { interface Schema { target: TargetTable } }`.
 */
export interface Schema {
  workspace: WorkspaceTable;
  session: SessionTable;
}

interface WorkspaceTable {
  id: Generated<string>;
  name: string;
  created_at: IsoInstant;
}

interface SessionTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  token_hash: string;
  created_at: IsoInstant;
  expires_at: IsoInstant;
  device: Generated<string>;
  last_seen_on: IsoDate | null;
}
