-- The plan of sixteen weeks with its calendar (PLN-1), and the time that the applicant spends (ROI-2).

-- Every state of the plan, so that each change can be undone. The current one is the highest that is not undone.
create table plan_version (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  number integer not null,
  document jsonb not null,                      -- plan/document.ts describes it
  label text not null,                          -- as the undo button names the change that led here
  at timestamptz not null,
  undone_at timestamptz,
  primary key (workspace_id, number)
);
select foothold_protect('plan_version');

-- What calendar programs were told of each entry. A change raises the sequence (RFC 5545 section 3.8.7.4); what is
-- gone stays as cancelled, so that subscribed calendars take it away.
create table plan_event (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  key text not null,
  content jsonb not null,
  sequence integer not null default 0,
  changed_at timestamptz not null,
  cancelled_at timestamptz,
  primary key (workspace_id, key)
);
select foothold_protect('plan_event');

-- Private links for calendar programs, which have no session. Only a hash of the secret is kept.
create table plan_link (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  token_hash text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  last_read_at timestamptz,
  primary key (workspace_id, token_hash)
);
select foothold_protect('plan_link');

-- Time that was spent. Sent mails are reckoned from the mails themselves and are not kept here.
create table effort_entry (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  category text not null check (category in ('outreach', 'onSite', 'profile', 'papers')),
  minutes integer not null check (minutes between 1 and 1440),
  spent_on date not null,
  note text not null default '',
  source text not null check (source in ('timer', 'byHand', 'estimate')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,                       -- soft, so that deleting can be undone
  primary key (workspace_id, id)
);
create index effort_entry_by_day on effort_entry (workspace_id, spent_on desc) where deleted_at is null;
select foothold_protect('effort_entry');

-- The timer that runs. In the store, so that it goes on through a reload and a restart.
create table effort_timer (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  category text not null check (category in ('outreach', 'onSite', 'profile', 'papers')),
  started_at timestamptz not null,
  primary key (workspace_id)
);
select foothold_protect('effort_timer');
