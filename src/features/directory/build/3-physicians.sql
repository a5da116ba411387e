-- One line a person from all rows and files that name it. Rows of other professions have no specialty of ours.

-- Our names of specialties by the spellings in these files: “CARDIOVASCULAR DISEASE (CARDIOLOGY)”, also without brackets.
create temp table cms_specialty as
  select raw.specialty as cms, any_value(known.name) as name
  from (select distinct specialty from raw_clinician) as raw
  join known_specialty as known
    on known.spelling = trim(regexp_replace(upper(raw.specialty), '[^A-Z0-9]+', ' ', 'g'))
  group by 1;

-- Some taxonomies stand under several Medicare specialties: the general ones come last.
create temp table taxonomy_specialty as
  select taxonomy, arg_min(name, if(code in ('27', '79', '86', '99'), 'Z', '') || code) as name
  from raw_crosswalk join known_code using (code) where starts_with(taxonomy, '20') group by taxonomy;

-- In the order of the alphabet, so that sorting by number sorts by name, at a quarter of the time.
create type specialty_name as enum (
  select name from (select name from cms_specialty union select name from taxonomy_specialty union select specialty from typical_specialty)
  order by name);
-- One that no line names, since there is no enum of nothing: a folder may hold places only.
create type state_name as enum (
  select state from (
    select 'XX' as state union select state from raw_clinician union select state from raw_nppes union select state from raw_hospital union select state from raw_site)
  where state is not null order by state);
create type kind_name as enum ('clinic', 'hospital', 'practice');

-- A view: a copy of millions of lines would cost more than all that is read of it.
create temp view clinician as
  select raw.rowid as line, raw.* exclude (specialty, group_pac, state, zip), raw.specialty as cms, s.name::specialty_name as specialty,
    raw.state::state_name as state, lpad(raw.group_pac, 10, '0') as pac_id, zip5(raw.zip) as zip
  from raw_clinician as raw join cms_specialty as s on s.cms = raw.specialty;

-- The line of the newest file counts for a person, and in it one with a group before one without. Which of several such lines
-- is told by a number made of what it says: lines are read by all cores at once and have no order.
create temp table medicare_person as
  select one.*, c.specialty, c.state, c.zip, coalesce(c.credential not in ('DO', 'D.O.', 'D.O'), true) as is_told
  from (
    select npi, arg_max(line, (least(file_no, 63)::ubigint << 58) + if(pac_id is null, 0, 1::ubigint << 57) + (print >> 7)) as line,
      max(graduated) as graduated,
      case when bool_or(school = 'neutral') then null when bool_or(school = 'listed') then 'listed' else max(school) end as school
    from (select *, hash(pac_id, group_name, street, city, zip, phone, cms, last, first, middle, suffix, credential, secondary) as print
      from clinician)
    group by npi) as one
  join clinician as c using (line);

create temp table nppes_person as
  select n.npi, n.rowid as line, s.name::specialty_name as specialty, n.state::state_name as state, zip5(n.zip) as zip
  from raw_nppes as n join taxonomy_specialty as s using (taxonomy)
  where npi not in (select npi from medicare_person)
  qualify row_number() over (partition by npi order by file_no desc, n.rowid) = 1;

-- What is counted and compared. What is only shown stays in the lines of the files: to copy texts costs most of a build's time.
create temp table person as
  select npi, line, true as in_medicare, specialty, graduated, state, zip,
    -- A share says something of graduates from abroad only without those who are printed as DO.
    school is not null and is_told as told, school = 'unlisted' as unlisted
  from medicare_person
  union all
  select npi, line, false, specialty, null, state, zip, false, false from nppes_person;

create temp table hospital_ccn as
  select (row_number() over (order by people desc, ccn) - 1)::integer as no, ccn from (
    select h.ccn, count(a.npi) as people
    from (select distinct ccn6(ccn) as ccn from raw_hospital) as h
    left join (select ccn6(coalesce(parent_ccn, ccn)) as ccn, npi from raw_affiliation) as a using (ccn)
    group by h.ccn);

-- Which physician works at which hospital; of a sub-unit its parent is meant.
create temp table works_at as
  select distinct p.npi, h.no, p.specialty, p.told, p.unlisted
  from (
    select npi, ccn6(coalesce(parent_ccn, ccn)) as ccn from raw_affiliation
    union all
    select npi, ccn6(unnest(ccns)) from clinician where ccns is not null) as a
  join hospital_ccn as h using (ccn) join person as p using (npi);
