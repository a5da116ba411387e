-- The browsers that are signed in can be told apart, and each be signed out (decision 30).

alter table session
  add column id uuid not null default gen_random_uuid(),
  add column device text not null default '',   -- as the browser calls itself: "Chrome on Android"
  add column last_seen_on date;                 -- null: not since this column is there
create unique index session_by_id on session (workspace_id, id);
