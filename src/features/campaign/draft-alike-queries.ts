import { sql } from 'kysely';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { MailRound } from './sequence-words.ts';
import { mailsWithRecipient } from './recipient-queries.ts';
import type {} from './drafts-tables.ts';
import type {} from './tables.ts';

/** What makes two recipients one organisation: the target, the mail domain, the name, or the street. */
export type SameOrganisation = {
  messageId: string;
  targetId: string;
  round: MailRound;
  domain: string | null;
  name: string;
  street: string;
  zip: string;
};

/** Mails of the same round to the same organisation, whatever their state; those thrown away do not count. */
export function mailsToOrganisation(db: WorkspaceDb, same: SameOrganisation) {
  const domainOf = sql<string>`'.' || split_part(lower(message.to_address), '@', 2)`;
  return mailsOfTargets(db)
    .select('message.body')
    .where('message.round', '=', same.round)
    .where('message.id', '<>', same.messageId)
    .where('message.state', '<>', 'withdrawn')
    .where((e) =>
      e.or([
        e('target.id', '=', same.targetId),
        e(sql`lower(target.name)`, '=', same.name.toLowerCase()),
        ...(same.domain === null ? [] : [e(domainOf, 'like', `%.${same.domain}`)]),
        ...(same.street === '' || same.zip === ''
          ? []
          : [
              e.and([
                e(sql`lower(target.street)`, '=', same.street.toLowerCase()),
                e('target.zip', '=', same.zip),
              ]),
            ]),
      ]),
    )
    .orderBy('message.created_at')
    .limit(20)
    .execute();
}

/** The personal lines of the other mails of the campaign, the newest first. */
export function personalLines(db: WorkspaceDb, exceptMessage: string) {
  return mailsOfTargets(db)
    .where('message.personal_line', '<>', '')
    .where('message.id', '<>', exceptMessage)
    .where('message.state', '<>', 'withdrawn')
    .orderBy('message.created_at', 'desc')
    .limit(1_000)
    .execute();
}

function mailsOfTargets(db: WorkspaceDb) {
  return mailsWithRecipient(db).select([
    'message.id',
    'message.personal_line',
    'target.name',
    'target.contact_person',
    'target.city',
  ]);
}

/** The names of other targets that wait to be written to or were just written to: none of them may stand in this mail. */
export async function otherRecipientNames(db: WorkspaceDb, exceptTarget: string): Promise<string[]> {
  const rows = await mailsOfTargets(db)
    .where('target.id', '<>', exceptTarget)
    .where('message.state', '<>', 'withdrawn')
    .orderBy('message.created_at', 'desc')
    .limit(100)
    .execute();
  return [...new Set(rows.flatMap((row) => [row.name, row.contact_person]).filter((name) => name !== ''))];
}
