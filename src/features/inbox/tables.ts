import type { Generated } from 'kysely';
import type { IsoDate, IsoInstant } from '#plain/time.ts';
import type { MatchedBy } from './matching.ts';
import type { MailKind, SortedAs } from './rules.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    incoming: IncomingTable;
    inbox_folder: InboxFolderTable;
    inbox_check: InboxCheckTable;
  }
}

export interface IncomingTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  outreach_id: string;
  target_id: string;
  mail_key: string;
  message_id: string | null;
  kind: MailKind;
  matched_by: MatchedBy;
  sorted_as: SortedAs;
  sorted_reason: string;
  sorted_by_hand: Generated<boolean>;
  from_address: string;
  from_name: string;
  subject: string;
  body: string;
  own_text: string;
  received_at: IsoInstant;
  return_on: IsoDate | null;
  bounced_address: string | null;
  bounce_kind: string | null;
  diagnostic: string | null;
  handled_at: IsoInstant | null;
  folder: string;
  uid_validity: string;
  uid: number;
  created_at: IsoInstant;
}

export interface InboxFolderTable {
  workspace_id: Generated<string>;
  account: string;
  folder: string;
  uid_validity: string;
  uid_next: number;
  looked_at: number;
  belonging: number;
  unmatched_reports: number;
  checked_at: IsoInstant;
}

export interface InboxCheckTable {
  workspace_id: Generated<string>;
  started_at: IsoInstant;
  finished_at: IsoInstant | null;
  looked_at: number;
  found: number;
  failure: string | null;
}
