import { cmsSpecialties } from '#features/directory/cms-specialties.ts';
import { full } from './world.ts';

const numbered = (count: number, names: readonly string[]) =>
  Array.from({ length: count }, (_, place) => names.map((name) => `${name}_${place + 1}`)).flat();
const address = (kind: string) =>
  ['First Line', 'Second Line']
    .map((line) => `Provider ${line} Business ${kind} Address`)
    .concat(
      [
        'City Name',
        'State Name',
        'Postal Code',
        'Country Code (If outside U.S.)',
        'Telephone Number',
        'Fax Number',
      ].map((what) => `Provider Business ${kind} Address ${what}`),
    );
const name = (other: string, parts: readonly string[]) => parts.map((part) => `Provider ${other}${part}`);

/** The 330 columns of npidata_pfile since 2025, in their order. */
export const nppesColumns: readonly string[] = [
  'NPI',
  'Entity Type Code',
  'Replacement NPI',
  'Employer Identification Number (EIN)',
  'Provider Organization Name (Legal Business Name)',
  ...name('', [
    'Last Name (Legal Name)',
    'First Name',
    'Middle Name',
    'Name Prefix Text',
    'Name Suffix Text',
    'Credential Text',
  ]),
  ...name('Other ', [
    'Organization Name',
    'Organization Name Type Code',
    'Last Name',
    'First Name',
    'Middle Name',
    'Name Prefix Text',
    'Name Suffix Text',
    'Credential Text',
    'Last Name Type Code',
  ]),
  ...address('Mailing'),
  ...address('Practice Location'),
  'Provider Enumeration Date',
  'Last Update Date',
  'NPI Deactivation Reason Code',
  'NPI Deactivation Date',
  'NPI Reactivation Date',
  'Provider Sex Code',
  ...['Last Name', 'First Name', 'Middle Name', 'Title or Position', 'Telephone Number'].map(
    (part) => `Authorized Official ${part}`,
  ),
  ...numbered(15, [
    'Healthcare Provider Taxonomy Code',
    'Provider License Number',
    'Provider License Number State Code',
    'Healthcare Provider Primary Taxonomy Switch',
  ]),
  ...numbered(50, [
    'Other Provider Identifier',
    'Other Provider Identifier Type Code',
    'Other Provider Identifier State',
    'Other Provider Identifier Issuer',
  ]),
  'Is Sole Proprietor',
  'Is Organization Subpart',
  'Parent Organization LBN',
  'Parent Organization TIN',
  ...['Name Prefix Text', 'Name Suffix Text', 'Credential Text'].map((part) => `Authorized Official ${part}`),
  ...numbered(15, ['Healthcare Provider Taxonomy Group']),
  'Certification Date',
];

/** People and organisations; half of the people are those of the clinicians' file, one in three is a physician. */
export function nppes(scale: number): string {
  const values: Record<string, string> = {
    NPI: 'npi_of(100000000 + p)',
    'Entity Type Code': `if(n % 5 = 0, '2', '1')`,
    'Provider Last Name (Legal Name)': 'last_name(p)',
    'Provider First Name': 'first_name(p)',
    'Provider Credential Text': `one_of(['M.D.', 'MD', 'DO', '', 'NP'], n)`,
    'Provider First Line Business Mailing Address': 'street',
    'Provider Business Mailing Address City Name': 'city',
    'Provider Business Mailing Address State Name': 'state',
    'Provider Business Mailing Address Postal Code': `zip || '1051'`,
    'Provider Business Mailing Address Country Code (If outside U.S.)': `'US'`,
    'Provider First Line Business Practice Location Address': 'street',
    'Provider Business Practice Location Address City Name': 'city',
    'Provider Business Practice Location Address State Name': 'state',
    'Provider Business Practice Location Address Postal Code': `zip || '1051'`,
    'Provider Business Practice Location Address Country Code (If outside U.S.)': `'US'`,
    'Provider Business Practice Location Address Telephone Number': 'phone',
    'Provider Enumeration Date': `'05/23/2005'`,
    'Last Update Date': `'09/27/2016'`,
    'Provider Sex Code': `one_of(['M', 'F'], n)`,
    'Healthcare Provider Taxonomy Code_1': `if(n % 3 = 0, '20' || lpad(chance(p, 50, ${cmsSpecialties.length})::varchar, 2, '0') || '00000X', '363LF0000X')`,
    'Healthcare Provider Primary Taxonomy Switch_1': `'Y'`,
    'Is Sole Proprietor': `'N'`,
    'Certification Date': `'01/02/2024'`,
  };
  const columns = nppesColumns.map((column) => `${values[column] ?? `''`} as "${column}"`);
  const half = Math.ceil(full.clinicians * scale);
  return `
    select ${columns.join(', ')}
    from (select n, n + ${half} // 2 as p, chance(n, 51, ${Math.ceil(full.groups * scale)}) as g from range(${Math.ceil(full.nppes * scale)}) as t(n)) as person
    join practice on practice.g = person.g and practice.a = 0`;
}
