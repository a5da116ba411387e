import type { Generated } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    left_draft: LeftDraftTable;
  }
}

/** CMP-7: what was put into Drafts and is not to be sent from there any more. The store itself puts it down (0040). */
export interface LeftDraftTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  mail_id: string;
  /** The address of the mailbox in whose Drafts it lies. */
  mailbox: string;
  message_id: string;
  in_reply_to: string | null;
  to_address: string;
  subject: string;
  body: string;
  approved_at: IsoInstant;
  gone_at: IsoInstant | null;
}
