import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { TargetList } from '#features/targets/rules.ts';
import type { IsoDate, IsoInstant } from '#plain/time.ts';
import type { LeavesBy } from './by-hand.ts';
import type { HoursName } from './sending-hours.ts';
import type { MailRound, MailState, SequenceEvent, SequenceState } from './sequence-words.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    campaign_settings: CampaignSettingsTable;
    outreach: OutreachTable;
    outreach_event: OutreachEventTable;
    message: MessageTable;
    suppression: SuppressionTable;
  }
}

type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

export interface CampaignSettingsTable {
  workspace_id: Generated<string>;
  paused_at: IsoInstant | null;
  seconds_between_mails: Generated<number>;
  mails_per_day: Generated<number>;
  sending_hours: Generated<HoursName>;
  ramp: Generated<boolean>;
  next_mail_at: IsoInstant | null;
  leaves_by: Generated<LeavesBy>;
}

export interface OutreachTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  target_id: string;
  state: SequenceState;
  address: string;
  resume_on: IsoDate | null;
  first_sent_at: IsoInstant | null;
  last_sent_at: IsoInstant | null;
  mails_sent: Generated<number>;
  outcome: 'no' | 'maybe-later' | 'yes' | null;
  outcome_note: string | null;
  /** A person answered: the state says so, or a mail, as it is sorted now. Kept by the store itself (0017). */
  answered: Generated<boolean>;
  /** They are willing: the applicant's word, or an answer sorted as yes or as asking for papers. Kept likewise. */
  said_yes: Generated<boolean>;
  /** What came of its first mail, and on which day an answer did. Kept likewise (0043). */
  fate: Generated<'positive' | 'no' | 'waiting' | 'cameBack'>;
  fate_on: Generated<IsoDate | null>;
  /** Of its target: what it is counted and looked for by. Kept likewise (0018). */
  target_list: Generated<TargetList>;
  target_state: Generated<string>;
  target_specialty: Generated<string>;
  /** The letter's version of the first mail that left; '' for the letters that come with the program. Kept likewise. */
  letter: Generated<string>;
  /** The domain of its address, read backwards: those of an organisation lie side by side. Kept likewise (0040). */
  domain_backwards: Generated<string>;
  /** What is searched of it: its target, its address and who wrote back. Kept likewise (0019). */
  words: Generated<string>;
  created_at: IsoInstant;
  updated_at: IsoInstant;
}

export interface OutreachEventTable {
  workspace_id: Generated<string>;
  id: Generated<number>;
  outreach_id: string;
  at: IsoInstant;
  event: Json<SequenceEvent>;
  state_after: SequenceState;
}

/** A paper that goes with a mail; the bytes are found again by id, and are the same by their hash (CMP-11). */
export type Attachment = {
  documentId: string;
  fileName: string;
  sha256: string;
  size: number;
  /** A packet of papers (PKT-2); otherwise it is the CV. */
  kind?: 'packet';
};

export interface MessageTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  outreach_id: string;
  round: MailRound;
  state: MailState;
  template_id: string | null;
  to_address: string;
  to_name: string | null;
  from_address: string | null;
  from_name: string | null;
  subject: string;
  body: string;
  attachments: Json<Attachment[]>;
  message_id: string | null;
  in_reply_to: string | null;
  mail_references: string | null;
  mail_date: IsoInstant | null;
  mail_sha256: string | null;
  approved_at: IsoInstant | null;
  approved_text_sha256: string | null;
  claimed_by: string | null;
  lease_until: IsoInstant | null;
  attempts: Generated<number>;
  retry_at: IsoInstant | null;
  sending_at: IsoInstant | null;
  sent_at: IsoInstant | null;
  leave_from: IsoInstant | null;
  leave_until: IsoInstant | null;
  server_reply: string | null;
  filed_at: IsoInstant | null;
  failure: string | null;
  created_at: IsoInstant;
  updated_at: IsoInstant;
  answers_id: string | null;
}

export interface SuppressionTable {
  workspace_id: Generated<string>;
  address: string;
  reason: 'hard-bounce' | 'do-not-write' | 'by-hand';
  note: string | null;
  created_at: IsoInstant;
}
