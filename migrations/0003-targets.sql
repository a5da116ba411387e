-- The three target lists (TGT-1, TGT-2), with every change on record so that it can be undone.

create table target (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  list text not null check (list in ('hospital', 'clinic', 'physician')),
  name text not null check (name <> ''),
  city text not null default '',
  state text not null default '',
  street text not null default '',
  zip text not null default '',
  phone text not null default '',
  website text not null default '',
  npi text not null default '',
  specialty text not null default '',
  usce text not null default 'unclear' check (usce in ('yes', 'no', 'unclear')),
  usce_evidence text not null default '',
  contact_person text not null default '',
  contact_role text not null default '',
  contact_emails text[] not null default '{}',  -- lower case, in the order of preference
  notes text not null default '',
  source text not null default '',
  status text not null default 'new' check (status in ('new', 'ready', 'writing', 'answered', 'closed')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,                       -- soft, so that deleting can be undone
  primary key (workspace_id, id)
);
create index target_by_list on target (workspace_id, list, name) where deleted_at is null;
select foothold_protect('target');

-- One thing the applicant did to the lists: an edit, an import, a merge. It is undone and done again as a whole.
create table target_batch (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  number integer not null,                      -- in the order of doing
  kind text not null check (kind in ('add', 'edit', 'delete', 'import', 'merge')),
  label text not null,                          -- as the undo button names it
  at timestamptz not null,
  undone_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, number)
);
select foothold_protect('target_batch');

-- One changed target of one batch; before is null when it was added, after is null when it was deleted.
create table target_change (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  batch_id uuid not null,
  target_id uuid not null,
  before jsonb,
  after jsonb,
  primary key (workspace_id, batch_id, target_id),
  foreign key (workspace_id, batch_id) references target_batch (workspace_id, id),
  foreign key (workspace_id, target_id) references target (workspace_id, id)
);
select foothold_protect('target_change');

-- What an import took and did not take, row by row, so that the report can be read and downloaded later.
create table target_import (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  batch_id uuid not null,
  file_name text not null,
  taken integer not null,
  remarks jsonb not null,                       -- [{row, taken, field, value, reason, mend}]
  at timestamptz not null,
  primary key (workspace_id, batch_id),
  foreign key (workspace_id, batch_id) references target_batch (workspace_id, id)
);
select foothold_protect('target_import');

-- Pairs that look alike and of which the applicant said that they are not the same. one_id < other_id.
create table target_apart (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  one_id uuid not null,
  other_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, one_id, other_id),
  foreign key (workspace_id, one_id) references target (workspace_id, id),
  foreign key (workspace_id, other_id) references target (workspace_id, id)
);
select foothold_protect('target_apart');
