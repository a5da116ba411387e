-- What came in: only mail that belongs to an outreach, never a stranger's (CMP-4, CMP-9, CMP-10).

-- One mail that belongs to one outreach. A mail may belong to several where only the organisation tells (CMP-4).
create table incoming (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  outreach_id uuid not null,
  target_id uuid not null,
  mail_key text not null,                       -- the Message-ID, or a hash where there is none: the same in every folder
  message_id text,
  kind text not null check (kind in ('answer', 'autoReply', 'bounce')),
  matched_by text not null check (matched_by in ('thread', 'returned-mail', 'address', 'organisation')),
  sorted_as text not null,                      -- a sorting of inbox/rules.ts
  sorted_reason text not null,                  -- the sentence the sorting rests on
  sorted_by_hand boolean not null default false,
  from_address text not null,
  from_name text not null,
  subject text not null,
  body text not null,                           -- the whole text
  own_text text not null,                       -- without quoted history, signature and notices
  received_at timestamptz not null,             -- when the mailbox received it, not what the mail claims
  return_on date,                               -- out of office until then
  bounced_address text,
  bounce_kind text,                             -- hard | full | blocked | soft | unclear | delayed
  diagnostic text,
  handled_at timestamptz,
  folder text not null,
  uid_validity text not null,
  uid bigint not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, outreach_id) references outreach (workspace_id, id),
  foreign key (workspace_id, target_id) references target (workspace_id, id)
);
create unique index incoming_once on incoming (workspace_id, outreach_id, mail_key);
create index incoming_by_outreach on incoming (workspace_id, outreach_id, received_at);
create index incoming_open on incoming (workspace_id, received_at) where handled_at is null;
select foothold_protect('incoming');

-- How far each folder of the mailbox was read. A changed uid_validity starts the folder over (RFC 3501 section 2.3.1.1).
create table inbox_folder (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  account text not null,                        -- the mailbox's address: another mailbox is read from its own start
  folder text not null,
  uid_validity text not null,
  uid_next bigint not null,
  looked_at integer not null default 0,         -- headers looked at, of which nothing is kept
  belonging integer not null default 0,         -- mails that belonged to the campaign
  unmatched_reports integer not null default 0, -- reports of mail that came back, on no mail of ours
  checked_at timestamptz not null,
  primary key (workspace_id, account, folder)
);
select foothold_protect('inbox_folder');

-- The last look into the mailbox, and the one under way.
create table inbox_check (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  started_at timestamptz not null,
  finished_at timestamptz,                      -- null while it is under way
  looked_at integer not null default 0,         -- headers looked at
  found integer not null default 0,             -- new mails that belonged to the campaign
  failure text,                                 -- in plain words; null when all went well
  primary key (workspace_id)
);
select foothold_protect('inbox_check');
