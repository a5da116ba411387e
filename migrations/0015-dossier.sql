-- RDY-2: the versions of the CV. What each says comes from the profile; a version chooses, orders and designs.

create table cv_version (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null,
  choices jsonb not null,                       -- dossier/cv-choices.ts describes it
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);
select foothold_protect('cv_version');
