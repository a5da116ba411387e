-- What the plan tells of each day, and the time spent of all mails, is counted as it happens (decision 29), beside the weeks of 0018.
drop trigger keep_weeks_changed on message;
drop trigger keep_weeks_added on message;
drop trigger keep_weeks_gone on message;
drop function keep_weeks();

-- What a mail that left is counted by: its week, and its day as "round day".
create function counts_of(one message) returns table (what text, value text) language sql stable as $$
  select 'weeks', week_of(one) where week_of(one) is not null
  union all
  select 'days', case one.round when 'first' then 'first ' else 'followUps ' end
      || to_char(one.sent_at at time zone 'UTC', 'YYYY-MM-DD')
    where week_of(one) is not null
$$;
-- What an answer is counted by: its day as "sorting day", and whether it was handled.
create function counts_of(one incoming) returns table (what text, value text) language sql stable as $$
  select 'days', one.sorted_as || ' ' || to_char(one.received_at at time zone 'UTC', 'YYYY-MM-DD') where one.kind = 'answer'
  union all
  select 'handled', '' where one.kind = 'answer' and one.handled_at is not null
$$;

create function keep_days() returns trigger language plpgsql as $$
begin
  insert into kept_count (workspace_id, what, value, change)
    select coalesce(new.workspace_id, old.workspace_id), what, value, sum(one)
    from (select what, value, 1 as one from counts_of(new) union all select what, value, -1 from counts_of(old)) as changed
    group by what, value having sum(one) <> 0;
  return null;
end
$$;
create trigger keep_days_changed after update on message for each row
  when ((old.state = 'sent', old.round, old.sent_at) is distinct from (new.state = 'sent', new.round, new.sent_at))
  execute function keep_days();
create trigger keep_days_added after insert on message for each row when (new.state = 'sent') execute function keep_days();
create trigger keep_days_gone after delete on message for each row when (old.state = 'sent') execute function keep_days();
create trigger keep_days_changed after update on incoming for each row
  when ((old.kind, old.handled_at is null, old.received_at, old.sorted_as)
    is distinct from (new.kind, new.handled_at is null, new.received_at, new.sorted_as))
  execute function keep_days();
create trigger keep_days_added after insert on incoming for each row when (new.kind = 'answer') execute function keep_days();
create trigger keep_days_gone after delete on incoming for each row when (old.kind = 'answer') execute function keep_days();

-- The latest answers, for the choice of who confirmed a place.
create index incoming_latest_answers on incoming (workspace_id, received_at desc) where kind = 'answer';

-- What there is already. The owner of the tables is no workspace; for these statements it sees the rows of all.
alter table message no force row level security;
alter table incoming no force row level security;
alter table kept_count no force row level security;
insert into kept_count (workspace_id, what, value, change)
  select workspace_id, what, value, count(*)
  from (
    select workspace_id, (counts_of(message)).* from message
    union all
    select workspace_id, (counts_of(incoming)).* from incoming
  ) as counted
  where what <> 'weeks' group by 1, 2, 3;
alter table kept_count force row level security;
alter table incoming force row level security;
alter table message force row level security;
