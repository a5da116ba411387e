-- Hospitals, clinics and practices, and which of them are one place under two names.

-- Some hospitals report twice in a year: of their reports the one with the most residents counts.
create temp table cost_report as
  select ccn6(ccn) as ccn, arg_max(struct_pack(residents, beds, year), coalesce(residents, -1)) as report
  from (
    select ccn, try_cast(residents as float) as residents, try_cast(beds as integer) as beds,
      year(coalesce(try_strptime(ends, '%m/%d/%Y'), try_strptime(ends, '%Y-%m-%d')))::smallint as year
    from raw_cost_report)
  group by 1;

-- A group at one address. Beside group and ZIP code the house number is enough; suites differ in one practice.
create temp table at_practice as
  select npi, hash(pac_id, zip, coalesce(nullif(regexp_extract(street, '[0-9]+'), ''), street)) as practice_key,
    pac_id, group_name, street, city, state, zip, phone
  from clinician where pac_id is not null and street is not null and zip is not null;

create temp table practice as
  select practice_key, any_value(pac_id) as pac_id, any_value(group_name) as name, any_value(street) as street,
    any_value(city) as city, any_value(state) as state, any_value(zip) as zip, any_value(phone) as phone,
    count(distinct npi)::integer as people
  from at_practice group by practice_key;

create temp table site as
  select coalesce(id, 'place-' || left(md5(name || street || city || state), 10)) as hrsa_id, *
  from raw_site
  where coalesce(status, 'Active') = 'Active' and coalesce(site_type, '') <> 'Administrative' and state <> 'XX';

create temp table draft as
  select 'hospital' as kind, 0 as rank, h.people as size, 'hospital-' || ccn6(ccn) as id, name, type as about,
    null::varchar as owner_id, null::varchar as owner_name, street, city, state, zip5(zip) as zip,
    null::float as latitude, null::float as longitude, county_key(state, county) as county_key, phone(phone) as phone,
    null::varchar as website, ccn6(ccn) as ccn, null::varchar as npi, null::varchar as hrsa_id, null::varchar as pac_id,
    null::ubigint as practice_key, ownership, report.beds as beds, report.residents as residents, report.year as residents_year,
    null::varchar as health_center, null::varchar as grantee
  from raw_hospital as raw
  left join cost_report using (ccn)
  left join (select ccn, count(*)::integer as people from works_at group by ccn) as h on h.ccn = ccn6(raw.ccn)
  qualify row_number() over (partition by ccn6(raw.ccn) order by file_no desc) = 1
  union all
  select 'clinic', 1, 0, 'clinic-' || hrsa_id, name, coalesce(type, 'Health center site'), owner_id, owner_name,
    street, city, state, zip5(zip), try_cast(latitude as float), try_cast(longitude as float),
    county_key(state, county), phone(phone), website, null, npi, hrsa_id, null, null, null, null, null, null,
    case when type ilike '%look%alike%' or hrsa_id like 'BPS-LAL%' then 'look-alike' else 'FQHC' end, grantee
  from site
  qualify row_number() over (partition by hrsa_id order by file_no desc) = 1
  union all
  select 'practice', 2, people, 'practice-' || pac_id || '-' || lpad(to_hex(practice_key), 16, '0')[:8], name,
    'Group practice', pac_id, name, street, city, state, zip, null, null, null, phone(phone),
    null, null, null, null, pac_id, practice_key, null, null, null, null, null, null
  from practice where name is not null;

create temp table numbered as
  select (row_number() over (order by rank, size desc, id) - 1)::integer as no, *,
    address_key(zip, street) as address_key, name_key(name) as name_key
  from draft;

-- One place under two names: the same address, and the same telephone number or name. The first in order keeps its
-- line. Two hospitals with certificates of their own stay two, and so do clinics of two health centers.
create temp table same_place as
  select no, first_value(no) over w as first_no, 'the same telephone number' as because
  from numbered where address_key is not null and phone is not null
  window w as (partition by address_key, phone order by no)
  union all
  select no, first_value(no) over v, 'the same name'
  from numbered where address_key is not null
  window v as (partition by address_key, name_key order by no);
create temp table twin as
  select a.no, min(first_no) as part_of, 'The same address and ' || arg_min(because, first_no) || '.' as because
  from same_place join numbered as a using (no) join numbered as b on b.no = first_no
  where first_no < a.no
    and (a.kind = 'practice' or (a.kind = 'clinic' and b.kind = 'clinic' and a.owner_id is not distinct from b.owner_id))
  group by a.no;
-- What was joined into a line that was joined itself belongs to the first of them.
update twin set part_of = upper.part_of from twin as upper where twin.part_of = upper.no;
update twin set part_of = upper.part_of from twin as upper where twin.part_of = upper.no;

create temp table place as
  select n.no, coalesce(part_of, n.no) as main_no, part_of, because
  from numbered as n left join twin using (no);

-- The practices of a person, the largest first; a hospital or clinic that runs the practice stands for it.
create temp table practises as
  select npi, min(main_no) as practice_no, list(distinct main_no order by main_no) as practice_nos,
    arg_min(pac_id, main_no) as pac_id
  from (
    select a.npi, main_no, a.pac_id
    from at_practice as a join numbered as n using (practice_key) join place using (no))
  group by npi;

-- People outside Medicare name no group: the same address and telephone number tell where they work.
insert into practises
  select p.npi, main_no, [main_no], n.pac_id
  from person as p
  join numbered as n on n.address_key = address_key(p.zip, p.street) and n.phone = phone(p.phone) and n.kind <> 'hospital'
  join place using (no)
  where not p.in_medicare
  qualify row_number() over (partition by p.npi order by main_no) = 1;
