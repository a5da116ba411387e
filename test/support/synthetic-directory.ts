import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { PROGRAM, indexes, slowCompressions, tables } from '#features/directory/artefact.ts';
import { cmsSpecialties } from '#features/directory/cms-specialties.ts';

export type SyntheticSize = { physicians: number; practices: number; clinics: number; hospitals: number };

/** About as many as the official files hold. */
export const nationalSize: SyntheticSize = {
  physicians: 900_000,
  practices: 380_000,
  clinics: 16_000,
  hospitals: 5_400,
};

/**
 * Writes a directory of invented places and people in the tables of artefact.ts, without the official files: for tests
 * and measurements of the search alone. Names, cities and specialties are as unequally common as real ones. The same
 * size gives the same directory.
 */
export async function writeSyntheticDirectory(file: string, size: SyntheticSize): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) rmSync(file);
  const instance = await DuckDBInstance.create(file);
  const db = await instance.connect();
  await db.run(`set disabled_compression_methods = '${slowCompressions}'`);
  for (const [name, columns] of Object.entries(tables)) await db.run(`create table ${name} (${columns})`);
  for (const step of [macros, places, organisations(size), physicians(size), standings, words])
    await db.run(step);
  for (const [table, column] of Object.entries(indexes)) {
    await db.run(`create unique index ${table}_${column} on ${table} (${column})`);
  }
  await db.run(`insert into release values ('synthetic', '2026-03-01T00:00:00Z', ${PROGRAM})`);
  db.closeSync();
  instance.closeSync();
}

const list = (values: readonly string[]) => `[${values.map((value) => `'${value}'`).join(', ')}]`;
const states =
  'CA TX FL NY PA IL OH NJ GA MI NC MA VA WA TN MD MO AZ IN WI MN CO CT LA AL SC OR KY OK KS NV AR MS IA UT NE WV NM ID ME NH HI RI DE MT SD ND AK VT WY DC';
const syllables =
  'an ber car do el fi gar han is jo ka le mar ni ol per qui ro san ti u ver wal xi yo zan ald bry chen dru erm fost gold hu ing kes lind mc nor ost pat rich sten thor und vas wil yan zim ey';
const specialties = [...new Set(cmsSpecialties.map(({ name }) => name))];
const common = ['Internal Medicine', 'Family Medicine', 'Pediatrics', 'Psychiatry', 'Emergency Medicine'];
const byFrequency = [...common, ...specialties.filter((name) => !common.includes(name))];

const macros = `
  set variable states = ${list(states.split(' '))};
  set variable syllables = ${list(syllables.split(' '))};
  set variable specialties = ${list(byFrequency)};
  -- A number from 0 to 1 that depends on nothing but the two given.
  create temp macro u(i, salt) as (hash(i::bigint * 1000003 + salt) >> 11) / 9007199254740992.0;
  create temp macro pick(xs, r) as xs[1 + floor(len(xs) * r)::integer];
  create temp macro syllable(n) as getvariable('syllables')[1 + n % 50];
  create temp macro name_of(n) as upper(syllable(n * 7 + 3) || syllable(n // 50 * 13 + 5)
    || case when n >= 2500 then syllable(n // 2500 * 17 + 11) else '' end
    || case when n >= 125000 then syllable(n // 125000 * 19 + 23) else '' end);
  create temp macro words(x) as string_split(trim(regexp_replace(lower(strip_accents(x)), '[^a-z0-9]+', ' ', 'g')), ' ');`;

