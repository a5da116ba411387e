import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nppesColumns } from './nppes-columns.ts';
import {
  type Hospital,
  type Physician,
  type Site,
  type Town,
  hospitals,
  pediatricians,
  physicians,
  shortages,
  sites,
  streets,
  towns,
} from './small-world.ts';
import { xlsxFile } from './zip-file.ts';

/** Writes the files of all sources with the headers and quirks of the official ones. */
export function writeSmallFiles(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, lines: readonly string[], end = '\n') =>
    writeFileSync(join(folder, name), lines.join(end) + end);
  write('Hospital_General_Information.csv', [hospitalHeader, ...hospitals.map(hospitalLine)]);
  write(
    'CostReport_2021_Final.csv',
    [costHeader, ...hospitals.filter(({ residents }) => residents !== null).map(costLine)],
    '\r\n',
  );
  write('DAC_NationalDownloadableFile.csv', [clinicianHeader, ...physicians.flatMap(clinicianLines)]);
  write('Facility_Affiliation.csv', [affiliationHeader, ...physicians.map(affiliationLine)]);
  write('Health_Center_Service_Delivery_and_LookAlike_Sites.csv', [siteHeader, ...sites.map(siteLine)]);
  write('BCD_HPSA_FCT_DET_PC.csv', [shortageHeader, ...shortages.map(shortageLine)]);
  write('2023_Gaz_zcta_national.txt', [placeHeader, ...towns.map(placeLine)]);
  write('MEDICARE_PROVIDER_TAXONOMY_CROSSWALK.csv', crosswalk);
  write('npidata_pfile_20260208-20260308.csv', [nppesHeader, ...pediatricians.map(nppesLine)]);
  writeFileSync(join(folder, 'LCA_Disclosure_Data_FY2025_Q4.xlsx'), xlsxFile(visaSheet));
}

const quoted = (values: readonly (string | number)[]) => values.map((value) => `"${value}"`).join(',');

const hospitalHeader =
  '"Facility ID","Facility Name","Address","City/Town","State","ZIP Code","County/Parish","Telephone Number","Hospital Type","Hospital Ownership","Emergency Services","Meets criteria for birthing friendly designation","Hospital overall rating"';
const hospitalLine = ({ ccn, name, town: at, street }: Hospital, n: number) =>
  `${ccn},${n === 3 ? `"${name}, THE"` : name},${street},${at.city},${at.state},${at.zip},${at.county.toUpperCase()},(718) 555-${2000 + n},${n % 10 === 9 ? 'Psychiatric' : 'Acute Care Hospitals'},Voluntary non-profit - Private,Yes,Y,Not Available`;

const costHeader =
  'rpt_rec_num,Provider CCN,Hospital Name,Street Address,City,State Code,Zip Code,County,Fiscal Year Begin Date,Fiscal Year End Date,Number of Interns and Residents (FTE),Number of Beds';
// The copies of this file lost the zeros at the beginning of CCN and ZIP code.
const costLine = ({ ccn, name, town: at, street, residents }: Hospital, n: number) =>
  `${700000 + n},${ccn.replace(/^0+/, '')},${name},${street},${at.city},${at.state},${at.zip.replace(/^0+/, '')},${at.county},1/1/2021,12/31/2021,${residents ? residents.toFixed(2) : ''},${50 + n}`;

const clinicianHeader =
  'NPI,Ind_PAC_ID,Ind_enrl_ID,Provider Last Name,Provider First Name,Provider Middle Name,suff,gndr,Cred,Med_sch,Grd_yr,pri_spec,sec_spec_1,sec_spec_2,sec_spec_3,sec_spec_4,sec_spec_all,Telehlth,Facility Name,org_pac_id,num_org_mem,adr_ln_1,adr_ln_2,ln_2_sprs,City/Town,State,ZIP Code,Telephone Number,ind_assgn,grp_assgn,adrs_id';
/** Some have two enrolments: two lines, one person. */
function clinicianLines(
  { npi, first, last, specialty, town: at, group, school, year }: Physician,
  n: number,
) {
  const line = (enrolment: number) =>
    `${npi},${9000000000 + n},I2020010100${enrolment},${last},${first},,,F,${n % 9 === 0 ? 'DO' : 'MD'},${school},${year},${specialty},,,,,,,${at.city} MEDICAL GROUP ${group} LLC,${String(group + 1).padStart(10, '0')},30,${10 + group} ${streets[group % 5]},STE ${enrolment},,${at.city},${at.state},${at.zip}1234,718555${3000 + group},Y,M,${at.state}${at.zip}`;
  return n % 3 === 0 ? [line(1), line(2)] : [line(1)];
}

const affiliationHeader =
  'NPI,Ind_PAC_ID,Provider Last Name,Provider First Name,Provider Middle Name,suff,facility_type,Facility Affiliations Certification Number,Facility Type Certification Number';
const affiliationLine = ({ npi, first, last, group }: Physician, n: number) =>
  n % 20 === 0
    ? `${npi},${9000000000 + n},${last},${first},,,Hospital,14Z316,${hospitals[group % 60]?.ccn}`
    : `${npi},${9000000000 + n},${last},${first},,,Hospital,${hospitals[group % 60]?.ccn},`;

