import { z } from 'zod';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import { type SourceId, sources } from './sources.ts';

/** Where the publishers answer. Addresses of files change with each release: only these stay. */
export type Publishers = { cms: string; nppes: string; hrsa: string; census: string; labor: string };

export const publishers: Publishers = {
  cms: 'https://data.cms.gov',
  nppes: 'https://download.cms.gov',
  hrsa: 'https://data.hrsa.gov',
  census: 'https://www2.census.gov',
  labor: 'https://www.dol.gov',
};

/** One official file as it is published now. released: the day that its publisher states for it. */
export type OfficialFile = { address: string; name: string; released: IsoDate | null };

/** The Provider Data Catalog's ids of data sets, which stay the same over all releases. */
export const catalogIds = {
  hospitals: 'xubh-q36u',
  clinicians: 'mj5m-pzi6',
  affiliations: '27ea-46a8',
} as const;

/** Files that HRSA replaces in place each day. */
export const hrsaFiles = {
  'health-centers': '/DataDownload/DD_Files/Health_Center_Service_Delivery_and_LookAlike_Sites.csv',
  'shortage-areas': '/DataDownload/DD_Files/BCD_HPSA_FCT_DET_PC.csv',
} as const;

const distributionSchema = z.object({
  downloadURL: z.string().optional(),
  mediaType: z.string().optional(),
  title: z.string().optional(),
  temporal: z.string().optional(),
  modified: z.string().optional(),
});
type Distribution = z.infer<typeof distributionSchema>;

/** With `show-reference-ids` the catalog wraps each distribution in { identifier, data }. */
const wrappedSchema = z.union([z.object({ data: distributionSchema }), distributionSchema]);

const itemSchema = z.object({
  released: z.string().optional(),
  modified: z.string().optional(),
  distribution: z.array(wrappedSchema),
});

/** The CSV file of a data set of CMS's Provider Data Catalog. */
export function fileOfCatalogItem(id: SourceId, answer: unknown): Result<OfficialFile> {
  const item = itemSchema.safeParse(answer);
  if (!item.success) return refuse(otherForm(id));
  const { released, modified, distribution } = item.data;
  const csv = distribution.map((one) => ('data' in one ? one.data : one)).find(isCsv);
  if (!csv?.downloadURL) return refuse(noFile(id));
  return ok(officialFile(csv.downloadURL, dayIn(released) ?? dayIn(modified)));
}

const catalogSchema = z.object({ dataset: z.array(z.looseObject({ title: z.string() })) });
const datasetSchema = z.object({ distribution: z.array(distributionSchema) });

/** The newest CSV file of a data set of the catalog data.cms.gov/data.json, where each year is a distribution. */
export function fileOfCatalog(id: SourceId, answer: unknown): Result<OfficialFile> {
  const catalog = catalogSchema.safeParse(answer);
  if (!catalog.success) return refuse(otherForm(id));
  const wanted = sources[id].title.toLowerCase();
  const found = catalog.data.dataset.find(({ title }) => title.trim().toLowerCase() === wanted);
  if (!found) return refuse(noFile(id));
  const dataset = datasetSchema.safeParse(found);
  if (!dataset.success) return refuse(otherForm(id));
  const newest = dataset.data.distribution
    .filter(isCsv)
    .toSorted((one, other) => (ageKey(one) < ageKey(other) ? 1 : -1))[0];
  if (!newest?.downloadURL) return refuse(noFile(id));
  return ok(officialFile(newest.downloadURL, dayIn(newest.modified)));
}

/** The monthly file of NPPES: V2 (longer names) where there is one; never a weekly one, and never the deactivations. */
export function fileOfNppesPage(html: string, page: string): Result<OfficialFile> {
  const monthly = linksOf(html, page).flatMap((address) => {
    const name = nameIn(address);
    const [, month, year, version] =
      /^NPPES_Data_Dissemination_([A-Z][a-z]+)_(\d{4})(_V2)?\.zip$/i.exec(name) ?? [];
    const number = months.indexOf(month?.toLowerCase().slice(0, 3) ?? '') + 1;
    return number > 0 ? [{ address, order: Number(year) * 100 + number + (version ? 0.5 : 0) }] : [];
  });
  const newest = monthly.toSorted((one, other) => other.order - one.order)[0];
  return newest ? ok(officialFile(newest.address, null, 'zip')) : refuse(noFile('nppes'));
}

