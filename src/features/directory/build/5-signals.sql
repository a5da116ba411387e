-- The counts behind the scores (TGT-4): of groups, never of one person.

create temp table hospital_no as select no, ccn, residents from numbered where kind = 'hospital';

create temp table located_person as
  select p.* exclude (zip), p.zip, c.county_key, r.practice_no, r.practice_nos, r.pac_id
  from person as p left join zip_county as c using (zip) left join practises as r using (npi);

create temp table share as
  select 'practice' as level, place::varchar as place, coalesce(specialty, '') as specialty,
    count(*)::integer as physicians, count(*) filter (told)::integer as told, count(*) filter (told and unlisted)::integer as unlisted
  from (select unnest(practice_nos) as place, specialty, told, unlisted from located_person where practice_nos is not null)
  group by grouping sets ((place, specialty), (place))
  union all
  select 'hospital', no::varchar, coalesce(specialty, ''), count(*), count(*) filter (told), count(*) filter (told and unlisted)
  from works_at join hospital_no using (ccn) join person using (npi)
  group by grouping sets ((no, specialty), (no))
  union all
  select 'county', county_key, coalesce(specialty, ''), count(*), count(*) filter (told), count(*) filter (told and unlisted)
  from located_person where county_key is not null
  group by grouping sets ((county_key, specialty), (county_key))
  union all
  select 'state', state, coalesce(specialty, ''), count(*), count(*) filter (told), count(*) filter (told and unlisted)
  from person group by grouping sets ((state, specialty), (state));

-- Groups that are large enough to be counted, with the share of their state in the same specialty.
create temp table state_share as
  select place as state, specialty, told, unlisted, unlisted / told::double as share from share
  where level = 'state' and told >= getvariable('smallest_group');

-- A physician's hospital that trains the most residents; and the one with the most physicians told of in the specialty.
create temp table at_hospital as
  select w.npi, list(h.no order by h.residents desc nulls last, h.no) as hospital_nos,
    arg_max(h.no, h.residents) filter (h.residents > 0) as teaching_no,
    arg_max(h.no, s.told) as counted_no
  from works_at as w join hospital_no as h using (ccn) join person as p using (npi)
  left join share as s on s.level = 'hospital' and s.place = h.no::varchar and s.specialty = p.specialty
    and s.told >= getvariable('smallest_group')
  group by w.npi;

-- A practice teaches with the hospital where most of its physicians who teach work, if that is a third of all.
create temp table practice_teaching as
  select no, teaching_no from (
    select practice_no as no, teaching_no, count(*) as here, sum(count(*)) over (partition by practice_no) as people
    from located_person left join at_hospital using (npi) where practice_no is not null
    group by practice_no, teaching_no)
  where teaching_no is not null and 3 * here >= people
  qualify row_number() over (partition by no order by here desc, teaching_no) = 1;

create temp table sponsor as
  select name_key(employer) as name_key, state, any_value(employer) as sponsor, sum(applications)::integer as sponsor_applications,
    min(first_date) as sponsor_from, max(last_date) as sponsor_to
  from raw_sponsor group by name_key(employer), state;
