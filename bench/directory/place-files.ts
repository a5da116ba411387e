import {
  costReportHeader,
  hospitalHeader,
  selectAs,
  shortageHeader,
  siteHeader,
} from './official-headers.ts';
import type { Sizes } from './world.ts';

/** Hospital General Information. */
export const hospitals = `
  select ${selectAs(hospitalHeader, {
    'Facility ID': 'ccn',
    'Facility Name': 'name',
    Address: 'street',
    'City/Town': 'city',
    State: 'state',
    'ZIP Code': 'zip',
    'County/Parish': 'county',
    'Telephone Number': 'phone',
    'Hospital Type': 'type',
    'Hospital Ownership': `one_of(['Voluntary non-profit - Private', 'Proprietary', 'Government - Local', 'Voluntary non-profit - Church'], n)`,
    'Emergency Services': `one_of(['Yes', 'Yes', 'No'], n)`,
    'Meets criteria for birthing friendly designation': `case when n % 2 = 0 then 'Y' end`,
    'Hospital overall rating': `one_of(['Not Available', '3', '4', 'Not Available', '2', '5'], n)`,
    'MORT Group Measure Count': `'7'`,
    'Count of Facility MORT Measures': `'Not Available'`,
  })} from hospital order by s, j`;

/** Hospital Provider Cost Report: its copies lost zeros at the beginning of CCN and ZIP code, each 80th files twice. */
export const costReport = `
  select ${selectAs(costReportHeader, {
    rpt_rec_num: '700000 + n + part',
    'Provider CCN': `ltrim(ccn, '0')`,
    'Hospital Name': 'name',
    'Street Address': 'street',
    City: 'city',
    'State Code': 'state',
    'Zip Code': `ltrim(zip, '0') || if(n % 3 = 0, '-', '')`,
    County: 'county',
    'Rural Versus Urban': `one_of(['U', 'R', 'U'], n)`,
    'Fiscal Year Begin Date': `if(part = 0, '10/1/2022', '4/1/2023')`,
    'Fiscal Year End Date': `if(part = 1, '9/30/2023', '3/31/2023')`,
    'FTE - Employees on Payroll': 'round(40 + 900 * part(n, 80), 2)',
    // A quarter teaches; most of them have a few residents, some hundreds.
    'Number of Interns and Residents (FTE)': `case when chance(n, 81, 4) = 0 then round(1 + 600 * pow(part(n, 82), 4), 2) end`,
    'Number of Beds': '25 + chance(n, 83, 600)',
    'Total Discharges (V + XVIII + XIX + Unknown)': '300 + chance(n, 84, 20000)',
  })} from (select *, unnest(range(if(n % 80 = 0, 2, 1))) as part from hospital) order by s, j`;

/** Health center sites: about twelve to a health center, all in one state; each 200th stands there under two names. */
export const sites = ({ sites: count }: Sizes) => `
  select ${selectAs(
    siteHeader,
    {
      'Health Center Type': `if(o % 20 = 0, 'Federally Qualified Health Center Look-Alike', 'Federally Qualified Health Center (FQHC)')`,
      'Health Center Number': `if(o % 20 = 0, 'LALCS', 'H80CS') || lpad(o::varchar, 5, '0')`,
      'BHCMIS Organization Identification Number': grantee('o'),
      'BPHC Assigned Number': `if(o % 20 = 0, 'BPS-LAL-', 'BPS-H80-') || lpad(n::varchar, 6, '0')`,
      'Site Name': `if(n % 200 = 199, 'Main Office', last_name(n * 7 + 3) || one_of([' Family Health Center', ' Community Clinic', ' Elementary School - SBHC', ' Health Center', ' Medical & Dental'], n))`,
      'Site Address': `(chance(here, 85, 4000) + 1) || ' ' || last_name(here * 7 + 4) || one_of([' Street', ' Ave', ' Road'], here)`,
      'Site City': 'city',
      'Site State Abbreviation': 'state',
      'Site Postal Code': `zip || if(here % 3 > 0, '-' || lpad(chance(here, 86, 9999)::varchar, 4, '0'), '')`,
      'Site Telephone Number': `(201 + chance(here, 87, 780)) || '-555-' || lpad(chance(here, 88, 9999)::varchar, 4, '0') || if(here % 50 = 0, ' x2262', '')`,
      'Site Web Address': `'www.health-' || o || '.example'`,
      'Operating Hours per Week': `'40.00'`,
      'Site Status Description': `'Active'`,
      'FQHC Site NPI Number': `if(n % 3 = 0, npi_of(n * 460), '')`,
      'Health Center Location Type Description': `one_of(['Permanent', 'Permanent', 'Permanent', 'Seasonal', 'Mobile Van'], n)`,
      'Health Center Type Description': `one_of(['Service Delivery Site', 'Service Delivery Site', 'Administrative/Service Delivery Site', 'Service Delivery Site', 'Service Delivery Site', 'Administrative'], n)`,
      'Health Center Name': `last_name(o * 7 + 2) || ' COMMUNITY HEALTH CENTER, INC'`,
      'Geocoding Artifact Address Primary X Coordinate': 'longitude',
      'Geocoding Artifact Address Primary Y Coordinate': 'latitude',
      'State and County Federal Information Processing Standard Code': 'fips',
      'Complete County Name': `county || ' County'`,
      'County Equivalent Name': 'county',
      'County Description': `'County            '`,
      'Data Warehouse Record Create Date': `'09/18/2026'`,
    },
    `''`,
  )}
  from (select n, n // 12 as o, if(n % 200 = 199, n - 1, n) as here, state_of(n // 12) as s from range(${count}) as t(n)) as site
  join (select s, zips from state) as state using (s)
  join zip on zip.s = site.s and zip.i = (crowded(o, 89, state.zips) + chance(here, 90, 9)) % state.zips
  order by n`;