const siteHeader =
  'Health Center Type,Health Center Number,BHCMIS Organization Identification Number,BPHC Assigned Number,Site Name,Site Address,Site City,Site State Abbreviation,Site Postal Code,Site Telephone Number,Site Web Address,Site Status Description,FQHC Site NPI Number,Health Center Type Description,Health Center Name,Geocoding Artifact Address Primary X Coordinate,Geocoding Artifact Address Primary Y Coordinate,State and County Federal Information Processing Standard Code,County Equivalent Name,Data Warehouse Record Create Date,Health Center Service Delivery Site Location Setting Description,Health Center Location Type Description,';
const siteLine = ({ id, name, owner, town: at, street, phone }: Site) =>
  quoted([
    id.includes('LAL')
      ? 'Federally Qualified Health Center Look-Alike'
      : 'Federally Qualified Health Center (FQHC)',
    `H80CS0000${owner}`,
    `06E0149${owner}`,
    id,
    name,
    street,
    at.city,
    at.state,
    `${at.zip}-2847`,
    phone,
    'www.neighbors.example',
    'Active',
    '',
    'Service Delivery Site',
    `NEIGHBORS CARE NETWORK ${owner}`,
    at.longitude,
    at.latitude,
    at.fips,
    at.county,
    '02/18/2026',
    name === 'Bridge Clinic 3' ? 'School' : 'All Other Clinic Types',
    name === 'Bridge Clinic 6' ? 'Mobile Van' : 'Permanent',
  ]);

const shortageHeader =
  'HPSA Name,HPSA ID,Designation Type,HPSA Score,HPSA Status,HPSA Designation Last Update Date,BHCMIS Organization Identification Number,Common State Abbreviation,Common State County FIPS Code,County Equivalent Name,HPSA Component Type Code,Data Warehouse Record Create Date,';
const shortageLine = ({ town: at, name, component, score, status }: (typeof shortages)[number], n: number) =>
  quoted([
    name,
    `109442394${n}`,
    'Geographic HPSA',
    score,
    status,
    '10/22/2025',
    '',
    at.state,
    at.fips,
    at.county,
    component,
    '02/18/2026',
  ]);

const placeHeader = 'GEOID\tALAND\tAWATER\tALAND_SQMI\tAWATER_SQMI\tINTPTLAT\tINTPTLONG';
const placeLine = ({ zip, latitude, longitude }: Town) =>
  `${zip}\t166659789\t799296\t64.348\t0.309\t${latitude}\t${longitude}   `;

const crosswalk = [
  'MEDICARE SPECIALTY CODE,MEDICARE PROVIDER/SUPPLIER TYPE DESCRIPTION,PROVIDER TAXONOMY CODE,"PROVIDER TAXONOMY DESCRIPTION:  TYPE, CLASSIFICATION, SPECIALIZATION"',
  '11,Physician/Internal Medicine,207R00000X ,Allopathic & Osteopathic Physicians/Internal Medicine',
  '37,Physician/Pediatric Medicine,208000000X ,Allopathic & Osteopathic Physicians/Pediatrics',
];

const nppesHeader = quoted(nppesColumns);
function nppesLine({ npi, first, last, town: at, street }: (typeof pediatricians)[number]) {
  const values: Record<string, string> = {
    NPI: npi,
    'Entity Type Code': '1',
    'Provider Last Name (Legal Name)': last,
    'Provider First Name': first,
    'Provider Credential Text': 'M.D.',
    'Provider First Line Business Practice Location Address': street,
    'Provider Business Practice Location Address City Name': at.city,
    'Provider Business Practice Location Address State Name': at.state,
    'Provider Business Practice Location Address Postal Code': `${at.zip}1051`,
    'Provider Business Practice Location Address Country Code (If outside U.S.)': 'US',
    'Provider Business Practice Location Address Telephone Number': '8605550148',
    'Healthcare Provider Taxonomy Code_1': '208000000X',
    'Healthcare Provider Primary Taxonomy Switch_1': 'Y',
  };
  return quoted(nppesColumns.map((column) => values[column] ?? ''));
}

/** Two employers near the Bronx; one application was denied. */
const visaSheet = sheetOf([
  [
    'CASE_NUMBER',
    'CASE_STATUS',
    'DECISION_DATE',
    'VISA_CLASS',
    'SOC_CODE',
    'EMPLOYER_NAME',
    'EMPLOYER_STATE',
    'WORKSITE_STATE',
  ],
  ...Array.from({ length: 12 }, (_, n) => [
    `I-200-${n}`,
    n === 11 ? 'Denied' : 'Certified',
    '2025-03-04',
    'H-1B',
    '29-1216.00',
    n < 8 ? 'Montefern Medical Center' : 'Saint Brendan Hospital Inc.',
    'NY',
    'NY',
  ]),
]);

function sheetOf(rows: readonly string[][]): string {
  const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  return `<worksheet xmlns="m"><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`;
}
