-- What came of each first mail is kept with its sequence, and counted as it happens: forecast and diagnosis read counts, not
-- every mail (decision 29). Only mails of the last eight weeks are looked at one by one: what a waiting one says depends on its age.
alter table outreach
  add column positive_at timestamptz,                   -- the first answer that was sorted as positive
  add column refused_at timestamptz,                    -- the first that says no
  add column fate text not null default 'waiting',      -- positive | no | cameBack | waiting
  add column fate_on date;                              -- the day of the answer

create or replace function mark_answer() returns trigger language plpgsql as $$
declare
  heard record;
begin
  select bool_or(kind = 'answer' and sorted_as not in ('outOfOffice', 'acknowledgement', 'bounce', 'leftJob')) as from_person,
      bool_or(sorted_as in ('yes', 'asksForPapers')) as yes,
      min(received_at) filter (where kind <> 'bounce' and sorted_as in ('yes', 'maybeLater', 'asksForPapers', 'question')) as positive_at,
      min(received_at) filter (where kind <> 'bounce' and sorted_as in ('no', 'doNotWrite')) as refused_at
    into heard from incoming where workspace_id = new.workspace_id and outreach_id = new.id;
  new.answered := new.state in ('answered', 'doNotWrite') or coalesce(heard.from_person, false);
  new.said_yes := coalesce(new.outcome = 'yes', false) or coalesce(heard.yes, false);
  new.positive_at := heard.positive_at;
  new.refused_at := heard.refused_at;
  return new;
end
$$;
drop trigger mark_answer on incoming;
create trigger mark_answer after insert or delete or update of outreach_id, kind, sorted_as, received_at on incoming
  for each row execute function mark_answer_of_mail();

-- What the applicant wrote into the log counts more than how a mail was sorted, but a talk that failed was a positive answer all
-- the same. A mail that came back reached nobody. Runs after mark_answer (triggers go by their names).
create function mark_fate() returns trigger language plpgsql as $$
begin
  new.fate := case
    when new.positive_at is not null or new.outcome <> 'no' then 'positive'
    when new.refused_at is not null or new.outcome = 'no' or new.state = 'doNotWrite' then 'no'
    when new.state = 'needsAddress' then 'cameBack'
    else 'waiting'
  end;
  new.fate_on := case when new.fate in ('positive', 'no') then
    (coalesce(new.positive_at, new.refused_at, new.updated_at) at time zone 'UTC')::date end;
  return new;
end
$$;
create trigger mark_fate before insert or update of state, outcome, answered, updated_at on outreach
  for each row execute function mark_fate();

-- What a first mail is counted by: its fate on each side that the diagnosis compares, and on its day; the days that its answer
-- took; the day since which there is a talk.
create function counts_of(one outreach) returns table (what text, value text) language sql stable as $$
  select what, value
  from (values
    ('fates', 'list ' || one.fate || ' ' || one.target_list || ' ' || one.letter),
    ('fates', 'specialty ' || one.fate || ' ' || split_part(one.target_specialty, ',', 1)),
    ('fates', 'state ' || one.fate || ' ' || one.target_state),
    ('sent', to_char(one.first_sent_at at time zone 'UTC', 'YYYY-MM-DD') || ' ' || one.fate),
    ('answers', case when one.fate_on is not null then one.target_list || ' ' || one.fate || ' '
      || greatest(0, one.fate_on - (one.first_sent_at at time zone 'UTC')::date) end),
    ('talks', case when one.fate = 'positive' then
      to_char(one.fate_on, 'YYYY-MM-DD') || case one.outcome when 'no' then ' nothing' else ' open' end end)
  ) as counted (what, value)
  where one.first_sent_at is not null and value is not null
$$;
create trigger keep_fates_changed after update on outreach for each row
  when ((old.first_sent_at, old.fate, old.fate_on, old.outcome, old.target_list, old.target_state, old.target_specialty, old.letter)
    is distinct from (new.first_sent_at, new.fate, new.fate_on, new.outcome, new.target_list, new.target_state,
      new.target_specialty, new.letter))
  execute function keep_days();
create trigger keep_fates_added after insert on outreach for each row
  when (new.first_sent_at is not null) execute function keep_days();
create trigger keep_fates_gone after delete on outreach for each row
  when (old.first_sent_at is not null) execute function keep_days();

-- What there is already. The owner of the tables is no workspace; for these statements it sees the rows of all.
alter table outreach no force row level security;
alter table incoming no force row level security;
alter table kept_count no force row level security;
alter table outreach disable trigger keep_fates_changed;
update outreach set answered = answered;
alter table outreach enable trigger keep_fates_changed;
insert into kept_count (workspace_id, what, value, change)
  select workspace_id, (counts_of(outreach)).*, 1 from outreach;
alter table kept_count force row level security;
alter table incoming force row level security;
alter table outreach force row level security;

-- The latest mail of each letter, for what the coach says of it.
create index outreach_latest_of_letter on outreach (workspace_id, target_list, letter, first_sent_at desc)
  where first_sent_at is not null;

-- Those that still wait, with all that they are counted by.
create index outreach_waiting on outreach (workspace_id, first_sent_at)
  include (target_list, letter, target_specialty, target_state) where fate = 'waiting';
