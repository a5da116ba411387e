-- The outreach to each target, its mails, and the addresses nobody writes to any more (CMP-2 to CMP-6, CMP-8).

create table campaign_settings (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  paused_at timestamptz,                        -- CMP-8: the one switch; while set, nothing is claimed
  seconds_between_mails integer not null default 60 check (seconds_between_mails >= 0),
  mails_per_day integer not null default 40 check (mails_per_day > 0),
  primary key (workspace_id)
);
select foothold_protect('campaign_settings');

-- One sequence of at most three mails to one target. state is a state of campaign/sequence.ts.
create table outreach (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  target_id uuid not null,
  state text not null,
  address text not null,                        -- the e-mail address this sequence writes to
  resume_on date,                               -- out of office until then (CMP-4)
  first_sent_at timestamptz,
  last_sent_at timestamptz,
  mails_sent integer not null default 0 check (mails_sent between 0 and 3),
  outcome text,                                 -- CMP-2: no | maybe-later | yes, set by the applicant
  outcome_note text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, target_id) references target (workspace_id, id)
);
create unique index outreach_one_per_address on outreach (workspace_id, target_id, lower(address));
create index outreach_by_state on outreach (workspace_id, state, last_sent_at);
select foothold_protect('outreach');

-- What happened to an outreach, in order: the log of CMP-2. Rows are only ever added.
create table outreach_event (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id bigint generated always as identity,
  outreach_id uuid not null,
  at timestamptz not null,
  event jsonb not null,
  state_after text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, outreach_id) references outreach (workspace_id, id)
);
create index outreach_event_by_outreach on outreach_event (workspace_id, outreach_id, id);
select foothold_protect('outreach_event');

-- One mail of an outreach. A row is the truth about it; a job is only a wake-up.
create table message (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  outreach_id uuid not null,
  round text not null check (round in ('first', 'followUp', 'finalFollowUp')),
  state text not null check (state in ('draft', 'approved', 'claimed', 'sending', 'sent', 'unknown', 'refused', 'withdrawn')),
  template_id uuid,                             -- the letter it was made from, if it still exists
  to_address text not null,
  to_name text,
  from_address text,                            -- set when the final bytes are committed
  from_name text,
  subject text not null,
  body text not null,
  attachments jsonb not null default '[]',      -- [{documentId, fileName, sha256, size}]
  message_id text,                              -- our own Message-ID with angle brackets
  in_reply_to text,
  mail_references text,
  mail_date timestamptz,                        -- the Date header
  mail_sha256 text,                             -- of the bytes handed to the server
  approved_at timestamptz,
  approved_text_sha256 text,                    -- what the applicant saw when approving (TPL-4)
  claimed_by text,
  lease_until timestamptz,
  attempts integer not null default 0,
  retry_at timestamptz,
  sending_at timestamptz,
  sent_at timestamptz,
  server_reply text,
  filed_at timestamptz,                         -- a copy lies in Sent; where the provider does it itself this stays null
  failure text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, outreach_id) references outreach (workspace_id, id)
);
create unique index message_one_per_round on message (workspace_id, outreach_id, round) where state <> 'withdrawn';
create unique index message_by_message_id on message (workspace_id, message_id) where message_id is not null;
create index message_by_state on message (workspace_id, state, approved_at);
select foothold_protect('message');

-- The suppression list: addresses and whole domains that are never written to again (CMP-4).
create table suppression (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  address text not null,                        -- lower case; an address, or @domain for a whole organisation
  reason text not null check (reason in ('hard-bounce', 'do-not-write', 'by-hand')),
  note text,
  created_at timestamptz not null,
  primary key (workspace_id, address)
);
select foothold_protect('suppression');
