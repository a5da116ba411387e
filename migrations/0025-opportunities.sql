-- What grew out of answers, offers and introductions: the board from the first interest to the last day (AIM, STR).

create table opportunity (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  title text not null,
  stage text not null check (stage in ('asked', 'offered', 'comparing', 'confirmed', 'running', 'done', 'dropped')),
  origin text not null check (origin in ('answer', 'offer', 'introduction')),
  introduced_by text not null default '',       -- '' where nobody introduced them
  outreach_id uuid,                             -- the thread with the answer it grew out of
  target_id uuid,
  note text not null default '',
  starts_on date,                               -- as agreed; both or neither once it is a place
  ends_on date,
  costs jsonb not null,                         -- US dollars and weeks: opportunities/costs.ts
  offer_text text not null default '',          -- what was pasted or read; everything read from it is worked out anew
  offer_url text not null default '',
  offer_read_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, outreach_id) references outreach (workspace_id, id),
  foreign key (workspace_id, target_id) references target (workspace_id, id),
  check (stage not in ('confirmed', 'running', 'done') or (starts_on is not null and ends_on is not null)),
  check (starts_on is null or ends_on is null or starts_on <= ends_on)
);
-- An answer grows into one opportunity, however often it is clicked.
create unique index opportunity_one_per_thread on opportunity (workspace_id, outreach_id);
select foothold_protect('opportunity');
