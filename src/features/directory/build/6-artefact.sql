-- The tables that are kept (artefact.ts), in the order in which they are searched.

-- What is only shown of a place is in its line.
create temp table full_organisation as
  select no, id, kind, npi, name, about, owner_name, city, state, zip, part_of, latitude, longitude, located, county_key, physicians,
    residents, teaching_no, health_center, shortage_area, shortage_extent, shortage_score, sponsor_applications,
    points_teaching, points_sponsor, points_shortage, points_health_center, $organisation_line as line
  from (
    select n.no, d.* exclude (line, rank, latitude, longitude, county_key, practice_key, grantee), p.part_of, p.because as joined_because,
      coalesce(d.latitude, z.latitude) as latitude, coalesce(d.longitude, z.longitude) as longitude,
      if(d.latitude is not null, 'address', z.located) as located,
      c.county_key, c.name as county, coalesce(s.physicians, 0) as physicians,
      case when n.kind <> 'hospital' then t.teaching_no when n.residents > 0 then n.no end as teaching_no,
      coalesce(g.area, h.area) as shortage_area, case when g.area is not null then 'clinic' else h.extent end as shortage_extent,
      coalesce(g.score, h.score) as shortage_score,
      v.sponsor, v.sponsor_applications, v.sponsor_from, v.sponsor_to,
      points_teaching(n.residents) as points_teaching, points_sponsor(v.sponsor_applications) as points_sponsor,
      points_shortage(shortage_extent) as points_shortage, points_health_center(d.health_center) as points_health_center
    from (select rowid as line, * from draft) as d
    join numbered as n using (line)
    join place as p using (no)
    left join used_zip as z on z.zip = d.zip
    left join county as c on c.county_key = coalesce(d.county_key, z.county_key)
    left join county_shortage as h on h.county_key = c.county_key
    left join grantee_shortage as g on g.grantee = d.grantee
    left join practice_teaching as t on t.no = n.no
    -- Who works at a clinic is employed by its health center.
    left join sponsor as v
      on v.state = n.state and v.name_key = if(n.kind = 'clinic', coalesce(name_key(d.owner_name), n.name_key), n.name_key)
    left join organisation_share as s on s.no = n.no and s.specialty is null);

-- Few columns are sorted by name: whole lines would take four times as long.
insert into out.organisation by name
  select no, id, npi, kind, part_of, latitude, longitude,
    flags(teaching_no is not null, health_center is not null, shortage_extent is not null) as flags, by_name
  from full_organisation
  join (select no, row_number() over (order by lower(name), no)::integer as by_name from full_organisation) using (no)
  order by no;

-- The groups that are large enough to be counted, each with its share once: organisations, counties, states.
create temp table counted as
  select (row_number() over (order by level, organisation, county_key, state, specialty) - 1)::integer as share_no, *,
    interval_low(told, unlisted)::float as low, interval_high(told, unlisted)::float as high,
    points_share(told, unlisted, state_share) as points
  from (
    select g.*, coalesce(s.share, g.unlisted / g.told::double) as state_share
    from (
      select if(n.kind = 'hospital', 'hospital', 'practice') as level, n.name as group_name, no as organisation,
        null::varchar as county_key, n.state, s.specialty, s.told, s.unlisted
      from organisation_share as s join full_organisation as n using (no) where s.told >= getvariable('smallest_group')
      union all
      select 'county', k.name, null, county_key, left(county_key, 2), s.specialty, s.told, s.unlisted
      from county_share as s join county as k using (county_key)
      union all
      select 'state', state, null, null, state, specialty, told, unlisted from state_share) as g
    left join state_share as s on s.state = g.state and s.specialty is not distinct from g.specialty);
insert into out.share by name
  select share_no as no, level, group_name, told, unlisted, low, high, state_share::float as state, points
  from counted order by share_no;
create temp table organisation_counted as select organisation as no, specialty, share_no, points from counted where organisation is not null;
create temp table county_counted as select county_key, specialty, share_no, points from counted where level = 'county';
create temp table state_counted as select state::state_name as state, specialty, share_no, points from counted where level = 'state';

-- Which specialties an organisation is searched by: those of its physicians; and where the files name few, those that
-- such a place has.
create temp table offers as
  select no, specialty, physicians from organisation_share where specialty is not null;
insert into offers
  select o.no, t.specialty::specialty_name, 0
  from full_organisation as o join typical_specialty as t
    on (o.kind = 'clinic' and t.place = 'Health center') or (o.kind = 'hospital' and o.about = t.place and o.physicians < 20)
  where (o.no, t.specialty::specialty_name) not in (select no, specialty from offers);
