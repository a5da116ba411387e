-- After the yes: who supervises a stay and where, so that its letter, the CV and new mails say it the same way
-- (LOR, NXT-2).

create table externship (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  opportunity_id uuid not null,
  facts jsonb not null,                         -- externship/facts.ts describes it
  taken_up jsonb,                               -- the entry of the profile's experience made of it (NXT-2); null: none
  updated_at timestamptz not null,
  primary key (workspace_id, opportunity_id),
  foreign key (workspace_id, opportunity_id) references opportunity (workspace_id, id) on delete cascade
);
select foothold_protect('externship');
