-- The applicant's facts, papers, and the exceptions they made to the readiness gate (RDY-1 to RDY-7).

create table profile (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  facts jsonb not null,                         -- profile/facts.ts describes it
  revision integer not null,                    -- counts the changes, so that two windows cannot overwrite each other
  updated_at timestamptz not null,
  primary key (workspace_id)
);
select foothold_protect('profile');

-- A paper, sealed with the vault. Never changed: a new CV is a new row, and what was sent stays (CMP-11).
create table document (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('cv')),
  file_name text not null,
  media_type text not null,
  size integer not null,
  pages integer not null,
  sha256 text not null,
  sealed bytea not null,
  findings jsonb not null,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create index document_newest on document (workspace_id, kind, created_at desc);
select foothold_protect('document');

-- RDY-6: a check that the applicant overrode, with the reason in their own words. Rows are kept for good.
create table gate_override (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  check_id text not null,
  reason text not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (workspace_id, id)
);
select foothold_protect('gate_override');
