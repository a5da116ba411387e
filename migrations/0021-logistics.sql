-- What is asked for after a yes: when the applicant can come, the visa, malpractice cover, and the packet of papers
-- (PKT-2 to PKT-5).

-- A stay of 4 to 8 weeks. Its days never change: a block that moves is withdrawn and written anew, so that a letter
-- which names the old days is recognised (RDY-7).
create table availability_block (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  from_on date not null,
  to_on date not null,
  state text not null check (state in ('free', 'held', 'confirmed', 'withdrawn')),
  kept_for text not null default '',            -- for whom it is held, or who confirmed it
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  check (from_on < to_on)
);
create index availability_block_by_day on availability_block (workspace_id, from_on);
select foothold_protect('availability_block');

-- How the applicant wants to enter, and which items of the checklist are done.
create table visa_case (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  facts jsonb not null,                         -- visa/case.ts describes it
  updated_at timestamptz not null,
  primary key (workspace_id)
);
select foothold_protect('visa_case');

create table malpractice_quote (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  facts jsonb not null,                         -- malpractice/quote.ts describes it
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,                       -- soft, so that deleting can be undone
  primary key (workspace_id, id)
);
select foothold_protect('malpractice_quote');

-- The packet's files are documents like the CV: sealed, never changed, kept as they were sent (CMP-11).
alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (kind in ('cv', 'packet'));

alter table document alter column sealed set storage external; -- what is sealed cannot be compressed

-- One packet of papers, for one site or for none yet.
create table packet (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  outreach_id uuid,
  name text not null,                           -- of the site, as it was when the packet was made
  choices jsonb not null,                       -- packet/choices.ts describes it
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, outreach_id) references outreach (workspace_id, id)
);
create index packet_newest on packet (workspace_id, created_at desc);
select foothold_protect('packet');

create table packet_file (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  packet_id uuid not null,
  part integer not null,                        -- 1, 2 … where one file would be larger than the site takes
  document_id uuid not null,
  contents jsonb not null,                      -- what is in it, in order: packet/contents.ts describes it
  primary key (workspace_id, packet_id, part),
  foreign key (workspace_id, packet_id) references packet (workspace_id, id) on delete cascade,
  foreign key (workspace_id, document_id) references document (workspace_id, id)
);
create index packet_file_by_document on packet_file (workspace_id, document_id);
select foothold_protect('packet_file');
