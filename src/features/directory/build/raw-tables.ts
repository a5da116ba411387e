import { stateNames } from '#features/targets/states.ts';
import { canadianSchools, otherProfessions } from '../other-spellings.ts';
import type { SourceId } from '../sources.ts';
import { literal } from './csv-reading.ts';

type Columns = Readonly<Record<string, string>>;
/** What makes a line of a file not usable: a condition over its columns as in the file (`c.npi`). */
export type Fault = { column: string; when: string; reason: string; mend: string };

export type RawTable = {
  name: string;
  /** Our columns as SQL over those of the file. */
  columns: (c: Columns) => Record<string, string>;
  /** Lines that are looked at all; the others are nobody's fault. */
  where?: (c: Columns) => string;
  /** Nothing goes by the order of the lines: they are kept as they come, which takes a third less time. */
  isUnordered?: true;
  faults: (c: Columns) => Fault[];
};

const filled = (column: string | undefined) => `nullif(trim(${column}), '')`;
/** As a function, since DuckDB makes a join of `in` with many values, behind which lines are no longer in the file's order. */
const isOneOf = (column: string | undefined, values: readonly string[]) =>
  `list_contains([${values.map(literal).join(', ')}], ${column})`;
const known = (column: string | undefined) => `known(${column})`;
/** As R fills empty cells of the copies that were made with it. Not for names: Na is also one. */
const withoutNA = (column: string | undefined) => `nullif(${column}, 'NA')`;
const statesByName = `map {${Object.entries(stateNames)
  .map(([code, name]) => `${literal(name.toUpperCase())}: '${code}'`)
  .join(', ')}}`;
/** Two letters; people write their state themselves into NPPES, now and then in full. What is no state is none. */
const stateOf = (column: string | undefined) =>
  `case when length(${column}) = 2 then upper(nullif(${column}, 'NA')) else ${statesByName}[upper(trim(${column}))] end`;
const npi = (column: string | undefined) => `try_cast(${column} as bigint)`;

