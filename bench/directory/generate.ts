// Full-size files in the official formats, of invented people and places, for the benchmarks of the directory.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { affiliations, clinicians } from './clinician-files.ts';
import { nppes } from './nppes-file.ts';
import { costReport, hospitals, shortageAreas, sites, zipPlaces } from './place-files.ts';
import { taxonomies } from './specialties.ts';
import { type Employer, visaWorkbook } from './visa-file.ts';
import { sizesAt, world } from './world.ts';

/** How the files are called where they are published. */
export const fileNames = {
  hospitals: 'Hospital_General_Information.csv',
  costReport: 'CostReport_2023_Final.csv',
  sites: 'Health_Center_Service_Delivery_and_LookAlike_Sites.csv',
  shortages: 'BCD_HPSA_FCT_DET_PC.csv',
  places: '2023_Gaz_zcta_national.txt',
  clinicians: 'DAC_NationalDownloadableFile.csv',
  affiliations: 'Facility_Affiliation.csv',
  crosswalk: 'Medicare_Provider_and_Supplier_Taxonomy_Crosswalk.csv',
  visas: 'LCA_Disclosure_Data_FY2025_Q4.xlsx',
  nppes: 'npidata_pfile_20050523-20261108.csv',
} as const;

/**
 * At scale 1: 2.8 million lines of clinicians, 2.2 million affiliations, 2 million lines of NPPES (a share of 9). The same scale
 * gives the same files.
 */
export async function generateFiles(folder: string, scale: number, withNppes = true): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  const sizes = sizesAt(scale);
  for (const sql of world(sizes)) await db.run(sql);
  const pathOf = (file: keyof typeof fileNames) => join(folder, fileNames[file]);
  const write = (file: keyof typeof fileNames, select: string, options = '') =>
    db.run(`copy (${select}) to '${pathOf(file)}' (header true${options})`);
  await write('hospitals', hospitals);
  await write('costReport', costReport);
  change(pathOf('costReport'), (text) => text.replaceAll('\n', '\r\n'));
  for (const [file, select] of [
    ['sites', sites],
    ['shortages', shortageAreas],
  ] as const) {
    await write(file, select(sizes), ', force_quote *');
    change(pathOf(file), asHrsa);
  }
  await write('places', zipPlaces, `, delimiter '\t'`);
  await write('clinicians', clinicians(sizes));
  await write('affiliations', affiliations(sizes));
  writeFileSync(pathOf('crosswalk'), crosswalk());
  writeFileSync(pathOf('visas'), visaWorkbook(await employersOf(db)));
  if (withNppes) await write('nppes', nppes(sizes), ', force_quote *');
  db.closeSync();
  instance.closeSync();
}

const change = (path: string, edit: (text: string) => string) =>
  writeFileSync(path, edit(readFileSync(path, 'utf8')));

/** HRSA quotes each value but not its header, which ends with a comma that the lines do not have. */
function asHrsa(text: string): string {
  const end = text.indexOf('\n');
  return `${text.slice(0, end).replaceAll('"', '')},${text.slice(end)}`;
}

/** One taxonomy for each specialty; some codes end with spaces, as in the file of CMS. */
function crosswalk(): string {
  const header =
    'MEDICARE SPECIALTY CODE,MEDICARE PROVIDER/SUPPLIER TYPE DESCRIPTION,PROVIDER TAXONOMY CODE,"PROVIDER TAXONOMY DESCRIPTION:  TYPE, CLASSIFICATION, SPECIALIZATION"';
  const lines = taxonomies.map(
    ({ code, name, taxonomy }) =>
      `${code},Physician/${name},${taxonomy} ,Allopathic & Osteopathic Physicians/${name}`,
  );
  return [header, ...lines, ''].join('\n');
}

/** Some hundred hospitals and practices that sponsor visas. */
async function employersOf(db: DuckDBConnection): Promise<Employer[]> {
  const found = await db.runAndReadAll(`
    (select name, city, state, zip from hospital where chance(n, 120, 20) = 0 order by s, j limit 300)
    union all (select name, city, state, zip from practice where a = 0 and g % 40 = 3 order by g limit 400)`);
  return found.getRowObjectsJson().map(({ name, city, state, zip }) => ({
    name: String(name),
    city: String(city),
    state: String(state),
    zip: String(zip),
  }));
}