const places = `
  create temp table town as
    select i, pick(getvariable('states'), pow(u(i, 1), 1.7)) as state,
      name_of(300 + i // 2) || pick(['VILLE', 'TON', ' CITY', ' PARK', '', '', 'BURG', ' SPRINGS'], u(i, 2)) as city,
      30 + 15 * u(hash(state) % 1000, 3) + 3 * (u(i, 4) - 0.5) as latitude,
      -120 + 45 * u(hash(state) % 1000, 5) + 3 * (u(i, 6) - 0.5) as longitude
    from range(20000) t(i);
  create temp table area as
    select z, lpad((z * 3)::varchar, 5, '0') as zip, city, state,
      (latitude + 0.2 * (u(z, 7) - 0.5))::float as latitude, (longitude + 0.2 * (u(z, 8) - 0.5))::float as longitude
    from range(33000) t(z) join town on i = floor(20000 * pow(u(z, 9), 2.5))::integer;
  insert into zip_place select zip, latitude, longitude, 'zip' from area order by zip;`;

const organisations = ({ hospitals, clinics, practices }: SyntheticSize) => `
  insert into organisation by name
    select (row_number() over (order by rank, physicians desc, i) - 1)::integer as no,
      kind || '-' || i as id, kind, name, about, owner_id, case when kind = 'clinic' then owner_id end as owner_name,
      (1 + floor(9000 * u(i, 10)))::integer || ' ' || name_of(floor(900 * u(i, 11))::integer) || ' ST' as street,
      city, state, zip, latitude, longitude, 'zip' as located, state || ' ' || city as county, '(718) 555-0123' as phone,
      case when kind = 'hospital' then lpad(i::varchar, 6, '0') end as ccn, physicians,
      case when kind = 'hospital' and u(i, 12) < 0.27 then 1 + 400 * pow(u(i, 13), 3) end::float as residents,
      2021::smallint as residents_year, case when kind = 'hospital' and residents is not null then no end as teaching_no,
      case when kind = 'clinic' then 'FQHC' end as health_center,
      case when u(i, 14) < 0.4 then 'PART OF ' || city end as shortage_area,
      case when shortage_area is not null then 'part of county' end as shortage_extent,
      case when shortage_area is not null then 12 end::smallint as shortage_score,
      case when u(i, 15) < 0.06 then name end as sponsor,
      case when sponsor is not null then floor(1 + 40 * pow(u(i, 16), 3)) end::integer as sponsor_applications,
      '2024-10-01' as sponsor_from, '2025-09-30' as sponsor_to
    from (
      select 'hospital' as kind, 0 as rank, i, 20 + floor(900 * pow(u(i, 20), 3))::integer as physicians, 'Acute Care Hospitals' as about,
        name_of(floor(5000 * u(i, 21))::integer) || pick([' HOSPITAL', ' MEDICAL CENTER', ' REGIONAL MEDICAL CENTER', ' MEMORIAL HOSPITAL', ' HEALTH'], u(i, 22)) as name,
        'hospital-' || i as owner_id
      from range(${hospitals}) t(i)
      union all
      select 'clinic', 1, i, 4, 'Federally Qualified Health Center (FQHC)',
        name_of(floor(9000 * u(i, 23))::integer) || pick([' COMMUNITY HEALTH CENTER', ' FAMILY HEALTH CENTER', ' CLINIC', ' HEALTH CENTER'], u(i, 24)),
        name_of(floor(1400 * u(i, 25))::integer) || ' HEALTH NETWORK'
      from range(${clinics}) t(i)
      union all
      select 'practice', 2, i, 1 + floor(60 * pow(u(i, 26), 6))::integer, 'Group practice',
        name_of(floor(90000 * pow(u(i, 27), 2))::integer) || pick([' MEDICAL GROUP LLC', ' PHYSICIANS PC', ' FAMILY PRACTICE', ' HEALTH PARTNERS', ' MEDICAL ASSOCIATES', ' CLINIC', ' CARDIOLOGY PC', ' CARE LLC'], u(i, 28)),
        'group-' || (i // 3)
      from range(${practices}) t(i)) as drafts
    join area on z = floor(33000 * u(i + 7 * rank, 29))::integer
    order by no;`;

