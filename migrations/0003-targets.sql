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

-- One changed target of one batch; before is null when it was added, after is null when it was deleted.
create table target_change (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id bigint generated always as identity,
  batch uuid not null,
  target_id uuid not null,
  before jsonb,
  after jsonb,
  at timestamptz not null,
  undone_at timestamptz,
  primary key (workspace_id, id)
);
create index target_change_by_batch on target_change (workspace_id, batch);
select foothold_protect('target_change');
