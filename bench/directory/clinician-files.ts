import { full } from './world.ts';

/** Doctors and Clinicians: several lines a person, one for each address of the group and each enrolment. */
export function clinicians(scale: number): string {
  const people = Math.ceil(full.clinicians * scale);
  const groups = Math.ceil(full.groups * scale);
  return `
    with line as (
      select n % ${people} as p, n as seed, uneven(n % ${people}, 20, ${groups}, 2) as g
      from range(${Math.ceil(full.clinicianRows * scale)}) as t(n)),
    located as (
      select *, chance(p, 21, least(400, 60000 // ((g / ${scale})::bigint + 150)) + 1) as first_address,
        least(400, 60000 // ((g / ${scale})::bigint + 150)) + 1 as addresses from line)
    select npi_of(100000000 + p) as "NPI", (1000000000 + p)::varchar as "Ind_PAC_ID", 'I' || (20040000000000 + seed)::varchar as "Ind_enrl_ID",
      last_name(p) as "Provider Last Name", first_name(p) as "Provider First Name",
      if(chance(p, 22, 2) = 0, chr((65 + chance(p, 23, 26))::integer), '') as "Provider Middle Name", '' as suff,
      one_of(['M', 'F'], p) as gndr, one_of(['MD', '', '', 'DO', 'MD'], chance(p, 24, 5)) as "Cred",
      if(chance(p, 25, 100) < 8 + chance(hash(practice.state) % 51, 26, 32), 'OTHER',
        one_of(['ALBANY MEDICAL COLLEGE OF UNION UNIVERSITY', 'UNIVERSITY OF IOWA COLLEGE OF MEDICINE', 'BAYLOR COLLEGE OF MEDICINE',
          'NEW YORK COLLEGE OF OSTEO MEDICINE OF NEW YORK INSTITUTE OF TECHNOLOGY'], p)) as "Med_sch",
      1970 + chance(p, 27, 52) as "Grd_yr", specialty_of(p) as pri_spec, '' as sec_spec_1, '' as sec_spec_2, '' as sec_spec_3,
      '' as sec_spec_4, '' as sec_spec_all, '' as "Telehlth", name as "Facility Name", lpad(g::varchar, 10, '0') as org_pac_id,
      1 + 60000 // (g + 150) as num_org_mem, street as adr_ln_1, if(seed % 2 = 0, 'STE ' || chance(seed, 28, 900), '') as adr_ln_2,
      '' as ln_2_sprs, city as "City/Town", state as "State", zip || lpad(chance(p, 29, 9999)::varchar, 4, '0') as "ZIP Code",
      phone as "Telephone Number", 'Y' as ind_assgn, 'M' as grp_assgn, state || zip || left(city, 2) || seed as adrs_id
    from located join practice using (g) where practice.a = (first_address + seed // ${people} % 2) % addresses`;
}

/** Facility Affiliation: four in five are hospitals; one in a hundred is a unit with a letter in its number. */
export function affiliations(scale: number): string {
  const people = Math.ceil(full.clinicians * scale);
  const hospitals = Math.ceil(5_400 * scale);
  return `
    select npi_of(100000000 + p) as "NPI", (1000000000 + p)::varchar as "Ind_PAC_ID", last_name(p) as "Provider Last Name",
      first_name(p) as "Provider First Name", '' as "Provider Middle Name", '' as suff,
      if(seed % 5 = 0, 'Nursing home', 'Hospital') as facility_type,
      if(seed % 100 = 1, left(ccn, 2) || 'Z' || right(ccn, 3), ccn) as "Facility Affiliations Certification Number",
      if(seed % 100 = 1, ccn, '') as "Facility Type Certification Number"
    from (select n as seed, chance(n, 30, ${people}) as p from range(${Math.ceil(full.affiliations * scale)}) as t(n))
    join hospital on hospital.n = (chance(p, 31, ${hospitals}) + uneven(seed, 32, ${hospitals}, 6)) % ${hospitals}`;
}
