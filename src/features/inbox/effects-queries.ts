import type { Selectable } from 'kysely';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IncomingEffectTable } from './tables.ts';

export type EffectRow = Omit<Selectable<IncomingEffectTable>, 'workspace_id' | 'id'>;

export async function keepEffect(db: WorkspaceDb, effect: EffectRow): Promise<void> {
  await db.insertInto('incoming_effect').values(effect).execute();
}

/** What a mail did, the last thing first; it is forgotten with that. */
export async function takeEffects(db: WorkspaceDb, incomingId: string): Promise<EffectRow[]> {
  const rows = await db
    .deleteFrom('incoming_effect')
    .where('incoming_id', '=', incomingId)
    .returningAll()
    .execute();
  return rows.toSorted((a, b) => Number(b.id) - Number(a.id));
}

/** The other sequences that wait because of mails of this outreach, with their targets. */
export function heldBy(db: WorkspaceDb, outreachId: string) {
  return db
    .selectFrom('outreach')
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'outreach.workspace_id')
        .onRef('target.id', '=', 'outreach.target_id'),
    )
    .select(['outreach.id', 'outreach.address', 'target.name'])
    .where('outreach.state', '=', 'held')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('incoming_effect')
          .innerJoin('incoming', (join) =>
            join
              .onRef('incoming.workspace_id', '=', 'incoming_effect.workspace_id')
              .onRef('incoming.id', '=', 'incoming_effect.incoming_id'),
          )
          .select('incoming_effect.id')
          .where('incoming.outreach_id', '=', outreachId)
          .where('incoming_effect.state_after', '=', 'held')
          .whereRef('incoming_effect.outreach_id', '=', 'outreach.id'),
      ),
    )
    .orderBy('target.name')
    .orderBy('outreach.id')
    .execute();
}