/** Shortage areas of primary care: an area repeats for each tract; each 40th is of a health center; some are withdrawn. */
export const shortageAreas = ({ shortages: count }: Sizes) => `
  select ${selectAs(
    shortageHeader,
    {
      'HPSA Name': `if(single, 'FACILITY ' || last_name(area), county || if(is_whole, ' County', '/Part'))`,
      'HPSA ID': `(1000000000 + area * 7919)::varchar`,
      'Designation Type': `if(single, 'Federally Qualified Health Center', one_of(['Geographic HPSA', 'HPSA Population', 'High Needs Geographic HPSA'], area))`,
      'HPSA Discipline Class': `'Primary Care'`,
      'HPSA Score': 'chance(area, 91, 26)::varchar',
      'PC MCTA Score': `one_of([' 6', '21', 'NA'], area)`,
      'Primary State Abbreviation': 'state',
      'HPSA Status': `one_of(['Designated', 'Designated', 'Designated', 'Designated', 'Withdrawn', 'Designated', 'Proposed For Withdrawal'], area)`,
      'HPSA Designation Date': `'10/16/2025'`,
      'HPSA Designation Last Update Date': `'10/22/2025'`,
      'HPSA FTE': `'24.8750'`,
      'HPSA Designation Population': `'94748.0'`,
      'BHCMIS Organization Identification Number': `if(single, ${grantee('area % 1500')}, '')`,
      'Common County Name': `county || ' County, ' || state`,
      'Common State Abbreviation': 'state',
      'Common State County FIPS Code': 'fips',
      'Common State FIPS Code': 'state_fips',
      'Common State Name': 'state_name',
      'County Equivalent Name': 'county',
      'HPSA Component Name': `if(is_whole, county || ' County', 'Census Tract ' || (n % 9000) || '; ' || county || ' County; ' || state_name)`,
      'HPSA Component Type Code': `case when single then 'UNK' when is_whole then 'SCTY' else 'CT' end`,
      'HPSA Component Type Description': `case when single then 'Unknown' when is_whole then 'Single County' else 'Census Tract' end`,
      'State Abbreviation': 'state',
      'State and County Federal Information Processing Standard Code': 'fips',
      'Data Warehouse Record Create Date': `'09/18/2026'`,
      'Data Warehouse Record Create Date Text': `'2026/09/18'`,
    },
    `''`,
  )}
  from (select n, area, area % 40 = 0 as single, area % 5 = 0 as is_whole, chance(area, 92, 52) + 1 as s
    from (select n, n // 20 as area from range(${count}) as t(n))) as shortage
  join (select s, zips from state) as state using (s)
  join zip on zip.s = shortage.s and zip.i = chance(area, 93, state.zips)
  order by n`;

/** Census gazetteer; its last column is padded with spaces, in the header too. */
export const zipPlaces = `
  select zip as "GEOID", 166659789 + i as "ALAND", 799296 as "AWATER", 64.348 as "ALAND_SQMI", 0.309 as "AWATER_SQMI",
    latitude as "INTPTLAT", longitude::varchar || '   ' as "INTPTLONG   "
  from zip order by zip`;

/** Health centers are numbered in several lengths; some numbers look like powers of ten. */
function grantee(o: string): string {
  return `if(${o} % 9 = 0, '06E0' || lpad((${o})::varchar, 4, '0'), lpad((${o})::varchar, 6, '0'))`;
}
