-- The tables that are kept (artefact.ts), in the order in which they are searched.

create temp table full_organisation as
  select n.* exclude (latitude, longitude, county_key, address_key, name_key, practice_key, grantee),
    p.part_of, p.because as joined_because,
    coalesce(n.latitude, z.latitude, a.latitude) as latitude, coalesce(n.longitude, z.longitude, a.longitude) as longitude,
    case when n.latitude is not null then 'address' when z.zip is not null then 'zip' when a.area is not null then 'area' end as located,
    c.county_key, c.fips as county_fips, c.name as county, coalesce(s.physicians, 0) as physicians,
    case when n.kind <> 'hospital' then t.teaching_no when n.residents > 0 then n.no end as teaching_no,
    coalesce(g.area, h.area) as shortage_area, case when g.area is not null then 'clinic' else h.extent end as shortage_extent,
    coalesce(g.score, h.score) as shortage_score,
    v.sponsor, v.sponsor_applications, v.sponsor_from, v.sponsor_to
  from numbered as n
  join place as p using (no)
  left join zip_place as z on z.zip = n.zip
  left join zip_area as a on a.area = area_of(n.zip)
  left join zip_county as zc on zc.zip = n.zip
  left join county as c on c.county_key = coalesce(n.county_key, zc.county_key)
  left join county_shortage as h on h.county_key = c.county_key
  left join grantee_shortage as g on g.grantee = n.grantee
  left join practice_teaching as t on t.no = n.no
  left join sponsor as v on v.state = n.state and v.name_key = n.name_key
  left join organisation_share as s on s.no = n.no and s.specialty is null;

insert into out.organisation by name select * exclude county_key from full_organisation;

-- The order by name, of few columns: sorting whole lines by it would take four times as long.
create temp table organisation_order as
  select no, row_number() over (order by lower(name), no)::integer as by_name from full_organisation;
create temp table person_order as
  select npi, row_number() over (order by last, first, npi)::integer as by_name from person;

-- Which specialties an organisation is searched by: those of its physicians; and where the files name few, those that
-- such a place has.
create temp table offers as
  select no, specialty, physicians, told, unlisted from organisation_share where specialty is not null;
insert into offers
  select o.no, t.specialty::specialty_name, 0, 0, 0
  from full_organisation as o join typical_specialty as t
    on (o.kind = 'clinic' and t.place = 'Health center') or (o.kind = 'hospital' and o.about = t.place and o.physicians < 20)
  where (o.no, t.specialty::specialty_name) not in (select no, specialty from offers);
insert into offers
  select o.no, null, o.physicians, coalesce(s.told, 0), coalesce(s.unlisted, 0)
  from full_organisation as o left join organisation_share as s on s.no = o.no and s.specialty is null;

-- The smallest group that is large enough: the hospital or practice itself, its county, its state.
create temp table counted as
  select f.no, f.specialty, f.physicians, o.kind, o.state, o.latitude, o.longitude, o.health_center, o.shortage_extent, o.part_of,
    n.by_name, o.sponsor_applications, t.residents, coalesce(t.residents, 0) > 0 as teaching,
    case when f.told >= getvariable('smallest_group') then if(o.kind = 'hospital', 'hospital', 'practice')
      when c.told is not null then 'county' when s.told is not null then 'state' end as share_level,
    case when f.told >= getvariable('smallest_group') then o.name when c.told is not null then o.county
      when s.told is not null then o.state end as share_of,
    case when f.told >= getvariable('smallest_group') then f.told else coalesce(c.told, s.told) end as group_told,
    case when f.told >= getvariable('smallest_group') then f.unlisted when c.told is not null then c.unlisted else s.unlisted end as group_unlisted,
    coalesce(s.share, group_unlisted / group_told::double) as share_state
  from offers as f
  join full_organisation as o using (no)
  join organisation_order as n using (no)
  left join numbered as t on t.no = o.teaching_no
  left join county_share as c on c.county_key = o.county_key and c.specialty is not distinct from f.specialty
  left join state_share as s on s.state = o.state and s.specialty is not distinct from f.specialty;

