import { sql } from 'kysely';
import { positiveSortings } from '#features/inbox/rules.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { Told } from './told.ts';

/** Every target that was written to, with what came of it, as the campaign and the inbox know it. */
export async function toldByCampaign(db: WorkspaceDb): Promise<Told[]> {
  const found = await sql<{
    target_id: string;
    list: Told['audience'];
    specialty: string;
    us_state: string;
    entry_id: string | null;
    first_sent_at: IsoInstant;
    sequence: string;
    outcome: Told['outcome'];
    updated_at: IsoInstant;
    template_id: string | null;
    positive_at: IsoInstant | null;
    refused_at: IsoInstant | null;
  }>`
    select outreach.target_id, target.list, target.specialty, target.state as us_state, directory_target.entry_id,
      outreach.first_sent_at, outreach.state as sequence, outreach.outcome, outreach.updated_at, first.template_id,
      answer.positive_at, answer.refused_at
    from outreach
    join target on target.workspace_id = outreach.workspace_id and target.id = outreach.target_id
    left join directory_target on directory_target.workspace_id = target.workspace_id
      and directory_target.target_id = target.id
    left join message first on first.workspace_id = outreach.workspace_id and first.outreach_id = outreach.id and first.round = 'first' and first.state = 'sent'
    left join (
      select outreach_id,
        min(received_at) filter (where sorted_as in (${sql.join(positiveSortings)})) as positive_at,
        min(received_at) filter (where sorted_as in ('no', 'doNotWrite')) as refused_at
      from incoming where kind <> 'bounce' group by outreach_id
    ) answer on answer.outreach_id = outreach.id
    where outreach.first_sent_at is not null`.execute(db);
  return found.rows.map((row) => ({
    targetId: row.target_id,
    audience: row.list,
    specialty: row.specialty,
    state: row.us_state,
    entryId: row.entry_id,
    firstSentAt: row.first_sent_at,
    sequence: row.sequence,
    outcome: row.outcome,
    updatedAt: row.updated_at,
    letterId: row.template_id,
    positiveAt: row.positive_at,
    refusedAt: row.refused_at,
  }));
}

/** The latest first mail of each letter as it was sent, for what the coach says of it. */
export async function lastOfEachLetter(db: WorkspaceDb) {
  const found = await sql<{
    list: Told['audience'];
    template_id: string | null;
    subject: string;
    body: string;
  }>`
    select distinct on (target.list, message.template_id) target.list, message.template_id, message.subject, message.body
    from message
    join outreach on outreach.workspace_id = message.workspace_id and outreach.id = message.outreach_id
    join target on target.workspace_id = outreach.workspace_id and target.id = outreach.target_id
    where message.round = 'first' and message.state = 'sent'
    order by target.list, message.template_id, message.sent_at desc`.execute(db);
  return found.rows.map(({ list, template_id, ...mail }) => ({
    ...mail,
    audience: list,
    letterId: template_id,
  }));
}

/** The versions of the letters by their ids, for naming them. */
export async function letterVersions(db: WorkspaceDb): Promise<Map<string, number>> {
  const rows = await db.selectFrom('letter_template').select(['id', 'version']).execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}
