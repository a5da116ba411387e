-- The applicant's own versions of the letters (TPL-1). Rows are only ever added: a draft can name the version it came from.
-- Where there is no row for an audience and round, the letter that comes with the program is used.

create table letter_template (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  audience text not null check (audience in ('office', 'administrator', 'physician')),
  round text not null check (round in ('first', 'followUp', 'finalFollowUp')),
  version integer not null check (version > 0),
  subject text not null,                        -- empty for follow-ups: they answer in the thread
  body text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, audience, round, version)
);
select foothold_protect('letter_template');
