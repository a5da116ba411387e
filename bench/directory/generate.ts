// Full-size files in the official formats, of invented people and places, for the benchmarks of the directory.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { cmsSpecialties } from '#features/directory/cms-specialties.ts';
import { affiliations, clinicians } from './clinician-files.ts';
import { nppes } from './nppes-file.ts';
import { costReport, hospitals, shortageAreas, sites, zipPlaces } from './place-files.ts';
import { world } from './world.ts';

/** At scale 1: 2.8 million lines of clinicians, 2.2 million affiliations, 2 million lines of NPPES (a share of 9). */
export async function generateFiles(folder: string, scale: number, withNppes = true): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', { preserve_insertion_order: 'false' });
  const db = await instance.connect();
  for (const sql of world(scale)) await db.run(sql);
  const write = (name: string, select: string, options = '') =>
    db.run(`copy (${select}) to '${join(folder, name)}' (header true${options})`);
  await write('Hospital_General_Information.csv', hospitals);
  await write('CostReport_2023_Final.csv', costReport);
  const sitesFile = 'Health_Center_Service_Delivery_and_LookAlike_Sites.csv';
  await write(sitesFile, sites(scale), ', force_quote *');
  await write('BCD_HPSA_FCT_DET_PC.csv', shortageAreas(scale), ', force_quote *');
  for (const name of [sitesFile, 'BCD_HPSA_FCT_DET_PC.csv']) addStrayComma(join(folder, name));
  await write('2023_Gaz_zcta_national.txt', zipPlaces, `, delimiter '\t'`);
  await write('DAC_NationalDownloadableFile.csv', clinicians(scale));
  await write('Facility_Affiliation.csv', affiliations(scale));
  writeFileSync(join(folder, 'Medicare_Taxonomy_Crosswalk.csv'), crosswalk());
  if (withNppes) await write('npidata_pfile_20050523-20261108.csv', nppes(scale), ', force_quote *');
  db.closeSync();
  instance.closeSync();
}

/** HRSA ends its header with a comma that the lines do not have. */
function addStrayComma(path: string) {
  writeFileSync(path, readFileSync(path, 'utf8').replace('\n', ',\n'));
}

/** One taxonomy for each specialty, numbered as nppes-file.ts does. */
function crosswalk(): string {
  const header =
    'MEDICARE SPECIALTY CODE,MEDICARE PROVIDER/SUPPLIER TYPE DESCRIPTION,PROVIDER TAXONOMY CODE,"PROVIDER TAXONOMY DESCRIPTION:  TYPE, CLASSIFICATION, SPECIALIZATION"';
  const lines = cmsSpecialties.map(
    ({ code, name }, place) => `${code},Physician/${name},20${String(place).padStart(2, '0')}00000X ,${name}`,
  );
  return [header, ...lines, ''].join('\n');
}
