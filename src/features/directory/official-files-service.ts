import { type Result, ok, refuse } from '#plain/refusal.ts';
import { type Asking, askText, askWhetherThere } from './ask-publisher-service.ts';
import {
  type OfficialFile,
  byHand,
  catalogIds,
  fileOfCatalog,
  fileOfCatalogItem,
  fileOfNppesPage,
  filesOfLaborPage,
  gazetteerAddresses,
  hrsaFiles,
  isOfficial,
  officialFile,
} from './source-addresses.ts';
import { type SourceId, sources } from './sources.ts';

/** What is current of a source, the oldest file first; or why that cannot be told. */
export type Found = { id: SourceId; files: Result<OfficialFile[]> };

/** TGT-3: asks the publishers which files are current. Each source is found or refused for itself. */
export async function findOfficialFiles(asking: Asking, wanted: readonly SourceId[]): Promise<Found[]> {
  const catalog = onlyOnce(() => askJson(asking, 'cost-report', `${asking.publishers.cms}/data.json`));
  return Promise.all(
    wanted.map(async (id): Promise<Found> => {
      const files = await filesOfSource(asking, id, catalog);
      if (!files.ok) return { id, files };
      const strange = files.value.find(({ address }) => !isOfficial(address, asking.publishers));
      return { id, files: strange ? refuse(notOfficial(id, strange.address)) : files };
    }),
  );
}

async function filesOfSource(
  asking: Asking,
  id: SourceId,
  catalog: () => Promise<Result<unknown>>,
): Promise<Result<OfficialFile[]>> {
  const { cms, nppes, hrsa, labor } = asking.publishers;
  switch (id) {
    case 'hospitals':
    case 'clinicians':
    case 'affiliations': {
      const item = `${cms}/provider-data/api/1/metastore/schemas/dataset/items/${catalogIds[id]}`;
      return single(await askJson(asking, id, item), (answer) => fileOfCatalogItem(id, answer));
    }
    case 'cost-report':
    case 'specialty-crosswalk':
      return single(await catalog(), (answer) => fileOfCatalog(id, answer));
    case 'health-centers':
    case 'shortage-areas':
      return ok([officialFile(hrsa + hrsaFiles[id], null)]);
    case 'nppes': {
      const page = `${nppes}/nppes/NPI_Files.html`;
      return single(await askText(asking, id, page), (html) => fileOfNppesPage(html, page));
    }
    case 'visa-applications': {
      const page = `${labor}/agencies/eta/foreign-labor/performance`;
      const html = await askText(asking, id, page);
      return html.ok ? filesOfLaborPage(html.value, page) : html;
    }
    case 'zip-places':
      return newestGazetteer(asking, gazetteerAddresses(asking.publishers.census, asking.today));
  }
}

/** The first of the years, the newest first, that is there. */
async function newestGazetteer(asking: Asking, addresses: string[]): Promise<Result<OfficialFile[]>> {
  const [address, ...earlier] = addresses;
  if (!address) return refuse([]);
  const answer = await askWhetherThere(asking, 'zip-places', address);
  if (answer.ok) return ok([officialFile(address, null, 'zip')]);
  return answer.status === 404 && earlier.length > 0 ? newestGazetteer(asking, earlier) : answer;
}

function single<T>(asked: Result<T>, find: (answer: T) => Result<OfficialFile>): Result<OfficialFile[]> {
  const found = asked.ok ? find(asked.value) : asked;
  return found.ok ? ok([found.value]) : found;
}

async function askJson(asking: Asking, id: SourceId, address: string): Promise<Result<unknown>> {
  const text = await askText(asking, id, address);
  if (!text.ok) return text;
  try {
    return ok(JSON.parse(text.value));
  } catch {
    return ok(null); // What is no JSON is a catalog of another form, and is refused as such.
  }
}

/** Two sources stand in one catalog of 20 MB: it is asked for once. */
function onlyOnce<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => (asked ??= ask());
}

const notOfficial = (id: SourceId, address: string) => ({
  field: sources[id].title,
  value: address.slice(0, 200),
  reason: 'The catalog names an address that is not the publisher’s. Nothing was downloaded from there.',
  mend: byHand(id),
});
