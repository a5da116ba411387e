-- Long lists: a page costs the same with 100,000 targets as with 300 (decision 18). Counts are kept, answers are marked where
-- they are looked for, and what is shown first is found without looking at everything.

-- Changes of counts; a count is their sum. Rows are only added, so that no transaction waits for another over a count;
-- now and then they are summed up into one. Derived, so no part of a backup: restored rows are counted as they come.
create table kept_count (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id bigint generated always as identity,
  what text not null,
  value text not null,
  change bigint not null,
  primary key (workspace_id, id)
);
create index kept_count_by_what on kept_count (workspace_id, what) include (value, change);

-- Counts what a statement changed. Its arguments: what is counted, by which value, and which rows count.
create function keep_count() returns trigger language plpgsql as $$
declare
  counted text := format('select workspace_id, (%s)::text as value, %%s as one from %%s where %s', tg_argv[1], tg_argv[2]);
  added text := format(counted, '1', 'new_rows');
  gone text := format(counted, '-1', 'old_rows');
begin
  execute format(
    'insert into kept_count (workspace_id, what, value, change)
      select workspace_id, %L, value, sum(one) from (%s) as changed group by workspace_id, value having sum(one) <> 0',
    tg_argv[0],
    case tg_op when 'INSERT' then added when 'DELETE' then gone else added || ' union all ' || gone end);
  return null;
end
$$;

-- Keeps a count of a table's rows, which it counts once now.
create function foothold_count(what text, table_name text, value text, condition text) returns void language plpgsql as $$
declare
  made text := format('execute function keep_count(%L, %L, %L)', what, value, condition);
begin
  -- The owner of the tables is no workspace; for this statement it sees the rows of all.
  execute format('alter table %I no force row level security', table_name);
  execute format(
    'insert into kept_count (workspace_id, what, value, change)
      select workspace_id, %L, (%s)::text, count(*) from %I where %s group by 1, 3',
    what, value, table_name, condition);
  execute format('alter table %I force row level security', table_name);
  execute format('create trigger %I after insert on %I referencing new table as new_rows for each statement %s',
    what || '_added', table_name, made);
  execute format('create trigger %I after update on %I referencing old table as old_rows new table as new_rows
    for each statement %s', what || '_changed', table_name, made);
  execute format('create trigger %I after delete on %I referencing old table as old_rows for each statement %s',
    what || '_gone', table_name, made);
end
$$;

select foothold_count('targets', 'target', 'list', 'deleted_at is null');
select foothold_count('written', 'outreach', '''''', 'first_sent_at is not null');
select foothold_count('threads', 'inbox_thread', 'work', 'true');
select foothold_protect('kept_count');

-- Whether a person answered, and whether they are willing. Follows from state, outcome and the mails that came in.
alter table outreach
  add column answered boolean not null default false,
  add column said_yes boolean not null default false;

create function mark_answer() returns trigger language plpgsql as $$
begin
  new.answered := new.state in ('answered', 'doNotWrite') or exists (
    select from incoming where workspace_id = new.workspace_id and outreach_id = new.id and kind = 'answer'
      and sorted_as not in ('outOfOffice', 'acknowledgement', 'bounce', 'leftJob'));
  new.said_yes := coalesce(new.outcome = 'yes', false) or exists (
    select from incoming where workspace_id = new.workspace_id and outreach_id = new.id
      and sorted_as in ('yes', 'asksForPapers'));
  return new;
end
$$;
create trigger mark_answer before insert or update of state, outcome, answered on outreach
  for each row execute function mark_answer();

create function mark_answer_of_mail() returns trigger language plpgsql as $$
begin
  update outreach set answered = answered
    where workspace_id = coalesce(new.workspace_id, old.workspace_id) and id in (new.outreach_id, old.outreach_id);
  return null;
end
$$;
create trigger mark_answer after insert or delete or update of outreach_id, kind, sorted_as on incoming
  for each row execute function mark_answer_of_mail();

alter table outreach no force row level security;
alter table incoming no force row level security;
update outreach set answered = answered;
alter table outreach force row level security;
alter table incoming force row level security;

create index outreach_answered on outreach (workspace_id, updated_at desc, id) where answered;
create index outreach_said_yes on outreach (workspace_id, updated_at desc, id) where said_yes;

-- The list of threads is read in this order, the handled ones the latest first.
drop index inbox_thread_by_work;
create index inbox_thread_by_work on inbox_thread (workspace_id, work, rank, received_at, outreach_id);
create index inbox_thread_latest on inbox_thread (workspace_id, work, rank, received_at desc, outreach_id);

-- The host of a target's website: which targets a website that was read belongs to.
alter table target add column website_host text;
create function host_of(address text) returns text language sql immutable
  return lower(substring(address from '^(?:https?://)?(?:www\.)?([^/?#]+)'));
create function keep_website_host() returns trigger language plpgsql as $$
begin
  new.website_host := host_of(nullif(new.website, ''));
  return new;
end
$$;
create trigger keep_website_host before insert or update of website on target
  for each row execute function keep_website_host();
alter table target no force row level security;
update target set website = website where website <> '';
alter table target force row level security;
create index target_by_website on target (workspace_id, website_host) where website_host is not null;

-- How people sort: "Clinic 9" before "Clinic 10", capitals and accents aside.
create function natural_order(words text) returns text language sql immutable
  return regexp_replace(regexp_replace(
    regexp_replace(normalize(lower(words), nfd), '[\u0300-\u036f]', '', 'g'),
    '(\d+)', '000000000000\1', 'g'), '\d*(\d{12})', '\1', 'g');
drop index target_by_list;
create index target_by_list on target (workspace_id, list, natural_order(name) collate "C", id) where deleted_at is null;
