import { cmsSpecialties } from '#features/directory/cms-specialties.ts';
import { otherProfessions } from '#features/directory/other-spellings.ts';

/** How many of each there are at scale 1, as in 2026. */
export const full = {
  clinicianRows: 2_800_000,
  clinicians: 1_250_000,
  affiliations: 2_200_000,
  nppes: 2_000_000,
  groups: 90_000,
};

const states =
  'CA TX FL NY PA IL OH NJ GA MI NC MA VA WA TN MD MO AZ IN WI MN CO CT LA AL SC OR KY OK KS NV AR MS IA UT NE WV NM ID ME NH HI RI DE MT SD ND AK VT WY DC'.split(
    ' ',
  );
const syllables =
  'an ber car do el fi gar han is jo ka le mar ni ol per qui ro san ti u ver wal xi yo zan ald bry chen dru erm fost gold hu ing kes lind mc nor ost pat rich sten thor und vas wil yan zim ey'.split(
    ' ',
  );
const firstNames =
  'JAMES MARY ROBERT PATRICIA JOHN JENNIFER MICHAEL LINDA DAVID ELIZABETH WILLIAM BARBARA RICHARD SUSAN JOSEPH JESSICA THOMAS SARAH CHARLES KAREN RAJESH PRIYA WEI LI MOHAMMED FATIMA CARLOS MARIA IVAN OLGA KOFI AMARA YUKI HIROSHI DMITRI ELENA AHMED AISHA JOSE LUCIA'.split(
    ' ',
  );

const list = (values: readonly string[]) =>
  `[${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')}]`;

/** Chance that comes out the same in every run, names as unequally common as real ones, and the places of the world. */
export function world(scale: number): string[] {
  const physicians = cmsSpecialties.map(({ cms }) => cms[0]?.toUpperCase() ?? '');
  return [
    `create macro chance(seed, which, most) as (hash(seed::bigint * 131 + which) % most::ubigint)::bigint`,
    // Between 0 and 1, nearer to 0 the higher the power: a few are large, most are small.
    `create macro uneven(seed, which, most, power) as
      floor(most * pow(chance(seed, which, 1000000) / 1000000.0, power))::bigint`,
    `create macro one_of(those, place) as those[1 + place % len(those)]`,
    `create macro last_name(seed) as upper(
      one_of(${list(syllables)}, uneven(seed, 1, 48, 1.6)) || one_of(${list(syllables)}, uneven(seed, 2, 48, 1.3))
      || if(chance(seed, 3, 3) = 0, one_of(${list(syllables)}, chance(seed, 4, 48)), ''))`,
    `create macro first_name(seed) as one_of(${list(firstNames)}, uneven(seed, 5, 40, 1.5))`,
    `create macro doubled(digit) as (2 * digit) // 10 + (2 * digit) % 10`,
    // The check digit of an NPI: Luhn over 80840 and nine digits.
    `create macro npi_of(n) as (n * 10 + (10 - (24
      + doubled(n // 100000000 % 10) + n // 10000000 % 10 + doubled(n // 1000000 % 10) + n // 100000 % 10
      + doubled(n // 10000 % 10) + n // 1000 % 10 + doubled(n // 100 % 10) + n // 10 % 10 + doubled(n % 10)) % 10) % 10)::varchar`,
    `create macro specialty_of(seed) as if(chance(seed, 6, 100) < 48,
      case when chance(seed, 7, 100) < 20 then 'INTERNAL MEDICINE' when chance(seed, 7, 100) < 38 then 'FAMILY PRACTICE'
        when chance(seed, 7, 100) < 43 then 'PSYCHIATRY' when chance(seed, 7, 100) < 46 then 'PEDIATRIC MEDICINE'
        else one_of(${list(physicians)}, chance(seed, 8, ${physicians.length})) end,
      one_of(${list(otherProfessions)}, uneven(seed, 9, ${otherProfessions.length}, 2)))`,
    // 33,000 ZIP codes of 51 states, more of them in the large ones, each in one of 3,000 counties.
    `create table zip as
      select n as z, lpad((600 + n * 3)::varchar, 5, '0') as zip, one_of(${list(states)}, uneven(n // 40, 10, 51, 1.7)) as state,
        upper(one_of(${list(syllables)}, n // 11) || one_of(${list(syllables)}, n // 97) || 'ton') as city,
        'County ' || n // 11 as county, lpad((1000 + n // 11)::varchar, 5, '0') as fips,
        26 + chance(n // 40, 11, 2200) / 100.0 + chance(n, 12, 100) / 100.0 as latitude,
        -120 + chance(n // 40, 13, 5000) / 100.0 + chance(n, 14, 100) / 100.0 as longitude
      from range(33000) as t(n)`,
    `create table hospital as
      select n, lpad((10001 + n)::varchar, 6, '0') as ccn, last_name(n * 7 + 1) || ' ' ||
        one_of(['MEDICAL CENTER', 'HOSPITAL', 'COMMUNITY HOSPITAL', 'REGIONAL MEDICAL CENTER', 'HEALTH SYSTEM'], n) as name,
        zip.* exclude z
      from range(${Math.ceil(5_400 * scale)}) as t(n) join zip on z = chance(n, 15, 33000)`,
    // A group has one address to some hundreds; in each the house number and street are its own.
    `create table practice as
      select g, a, last_name(g * 3 + 2) || ' ' || one_of(['MEDICAL GROUP LLC', 'PHYSICIANS PC', 'HEALTH CARE INC', 'CLINIC', 'ASSOCIATES PA'], g) as name,
        (chance(g * 1000 + a, 16, 9000) + 1) || ' ' || last_name(g * 1000 + a) || one_of([' ST', ' AVE', ' RD', ' BLVD'], a) as street,
        (2000000000 + chance(g * 1000 + a, 17, 700000000))::varchar as phone, zip.* exclude z
      from (select g, unnest(range(least(400, 60000 // ((g / ${scale})::bigint + 150)) + 1)) as a from range(${Math.ceil(full.groups * scale)}) as t(g))
      join zip on z = (chance(g, 18, 33000) + chance(g * 1000 + a, 19, 40)) % 33000`,
  ];
}
