import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import { type Facts, noFacts } from './letter.ts';
import type { Step } from './status.ts';
import type {} from './tables.ts';

export type Letter = { id: string; opportunityId: string; writer: string; facts: Facts; steps: Step[] };

/** Every letter that was not deleted, with its steps in order; with an id only this one. */
export async function selectLetters(db: WorkspaceDb, only?: string): Promise<Letter[]> {
  const rows = await db
    .selectFrom('recommendation')
    .select(['id', 'opportunity_id', 'writer', 'facts'])
    .where('deleted_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const steps = await db
    .selectFrom('recommendation_step')
    .select(['recommendation_id', 'kind', 'happened_on'])
    .where(
      'recommendation_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('recommendation_id')
    .orderBy('number')
    .execute();
  const stepsOf = Map.groupBy(steps, ({ recommendation_id }) => recommendation_id);
  return rows.map(({ id, opportunity_id, writer, facts }) => ({
    id,
    opportunityId: opportunity_id,
    writer,
    facts,
    steps: (stepsOf.get(id) ?? []).map(({ kind, happened_on }) => ({ kind, on: happened_on })),
  }));
}

export async function insertLetter(
  db: WorkspaceDb,
  { opportunityId, writer }: Pick<Letter, 'opportunityId' | 'writer'>,
  at: IsoInstant,
): Promise<string> {
  const { id } = await db
    .insertInto('recommendation')
    .values({
      opportunity_id: opportunityId,
      writer,
      facts: json(noFacts),
      created_at: at,
      updated_at: at,
      deleted_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateLetter(db: WorkspaceDb, id: string, facts: Facts, at: IsoInstant): Promise<void> {
  await db
    .updateTable('recommendation')
    .set({ facts: json(facts), updated_at: at })
    .where('id', '=', id)
    .execute();
}

/** Takes a letter away, or brings it back. False: there is none of this id. */
export async function updateDeleted(db: WorkspaceDb, id: string, at: IsoInstant | null): Promise<boolean> {
  const done = await db
    .updateTable('recommendation')
    .set({ deleted_at: at })
    .where('id', '=', id)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Holds a letter, so that of two steps taken at once the second sees the first. */
export async function lockLetter(db: WorkspaceDb, id: string): Promise<void> {
  await db.selectFrom('recommendation').select('id').where('id', '=', id).forUpdate().execute();
}

export async function insertStep(db: WorkspaceDb, id: string, number: number, step: Step): Promise<void> {
  await db
    .insertInto('recommendation_step')
    .values({ recommendation_id: id, number, kind: step.kind, happened_on: step.on })
    .execute();
}

export async function deleteStep(db: WorkspaceDb, id: string, number: number): Promise<void> {
  await db
    .deleteFrom('recommendation_step')
    .where('recommendation_id', '=', id)
    .where('number', '=', number)
    .execute();
}
