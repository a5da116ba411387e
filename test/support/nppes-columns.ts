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
