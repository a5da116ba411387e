-- Workspaces, sessions, and the rule that no workspace can read another.
--
-- Every table of the product carries workspace_id first in its primary key and is passed to
-- foothold_protect(), which forces row-level security. The program works as foothold_app, a role
-- that cannot bypass it, and names its workspace for each transaction in foothold.workspace.

do $$
begin
  if not exists (select from pg_roles where rolname = 'foothold_app') then
    create role foothold_app nologin nosuperuser nobypassrls;
  end if;
  execute format('grant foothold_app to %I', current_user);
end
$$;

grant usage on schema public to foothold_app;

create function current_workspace() returns uuid
  language sql stable
  return nullif(current_setting('foothold.workspace', true), '')::uuid;

-- Gives one table its row-level security. key_column is workspace_id everywhere but in workspace itself.
create function foothold_protect(table_name text, key_column text default 'workspace_id') returns void
  language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format(
    'create policy own_workspace on %I using (%I = current_workspace()) with check (%I = current_workspace())',
    table_name, key_column, key_column);
  execute format('grant select, insert, update, delete on %I to foothold_app', table_name);
end
$$;

create table workspace (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  created_at timestamptz not null
);
select foothold_protect('workspace', 'id');

-- The program itself (never the foothold_app role) lists workspaces, to know whose work is due.
do $$
begin
  execute format('create policy listed_by_program on workspace for select to %I using (true)', current_user);
end
$$;

create table session (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  token_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (workspace_id, token_hash)
);
select foothold_protect('session');
