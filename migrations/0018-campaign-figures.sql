-- What came of the campaign is counted as it happens, not when somebody looks; and the log is read by group along an index
-- (decision 29).

-- Of its target and its first mail, what an outreach is counted and looked for by. Kept by the triggers below.
alter table outreach
  add column target_list text not null default '',
  add column target_state text not null default '',
  add column target_specialty text not null default '',
  add column letter text not null default '';   -- the letter's version of the first mail that left; '' for Foothold's own

create function know_target() returns trigger language plpgsql as $$
begin
  select list, state, specialty into new.target_list, new.target_state, new.target_specialty
    from target where workspace_id = new.workspace_id and id = new.target_id;
  return new;
end
$$;
create trigger know_target before insert or update of target_id on outreach
  for each row execute function know_target();

create function tell_of_target() returns trigger language plpgsql as $$
begin
  update outreach set target_id = target_id -- know_target looks again
    where workspace_id = new.workspace_id and target_id = new.id;
  return null;
end
$$;
create trigger tell_of_target after update on target for each row
  when ((old.list, old.state, old.specialty) is distinct from (new.list, new.state, new.specialty))
  execute function tell_of_target();

create function tell_of_letter() returns trigger language plpgsql as $$
begin
  update outreach set letter = of_first.letter
    from (select id, coalesce((
        select template_id::text from message where message.workspace_id = of_one.workspace_id
          and message.outreach_id = of_one.id and message.round = 'first' and message.state = 'sent'), '') as letter
      from outreach as of_one
      where workspace_id = coalesce(new.workspace_id, old.workspace_id)
        and id in (new.outreach_id, old.outreach_id)) as of_first
    where outreach.workspace_id = coalesce(new.workspace_id, old.workspace_id) and outreach.id = of_first.id
      and outreach.letter <> of_first.letter;
  return null;
end
$$;
create trigger tell_of_letter_added after insert on message for each row
  when (new.round = 'first' and new.state = 'sent') execute function tell_of_letter();
create trigger tell_of_letter after update on message for each row
  when ((old.outreach_id, old.round, old.state = 'sent', old.template_id)
    is distinct from (new.outreach_id, new.round, new.state = 'sent', new.template_id))
  execute function tell_of_letter();
create trigger tell_of_letter_gone after delete on message for each row
  when (old.round = 'first' and old.state = 'sent') execute function tell_of_letter();

-- The counts that one outreach belongs to, as "dimension stage value".
create function figures_of(one outreach) returns setof text language sql immutable as $$
  select dimension || ' ' || stage || ' ' || value
  from (values ('all', ''), ('list', one.target_list), ('letter', one.letter), ('state', one.target_state),
      ('specialty', one.target_specialty)) as group_of (dimension, value),
    (values ('mailed', true), ('answered', one.answered), ('yes', one.said_yes)) as reached (stage, counts)
  where counts and one.first_sent_at is not null
$$;

-- The week of a mail that left, which begins on Monday, as "round monday".
create function week_of(one message) returns text language sql stable as $$
  select case when one.state = 'sent' and one.round <> 'answer' then
    case one.round when 'first' then 'first ' else 'followUps ' end
      || to_char(date_trunc('week', one.sent_at at time zone 'UTC'), 'YYYY-MM-DD') end
$$;

create function keep_figures() returns trigger language plpgsql as $$
begin
  insert into kept_count (workspace_id, what, value, change)
    select coalesce(new.workspace_id, old.workspace_id), 'figures', value, sum(one)
    from (select figures_of(new) as value, 1 as one union all select figures_of(old), -1) as changed
    group by value having sum(one) <> 0;
  return null;
end
$$;
create trigger keep_figures_changed after update on outreach for each row
  when ((old.first_sent_at is null, old.answered, old.said_yes, old.target_list, old.target_state, old.target_specialty, old.letter)
    is distinct from (new.first_sent_at is null, new.answered, new.said_yes, new.target_list, new.target_state,
      new.target_specialty, new.letter))
  execute function keep_figures();
create trigger keep_figures_added after insert on outreach for each row
  when (new.first_sent_at is not null) execute function keep_figures();
create trigger keep_figures_gone after delete on outreach for each row
  when (old.first_sent_at is not null) execute function keep_figures();

create function keep_weeks() returns trigger language plpgsql as $$
begin
  insert into kept_count (workspace_id, what, value, change)
    select coalesce(new.workspace_id, old.workspace_id), 'weeks', value, sum(one)
    from (values (week_of(new), 1), (week_of(old), -1)) as changed (value, one)
    where value is not null group by value having sum(one) <> 0;
  return null;
end
$$;
create trigger keep_weeks_changed after update on message for each row
  when ((old.state = 'sent', old.round, old.sent_at) is distinct from (new.state = 'sent', new.round, new.sent_at))
  execute function keep_weeks();
create trigger keep_weeks_added after insert on message for each row
  when (new.state = 'sent') execute function keep_weeks();
create trigger keep_weeks_gone after delete on message for each row
  when (old.state = 'sent') execute function keep_weeks();

-- What there is already. The owner of the tables is no workspace; for these statements it sees the rows of all.
alter table target no force row level security;
alter table message no force row level security;
alter table outreach no force row level security;
alter table kept_count no force row level security;
alter table outreach disable trigger keep_figures_changed;
update outreach set target_list = target.list, target_state = target.state, target_specialty = target.specialty,
    letter = coalesce((
      select template_id::text from message where message.workspace_id = outreach.workspace_id
        and message.outreach_id = outreach.id and message.round = 'first' and message.state = 'sent'), '')
  from target where target.workspace_id = outreach.workspace_id and target.id = outreach.target_id;
alter table outreach enable trigger keep_figures_changed;
insert into kept_count (workspace_id, what, value, change)
  select workspace_id, 'figures', value, count(*)
  from (select workspace_id, figures_of(outreach) as value from outreach) as counted group by 1, 3;
insert into kept_count (workspace_id, what, value, change)
  select workspace_id, 'weeks', value, count(*)
  from (select workspace_id, week_of(message) as value from message) as counted where value is not null group by 1, 3;
alter table kept_count force row level security;
alter table outreach force row level security;
alter table message force row level security;
alter table target force row level security;

create index outreach_by_list on outreach (workspace_id, target_list, updated_at desc, id);
create index outreach_by_us_state on outreach (workspace_id, target_state, updated_at desc, id);
create index outreach_by_specialty on outreach (workspace_id, target_specialty, updated_at desc, id);
create index outreach_by_letter on outreach (workspace_id, letter, updated_at desc, id);
create index outreach_by_first_mail on outreach (workspace_id, first_sent_at) where first_sent_at is not null;
