/** Hospital General Information. */
export const hospitals = `
  select ccn as "Facility ID", name as "Facility Name", (n % 900 + 1) || ' HOSPITAL DRIVE' as "Address", city as "City/Town", state as "State",
    zip as "ZIP Code", upper(county) as "County/Parish", '(' || (200 + n % 700) || ') 555-' || lpad((n % 10000)::varchar, 4, '0') as "Telephone Number",
    one_of(['Acute Care Hospitals', 'Acute Care Hospitals', 'Critical Access Hospitals', 'Psychiatric', 'Acute Care Hospitals'], n) as "Hospital Type",
    'Voluntary non-profit - Private' as "Hospital Ownership", 'Yes' as "Emergency Services",
    'Y' as "Meets criteria for birthing friendly designation", 'Not Available' as "Hospital overall rating"
  from hospital order by n`;

/** Hospital Provider Cost Report, without the zeros that its copies lost. */
export const costReport = `
  select 700000 + n as rpt_rec_num, ltrim(ccn, '0') as "Provider CCN", name as "Hospital Name", state as "State Code", '10/1/2022' as "Fiscal Year Begin Date",
    '9/30/2023' as "Fiscal Year End Date", if(n % 4 = 0, round(pow(1.0015, n % 4800), 2)::varchar, '') as "Number of Interns and Residents (FTE)",
    25 + n % 800 as "Number of Beds"
  from hospital order by n`;

/** Health center sites: 12 or so to a health center. */
export const sites = (scale: number) => `
  select if(t.n % 20 = 0, 'Federally Qualified Health Center Look-Alike', 'Federally Qualified Health Center (FQHC)') as "Health Center Type",
    'H80CS' || lpad((t.n // 12)::varchar, 5, '0') as "Health Center Number", lpad((t.n // 12)::varchar, 6, '0') as "BHCMIS Organization Identification Number",
    'BPS-H80-' || lpad(t.n::varchar, 6, '0') as "BPHC Assigned Number", last_name(t.n // 12) || ' Health Center, Site ' || t.n % 12 as "Site Name",
    (t.n % 4000 + 1) || ' Willow Street' as "Site Address", city as "Site City", state as "Site State Abbreviation", zip || '-2847' as "Site Postal Code",
    '718-555-' || lpad((t.n % 10000)::varchar, 4, '0') as "Site Telephone Number", 'www.health-' || t.n // 12 || '.example' as "Site Web Address",
    'Active' as "Site Status Description", '' as "FQHC Site NPI Number", 'Service Delivery Site' as "Health Center Type Description",
    last_name(t.n // 12) || ' COMMUNITY HEALTH INC' as "Health Center Name", longitude as "Geocoding Artifact Address Primary X Coordinate",
    latitude as "Geocoding Artifact Address Primary Y Coordinate", fips as "State and County Federal Information Processing Standard Code",
    county as "County Equivalent Name", '09/18/2026' as "Data Warehouse Record Create Date"
  from range(${Math.ceil(19_000 * scale)}) as t(n) join zip on z = chance(t.n, 40, 33000) order by t.n`;

/** Shortage areas: one line a tract, a third of the counties. */
export const shortageAreas = (scale: number) => `
  select county || ' area' as "HPSA Name", (1000000000 + t.n // 20)::varchar as "HPSA ID", 'Geographic HPSA' as "Designation Type", (t.n % 26)::varchar as "HPSA Score",
    if(t.n % 7 = 0, 'Withdrawn', 'Designated') as "HPSA Status", '10/22/2025' as "HPSA Designation Last Update Date",
    '' as "BHCMIS Organization Identification Number", state as "Common State Abbreviation", fips as "Common State County FIPS Code",
    county as "County Equivalent Name", if(t.n % 5 = 0, 'SCTY', 'CT') as "HPSA Component Type Code", '09/18/2026' as "Data Warehouse Record Create Date"
  from range(${Math.ceil(62_000 * scale)}) as t(n) join zip on z = chance(t.n // 20, 41, 11000) order by t.n`;

/** Gazetteer of ZIP Code Tabulation Areas; its last column is padded. */
export const zipPlaces = `
  select zip as "GEOID", 166659789 as "ALAND", 799296 as "AWATER", 64.348 as "ALAND_SQMI", 0.309 as "AWATER_SQMI", latitude as "INTPTLAT",
    longitude::varchar || '      ' as "INTPTLONG"
  from zip order by z`;
