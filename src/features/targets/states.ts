/** The United States as the post writes them (USPS Publication 28, appendix B), with their full names. */
const names = {
  AL: 'Alabama',
  AK: 'Alaska',
  AS: 'American Samoa',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  GU: 'Guam',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  MP: 'Northern Mariana Islands',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  PR: 'Puerto Rico',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VI: 'Virgin Islands',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
} as const;

/** The full name of each state by its two letters, in the alphabetical order of the names. */
export const stateNames: Readonly<Record<string, string>> = names;

const otherSpellings: Record<string, string> = {
  'washington dc': 'DC',
  dc: 'DC',
  'us virgin islands': 'VI',
  calif: 'CA',
  cal: 'CA',
  fla: 'FL',
  penn: 'PA',
  penna: 'PA',
  mass: 'MA',
  conn: 'CT',
  tex: 'TX',
  ill: 'IL',
  mich: 'MI',
  minn: 'MN',
  wash: 'WA',
  ariz: 'AZ',
};

const byName = new Map([
  ...Object.entries(names).flatMap(
    ([code, name]) =>
      [
        [code.toLowerCase(), code],
        [name.toLowerCase(), code],
      ] as const,
  ),
  ...Object.entries(otherSpellings),
]);

/** The two letters of a state written in any usual way; null when it is none. */
export function stateCode(written: string): string | null {
  return byName.get(written.toLowerCase().replaceAll('.', '').replaceAll(/\s+/g, ' ').trim()) ?? null;
}
