-- What is counted by day is read by day: the kind stands in what is counted, the day alone in its value. To cut both out of one
-- text took longer than to sum them up (decision 29). Of answers nobody asks the days: they are counted by their sorting alone.
create or replace function counts_of(one message) returns table (what text, value text) language sql stable as $$
  select 'weeks', week_of(one) where week_of(one) is not null
  union all
  select case one.round when 'first' then 'days first' else 'days followUps' end,
      to_char(one.sent_at at time zone 'UTC', 'YYYY-MM-DD')
    where week_of(one) is not null
$$;
create or replace function counts_of(one incoming) returns table (what text, value text) language sql stable as $$
  select 'sorted', one.sorted_as where one.kind = 'answer'
  union all
  select 'handled', '' where one.kind = 'answer' and one.handled_at is not null
$$;
create or replace function counts_of(one outreach) returns table (what text, value text) language sql stable as $$
  select what, value
  from (values
    ('fates', 'list ' || one.fate || ' ' || one.target_list || ' ' || one.letter),
    ('fates', 'specialty ' || one.fate || ' ' || split_part(one.target_specialty, ',', 1)),
    ('fates', 'state ' || one.fate || ' ' || one.target_state),
    ('sent ' || one.fate, to_char(one.first_sent_at at time zone 'UTC', 'YYYY-MM-DD')),
    ('answers', case when one.fate_on is not null then one.target_list || ' ' || one.fate || ' '
      || greatest(0, one.fate_on - (one.first_sent_at at time zone 'UTC')::date) end),
    (case one.outcome when 'no' then 'talks nothing' else 'talks open' end,
      case when one.fate = 'positive' then to_char(one.fate_on, 'YYYY-MM-DD') end)
  ) as counted (what, value)
  where one.first_sent_at is not null and value is not null
$$;

-- What there is already. The owner of the table is no workspace; for these statements it sees the rows of all.
alter table kept_count no force row level security;
update kept_count set what = 'sorted', value = left(value, -11) where what = 'days' and value !~ '^(first|followUps) ';
update kept_count set what = 'days ' || left(value, -11), value = right(value, 10) where what = 'days';
update kept_count set what = what || ' ' || substr(value, 12), value = left(value, 10) where what in ('sent', 'talks');
alter table kept_count force row level security;
