-- What organisations' websites say, what the applicant made of it, and the queue of those still to be read (TGT-5, TGT-8, AIM-3).

-- One website of an organisation. Targets find theirs by its address; several can have the same one.
create table website (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  address_key text not null,                    -- one for all spellings of the address: fetching/addresses.ts
  address text not null,                        -- where reading begins
  organisations text[] not null,                -- the domains it speaks for; a prohibition holds for all of them
  read_at timestamptz,                          -- when it was last read
  pages jsonb not null default '[]',            -- [{url, kind, refusal}]: what was looked at then
  refusal jsonb,                                -- why nothing could be read then
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, address_key)
);
create index website_by_organisation on website using gin (organisations);
select foothold_protect('website');

-- One thing that a website says: a way to write to somebody, a program, or a sentence that forbids.
create table website_finding (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  website_id uuid not null,
  finding_key text not null,                    -- the same for one thing in every reading: findings.ts
  kind text not null check (kind in ('route', 'program', 'usce', 'graduates', 'prohibition')),
  finding jsonb not null,                       -- with the sentence, its link and the day
  fingerprint text not null,                    -- of what it says; evidence aside
  before jsonb,                                 -- what it said until changed_at
  first_seen_at timestamptz not null,
  changed_at timestamptz,
  last_seen_at timestamptz not null,
  gone_at timestamptz,                          -- its page was read again and no longer says it
  primary key (workspace_id, id),
  foreign key (workspace_id, website_id) references website (workspace_id, id),
  unique (workspace_id, website_id, finding_key)
);
select foothold_protect('website_finding');

-- What the applicant decided about a finding for one target. It holds as long as the finding says the same.
create table website_decision (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  target_id uuid not null,
  finding_id uuid not null,
  decision text not null check (decision in ('accepted', 'edited', 'rejected')),
  fingerprint text not null,                    -- of the finding that was decided about
  finding jsonb not null,                       -- as it was taken, with its sentence, whatever the page says later
  target_before jsonb,                          -- the fields of the target that taking it changed, for undoing
  target_after jsonb,
  decided_at timestamptz not null,
  primary key (workspace_id, target_id, finding_id),
  foreign key (workspace_id, target_id) references target (workspace_id, id),
  foreign key (workspace_id, finding_id) references website_finding (workspace_id, id)
);
select foothold_protect('website_decision');

-- TGT-8: a prohibition that the applicant overruled for one target, with the reason in their own words. Kept for good.
create table website_overrule (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  target_id uuid not null,
  finding_id uuid not null,
  quote text not null,
  reason text not null check (reason <> ''),
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, target_id) references target (workspace_id, id),
  foreign key (workspace_id, finding_id) references website_finding (workspace_id, id)
);
select foothold_protect('website_overrule');

-- A way other than e-mail that the applicant wants to go: a form to fill in, a number to call.
create table route_task (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  target_id uuid not null,
  finding_id uuid,
  route jsonb not null,                         -- a Route of websites/rules.ts, with its sentence
  created_at timestamptz not null,
  done_on date,
  note text not null default '',
  primary key (workspace_id, id),
  foreign key (workspace_id, target_id) references target (workspace_id, id),
  foreign key (workspace_id, finding_id) references website_finding (workspace_id, id)
);
create index route_task_by_target on route_task (workspace_id, target_id);
select foothold_protect('route_task');

-- Websites to be read: by one click on a target, or of many targets at once.
create table website_job (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  label text not null,
  state text not null check (state in ('running', 'paused', 'cancelled')),
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
select foothold_protect('website_job');

-- The queue. A row is the truth about one website of a job; whoever reads it holds a lease.
create table website_job_item (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  job_id uuid not null,
  website_id uuid not null,
  position integer not null,
  state text not null check (state in ('waiting', 'reading', 'done', 'failed', 'cancelled')),
  pages integer not null default 0,             -- looked at so far
  attempts integer not null default 0,
  claimed_by text,
  lease_until timestamptz,
  refusal jsonb,
  finished_at timestamptz,
  primary key (workspace_id, job_id, website_id),
  foreign key (workspace_id, job_id) references website_job (workspace_id, id),
  foreign key (workspace_id, website_id) references website (workspace_id, id)
);
create index website_job_item_waiting on website_job_item (workspace_id, state, position);
select foothold_protect('website_job_item');
