-- The next place (NXT-1): introductions asked for and received, and on record who may be named to whom.

create table introduction (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  opportunity_id uuid not null,                 -- the stay at which it was asked for
  introducer text not null,
  asked_on date not null,
  received_on date,                             -- null: asked for, nobody named yet
  introduced text not null default '',          -- who was named
  target_id uuid,                               -- the target that became of it
  created_at timestamptz not null,
  deleted_at timestamptz,                       -- soft, so that deleting can be undone
  primary key (workspace_id, id),
  foreign key (workspace_id, opportunity_id) references opportunity (workspace_id, id) on delete cascade,
  foreign key (workspace_id, target_id) references target (workspace_id, id)
);
select foothold_protect('introduction');

-- A permission to be named. Rows stay for good; one that is taken back says when.
create table naming_consent (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  opportunity_id uuid not null,
  scope jsonb not null,                         -- introductions/consent.ts describes it
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, opportunity_id) references opportunity (workspace_id, id) on delete cascade
);
select foothold_protect('naming_consent');
