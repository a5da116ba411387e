import { sql } from 'kysely';
import { positiveSortings } from '#features/inbox/rules.ts';
import type {} from '#features/campaign/drafts-tables.ts';
import type {} from '#features/campaign/tables.ts';
import type {} from '#features/inbox/tables.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { Audience } from './rules.ts';
import type {} from './tables.ts';
import { type Side, type Tallies, type TrialRows, trialSides } from './trial.ts';

/** All comparisons, the newest first. */
export function allTrials(db: WorkspaceDb) {
  return db.selectFrom('letter_trial').selectAll().orderBy('started_at', 'desc').execute();
}

export function trialById(db: WorkspaceDb, id: string) {
  return db.selectFrom('letter_trial').selectAll().where('id', '=', id).executeTakeFirst();
}

export function runningTrial(db: WorkspaceDb, audience: Audience) {
  return db
    .selectFrom('letter_trial')
    .selectAll()
    .where('audience', '=', audience)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

export async function addTrial(
  db: WorkspaceDb,
  trial: { audience: Audience; subject: string; body: string; now: IsoInstant },
) {
  await db
    .insertInto('letter_trial')
    .values({
      audience: trial.audience,
      subject_b: trial.subject,
      body_b: trial.body,
      started_at: trial.now,
    })
    .execute();
}

/** Ends a comparison. Answers false when it has ended already. */
export async function closeTrial(
  db: WorkspaceDb,
  id: string,
  { kept, now }: { kept: Side; now: IsoInstant },
): Promise<boolean> {
  const changed = await db
    .updateTable('letter_trial')
    .set({ ended_at: now, kept })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** How many targets got each wording; a draft that was thrown away keeps its place, so that nobody can draw again. */
export async function targetsAssigned(db: WorkspaceDb, trialId: string): Promise<Record<Side, number>> {
  const rows = await assigned(db, trialId)
    .select(['message.trial_side as side'])
    .select((e) => e.fn.count<number>('outreach.target_id').distinct().as('targets'))
    .groupBy('message.trial_side')
    .execute();
  const of = (side: Side) => Number(rows.find((row) => row.side === side)?.targets ?? 0);
  return { A: of('A'), B: of('B') };
}

/** The wording that a target already got in this comparison. */
export async function sideOfTarget(db: WorkspaceDb, trialId: string, targetId: string): Promise<Side | null> {
  const row = await assigned(db, trialId)
    .select('message.trial_side as side')
    .where('outreach.target_id', '=', targetId)
    .limit(1)
    .executeTakeFirst();
  return row?.side ?? null;
}

function assigned(db: WorkspaceDb, trialId: string) {
  return db
    .selectFrom('message')
    .innerJoin('outreach', (join) =>
      join
        .onRef('outreach.workspace_id', '=', 'message.workspace_id')
        .onRef('outreach.id', '=', 'message.outreach_id'),
    )
    .where('message.trial_id', '=', trialId);
}

/**
 * What came of each wording. A target counts as answered when a person wrote back; as a yes when the outcome or, without
 * one, an answer is positive or possible, as the forecast counts it. Counted are mails that left before `ripeBefore`.
 */
export async function talliesOf(db: WorkspaceDb, trialId: string, ripeBefore: IsoInstant): Promise<Tallies> {
  const { rows } = await sql<{ side: Side; sent: number; ripe: number; answered: number; yes: number }>`
    select side, count(*)::int as sent, count(*) filter (where ripe)::int as ripe,
      count(*) filter (where ripe and answered)::int as answered, count(*) filter (where ripe and yes)::int as yes
    from ${mailed(trialId, ripeBefore)} group by side`.execute(db);
  const none = { sent: 0, ripe: 0, answered: 0, yes: 0 };
  const of = (side: Side) => {
    const { side: _side, ...tally } = rows.find((row) => row.side === side) ?? { side, ...none };
    return tally;
  };
  const [a, b] = trialSides.map(of);
  return { A: a ?? none, B: b ?? none };
}

/** The first mails of one wording that a number of the comparison counts, by their outreaches. */
export async function outreachesCounted(
  db: WorkspaceDb,
  { trialId, side, counted }: TrialRows,
  ripeBefore: IsoInstant,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${mailed(trialId, ripeBefore)}
    where side = ${side} and ${COUNTED[counted]}`.execute(db);
  return rows.map(({ id }) => id);
}

const COUNTED = {
  sent: sql`true`,
  ripe: sql`ripe`,
  answered: sql`ripe and answered`,
  yes: sql`ripe and yes`,
} as const;

const mailed = (trialId: string, ripeBefore: IsoInstant) => sql`(
      select outreach.id, message.trial_side as side,
        message.sent_at <= ${ripeBefore}::timestamptz as ripe,
        outreach.state = 'answered' or exists (
          select from incoming
          where incoming.workspace_id = outreach.workspace_id and incoming.outreach_id = outreach.id
            and incoming.kind = 'answer') as answered,
        case when outreach.outcome is not null then outreach.outcome in ('yes', 'maybe-later') else exists (
          select from incoming
          where incoming.workspace_id = outreach.workspace_id and incoming.outreach_id = outreach.id
            and incoming.kind = 'answer' and incoming.sorted_as in (${sql.join(positiveSortings)})) end as yes
      from message
      join outreach on outreach.workspace_id = message.workspace_id and outreach.id = message.outreach_id
      where message.trial_id = ${trialId} and message.round = 'first' and message.state = 'sent') as mailed`;