/** How each source's lines are read into a table of the build. */
export const rawTables: Readonly<Record<SourceId, RawTable>> = {
  hospitals: {
    name: 'raw_hospital',
    columns: (c) => ({
      ccn: `trim(${c['ccn']})`,
      name: `trim(${c['name']})`,
      type: filled(c['type']),
      ownership: filled(c['ownership']),
      street: filled(c['street']),
      city: filled(c['city']),
      state: `upper(trim(${c['state']}))`,
      zip: filled(c['zip']),
      county: filled(c['county']),
      phone: filled(c['phone']),
    }),
    faults: (c) => [
      ccnFault(c),
      {
        column: 'name',
        when: `nullif(trim(${c['name']}), '') is null`,
        reason: 'The hospital has no name.',
        mend: 'Nothing: the publisher does not name it.',
      },
      {
        column: 'state',
        when: `not coalesce(regexp_full_match(trim(${c['state']}), '[A-Za-z]{2}'), false)`,
        reason: 'A state is two letters.',
        mend: 'Download the file again.',
      },
    ],
  },
  'cost-report': {
    name: 'raw_cost_report',
    columns: (c) => ({
      ccn: `trim(${c['ccn']})`,
      residents: filled(c['residents']),
      beds: filled(c['beds']),
      ends: filled(c['ends']),
    }),
    faults: (c) => [
      ccnFault(c),
      {
        column: 'residents',
        when: `nullif(trim(${c['residents']}), '') is not null and coalesce(try_cast(${c['residents']} as double) not between 0 and 20000, true)`,
        reason: 'The number of residents is not a number that a hospital can have.',
        mend: 'Download the file again.',
      },
    ],
  },
  clinicians: {
    name: 'raw_clinician',
    // 2.8 million lines: only what must be, since each function of a text costs a second.
    columns: (c) => ({
      npi: npi(c['npi']),
      last: `${c['last']}`,
      first: `${c['first']}`,
      middle: withoutNA(c['middle']),
      suffix: withoutNA(c['suffix']),
      credential: withoutNA(c['credential']),
      // OTHER is all that CMS says of a school that is not on its list; Canadian names occur in old files: neither.
      school: `case when ${c['school']} is null or ${c['school']} = 'NA' then null when ${c['school']} = 'OTHER' then 'unlisted'
        when ${isOneOf(c['school'], ['FOREIGN', ...canadianSchools])} then 'neutral' else 'listed' end`,
      graduated: `try_cast(${c['graduated']} as smallint)`,
      specialty: `${c['specialty']}`,
      secondary: withoutNA(c['secondary']),
      group_name: withoutNA(c['groupName']),
      group_pac: withoutNA(c['groupPac']),
      street: withoutNA(c['street']),
      city: `${c['city']}`,
      state: stateOf(c['state']),
      zip: withoutNA(c['zip']),
      phone: `${c['phone']}`,
      ccns:
        c['ccn1'] === 'null::varchar'
          ? 'null::varchar[]'
          : `list_filter([${[1, 2, 3, 4, 5].map((n) => known(c[`ccn${n}`])).join(', ')}], ccn -> ccn is not null)`,
    }),
    where: (c) => `${isOneOf(c['specialty'], otherProfessions)} is not true`,
    isUnordered: true,
    faults: (c) => [npiFault(c)],
  },
  affiliations: {
    name: 'raw_affiliation',
    columns: (c) => ({ npi: npi(c['npi']), ccn: filled(c['ccn']), parent_ccn: filled(c['parentCcn']) }),
    where: (c) => `${c['facilityType']} = 'Hospital'`,
    isUnordered: true,
    faults: (c) => [npiFault(c)],
  },
  'health-centers': {
    name: 'raw_site',
    columns: (c) => ({
      id: filled(c['id']),
      type: filled(c['type']),
      name: `trim(${c['name']})`,
      street: filled(c['street']),
      city: filled(c['city']),
      state: `upper(trim(${c['state']}))`,
      zip: filled(c['zip']),
      phone: filled(c['phone']),
      website: filled(c['website']),
      npi: filled(c['npi']),
      status: filled(c['status']),
      site_type: filled(c['siteType']),
      setting: filled(c['setting']),
      location_type: filled(c['locationType']),
      owner_id: filled(c['ownerId']),
      owner_name: filled(c['ownerName']),
      grantee: filled(c['grantee']),
      county: `nullif(${filled(c['county'])}, 'Not Determined')`,
      longitude: filled(c['longitude']),
      latitude: filled(c['latitude']),
    }),
    faults: (c) => [
      {
        column: 'name',
        when: `nullif(trim(${c['name']}), '') is null`,
        reason: 'The site has no name.',
        mend: 'Nothing: the publisher does not name it.',
      },
      {
        column: 'state',
        when: `not coalesce(regexp_full_match(trim(${c['state']}), '[A-Za-z]{2}') and upper(trim(${c['state']})) <> 'XX', false)`,
        reason: 'The site has no address, so that nobody could find it.',
        mend: 'Nothing: the publisher does not give one.',
      },
    ],
  },
  'shortage-areas': {
    name: 'raw_shortage',
    columns: (c) => ({
      area: `trim(${c['area']})`,
      status: `trim(${c['status']})`,
      score: filled(c['score']),
      component: `trim(${c['component']})`,
      state: filled(c['state']),
      // “Baltimore city, MD”.
      county: `nullif(regexp_replace(${filled(c['county'])}, ', [A-Z]{2}$', ''), 'Not Determined')`,
      grantee: filled(c['grantee']),
    }),
    faults: () => [],
  },
  nppes: {
    name: 'raw_nppes',
    columns: (c) => ({
      npi: npi(c['npi']),
      last: `trim(${c['last']})`,
      first: `trim(${c['first']})`,
      middle: filled(c['middle']),
      suffix: filled(c['suffix']),
      credential: filled(c['credential']),
      street: filled(c['street']),
      city: filled(c['city']),
      state: stateOf(c['state']),
      zip: filled(c['zip']),
      phone: filled(c['phone']),
      taxonomy: `case when ${c['primary2']} = 'Y' then ${c['taxonomy2']} when ${c['primary3']} = 'Y' then ${c['taxonomy3']}
        else ${c['taxonomy1']} end`,
    }),
    // People (entity type 1) in the United States with a physician's taxonomy (20…), whose number is in use. Entity types that
    // do not exist are looked at too: they are a fault of the file.
    where: (c) =>
      `${c['entity']} not in ('2', '') and (starts_with(${c['taxonomy1']}, '20') or starts_with(${c['taxonomy2']}, '20') or starts_with(${c['taxonomy3']}, '20'))
        and coalesce(${c['country']}, 'US') in ('US', '')
        and (coalesce(${c['deactivated']}, '') = '' or coalesce(${c['reactivated']}, '') <> '')`,
    faults: (c) => [
      npiFault(c),
      {
        column: 'entity',
        when: `coalesce(${c['entity']}, '') not in ('1', '2', '')`,
        reason: 'An entity type is 1 (a person), 2 (an organization), or empty.',
        mend: 'Use the file as NPPES gives it: a spreadsheet program has changed its numbers.',
      },
    ],
  },
  'specialty-crosswalk': {
    name: 'raw_crosswalk',
    columns: (c) => ({
      // Some codes end with no-break spaces.
      code: `regexp_replace(${c['specialtyCode']}, '[^0-9A-Z]', '', 'g')`,
      taxonomy: `regexp_replace(${c['taxonomy']}, '[^0-9A-Z]', '', 'g')`,
    }),
    faults: () => [],
  },
  'zip-places': {
    name: 'raw_zip_place',
    columns: (c) => ({
      zip: `trim(${c['zip']})`,
      latitude: filled(c['latitude']),
      longitude: filled(c['longitude']),
    }),
    where: (c) => `trim(${c['zip']}) <> ''`,
    faults: (c) => [
      {
        column: 'zip',
        when: `trim(${c['zip']}) <> '' and not regexp_full_match(trim(${c['zip']}), '[0-9]{3,5}')`,
        reason: 'A ZIP code has five digits.',
        mend: 'Download the file again.',
      },
      {
        column: 'latitude',
        when: `trim(${c['zip']}) <> '' and coalesce(try_cast(${c['latitude']} as double) not between -15 and 72, true)`,
        reason: 'This is no latitude of a place in the United States.',
        mend: 'Download the file again.',
      },
      {
        column: 'longitude',
        when: `trim(${c['zip']}) <> '' and coalesce(try_cast(${c['longitude']} as double) not between -180 and 180, true)`,
        reason: 'This is no longitude.',
        mend: 'Download the file again.',
      },
    ],
  },
  'visa-applications': {
    name: 'raw_sponsor',
    columns: (c) => ({
      employer: filled(c['employer']),
      state: filled(c['state']),
      applications: `try_cast(${c['applications']} as integer)`,
      first_date: filled(c['firstDate']),
      last_date: filled(c['lastDate']),
    }),
    faults: () => [],
  },
};

function ccnFault(c: Columns): Fault {
  return {
    column: 'ccn',
    when: `not coalesce(regexp_full_match(trim(${c['ccn']}), '[0-9A-Za-z]{1,6}'), false)`,
    reason: 'A CMS Certification Number (CCN) has up to 6 digits or letters.',
    mend: 'Download the file again.',
  };
}

function npiFault(c: Columns): Fault {
  return {
    column: 'npi',
    when: `not coalesce(is_npi(${npi(c['npi'])}), false)`,
    reason: 'This is no National Provider Identifier (NPI): ten digits with a check digit.',
    mend: 'Download the file again. A spreadsheet program may have changed it.',
  };
}
