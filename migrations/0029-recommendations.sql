-- Letters of recommendation (LOR-1 to LOR-3): who is asked, and every step until the letter is uploaded. There is no
-- place for a letter itself: one that was waived is never the applicant's to see.

create table recommendation (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  opportunity_id uuid not null,
  writer text not null,
  facts jsonb not null,                         -- recommendation/letter.ts describes it
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,                       -- soft, so that deleting can be undone
  primary key (workspace_id, id),
  foreign key (workspace_id, opportunity_id) references opportunity (workspace_id, id) on delete cascade
);
create index recommendation_by_opportunity on recommendation (workspace_id, opportunity_id);
select foothold_protect('recommendation');

-- What happened, in order; the state of a letter is what its steps make of it. Undo takes the last step away.
create table recommendation_step (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  recommendation_id uuid not null,
  number integer not null,                      -- 1, 2 …
  kind text not null,                           -- recommendation/status.ts describes it
  happened_on date not null,
  primary key (workspace_id, recommendation_id, number),
  foreign key (workspace_id, recommendation_id) references recommendation (workspace_id, id) on delete cascade
);
select foothold_protect('recommendation_step');
