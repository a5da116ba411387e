import { type Insertable, type Selectable, sql } from 'kysely';
import type {} from '#features/campaign/tables.ts';
import type {} from '#features/targets/tables.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { ReferralTable } from './tables.ts';

export type ReferralRow = Selectable<ReferralTable>;

/** Proposes a person once for each thread: one that was refused is not proposed again. */
export async function insertReferral(db: WorkspaceDb, referral: Insertable<ReferralTable>): Promise<void> {
  await db
    .insertInto('referral')
    .values(referral)
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'outreach_id', 'address', 'name']).doNothing(),
    )
    .execute();
}

/** Takes back what a mail proposed and nobody has decided. */
export async function forgetProposed(db: WorkspaceDb, incomingId: string): Promise<void> {
  await db
    .deleteFrom('referral')
    .where('incoming_id', '=', incomingId)
    .where('state', '=', 'proposed')
    .execute();
}

export function referralById(db: WorkspaceDb, id: string): Promise<ReferralRow | undefined> {
  return db.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Lets whoever else decides about this proposal wait until the end of the transaction. */
export async function lockReferral(db: WorkspaceDb, id: string): Promise<void> {
  await db.selectFrom('referral').select('id').where('id', '=', id).forUpdate().execute();
}

export function referralsOf(db: WorkspaceDb, outreachId: string): Promise<ReferralRow[]> {
  return db
    .selectFrom('referral')
    .selectAll()
    .where('outreach_id', '=', outreachId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function decideReferral(
  db: WorkspaceDb,
  id: string,
  decided: {
    state: ReferralRow['state'];
    target_id: string | null;
    decided_at: IsoInstant | null;
    name?: string;
    address?: string;
  },
): Promise<void> {
  await db.updateTable('referral').set(decided).where('id', '=', id).execute();
}

/** Which of these addresses targets on the lists hold already. */
export async function targetHolding(db: WorkspaceDb, address: string): Promise<string | null> {
  const row = await db
    .selectFrom('target')
    .select('id')
    .where('deleted_at', 'is', null)
    .where((eb) => eb(eb.val(address), '=', eb.fn.any('contact_emails')))
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whether a target was named to the applicant, by an answer whose proposal was accepted or by an introduction. */
export async function namedToUs(db: WorkspaceDb, targetId: string): Promise<boolean> {
  const { rows } = await sql<{ named: boolean }>`select
    exists (select from referral where target_id = ${targetId} and kind = 'referral' and state = 'accepted')
    or exists (select from introduction where target_id = ${targetId} and received_on is not null and deleted_at is null)
    as named`.execute(db);
  return rows[0]?.named ?? false;
}
