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

create temp table clinician as
  select raw.* exclude (specialty, group_pac, zip), s.name as specialty, lpad(raw.group_pac, 10, '0') as pac_id,
    zip5(raw.zip) as zip
  from raw_clinician as raw join cms_specialty as s on s.cms = raw.specialty;

-- Later files come first; in one file a row with a group before one without.
create temp table medicare_person as
  select npi,
    arg_max(struct_pack(last, first, middle, suffix, specialty, street, city, state, zip, phone),
      2 * file_no + (pac_id is not null)::integer) as row,
    max(credential) as credential, max(graduated) as graduated,
    -- OTHER is all that CMS says of a school that is not on its list. Canadian names occur in old files: neither.
    max(school) filter (school <> 'OTHER') as listed_school, bool_or(school = 'OTHER') as has_other,
    list(distinct secondary) filter (secondary is not null) as secondary
  from clinician group by npi;

create temp table nppes_person as
  select n.* exclude (taxonomy), s.name as specialty
  from raw_nppes as n join taxonomy_specialty as s using (taxonomy)
  where npi not in (select npi from medicare_person)
  qualify row_number() over (partition by npi order by file_no desc) = 1;

create temp table person as
  select npi, row.last, row.first, row.middle, row.suffix, credential, row.specialty,
    try_cast(graduated as smallint) as graduated, secondary, true as in_medicare,
    row.street, row.city, row.state, row.zip, row.phone,
    -- A share says something of graduates from abroad only without those who are printed as DO.
    coalesce(not regexp_matches(credential, '^D\.?O\.?\b'), true) and (has_other or listed_school is not null)
      and not regexp_matches(coalesce(listed_school, ''), 'FOREIGN|CANADA|MCGILL|TORONTO|DALHOUSIE|BRITISH COLUMBIA|ALBERTA|MANITOBA|QUEENS UNIVERSITY|MONTREAL|LAVAL|OTTAWA|SASKATCHEWAN|WESTERN ONTARIO|MCMASTER|CALGARY|SHERBROOKE|MEMORIAL UNIVERSITY OF NEW')
      as told,
    has_other and listed_school is null as unlisted
  from medicare_person
  union all
  select npi, last, first, middle, suffix, credential, specialty, null, null, false, street, city, state, zip5(zip), phone,
    false, false
  from nppes_person;

-- Which physician works at which hospital; of a sub-unit its parent is meant.
create temp table works_at as
  select distinct npi, h.ccn
  from (
    select npi, ccn6(coalesce(parent_ccn, ccn)) as ccn from raw_affiliation
    union all
    select npi, ccn6(unnest(ccns)) from clinician where len(ccns) > 0) as a
  join (select ccn6(ccn) as ccn from raw_hospital) as h using (ccn)
  where npi in (select npi from person);
