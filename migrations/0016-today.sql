-- What the applicant put off on Today, and the morning mail to oneself.

create table today_snooze (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  todo_id text not null,                        -- as the feature names it, such as profile-RDY-2
  until date not null,                          -- the day on which it comes back
  primary key (workspace_id, todo_id)
);
select foothold_protect('today_snooze');

create table today_digest (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  hour integer not null check (hour between 0 and 23),
  time_zone text not null,                      -- IANA name, as the applicant's browser told it
  last_day date,                                -- the day of the last one, in that time zone: never two on one day
  primary key (workspace_id)
);
select foothold_protect('today_digest');