const points = `points_share + points_teaching + points_sponsor + points_shortage + points_health_center`;
const counted = (i: string) => `
  'state' as share_level, state as share_of, 400 as told, 110 as unlisted, 0.2::float as share_low, 0.33::float as share_high,
  0.27::float as share_state, floor(41 * u(${i}, 30))::utinyint as points_share,
  case when teaching then 5 + floor(20 * u(${i}, 31)) else 0 end::utinyint as points_teaching,
  case when u(${i}, 32) < 0.06 then 5 else 0 end::utinyint as points_sponsor,
  case when shortage then 5 else 0 end::utinyint as points_shortage,
  case when o.health_center is not null then 10 else 0 end::utinyint as points_health_center`;

const physicians = ({ physicians: people, hospitals, clinics, practices }: SyntheticSize) => `
  insert into physician by name
    select (row_number() over (order by specialty, state, score desc, i) - 1)::integer as no,
      row_number() over (order by last, first, i)::integer as by_name, * exclude (i)
    from (
      select *, (${points})::utinyint as score
      from (
        select i, (1000000000 + i)::varchar as npi, name_of(floor(40000 * pow(u(i, 40), 4))::integer) as first,
          name_of(floor(250000 * pow(u(i, 41), 3))::integer) as last, 'MD' as credential,
          pick(getvariable('specialties'), pow(u(i, 42), 3)) as specialty, []::varchar[] as other_specialties,
          (1970 + floor(50 * u(i, 43)))::smallint as graduated, true as in_medicare,
          o.no as practice_no, o.owner_id as group_id, [o.no] as practice_nos,
          [floor(${hospitals} * pow(u(i, 44), 2))::integer] as hospital_nos,
          o.street, o.city, o.state, o.zip, o.latitude, o.longitude, 'zip' as located, o.phone,
          u(i, 45) < 0.4 as teaching, o.health_center is not null as health_center, o.shortage_extent is not null as shortage,
          case when teaching then hospital_nos[1] end as teaching_no, o.shortage_area, o.shortage_extent, o.shortage_score,
          ${counted('i')}
        from range(${people}) t(i)
        join organisation as o on o.no = ${hospitals + clinics} + floor(${practices} * pow(u(i, 46), 2))::integer))
    order by no;`;

const standings = `
  create temp table offered as
    select no, '' as specialty from organisation
    union
    select no, pick(getvariable('specialties'), pow(u(no * 40 + k, 50), 3))
    from organisation, range(30) r(k)
    where k < case kind when 'hospital' then 30 when 'clinic' then 5 else 2 end;
  insert into standing by name
    select (row_number() over (order by kind, specialty, state, score desc, no) - 1)::integer as place,
      dense_rank() over (order by name, no)::integer as by_name, * exclude (name)
    from (select *, (${points})::utinyint as score from (
      select name, kind, f.specialty, state, no, latitude, longitude, teaching_no is not null as teaching,
        health_center is not null as health_center, shortage_extent is not null as shortage, part_of, physicians,
        ${counted('no')}
      from organisation as o join offered as f using (no)))
    order by place;
  insert into city
    select city, state, avg(latitude)::float, avg(longitude)::float, count(*)::integer
    from (select city, state, latitude, longitude from organisation union all select city, state, latitude, longitude from physician)
    group by all order by 1, 2;`;

const words = `
  create temp table standing_word as
    select unnest(list_distinct(words(concat_ws(' ', name, owner_name, city)))) as word, no as organisation, null::integer as physician
    from organisation
    union all
    select unnest(list_distinct(words(concat_ws(' ', p.first, p.last, p.city, o.name)))), null, p.no
    from physician as p left join organisation as o on o.no = p.practice_no;
  insert into word
    select (row_number() over () - 1)::integer, *
    from (
      select word, coalesce(list(organisation order by organisation) filter (organisation is not null), []),
        coalesce(list(physician order by physician) filter (physician is not null), [])
      from standing_word where length(word) between 2 and 40 group by word order by word);`;
