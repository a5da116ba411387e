import { firstNames, lastNames, schools, syllables } from './names.ts';
import { physicianSlots, specialtySlots, taxonomies } from './specialties.ts';
import { states } from './states.ts';

/** How many of each there are at scale 1, as in 2026. NPPES is a share: all of it has 9 million lines. */
export function sizesAt(scale: number) {
  const scaled = (count: number) => Math.ceil(count * scale);
  const groups = scaled(90_000);
  return {
    clinicians: scaled(1_250_000),
    groups,
    /** Of how many groups of the full world each of these stands for. */
    groupStep: 90_000 / groups,
    /** Everybody with an NPI: each seventh is in the clinicians' file. */
    everybody: scaled(1_250_000) * 7,
    nppes: scaled(2_000_000),
    hospitals: states.map(({ clinicians }) =>
      Math.max(2, Math.round((5_400 * scale * clinicians) / inAllStates)),
    ),
    sites: scaled(19_000),
    shortages: scaled(62_000),
  };
}
export type Sizes = ReturnType<typeof sizesAt>;

const inAllStates = states.reduce((sum, { clinicians }) => sum + clinicians, 0);
const literal = (value: string | number) =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
const list = (values: readonly (string | number)[]) => `[${values.map(literal).join(', ')}]`;

/** Each state as often as clinicians work there, by its place in the list from 1. */
const stateSlots = states.flatMap(({ clinicians }, place) => Array<number>(clinicians).fill(place + 1));

const lists = {
  last_names: lastNames,
  first_names: firstNames,
  syllables,
  schools,
  specialty_slots: specialtySlots,
  physician_slots: physicianSlots,
  state_slots: stateSlots,
  unlisted: states.map(({ unlisted }) => unlisted),
};

/** Chance that comes out the same in every run, and what follows from it for persons and groups by their number. */
const macros = ({ groups, groupStep, hospitals }: Sizes) => `
  create macro chance(seed, which, most) as (hash(seed::bigint * 131 + which) % greatest(most, 1)::ubigint)::bigint;
  create macro part(seed, which) as (chance(seed, which, 1000000) + 1) / 1000001.0;
  create macro one_of(those, place) as those[1 + place % len(those)];
  -- A rank from 0: the first are the most frequent, more so the smaller the knee (Zipf's law as Mandelbrot wrote it).
  create macro ranked(seed, which, most, knee) as floor(knee * (pow(1 + most / knee::double, part(seed, which)) - 1))::bigint;

  create macro composed(n) as upper(one_of(getvariable('syllables'), n) || one_of(getvariable('syllables'), n // 46)
    || if(n // 2116 % 3 = 0, '', one_of(getvariable('syllables'), n // 2116)));
  create macro named(names, rank) as if(rank < len(names), names[1 + rank], composed(rank * 7919 % 97336));
  create macro last_name(seed) as named(getvariable('last_names'), ranked(seed, 1, 60000, 25));
  create macro first_name(seed) as named(getvariable('first_names'), ranked(seed, 2, 20000, 6));

  create macro doubled(digit) as (2 * digit) // 10 + (2 * digit) % 10;
  -- Nine digits and the check digit: Luhn over 80840 and the nine.
  create macro with_check(n) as (n * 10 + (10 - (24
    + doubled(n // 100000000 % 10) + n // 10000000 % 10 + doubled(n // 1000000 % 10) + n // 100000 % 10
    + doubled(n // 10000 % 10) + n // 1000 % 10 + doubled(n // 100 % 10) + n // 10 % 10 + doubled(n % 10)) % 10) % 10)::varchar;
  create macro npi_of(u) as with_check(100000000 + u * 11 + chance(u, 3, 11));
  create macro clinician_no(p) as p * 7 + chance(p, 4, 7);
  create macro pac_of(seed) as lpad(chance(seed, 5, 10000000000)::varchar, 10, '0');

  create macro specialty_slot(u) as chance(u, 6, ${specialtySlots.length});
  create macro is_physician(slot) as slot >= ${specialtySlots.length - physicianSlots.length};

  create macro group_of(u) as ranked(u, 7, ${groups}, ${60 / groupStep});
  create macro addresses_of(g) as least(400, 60000 // ((g * ${groupStep})::bigint + 150)) + 1;
  create macro state_slot(g) as g * 389 % ${stateSlots.length};
  create macro state_of(g) as getvariable('state_slots')[1 + state_slot(g)];
  -- Another group of the same state, for who works in two.
  create macro second_group(u, g) as g % ${stateSlots.length} + ${stateSlots.length} * chance(u, 8, ${groups} // ${stateSlots.length});
  create macro hospitals_of(s) as ${list(hospitals)}[s];`;

