-- The counts behind the scores (TGT-4): of groups, never of one person.

-- Where each ZIP code lies that somebody has: looked up once, not for each of a million lines.
create temp table used_zip as
  select zip, coalesce(z.latitude, a.latitude) as latitude, coalesce(z.longitude, a.longitude) as longitude,
    case when z.zip is not null then 'zip' when a.area is not null then 'area' end as located,
    county_key, h.area, h.extent, h.score
  from (select zip from person where zip is not null union select zip from draft where zip is not null)
  left join zip_place as z using (zip)
  left join zip_area as a on a.area = area_of(zip)
  left join zip_county using (zip)
  left join county_shortage as h using (county_key);

create temp table located_person as
  select p.*, z.county_key, r.practice_no, r.practice_nos
  from person as p left join used_zip as z using (zip) left join practises as r using (npi);

-- Whose practice is the hospital itself works there, also where no affiliation says so.
insert into works_at
  select npi, no, specialty, told, unlisted
  from (select npi, unnest(practice_nos) as no, specialty, told, unlisted from located_person)
  where no < (select count(*) from hospital_ccn) and (npi, no) not in (select npi, no from works_at);

-- In each specialty, and in all together (NULL).
create temp table organisation_share as
  select no, specialty, count(*)::integer as physicians, count(*) filter (told)::integer as told,
    count(*) filter (told and unlisted)::integer as unlisted
  from (
    select no, specialty, told, unlisted
      from (select unnest(practice_nos) as no, specialty, told, unlisted from located_person)
      where no >= (select count(*) from hospital_ccn)
    union all
    select no, specialty, told, unlisted from works_at)
  group by grouping sets ((no, specialty), (no));

create temp table county_share as
  select * from (
    select county_key, specialty, count(*) filter (told)::integer as told, count(*) filter (told and unlisted)::integer as unlisted
    from located_person where county_key is not null group by grouping sets ((county_key, specialty), (county_key)))
  where told >= getvariable('smallest_group');

create temp table state_share as
  select *, unlisted / told::double as share
  from (
    select state, specialty, count(*) filter (told)::integer as told, count(*) filter (told and unlisted)::integer as unlisted
    from person group by grouping sets ((state, specialty), (state)))
  where told >= getvariable('smallest_group');

-- A physician's hospitals, the largest first; the one that trains the most residents; the one with the most of whom
-- the school is told in the specialty.
create temp table at_hospital as
  select w.npi, list_sort(list(w.no)) as hospital_nos,
    max_by(w.no, (1e3 * n.residents)::bigint * 1e6::bigint - w.no) filter (n.residents > 0) as teaching_no,
    max_by(w.no, s.told * 1e6::bigint - w.no) filter (s.told >= getvariable('smallest_group')) as counted_no
  from works_at as w join numbered as n using (no)
  left join organisation_share as s on s.no = w.no and s.specialty = w.specialty
  group by w.npi;

-- A practice teaches with the hospital where most of its physicians who teach work, if that is a third of all.
create temp table practice_teaching as
  select no, max_by(teaching_no, here * 1e6::bigint - teaching_no) filter (teaching_no is not null and 3 * here >= people) as teaching_no
  from (
    select practice_no as no, teaching_no, count(*) as here, sum(count(*)) over (partition by practice_no) as people
    from located_person left join at_hospital using (npi) where practice_no is not null
    group by practice_no, teaching_no)
  group by no;

create temp table sponsor as
  select name_key(employer) as name_key, state, min(employer) as sponsor,
    sum(applications)::integer as sponsor_applications, min(first_date) as sponsor_from, max(last_date) as sponsor_to
  from raw_sponsor group by name_key(employer), state;
