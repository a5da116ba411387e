-- At the externship (SIT): the logbook, what was agreed in the first week, and the weekly check-in.

-- Changes to entries, only ever added (decision 25). content is null where the entry was taken away.
create table logbook_change (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  opportunity_id uuid not null,
  id uuid not null,              -- made by the device, so that a change that arrives twice is kept once
  entry_id uuid not null,
  seq integer not null,          -- the order of arrival: a device asks for everything after its last one
  changed_at timestamptz not null, -- by the clock of the device
  content jsonb,                 -- logbook/entries.ts
  primary key (workspace_id, opportunity_id, id),
  unique (workspace_id, opportunity_id, seq),
  foreign key (workspace_id, opportunity_id) references opportunity (workspace_id, id)
);
select foothold_protect('logbook_change');

create table onsite_agreement (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  opportunity_id uuid not null,
  agreement jsonb not null,      -- onsite/agreement.ts
  revision integer not null,     -- counts up, so that one window does not overwrite another's change
  primary key (workspace_id, opportunity_id),
  foreign key (workspace_id, opportunity_id) references opportunity (workspace_id, id)
);
select foothold_protect('onsite_agreement');

create table onsite_check_in (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  opportunity_id uuid not null,
  monday date not null check (extract(isodow from monday) = 1),
  flags jsonb not null,          -- onsite/check-in.ts; empty: a week without a red flag
  primary key (workspace_id, opportunity_id, monday),
  foreign key (workspace_id, opportunity_id) references opportunity (workspace_id, id)
);
select foothold_protect('onsite_check_in');
