import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Publishers } from '#features/directory/source-addresses.ts';
import { type FileServer, type ServedFile, fileServer } from './file-server.ts';
import { writeSmallFiles } from './small-files.ts';
import { zipFile } from './zip-file.ts';

/** All publishers of the directory's official files in one: their catalogs, their pages, and small files. */
export interface OfficialServer extends FileServer {
  publishers: Publishers;
  /** What is served under the name of an official file: to change it, or the way it is served. */
  file(name: string): ServedFile;
}

const items = {
  'xubh-q36u': 'Hospital_General_Information.csv',
  'mj5m-pzi6': 'DAC_NationalDownloadableFile.csv',
  '27ea-46a8': 'Facility_Affiliation.csv',
};
/** The list of ZIP codes appears late in its year: the year before is the newest that is there. */
const gazetteer = `${new Date().getFullYear() - 1}_Gaz`;
const pages = {
  metastore: '/provider-data/api/1/metastore/schemas/dataset/items',
  hrsa: '/DataDownload/DD_Files',
  gazetteer: `/geo/docs/maps-data/data/gazetteer/${gazetteer}etteer`,
};

export async function officialServer(): Promise<OfficialServer> {
  const content = smallFiles();
  const server = await fileServer();
  const { address, files } = server;
  const at = (path: string) => ({ downloadURL: address + path, mediaType: 'text/csv' });
  const json = (value: unknown) => ({ content: JSON.stringify(value), type: 'application/json' });
  const paths = new Map<string, string>();
  const serve = (path: string, name: string, type = 'text/csv') => {
    paths.set(name, path);
    files.set(path, {
      content: content(name),
      etag: `"${name}"`,
      lastModified: 'Tue, 06 Oct 2026 07:00:00 GMT',
      type,
    });
  };
  for (const [id, name] of Object.entries(items)) {
    serve(`/resources/${id}_1780085743/${name}`, name);
    const distribution = [at(`/resources/${id}_1780085743/${name}`)];
    files.set(`${pages.metastore}/${id}`, json({ identifier: id, released: '2026-10-15', distribution }));
  }
  for (const name of ['CostReport_2021_Final.csv', 'MEDICARE_PROVIDER_TAXONOMY_CROSSWALK.csv'])
    serve(`/files/${name}`, name);
  files.set(
    '/data.json',
    json({
      dataset: [
        { title: 'Hospital Provider Cost Report', distribution: [at('/files/CostReport_2021_Final.csv')] },
        {
          title: 'Medicare Provider and Supplier Taxonomy Crosswalk',
          distribution: [at('/files/MEDICARE_PROVIDER_TAXONOMY_CROSSWALK.csv')],
        },
      ],
    }),
  );
  for (const name of ['Health_Center_Service_Delivery_and_LookAlike_Sites.csv', 'BCD_HPSA_FCT_DET_PC.csv'])
    serve(`${pages.hrsa}/${name}`, name);
  const nppes = 'NPPES_Data_Dissemination_November_2026_V2.zip';
  const visas = 'LCA_Disclosure_Data_FY2025_Q4.xlsx';
  serve(`/nppes/${nppes}`, nppes, 'application/zip');
  serve(
    `${pages.gazetteer}/${gazetteer}_zcta_national.zip`,
    `${gazetteer}_zcta_national.zip`,
    'application/zip',
  );
  serve(`/media/${visas}`, visas, 'application/octet-stream');
  const page = (link: string) => ({ content: `<html><a href="${link}">File</a></html>`, type: 'text/html' });
  files.set('/nppes/NPI_Files.html', page(`./${nppes}`));
  files.set('/agencies/eta/foreign-labor/performance', page(`/media/${visas}`));
  return Object.assign(server, {
    publishers: { cms: address, nppes: address, hrsa: address, census: address, labor: address },
    file(name: string): ServedFile {
      const served = files.get(paths.get(name) ?? '');
      if (!served) throw new Error(`No official file is called ${name}.`);
      return served;
    },
  });
}

/** The content of each official file, packed as its publisher packs it. */
function smallFiles(): (name: string) => Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-official-'));
  writeSmallFiles(folder);
  const read = (name: string) => readFileSync(join(folder, name));
  const packed: Record<string, Buffer> = {
    'NPPES_Data_Dissemination_November_2026_V2.zip': zipFile([
      { name: 'NPPES_Data_Dissemination_Readme_v.2.pdf', content: '%PDF' },
      { name: 'npidata_pfile_20050523-20261108.csv', content: read('npidata_pfile_20260208-20260308.csv') },
    ]),
    [`${gazetteer}_zcta_national.zip`]: zipFile([
      { name: `${gazetteer}_zcta_national.txt`, content: read('2023_Gaz_zcta_national.txt') },
    ]),
  };
  const names = [
    ...Object.values(items),
    'CostReport_2021_Final.csv',
    'MEDICARE_PROVIDER_TAXONOMY_CROSSWALK.csv',
    'Health_Center_Service_Delivery_and_LookAlike_Sites.csv',
    'BCD_HPSA_FCT_DET_PC.csv',
    'LCA_Disclosure_Data_FY2025_Q4.xlsx',
  ];
  const all = new Map([...names.map((name) => [name, read(name)] as const), ...Object.entries(packed)]);
  rmSync(folder, { recursive: true });
  return (name) => all.get(name) ?? Buffer.alloc(0);
}
