import { nppesColumns } from '#test/support/nppes-columns.ts';
import { selectAs } from './official-headers.ts';
import type { Sizes } from './world.ts';

/**
 * Each line is somebody of everybody: a seventh are in the clinicians' file too, a quarter of the others are organisations, one in
 * 25 is deactivated (nothing but the number and the date). Pediatricians are most of the physicians outside Medicare.
 */
export const nppes = ({ everybody, nppes: count }: Sizes) => {
  const person = (sql: string) => `if(kind = 1, ${sql}, '')`;
  const anybody = (sql: string) => `if(kind > 0, ${sql}, '')`;
  const organisation = (sql: string) => `if(kind = 2, ${sql}, '')`;
  return `
    with numbered as (
      select u, u % 7 = chance(u // 7, 4, 7) as is_clinician from (select n * ${everybody} // ${count} as u from number where n < ${count})),
    somebody as (
      select u, group_of(u) as g, chance(u, 42, addresses_of(g)) as a,
        case when is_clinician then 1 when chance(u, 100, 25) = 0 then 0 when chance(u, 101, 4) = 0 then 2 else 1 end as kind,
        case when is_clinician then getvariable('specialty_slots')[1 + specialty_slot(u)]
          when chance(u, 102, 100) < 3 then 'PEDIATRIC MEDICINE'
          when chance(u, 102, 100) < 10 then one_of(getvariable('physician_slots'), chance(u, 103, 1000)) end as specialty
      from numbered),
    line as (
      select *, if(kind = 2, one_of(['261QF0400X', '261QP2300X', '207Q00000X', '332B00000X', '3336C0003X'], u),
        coalesce(taxonomy, one_of(['363LF0000X', '1041C0700X', '163W00000X', '225100000X', '390200000X', '106S00000X', '101YM0800X'], u))) as code
      from somebody join practice using (g, a) left join taxonomy on cms = specialty)
    select ${selectAs(
      nppesColumns,
      {
        NPI: 'npi_of(u)',
        'Entity Type Code': anybody('kind::varchar'),
        'Employer Identification Number (EIN)': organisation(`'<UNAVAIL>'`),
        'Provider Organization Name (Legal Business Name)': organisation('name'),
        'Provider Last Name (Legal Name)': person('last_name(u)'),
        'Provider First Name': person('first_name(u)'),
        'Provider Middle Name': person(
          `if(chance(u, 46, 4) > 0, chr((65 + chance(u, 47, 26))::integer), '')`,
        ),
        'Provider Credential Text': person(`one_of(['M.D.', 'MD', 'DO', '', 'NP', 'MD, PHD'], u)`),
        'Provider First Line Business Mailing Address': anybody(`'PO BOX ' || chance(u, 104, 9999)`),
        'Provider Business Mailing Address City Name': anybody('city'),
        'Provider Business Mailing Address State Name': anybody('state'),
        'Provider Business Mailing Address Postal Code': anybody('zip || zip4'),
        'Provider Business Mailing Address Country Code (If outside U.S.)': anybody(`'US'`),
        'Provider Business Mailing Address Telephone Number': anybody('phone'),
        'Provider First Line Business Practice Location Address': anybody(`house || ' ' || street`),
        'Provider Second Line Business Practice Location Address': anybody(
          `if(chance(u, 105, 3) = 0, 'STE ' || chance(u, 106, 900), '')`,
        ),
        'Provider Business Practice Location Address City Name': anybody('city'),
        'Provider Business Practice Location Address State Name': anybody('state'),
        'Provider Business Practice Location Address Postal Code': anybody('zip || zip4'),
        'Provider Business Practice Location Address Country Code (If outside U.S.)': anybody(`'US'`),
        'Provider Business Practice Location Address Telephone Number': anybody('phone'),
        'Provider Enumeration Date': anybody(`'05/23/2005'`),
        'Last Update Date': anybody(`'09/27/2016'`),
        'NPI Deactivation Date': `if(kind = 0, '02/14/2020', '')`,
        'Provider Sex Code': person(`one_of(['M', 'F'], chance(u, 49, 2))`),
        'Authorized Official Last Name': organisation('last_name(u)'),
        'Authorized Official First Name': organisation('first_name(u)'),
        // One in eight names the main taxonomy second.
        'Healthcare Provider Taxonomy Code_1': anybody(`if(chance(u, 107, 8) = 0, '390200000X', code)`),
        'Provider License Number_1': person('chance(u, 108, 99999)::varchar'),
        'Provider License Number State Code_1': person('state'),
        'Healthcare Provider Primary Taxonomy Switch_1': anybody(`if(chance(u, 107, 8) = 0, 'N', 'Y')`),
        'Healthcare Provider Taxonomy Code_2': anybody(`if(chance(u, 107, 8) = 0, code, '')`),
        'Healthcare Provider Primary Taxonomy Switch_2': anybody(`if(chance(u, 107, 8) = 0, 'Y', '')`),
        'Other Provider Identifier_1': person(
          `if(chance(u, 109, 4) = 0, chance(u, 110, 999999999)::varchar, '')`,
        ),
        'Other Provider Identifier State_1': person(`if(chance(u, 109, 4) = 0, state, '')`),
        'Is Sole Proprietor': person(`one_of(['N', 'N', 'Y', 'X'], u)`),
        'Is Organization Subpart': organisation(`'N'`),
        'Certification Date': anybody(`one_of(['', '01/02/2024', '06/07/2025'], u)`),
      },
      `''`,
    )}
    from line`;
};
