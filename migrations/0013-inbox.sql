-- Answers to full depth: what one mail changed (so that it can be taken back), referrals, mails to match by hand, the list
-- of threads, next steps, and our own answers in the thread (CMP-2, CMP-4, CMP-9, CMP-10).

alter table incoming drop constraint incoming_matched_by_check;
alter table incoming
  add constraint incoming_matched_by_check
    check (matched_by in ('thread', 'returned-mail', 'address', 'organisation', 'by-hand')),
  add column body_html text,                           -- as it came; made safe each time it is shown
  add column reply_to text,                            -- where the sender wants the answer, if not at the sender's address
  add column mail_references text not null default '', -- for the References of our answer (RFC 5322 section 3.6.4)
  add column sorted_before text,                       -- the program's own sorting, while one by hand stands
  add column whole_organisation boolean;               -- “do not write” was said for everyone there: the applicant's word
-- Which mails were matched to a mail of ours by hand: later mail from their senders belongs there too.
create index incoming_by_hand on incoming (workspace_id, from_address) where matched_by = 'by-hand';

-- What one mail made of an outreach. Taken back when the mail is sorted otherwise, and then done anew.
create table incoming_effect (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id bigint generated always as identity,
  incoming_id uuid not null,
  outreach_id uuid not null,
  state_before text not null,
  state_after text not null,
  resume_before date,
  withdrawn uuid[] not null default '{}',       -- mails of ours that it took back
  suppressed text,                              -- the address or @domain that it added to the suppression list
  target_before text not null,                  -- the status of the target
  primary key (workspace_id, id),
  foreign key (workspace_id, incoming_id) references incoming (workspace_id, id) on delete cascade,
  foreign key (workspace_id, outreach_id) references outreach (workspace_id, id)
);
create index incoming_effect_by_mail on incoming_effect (workspace_id, incoming_id);
select foothold_protect('incoming_effect');

-- A person whom an answer names: a proposed target until the applicant accepts or refuses it.
create table referral (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  incoming_id uuid not null,
  outreach_id uuid not null,
  kind text not null check (kind in ('referral', 'another-address')),
  name text not null,
  address text not null,
  organisation text not null,
  sentence text not null,                       -- where the mail says so
  state text not null check (state in ('proposed', 'accepted', 'refused')),
  target_id uuid,                               -- what became of it
  decided_at timestamptz,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, outreach_id, address, name),
  foreign key (workspace_id, incoming_id) references incoming (workspace_id, id) on delete cascade,
  foreign key (workspace_id, outreach_id) references outreach (workspace_id, id),
  foreign key (workspace_id, target_id) references target (workspace_id, id)
);
create index referral_by_mail on referral (workspace_id, incoming_id);
select foothold_protect('referral');

-- Mails that look like the campaign's and belong to no mail of ours. Only what their headers say; the text stays in the mailbox.
create table inbox_unmatched (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('report', 'answer')),
  mail_key text not null,
  message_id text,
  from_address text not null,
  from_name text not null,
  subject text not null,
  received_at timestamptz not null,
  account text not null,
  folder text not null,
  uid_validity text not null,
  uid bigint not null,
  state text not null check (state in ('open', 'matched', 'not-ours')),
  incoming_id uuid,                             -- the mail that it became
  primary key (workspace_id, id),
  unique (workspace_id, mail_key),
  foreign key (workspace_id, incoming_id) references incoming (workspace_id, id) on delete set null (incoming_id)
);
create index inbox_unmatched_open on inbox_unmatched (workspace_id, received_at desc) where state = 'open';
select foothold_protect('inbox_unmatched');

-- One line for each outreach that got mail, so that the list of threads costs the same however many targets there are.
-- Derived: written anew from its mails whenever one of them changes.
create table inbox_thread (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  outreach_id uuid not null,
  mail_id uuid not null,                        -- the mail that decides what is to be done
  work text not null check (work in ('answer', 'returned', 'noted', 'handled')),
  rank smallint not null,                       -- rankOf in inbox/rules.ts: the most pressing first
  sorted_as text not null,
  received_at timestamptz not null,
  mails integer not null,
  primary key (workspace_id, outreach_id),
  foreign key (workspace_id, outreach_id) references outreach (workspace_id, id),
  foreign key (workspace_id, mail_id) references incoming (workspace_id, id) on delete cascade
);
create index inbox_thread_by_work on inbox_thread (workspace_id, work, rank, received_at);
-- The owner of the tables is no workspace; for this statement it sees the mails of all.
alter table incoming no force row level security;
insert into inbox_thread (workspace_id, outreach_id, mail_id, work, rank, sorted_as, received_at, mails)
select distinct on (workspace_id, outreach_id)
  workspace_id, outreach_id, id, work, rank, sorted_as, received_at,
  count(*) over (partition by workspace_id, outreach_id)
from (
  select incoming.*,
    case
      when handled_at is not null then 'handled'
      when place is not null then 'answer'
      when kind = 'bounce' then 'returned'
      else 'noted'
    end as work,
    case when handled_at is not null then 9 when place is not null then place else 8 end as rank
  from incoming
  left join (values ('asksForPapers', 0), ('yes', 1), ('question', 2), ('maybeLater', 4), ('unclear', 5),
    ('leftJob', 6), ('no', 7)) as pressing (sorting, place) on pressing.sorting = incoming.sorted_as
) as ranked
order by workspace_id, outreach_id, rank, received_at;
alter table incoming force row level security;
select foothold_protect('inbox_thread');

-- After a yes: what is done of the next steps, kept with the thread.
create table inbox_step (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  outreach_id uuid not null,
  step text not null check (step in ('packet', 'call', 'dates')),
  done_at timestamptz not null,
  primary key (workspace_id, outreach_id, step),
  foreign key (workspace_id, outreach_id) references outreach (workspace_id, id)
);
select foothold_protect('inbox_step');

-- Our own answers in the thread leave like every other mail; a thread may have many of them.
alter table message drop constraint message_round_check;
alter table message
  add constraint message_round_check check (round in ('first', 'followUp', 'finalFollowUp', 'answer')),
  add column answers_id uuid;                   -- the mail that came in and that this one answers
drop index message_one_per_round;
create unique index message_one_per_round on message (workspace_id, outreach_id, round)
  where state <> 'withdrawn' and round <> 'answer';

-- Campaign page, log, Today and the worker ask for these, however many targets there are.
create index message_first_sent on message (workspace_id, sent_at) where round = 'first' and state = 'sent';
create index message_sending_at on message (workspace_id, sending_at) where sending_at is not null;
create index message_by_outreach on message (workspace_id, outreach_id);
create index outreach_by_update on outreach (workspace_id, updated_at desc, id);
create index outreach_by_target on outreach (workspace_id, target_id);
create index incoming_by_target on incoming (workspace_id, target_id);