/** 33,000 ZIP codes; a twelfth of each state's are its largest city, about eleven are a county. */
const zips = `
  create table state as select * from (values ${states
    .map(
      ({ code, name, fips, ccn, firstArea, lastArea, zips: count, latitude, longitude }, place) =>
        `(${[place + 1, code, name, fips, ccn, firstArea, lastArea, count, latitude, longitude].map(literal).join(', ')})`,
    )
    .join(
      ', ',
    )}) as t(s, state, state_name, state_fips, state_ccn, first_area, last_area, zips, latitude, longitude);
  create table zip as
    select s, i, state, state_name, state_fips,
      lpad((first_area * 100 + i * (last_area - first_area + 1) * 100 // zips)::varchar, 5, '0') as zip,
      composed(chance(s * 10000 + greatest(0, i - zips // 12) // 2, 10, 97336)) || one_of(['', 'TON', '', 'VILLE', ' SPRINGS', 'BURG', ' PARK', ' CITY'], greatest(0, i - zips // 12) // 2) as city,
      last_name(s * 1000 + i // 11) as county, state_fips || lpad((i // 11 * 2 + 1)::varchar, 3, '0') as fips,
      round(latitude + 3 * part(s * 1000 + i // 33, 11) + 0.4 * part(s * 10000 + i, 12) - 1.7, 6) as latitude,
      round(longitude + 3 * part(s * 1000 + i // 33, 13) + 0.4 * part(s * 10000 + i, 14) - 1.7, 6) as longitude
    from (select *, unnest(range(zips)) as i from state);
  -- The first ZIP codes of a state are its largest city: more is there.
  create macro crowded(seed, which, zips) as floor(zips * pow(part(seed, which), 2.2))::bigint;`;

const hospitals = ({ hospitals: counts }: Sizes) => `
  create table hospital as
    select h.s, j, type, state_ccn || lpad((case type when 'Critical Access Hospitals' then 1300 + j
        when 'Psychiatric' then 4000 + j when 'Childrens' then 3300 + j else 1 + j end)::varchar, 4, '0') as ccn,
      last_name(n * 7 + 5) || ' ' || one_of(['MEDICAL CENTER', 'HOSPITAL', 'COMMUNITY HOSPITAL', 'REGIONAL MEDICAL CENTER', 'MEMORIAL HOSPITAL', 'UNIVERSITY HOSPITAL, THE'], n) as name,
      (chance(n, 20, 4000) + 1) || ' ' || last_name(n * 7 + 6) || ' DRIVE' as street, '(' || (201 + chance(n, 21, 780)) || ') 555-' || lpad(chance(n, 22, 10000)::varchar, 4, '0') as phone,
      n, zip.state, zip.city, zip.zip, zip.county
    from (select s, unnest(range(hospitals_of(s))) as j, s * 1000 + j as n,
        one_of(['Acute Care Hospitals', 'Acute Care Hospitals', 'Critical Access Hospitals', 'Acute Care Hospitals', 'Critical Access Hospitals',
          'Acute Care Hospitals', 'Acute Care Hospitals', 'Psychiatric', 'Acute Care Hospitals', 'Childrens'], j) as type
      from range(1, ${counts.length + 1}) as t(s)) as h
    join state using (s) join zip on zip.s = h.s and zip.i = crowded(n, 23, state.zips);`;

/** A group has one address to some hundreds, in its part of the state; in each the house and the telephone are its own. */
const practices = ({ groups }: Sizes) => `
  create table practice as
    select g, a, name, (chance(no, 30, 9000) + 1)::varchar as house,
      one_of(['', '', 'N ', 'W '], no) || last_name(no + 9) || one_of([' ST', ' AVE', ' RD', ' BLVD', ' DR'], no) as street,
      (2010000000 + chance(no, 31, 700000000))::varchar as phone, lpad(chance(no, 32, 9999)::varchar, 4, '0') as zip4,
      zip.s, zip.state, zip.city, zip.zip, zip.county
    from (
      select g, unnest(range(addresses_of(g))) as a, g * 1000 + a as no, state_of(g) as s,
        last_name(g * 3 + 2) || ' ' || one_of(['MEDICAL GROUP LLC', 'PHYSICIANS PC', 'HEALTH CARE SYSTEM, INC.', 'CLINIC', 'MEDICAL ASSOCIATES PA', 'FAMILY PRACTICE'], g) as name
      from range(${groups}) as t(g)) as p
    join state using (s)
    join zip on zip.s = p.s and zip.i = (crowded(g, 33, state.zips) + chance(no, 34, state.zips // 25)) % state.zips;`;

/** The steps that make the world from which all files are written. */
export const world = (sizes: Sizes): string[] => [
  ...Object.entries(lists).map(([name, values]) => `set variable ${name} = ${list(values)}`),
  macros(sizes),
  // A table: unlike range() it is read by several threads whose order is kept.
  `create table number as select n from range(${Math.max(sizes.clinicians, sizes.nppes)}) as t(n)`,
  zips,
  hospitals(sizes),
  practices(sizes),
  `create table taxonomy as select * from (values ${taxonomies.map(({ cms, taxonomy }) => `(${literal(cms)}, ${literal(taxonomy)})`).join(', ')}) as t(cms, taxonomy)`,
];
