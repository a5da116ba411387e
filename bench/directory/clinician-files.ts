import { affiliationHeader, clinicianHeader, selectAs } from './official-headers.ts';
import type { Sizes } from './world.ts';

/**
 * Doctors and Clinicians: two thirds of the people have one line, others up to thirty, for each enrolment and address.
 * Each eighth has no group. How many schools are not on the CMS list depends on the state and on the group.
 */
export const clinicians = ({ clinicians: people }: Sizes) => `
  with person as (
    select u, group_of(u) as own_group, specialty_slot(u) as slot,
      unnest(range(least(30, floor(pow(part(u, 40), -0.665))::bigint))) as k
    from (select clinician_no(n) as u from number where n < ${people})),
  line as (
    select *, u * 32 + k as no, if(k > 0 and chance(u * 32 + k, 41, 4) = 0, second_group(u, own_group), own_group) as g,
      (chance(u, 42, addresses_of(g)) + k // 2) % addresses_of(g) as a, chance(u, 43, 8) = 0 as alone
    from person)
  select ${selectAs(clinicianHeader, {
    NPI: 'npi_of(u)',
    Ind_PAC_ID: 'pac_of(u)',
    Ind_enrl_ID: `'I' || (20040101000000 + chance(no, 44, 20)  * 10000000000 + chance(no, 45, 9999))::varchar`,
    'Provider Last Name': 'last_name(u)',
    'Provider First Name': 'first_name(u)',
    'Provider Middle Name': `case when chance(u, 46, 4) > 0 then if(chance(u, 46, 4) = 1, first_name(u + 1), chr((65 + chance(u, 47, 26))::integer)) end`,
    suff: `case when chance(u, 48, 33) = 0 then one_of(['JR.', 'III', 'II', 'SR.'], u) end`,
    gndr: `one_of(['M', 'F'], chance(u, 49, 2))`,
    Cred: `case when is_physician(slot) then one_of(['MD', null, null, 'MD', null, null, 'DO', null, null, null], chance(u, 50, 10)) end`,
    Med_sch: `if(chance(u, 51, 100) < if(is_physician(slot), getvariable('unlisted')[state_of(own_group)] + chance(own_group, 52, 25) - 12, 88),
      'OTHER', one_of(getvariable('schools'), chance(u, 53, 1000)))`,
    Grd_yr: `case when chance(u, 54, 90) > 0 then 1969 + chance(u, 54, 54) end`,
    pri_spec: `getvariable('specialty_slots')[1 + slot]`,
    sec_spec_1: `case when is_physician(slot) and chance(u, 55, 4) = 0 then 'INTERNAL MEDICINE' end`,
    sec_spec_all: `case when is_physician(slot) and chance(u, 55, 4) = 0 then 'INTERNAL MEDICINE' end`,
    Telehlth: `case when chance(u, 56, 4) = 0 then 'Y' end`,
    'Facility Name': `case when not alone then name end`,
    org_pac_id: `case when not alone then pac_of(-g) end`,
    num_org_mem: `case when not alone then 2 + 171000 // (g + 60) end`,
    adr_ln_1: `if(alone, (chance(u, 57, 900) + 1)::varchar, house) || ' ' || street`,
    adr_ln_2: `case when chance(no, 58, 3) = 0 then one_of(['STE ', 'SUITE ', 'FL '], u) || (chance(no, 59, 900) + 1) end`,
    ln_2_sprs: `case when chance(no, 60, 40) = 0 then 'Y' end`,
    'City/Town': 'city',
    State: 'state',
    'ZIP Code': `if(chance(no, 61, 10) = 0, zip, zip || zip4)`,
    'Telephone Number': `case when chance(no, 62, 7) > 0 then phone end`,
    ind_assgn: `'Y'`,
    grp_assgn: `if(alone, 'M', 'Y')`,
    adrs_id: `state || zip || zip4 || left(city, 2) || house || replace(street, ' ', 'X') || 'XX405'`,
  })}
  from (select * from line join practice using (g, a) order by no)`;

/** Facility Affiliation: five in six are hospitals, of the person's state; one in a hundred is a unit with a letter in it. */
export const affiliations = ({ clinicians: people }: Sizes) => `
  with line as (
    select *, u * 8 + k as no, state_of(g) as s,
      (chance(g, 70, hospitals_of(s)) + ranked(u, 71, hospitals_of(s), 1.5) + k) % hospitals_of(s) as j,
      if(chance(no, 72, 6) > 0, 'Hospital', one_of(['Nursing home', 'Home health agency', 'Dialysis facility', 'Hospice',
        'Inpatient rehabilitation facility', 'Long-term care hospital', 'Skilled nursing facility'], chance(no, 73, 7))) as type
    from (
      select u, group_of(u) as g, unnest(range(least(8, floor(pow(part(u, 74), -0.8))::bigint))) as k
      from (select clinician_no(n) as u from number where n < ${people}) where chance(u, 75, 9) > 1))
  select ${selectAs(affiliationHeader, {
    NPI: 'npi_of(u)',
    Ind_PAC_ID: 'pac_of(u)',
    'Provider Last Name': 'last_name(u)',
    'Provider First Name': 'first_name(u)',
    'Provider Middle Name': `case when chance(u, 46, 4) > 0 then if(chance(u, 46, 4) = 1, first_name(u + 1), chr((65 + chance(u, 47, 26))::integer)) end`,
    suff: `case when chance(u, 48, 33) = 0 then one_of(['JR.', 'III', 'II', 'SR.'], u) end`,
    facility_type: 'line.type',
    'Facility Affiliations Certification Number': `case when line.type <> 'Hospital' then left(ccn, 2) || (5000 + chance(no, 76, 900))::varchar
      when chance(no, 77, 100) = 0 then left(ccn, 2) || 'Z' || right(ccn, 3) else ccn end`,
    'Facility Type Certification Number': `case when line.type = 'Hospital' and chance(no, 77, 100) = 0 then ccn end`,
  })}
  from (select line.*, ccn from line join hospital using (s, j) order by line.no) as line`;
