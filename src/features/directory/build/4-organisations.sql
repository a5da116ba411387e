-- Hospitals, clinics and practices, and which of them are one place under two names.

-- The newest file counts. Some hospitals report twice in a year: of their reports the one with the most residents counts.
create temp table cost_report as
  select ccn6(ccn) as ccn, max_by(struct_pack(residents, beds, year), (file_no, coalesce(residents, -1), year, beds)) as report
  from (
    select ccn, file_no, try_cast(residents as float) as residents, try_cast(beds as integer) as beds,
      year(coalesce(try_strptime(ends, '%m/%d/%Y'), try_strptime(ends, '%Y-%m-%d')))::smallint as year
    from raw_cost_report)
  group by 1;

-- A group at one address. Beside group and ZIP code the house number is enough; suites differ in one practice. Of its lines
-- one with a telephone number gives name and address, always the same one: lines have no order.
create temp table at_practice as
  select npi, hash(pac_id, zip, split_part(street, ' ', 1)) as practice_key, arg_min(line, print) as line, min(print) as print
  from (select *, (hash(group_name, street, city, phone) >> 1) + if(phone is null, 1::ubigint << 63, 0) as print from clinician)
  where pac_id is not null and street is not null and zip is not null
  group by npi, practice_key;

create temp view practice as
  select practice_key, people, pac_id, group_name as name, street, city, state, zip, phone
  from (select practice_key, arg_min(line, print) as line, count(*)::integer as people from at_practice group by practice_key)
  join clinician using (line) where group_name is not null;

create temp table site as
  select raw.rowid as line, coalesce(id, 'place-' || left(md5(concat(name, street, city, state)), 10)) as hrsa_id, *
  from raw_site as raw
  where coalesce(status, 'Active') = 'Active' and coalesce(site_type, '') <> 'Administrative' and state <> 'XX';

create temp table draft as
  select 'hospital'::kind_name as kind, h.no as rank, 'hospital-' || h.ccn as id, raw.name, type as about,
    null::varchar as owner_id, null::varchar as owner_name, street, city, state::state_name as state, zip5(zip) as zip,
    null::float as latitude, null::float as longitude, k.county_key, phone(phone) as phone,
    null::varchar as website, h.ccn, null::varchar as npi, null::varchar as hrsa_id, null::varchar as pac_id,
    null::ubigint as practice_key, ownership, report.beds as beds, report.residents as residents, report.year as residents_year,
    null::varchar as health_center, null::varchar as grantee
  from hospital_ccn as h
  join raw_hospital as raw on ccn6(raw.ccn) = h.ccn
  left join cost_report as c on c.ccn = h.ccn
  left join county as k on k.county_key = county_key(raw.state, raw.county) and k.is_hrsa
  qualify row_number() over (partition by h.no order by file_no desc, raw.rowid) = 1
  union all
  select 'clinic'::kind_name, 1e6::integer, 'clinic-' || hrsa_id, name,
    coalesce(type, 'Health center site')
      || case when setting ilike 'school%' then ', in a school' when location_type ilike 'mobile%' then ', a mobile van' else '' end,
    owner_id, owner_name,
    street, city, state::state_name, zip5(zip), try_cast(latitude as float), try_cast(longitude as float),
    county_key(state, county), phone(phone), website, null, npi, hrsa_id, null, null, null, null, null, null,
    case when type ilike '%look%alike%' or hrsa_id like 'BPS-LAL%' then 'look-alike' else 'FQHC' end, grantee
  from site
  qualify row_number() over (partition by hrsa_id order by file_no desc, line) = 1
  union all
  select 'practice'::kind_name, 3e6::integer - people, 'practice-' || pac_id || '-' || left(md5(concat_ws(' ', zip, split_part(street, ' ', 1))), 8), name,
    'Group practice', pac_id, name, street, city, state, zip, null, null, null, phone(phone),
    null, null, null, null, pac_id, practice_key, null, null, null, null, null, null
  from practice;

-- Hospitals first (their numbers are those of hospital_ccn), then clinics, then practices, the largest first. Whole lines are
-- not sorted: that would take four times as long.
create temp table numbered as
  select no, line, kind, state, practice_key, owner_id, residents, phone, address_key(zip, street) as address_key, name_key(name) as name_key
  from (select rowid as line, * from draft)
  join (select rowid as line, (row_number() over (order by rank, id) - 1)::integer as no from draft) using (line);

-- One place under two names: the same address, and the same telephone number or name. The first in order keeps its
-- line. Two hospitals with certificates of their own stay two, and so do clinics of two health centers.
create temp table same_place as
  select no, first_value(no) over (partition by address_key, phone order by no) as first_no, 'the same telephone number' as because
  from numbered where address_key is not null and phone is not null qualify kind = 'practice'
  union all
  select no, first_value(no) over (partition by address_key, name_key order by no), 'the same name'
  from numbered where address_key is not null qualify kind = 'practice'
  union all
  select no, first_value(no) over (partition by address_key, phone, owner_id order by no), 'the same telephone number'
  from numbered where kind = 'clinic' and address_key is not null and phone is not null
  union all
  select no, first_value(no) over (partition by address_key, name_key, owner_id order by no), 'the same name'
  from numbered where kind = 'clinic' and address_key is not null;
create temp table twin as
  select no, min(first_no) as part_of, 'The same address and ' || arg_min(because, (first_no, because)) || '.' as because
  from same_place where first_no < no group by no;
-- What was joined into a line that was joined itself belongs to the first of them.
update twin set part_of = root.part_of
  from (
    with recursive above as (
      select no, part_of from twin union all select above.no, twin.part_of from above join twin on twin.no = above.part_of)
    select no, min(part_of) as part_of from above group by no) as root
  where root.no = twin.no;

create temp table place as
  select n.no, coalesce(part_of, n.no) as main_no, part_of, because
  from numbered as n left join twin using (no);

-- The practices of a person, the largest first; a hospital or clinic that runs the practice stands for it.
create temp table practises as
  select npi, min(main_no) as practice_no, list_sort(list(distinct main_no)) as practice_nos
  from at_practice join (select practice_key, main_no from numbered join place using (no)) using (practice_key)
  group by npi;

-- People outside Medicare name no group: the same address and telephone number tell where they work.
insert into practises
  select p.npi, min(main_no), [min(main_no)]
  from (
    select p.npi, address_key(p.zip, street) as address_key, phone(phone) as phone
    from person as p join raw_nppes as n on n.rowid = p.line where not p.in_medicare) as p
  join numbered as n using (address_key, phone) join place using (no)
  where n.kind <> 'hospital'
  group by p.npi;
