import { sql } from 'kysely';
import type {} from '#features/opportunities/tables.ts';
import type {} from '#features/targets/tables.ts';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { Experience } from './cv-entry.ts';
import { type Facts, type Stay, plainName } from './facts.ts';
import type {} from './tables.ts';

/** Lets one change of a stay's facts wait for another: a row is made only by the first. */
export async function oneSaveAtATime(db: WorkspaceDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_workspace()::text, 28))`.execute(db);
}

const places = ['confirmed', 'running', 'done'] as const;

/** Every confirmed place, the latest first, with what was entered of it, else what its target says. */
export async function selectStays(db: WorkspaceDb, only?: string): Promise<Stay[]> {
  const rows = await db
    .selectFrom('opportunity')
    .leftJoin('externship', 'externship.opportunity_id', 'opportunity.id')
    .leftJoin('target', 'target.id', 'opportunity.target_id')
    .select(['opportunity.id', 'title', 'stage', 'starts_on', 'ends_on', 'costs', 'outreach_id', 'target_id'])
    .select(['externship.facts', 'externship.taken_up'])
    .select(['target.list', 'target.name', 'target.contact_person', 'target.city', 'target.state'])
    .select('target.specialty')
    .where('stage', 'in', places)
    .$if(only !== undefined, (query) => query.where('opportunity.id', '=', only ?? ''))
    .orderBy('starts_on', 'desc')
    .orderBy('opportunity.id')
    .execute();
  return rows.flatMap((row) => {
    const { stage, starts_on: startsOn, ends_on: endsOn } = row;
    if ((stage !== 'confirmed' && stage !== 'running' && stage !== 'done') || !startsOn || !endsOn) return [];
    return {
      id: row.id,
      title: row.title,
      stage,
      startsOn,
      endsOn,
      costs: row.costs,
      outreachId: row.outreach_id,
      targetId: row.target_id,
      facts: row.facts ?? factsOfTarget(row),
      takenUp: row.taken_up !== null,
    };
  });
}

type Row = { title: string } & Record<
  'list' | 'name' | 'contact_person' | 'city' | 'state' | 'specialty',
  string | null
>;

function factsOfTarget({ title, list, name, contact_person, city, state, specialty }: Row): Facts {
  const person = list === 'physician' ? contact_person || name : contact_person;
  return {
    supervisor: plainName(person ?? ''),
    certifiedIn: '',
    site: title,
    city: city ?? '',
    state: state ?? '',
    specialty: specialty ?? '',
  };
}

export async function keepFacts(db: WorkspaceDb, id: string, facts: Facts, at: IsoInstant): Promise<void> {
  const values = { facts: json(facts), updated_at: at };
  await db
    .insertInto('externship')
    .values({ opportunity_id: id, ...values })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'opportunity_id']).doUpdateSet(values))
    .execute();
}

/** The entry of the profile that was made of a stay; null: none. */
export async function takenUpOf(db: WorkspaceDb, id: string): Promise<Experience | null> {
  const row = await db
    .selectFrom('externship')
    .select('taken_up')
    .where('opportunity_id', '=', id)
    .executeTakeFirst();
  return row?.taken_up ?? null;
}

export async function keepTakenUp(
  db: WorkspaceDb,
  id: string,
  entry: Experience | null,
  at: IsoInstant,
): Promise<void> {
  await db
    .updateTable('externship')
    .set({ taken_up: entry && json(entry), updated_at: at })
    .where('opportunity_id', '=', id)
    .execute();
}