insert into out.standing by name
  select (row_number() over () - 1)::integer as place, *
  from (
  select *, (points_share + points_teaching + points_sponsor + points_shortage + points_health_center)::utinyint as score
  from (
    select kind, coalesce(specialty::varchar, '') as specialty, state, no, latitude, longitude, teaching,
      health_center is not null as health_center, shortage_extent is not null as shortage, part_of, by_name, physicians,
      share_level, share_of, group_told as told, group_unlisted as unlisted,
      interval_low(group_told, group_unlisted)::float as share_low,
      interval_high(group_told, group_unlisted)::float as share_high, share_state::float as share_state,
      points_share(group_told, group_unlisted, share_state) as points_share, points_teaching(residents) as points_teaching,
      points_sponsor(sponsor_applications) as points_sponsor, points_shortage(shortage_extent) as points_shortage,
      points_health_center(health_center) as points_health_center
    from counted)
  order by kind, specialty, state, score desc, no);

insert into out.physician by name
  select (row_number() over () - 1)::integer as no, *
  from (
    select by_name, npi::varchar as npi, first, middle, last, suffix, credential, specialty::varchar as specialty,
      string_split(secondary, ', ') as other_specialties, graduated, in_medicare, practice_no,
      coalesce(pac_id, 'hospital-' || hospital_nos[1], 'physician-' || npi) as group_id, practice_nos, hospital_nos,
      street, city, state, zip, latitude, longitude, located, phone(phone) as phone, score,
      teaching_no is not null as teaching, health_center is not null as health_center, need_extent is not null as shortage,
      share_level, share_of, group_told as told, group_unlisted as unlisted,
      interval_low(group_told, group_unlisted)::float as share_low, interval_high(group_told, group_unlisted)::float as share_high,
      share_state::float as share_state, teaching_no, sponsor_no, need_area as shortage_area, need_extent as shortage_extent,
      need_score as shortage_score,
      points_share, points_teaching, points_sponsor, points_shortage, points_health_center
    from (
        select *, (points_share + points_teaching + points_sponsor + points_shortage + points_health_center)::utinyint as score
        from (
          select p.*, q.by_name, h.hospital_nos, h.teaching_no, o.health_center, k.name as county, o.pac_id,
            coalesce(o.latitude, z.latitude, a.latitude) as latitude, coalesce(o.longitude, z.longitude, a.longitude) as longitude,
            case when o.no is not null then o.located when z.zip is not null then 'zip' when a.area is not null then 'area' end as located,
            case when coalesce(o.sponsor_applications, 0) >= coalesce(t.sponsor_applications, 0) then o.no else t.no end as sponsor_no,
            -- The smallest group that is large enough: the practice, a hospital, the county, the state.
            case when ps.told is not null then 'practice' when hs.told is not null then 'hospital'
              when cs.told is not null then 'county' when ss.told is not null then 'state' end as share_level,
            case when ps.told is not null then o.name when hs.told is not null then ho.name
              when cs.told is not null then k.name when ss.told is not null then p.state end as share_of,
            coalesce(ps.told, hs.told, cs.told, ss.told) as group_told,
            case when ps.told is not null then ps.unlisted when hs.told is not null then hs.unlisted
              when cs.told is not null then cs.unlisted else ss.unlisted end as group_unlisted,
            coalesce(ss.share, group_unlisted / group_told::double) as share_state,
            if(o.shortage_extent = 'clinic', o.shortage_area, y.area) as need_area,
            if(o.shortage_extent = 'clinic', 'clinic', y.extent) as need_extent,
            if(o.shortage_extent = 'clinic', o.shortage_score, y.score) as need_score,
            points_share(group_told, group_unlisted, share_state) as points_share, points_teaching(t.residents) as points_teaching,
            points_sponsor(greatest(o.sponsor_applications, t.sponsor_applications)) as points_sponsor,
            points_shortage(need_extent) as points_shortage, points_health_center(o.health_center) as points_health_center
          from located_person as p
          join person_order as q using (npi)
          left join at_hospital as h using (npi)
          left join full_organisation as o on o.no = p.practice_no
          left join full_organisation as t on t.no = h.teaching_no
          left join numbered as ho on ho.no = h.counted_no
          left join zip_place as z on z.zip = p.zip
          left join zip_area as a on a.area = area_of(p.zip)
          left join county as k on k.county_key = p.county_key
          left join county_shortage as y on y.county_key = p.county_key
          left join organisation_share as ps on ps.no = p.practice_no and ps.specialty = p.specialty
            and ps.told >= getvariable('smallest_group')
          left join organisation_share as hs on hs.no = h.counted_no and hs.specialty = p.specialty
          left join county_share as cs on cs.county_key = p.county_key and cs.specialty = p.specialty
          left join state_share as ss on ss.state = p.state and ss.specialty = p.specialty))
    order by specialty, state, score desc, npi);
