// Which file may import which: the layers of CONTRIBUTING.md as data. The linter asks `refusedImport` for each import.
import { posix } from 'node:path';

/** What a file is, read from its path alone, so that everybody sees it in the folder list. */
export type Kind =
  | 'plain'
  | 'platform'
  | 'web'
  | 'app'
  | 'shell'
  | 'rule'
  | 'tables'
  | 'queries'
  | 'service'
  | 'routes'
  | 'screen';

type Direction = {
  /** What it may import outside the features, and inside its own feature. */
  readonly own: readonly Kind[];
  /** What it may import from another feature. */
  readonly others: readonly Kind[];
  /** The only packages it may use; absent: any. */
  readonly packages?: RegExp;
  readonly because: string;
};

const pureLibraries =
  /^(temporal-polyfill|zod|liquidjs|fastest-levenshtein|tldts|papaparse|d3-random|ical-generator|timezones-ical-library|htmlparser2|robots-parser|sanitize-html)$/;
const browserLibraries =
  /^(react|react-dom|hono|zod|d3-geo|topojson-client|us-atlas|recharts|idb|qr)(\/|$)|^(@mantine\/|@tanstack\/react-|@tabler\/|ag-grid-)/;

export const directions: Record<Kind, Direction> = {
  plain: {
    own: ['plain'],
    others: [],
    packages: pureLibraries,
    because: 'plain words depend on nothing of ours, and do no input or output',
  },
  platform: {
    own: ['platform', 'plain'],
    others: [],
    because: 'the platform knows nothing of the plan',
  },
  web: {
    own: ['web', 'plain'],
    others: [],
    packages: browserLibraries,
    because: 'shared parts of the web client know no feature',
  },
  rule: {
    own: ['rule', 'plain'],
    others: ['rule'],
    packages: pureLibraries,
    because: 'a rule is pure: plain functions over plain data; do this in a service',
  },
  tables: {
    own: ['tables', 'rule', 'platform', 'plain'],
    others: ['rule'],
    because: 'tables describe rows and nothing else',
  },
  queries: {
    own: ['queries', 'tables', 'rule', 'platform', 'plain'],
    others: ['rule', 'tables'],
    because: 'queries use the store and rules only',
  },
  service: {
    own: ['service', 'queries', 'tables', 'rule', 'platform', 'plain'],
    others: ['rule', 'service'],
    because: 'a service uses rules, its own queries, the platform, and the services of other features',
  },
  routes: {
    own: ['routes', 'service', 'rule', 'platform', 'plain'],
    others: ['rule'],
    because: 'routes call their own service',
  },
  screen: {
    own: ['screen', 'rule', 'web', 'plain'],
    // A page such as Settings is made of sections of several features.
    others: ['rule', 'screen'],
    packages: browserLibraries,
    because: 'a screen shows what a service answered and sends intents back',
  },
  shell: {
    own: ['shell', 'web', 'plain', 'screen'],
    others: [],
    packages: browserLibraries,
    because: "the web client's frame knows pages, not what is behind them",
  },
  app: {
    own: ['app', 'platform', 'plain', 'routes', 'service', 'tables', 'rule'],
    others: [],
    because: 'the composition root wires services and routes; pages belong to the web client',
  },
};

/** `queries.ts` and `drafts-queries.ts` alike. */
const namedByKind: readonly Kind[] = ['tables', 'queries', 'service', 'routes'];

/** Parts of services that are named by their meaning. Every other file of a feature is pure. */
export const effects: ReadonlySet<string> = new Set([
  'campaign/sender.ts',
  'campaign/settle.ts',
  'directory/build/archives.ts',
  'directory/build/input-files.ts',
  'directory/build/inputs.ts',
  'directory/build/line-ends.ts',
  'directory/build/load.ts',
  'directory/build/report.ts',
  'directory/build/steps.ts',
  'directory/build/visa-workbooks.ts',
  'directory/open-directory.ts',
  'directory/open-release.ts',
  'directory/release.ts',
  'inbox/reading.ts',
  'inbox/sync.ts',
  'letters/preview.ts',
  'targets/spreadsheet.ts',
  'websites/fetching/understanding-thread.ts',
]);

/** The kind of a file of `src`, or null where no direction is guarded (tests, configuration, other folders). */
export function kindOf(path: string): Kind | null {
  if (/\.test\.tsx?$/.test(path)) return null;
  const [source, area, feature, ...rest] = path.split('/');
  if (source !== 'src') return null;
  if (area === 'plain' || area === 'platform' || area === 'web') return area;
  if (area === 'app') return feature === 'browser' ? 'shell' : 'app';
  if (area !== 'features') return null;
  if (rest[0] === 'screen') return 'screen';
  const byName = namedByKind.find((kind) => path.endsWith(`/${kind}.ts`) || path.endsWith(`-${kind}.ts`));
  if (byName) return byName;
  return effects.has([feature, ...rest].join('/')) ? 'service' : 'rule';
}

/** Why `importer` may not import `specifier`, or null where it may. Paths are relative to the project. */
export function refusedImport(importer: string, specifier: string, typesOnly = false): string | null {
  const kind = kindOf(importer);
  if (kind === null) return null;
  const { own, others, packages, because } = directions[kind];
  const imported = resolve(importer, specifier);
  if (imported === null) return packages && !packages.test(specifier) ? because : null;
  const importedKind = kindOf(imported);
  if (importedKind === null) return /\.(ts|tsx)$/.test(imported) ? because : null;
  // The API's types are how screens know what a service answers.
  if (kind === 'web' && typesOnly && imported === 'src/app/api.ts') return null;
  const theirs = featureOf(imported);
  if (specifier.startsWith('.') && areaOf(importer) !== areaOf(imported)) {
    return 'files of other folders are named by their subpath: #plain, #platform, #features, #web';
  }
  const foreign = featureOf(importer) !== null && theirs !== null && featureOf(importer) !== theirs;
  if (!(foreign ? others : own).includes(importedKind)) return because;
  const front = importedKind !== 'service' || imported.endsWith('service.ts');
  return foreign && !front ? because : null;
}

function resolve(importer: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(importer), specifier);
  const subpath = /^#(\w+)\/(.+)$/.exec(specifier);
  if (!subpath) return null;
  return subpath[1] === 'test' ? `test/${subpath[2]}` : `src/${subpath[1]}/${subpath[2]}`;
}

const featureOf = (path: string) => /^src\/features\/(\w+)\//.exec(path)?.[1] ?? null;
const areaOf = (path: string) => /^src\/(?:features\/)?\w+/.exec(path)?.[0] ?? path;
