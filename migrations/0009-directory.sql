-- What of the applicant's touches the national directory. The directory itself is a file of its own, the same for all.

-- Which target was taken from which entry of the directory: “hospital-330059”, “physician-1003000126”.
create table directory_target (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  target_id uuid not null,
  entry_id text not null,
  release text not null,                        -- of the directory it was taken from
  at timestamptz not null,
  primary key (workspace_id, target_id),
  foreign key (workspace_id, target_id) references target (workspace_id, id)
);
create index directory_target_by_entry on directory_target (workspace_id, entry_id);
select foothold_protect('directory_target');

-- Entries that the directory joined into another one, and of which the applicant said that they are a place of their own.
create table directory_apart (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  entry_id text not null,
  at timestamptz not null,
  primary key (workspace_id, entry_id)
);
select foothold_protect('directory_apart');
