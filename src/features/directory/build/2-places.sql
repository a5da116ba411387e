-- Where ZIP codes and counties are.

create temp table zip_place as
  select lpad(zip, 5, '0') as zip, avg(latitude::double)::float as latitude, avg(longitude::double)::float as longitude,
    'zip' as located
  from raw_zip_place group by all;

-- ZIP codes of post boxes and single buildings have no area of their own: the middle of their first three digits.
create temp table zip_area as
  select left(zip, 3) as area, avg(latitude)::float as latitude, avg(longitude)::float as longitude
  from zip_place group by all;

-- HRSA's names count, which its sites and shortage areas share: of Connecticut it names planning regions, and CMS the counties before
-- them; and CMS misspells a few.
create temp table county as
  select county_key, max_by(name, (length(name), name)) as name, bool_or(is_hrsa) as is_hrsa
  from (
    select county_key(state, county) as county_key, state || ' ' || county as name, true as is_hrsa from raw_site where county is not null
    union all
    select county_key(state, county), state || ' ' || county, true from raw_shortage where county is not null
    union all
    select county_key(state, county), state || ' ' || county, false from raw_hospital where county is not null)
  where county_key is not null group by county_key;

-- No listed file says in which county a ZIP code lies. Health centers and hospitals name both: what most of them say, in HRSA's
-- names where one of them does.
create temp table zip_county as
  select zip, max_by(county_key, (is_hrsa, lines, county_key)) as county_key
  from (select zip, county_key, count(*) as lines from (
    select zip5(zip) as zip, county_key(state, county) as county_key from raw_hospital where county is not null
    union all
    select zip5(zip), county_key(state, county) from raw_site where county is not null and zip is not null)
    where zip is not null and county_key is not null group by all)
  join county using (county_key)
  group by zip;

-- HPSA: only what is designated today; one area repeats once for each tract. “Single County” is the whole county;
-- “Unknown” are single facilities (prisons, rural clinics), which say nothing of their county.
create temp table shortage as
  select county_key(state, county) as county_key, component = 'SCTY' as is_whole, area,
    try_cast(trim(score) as smallint) as score, nullif(trim(grantee), '') as grantee
  from raw_shortage where status = 'Designated' and (component <> 'UNK' or grantee is not null);
create temp table county_shortage as
  select county_key, case when bool_or(is_whole) then 'county' else 'part of county' end as extent,
    max_by(area, (is_whole, coalesce(score, 0), area)) as area, max_by(score, (is_whole, coalesce(score, 0), area)) as score
  from shortage where grantee is null and county_key is not null group by county_key;
create temp table grantee_shortage as
  select grantee, min(area) as area, max(score) as score from shortage where grantee is not null group by grantee;