/**
 * The labor condition applications of the last four quarters. A file holds one quarter, or all quarters of its fiscal
 * year until then; an older one without a quarter in its name holds the year.
 */
export function filesOfLaborPage(html: string, page: string): Result<OfficialFile[]> {
  const found = new Map<number, string>();
  for (const address of linksOf(html, page)) {
    const [, year, quarter] =
      /^LCA_Disclosure_Data_FY_?(\d{4})(?:_Q([1-4]))?(?:_\w*)?\.xlsx$/i.exec(nameIn(address)) ?? [];
    const order = Number(year) * 4 + Number(quarter ?? 4);
    if (year && !found.has(order)) found.set(order, address);
  }
  const newest = Math.max(...found.keys());
  const wanted = [...found].filter(([order]) => order > newest - 4).toSorted(([one], [other]) => one - other);
  if (wanted.length === 0) return refuse(noFile('visa-applications'));
  return ok(wanted.map(([, address]) => officialFile(address, null, 'xlsx')));
}

/** The Census Bureau's list of ZIP code areas, the newest year first: nobody tells which is the last one. */
export function gazetteerAddresses(census: string, today: IsoDate): string[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 6 }, (_, back) => {
    const name = `${year - back}_Gaz`;
    return `${census}/geo/docs/maps-data/data/gazetteer/${name}etteer/${name}_zcta_national.zip`;
  });
}

/** The file at an address, under the name that its publisher gave it. */
export function officialFile(address: string, released: IsoDate | null, ending = 'csv'): OfficialFile {
  const name = nameIn(address);
  return { address, name: name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`, released };
}

/** A catalog may be changed by a stranger: files come from offices of the United States, or from the mirror asked for. */
export function isOfficial(address: string, own: Publishers): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (Object.values(own).some((one) => new URL(one).origin === origin)) return true;
  return protocol === 'https:' && hostname.endsWith('.gov') && own.cms === publishers.cms;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function isCsv({ downloadURL = '', mediaType = '' }: Distribution): boolean {
  return downloadURL !== '' && (mediaType === 'text/csv' || /\.csv$/i.test(downloadURL));
}

/** `2023-01-01/2023-12-31`, “… : 2023-12-31” or CostReport_2023_Final.csv: the last day or year named; then the change. */
function ageKey({ temporal = '', title = '', downloadURL = '', modified = '' }: Distribution): string {
  const days = `${temporal} ${title}`.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const year = /(?:19|20)\d{2}/.exec(nameIn(downloadURL))?.[0];
  return `${days.toSorted().at(-1) ?? `${year ?? '0000'}-00-00`} ${modified}`;
}

/** Every link of a page, in full. */
function linksOf(html: string, page: string): string[] {
  return [...html.matchAll(/href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].flatMap(([, double, single]) => {
    const link = (double ?? single ?? '').replaceAll('&amp;', '&');
    return URL.canParse(link, page) ? [new URL(link, page).href] : [];
  });
}

/** The last part of an address as a file's name that every system can keep. */
function nameIn(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  return path.slice(path.lastIndexOf('/') + 1).replaceAll(/%[0-9a-f]{2}|[^\w.-]/gi, '_');
}

const dayIn = (text: string | undefined) => /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? null;

/** What a person can do where the program cannot: a browser gets what a website does not give to programs. */
export const byHand = (id: SourceId) =>
  `Start the update again in some days. Or open ${sources[id].page} in your browser, save the file in the folder “directory/downloads” of your data folder, and start the update then.`;

const otherForm = (id: SourceId) => ({
  field: sources[id].title,
  value: sources[id].publisher,
  reason: 'The publisher’s catalog has changed its form, so the file cannot be found in it.',
  mend: byHand(id),
});
const noFile = (id: SourceId) => ({
  field: sources[id].title,
  value: sources[id].publisher,
  reason: 'The publisher’s catalog names no such file now.',
  mend: byHand(id),
});
