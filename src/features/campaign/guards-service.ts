import { blocksNotFree } from '#features/availability/guard-service.ts';
import { namedWithoutConsent } from '#features/introductions/guard-service.ts';
import { doNotContact } from '#features/websites/guard-service.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { Refusal } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import type { MessageTable } from './tables.ts';

type Mail = Pick<MessageTable, 'outreach_id' | 'round' | 'to_address' | 'to_name' | 'subject' | 'body'>;

/**
 * Why each of these mails may not go as things stand: their website forbids it (TGT-8), it names days that are not free any more (RDY-7,
 * PKT-4), or a physician who did not agree to that (NXT-1). Asked at approval, at the claim, before the last bytes, and
 * before a mail is handed over to be sent by hand.
 */
export async function whyTheyMayNotGo(
  db: WorkspaceDb,
  mails: readonly Mail[],
  today: IsoDate,
): Promise<Refusal[][]> {
  const forbidden = await doNotContact(db, mails);
  const notFree = await blocksNotFree(db, mails, today);
  const unasked = await namedWithoutConsent(db, mails, today);
  return mails.map((_, at) => [forbidden, notFree, unasked].flatMap((refusals) => refusals[at] ?? []));
}

/** The same of one mail. */
export async function whyItMayNotGo(db: WorkspaceDb, mail: Mail, today: IsoDate): Promise<Refusal[]> {
  return (await whyTheyMayNotGo(db, [mail], today)).flat();
}