insert into offers select no, null, physicians from full_organisation;

-- The smallest group that is large enough: the hospital or practice itself, its county, its state.
-- Kind, specialty and state are sorted as the numbers that they are inside, and become texts behind that.
insert into out.standing by name
  select kind, coalesce(specialty::varchar, '') as specialty, state, score, no, physicians, share
  from (
    select o.kind, f.specialty, o.state, f.no, f.physicians, coalesce(g.share_no, c.share_no, s.share_no) as share,
      (coalesce(g.points, c.points, s.points, 0) + coalesce(t.points_teaching, 0) + o.points_sponsor + o.points_shortage
        + o.points_health_center)::utinyint as score
    from offers as f
    join full_organisation as o using (no)
    left join (from full_organisation where kind = 'hospital') as t on t.no = o.teaching_no
    left join organisation_counted as g on g.no = f.no and g.specialty is not distinct from f.specialty
    left join county_counted as c on c.county_key = o.county_key and c.specialty is not distinct from f.specialty
    left join state_counted as s on s.state = o.state and s.specialty is not distinct from f.specialty
    order by o.kind, f.specialty nulls first, o.state, score desc, f.no);

-- The smallest group that is large enough: the practice, a hospital, the county, the state. What is only shown is not here: texts
-- carried through all these joins and sorted would take longer than everything else. The place of a row is its number.
create temp table sorted_physician as
  select * exclude (points, told, unlisted, county_key, is_health_center), flags(teaching_no is not null, is_health_center, shortage_extent is not null) as flags,
    points_shortage(shortage_extent) as points_shortage, (points + points_shortage)::utinyint as score
  from (
    select p.*, h.hospital_nos, h.teaching_no,
      coalesce(o.latitude, z.latitude) as latitude, coalesce(o.longitude, z.longitude) as longitude,
      if(o.no is not null, o.located, z.located) as located,
      coalesce(ps.share_no, hs.share_no, cs.share_no, ss.share_no) as share,
      if(o.shortage_extent = 'clinic', o.shortage_area, z.area) as shortage_area,
      if(o.shortage_extent = 'clinic', 'clinic', z.extent) as shortage_extent,
      if(o.shortage_extent = 'clinic', o.shortage_score, z.score) as shortage_score,
      if(coalesce(o.sponsor_applications, 0) >= coalesce(t.sponsor_applications, 0), o.no, t.no) as sponsor_no,
      o.health_center is not null as is_health_center,
      coalesce(ps.points, hs.points, cs.points, ss.points, 0) + coalesce(t.points_teaching, 0)
        + coalesce(greatest(o.points_sponsor, t.points_sponsor), 0) + coalesce(o.points_health_center, 0) as points
    from located_person as p
    left join at_hospital as h using (npi)
    left join full_organisation as o on o.no = p.practice_no
    left join (from full_organisation where kind = 'hospital') as t on t.no = h.teaching_no
    left join used_zip as z on z.zip = p.zip
    left join organisation_counted as ps on ps.no = p.practice_no and ps.specialty = p.specialty
    left join organisation_counted as hs on hs.no = h.counted_no and hs.specialty = p.specialty
    left join county_counted as cs on cs.county_key = p.county_key and cs.specialty = p.specialty
    left join state_counted as ss on ss.state = p.state and ss.specialty = p.specialty)
  order by specialty, state, score desc, npi;
create temp view ordered_physician as select rowid::integer as no, * from sorted_physician;

-- The texts of each person are looked up once: for its line, its words, and the order of the names.
create temp table full_physician as
  select no, npi, last, first, city, state, latitude, longitude, $physician_line as line
  from (
    select p.* replace (p.npi::varchar as npi), last, first, middle, suffix, credential, secondary as other_specialties, street,
      city, phone(phone) as phone
    from ordered_physician as p join raw_clinician as c on c.rowid = p.line where p.in_medicare
    union all
    select p.* replace (p.npi::varchar as npi), last, first, middle, suffix, credential, null, street, city, phone(phone)
    from ordered_physician as p join raw_nppes as n on n.rowid = p.line where not p.in_medicare);

insert into out.physician by name
  select no, npi, specialty, state, score, flags, latitude, longitude, by_name, practice_no, practice_nos, hospital_nos
  from ordered_physician
  join (select no, row_number() over (order by last, first, npi)::integer as by_name from full_physician) using (no)
  order by no;
