import type { Generated } from 'kysely';
import type { SequenceState } from '#features/campaign/sequence-words.ts';
import type { TargetStatus } from '#features/targets/rules.ts';
import type { IsoDate, IsoInstant } from '#plain/time.ts';
import type { MatchedHow } from './matching.ts';
import type { NextStep } from './next-steps.ts';
import type { MailKind, SortedAs, Work } from './rules.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    incoming: IncomingTable;
    incoming_effect: IncomingEffectTable;
    referral: ReferralTable;
    inbox_unmatched: UnmatchedTable;
    inbox_thread: InboxThreadTable;
    inbox_step: InboxStepTable;
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
  matched_by: MatchedHow;
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
  body_html: string | null;
  reply_to: string | null;
  mail_references: Generated<string>;
  sorted_before: SortedAs | null;
  whole_organisation: boolean | null;
  attached: Generated<string[]>;
}

export interface IncomingEffectTable {
  workspace_id: Generated<string>;
  id: Generated<number>;
  incoming_id: string;
  outreach_id: string;
  state_before: SequenceState;
  state_after: SequenceState;
  resume_before: IsoDate | null;
  withdrawn: string[];
  suppressed: string | null;
  target_before: TargetStatus;
}

export interface ReferralTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  incoming_id: string;
  outreach_id: string;
  kind: 'referral' | 'another-address';
  name: string;
  address: string;
  organisation: string;
  sentence: string;
  state: 'proposed' | 'accepted' | 'refused';
  target_id: string | null;
  decided_at: IsoInstant | null;
  created_at: IsoInstant;
}

export interface UnmatchedTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  kind: 'report' | 'answer';
  mail_key: string;
  message_id: string | null;
  from_address: string;
  from_name: string;
  subject: string;
  received_at: IsoInstant;
  account: string;
  folder: string;
  uid_validity: string;
  uid: number;
  state: 'open' | 'matched' | 'not-ours';
  incoming_id: string | null;
}

export interface InboxThreadTable {
  workspace_id: Generated<string>;
  outreach_id: string;
  mail_id: string;
  work: Work;
  rank: number;
  sorted_as: SortedAs;
  received_at: IsoInstant;
  mails: number;
  /** What is searched of it. Kept by the store itself (0034). */
  words: Generated<string>;
}

export interface InboxStepTable {
  workspace_id: Generated<string>;
  outreach_id: string;
  step: NextStep;
  done_at: IsoInstant;
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
  passed_over: Generated<string[]>;
}
