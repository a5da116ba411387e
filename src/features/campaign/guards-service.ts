import { blocksNotFree } from '#features/availability/guard-service.ts';
import { namedWithoutConsent } from '#features/introductions/guard-service.ts';
import { doNotContact } from '#features/websites/guard-service.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { Refusal } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import type { MessageTable } from './tables.ts';

type Mail = Pick<MessageTable, 'outreach_id' | 'round' | 'to_address' | 'to_name' | 'subject' | 'body'>;

/**
 * Why a mail may not go as things stand: their website forbids it (TGT-8), it names days that are not free any more (RDY-7,
 * PKT-4), or a physician who did not agree to that (NXT-1). Asked at approval, at the claim, before the last bytes, and
 * before a mail is handed over to be sent by hand.
 */
export async function whyItMayNotGo(db: WorkspaceDb, mail: Mail, today: IsoDate): Promise<Refusal[]> {
  return [
    ...(await doNotContact(db, mail.outreach_id, mail.to_address)),
    ...(await blocksNotFree(db, mail, today)),
    ...(await namedWithoutConsent(db, mail, today)),
  ];
}
