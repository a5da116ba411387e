import type { DuckDBConnection } from '@duckdb/node-api';
import type { Refusal } from '#plain/refusal.ts';
import { type SourceId, sourceIds, sources } from '../sources.ts';
import { literal, nullable } from './csv-reading.ts';
import { type Loaded, objects } from './load.ts';

/** What one source gave. `missing` says what its absence costs; null when it was read. */
export type SourceReport = {
  id: SourceId;
  /** The names of the files read, with commas between them. */
  file: string;
  rows: number;
  taken: number;
  refused: number;
  refusals: Refusal[];
  dated: string | null;
  missing: string | null;
};

/** Writes into the directory itself what it was built from, so that each page can say so. */
export async function recordSources(
  db: DuckDBConnection,
  loaded: readonly Loaded[],
  unread: readonly Refusal[],
): Promise<SourceReport[]> {
  const reports = sourceIds.map((id) => reportOf(id, loaded));
  for (const { id, file, rows, taken, refused, dated, missing } of reports) {
    await db.run(
      `insert into out.source values (${literal(id)}, ${literal(file)}, ${rows}, ${taken}, ${refused}, ${nullable(dated)}, ${nullable(missing)})`,
    );
  }
  const strange = await objects(
    db,
    `select specialty, count(*)::integer as lines from raw_clinician
     where specialty is null or specialty not in (select cms from cms_specialty)
     group by specialty order by lines desc, specialty limit 100`,
  );
  const refusals = [
    ...strange.map(({ specialty, lines }) =>
      unknownSpecialty(specialty === null ? '' : String(specialty), Number(lines)),
    ),
    ...loaded.flatMap(({ file, refusals: own }) =>
      own.map((refusal) => ({ ...refusal, source: file.source })),
    ),
    ...unread.map((refusal) => ({ ...refusal, source: '', file: refusal.field, row: 0 })),
  ];
  for (const { source, file, row, field, value, reason, mend } of refusals) {
    await db.run(
      `insert into out.refusal values (${[source, file].map(literal).join(', ')}, ${row}, ${[field, value, reason, mend].map(literal).join(', ')})`,
    );
  }
  return reports;
}

function reportOf(id: SourceId, loaded: readonly Loaded[]): SourceReport {
  const own = loaded.filter(({ file }) => file.source === id);
  const sum = (count: 'rows' | 'taken' | 'refused') => own.reduce((all, one) => all + one[count], 0);
  const days = own.map(({ file }) => file.dated ?? '').sort();
  return {
    id,
    file: own.map(({ file }) => file.name).join(', '),
    rows: sum('rows'),
    taken: sum('taken'),
    refused: sum('refused'),
    refusals: own.flatMap(({ refusals }) => refusals),
    dated: days.at(-1) || null,
    missing: own.length > 0 ? null : sources[id].withoutIt,
  };
}

const unknownSpecialty = (specialty: string, lines: number) => ({
  source: 'clinicians',
  file: '',
  row: 0,
  field: 'pri_spec',
  value: specialty,
  ...(specialty === ''
    ? {
        reason: `${lines} lines name no specialty. They are left out.`,
        mend: 'Nothing: the publisher does not tell it.',
      }
    : {
        reason: `${lines} lines are of a specialty that Foothold does not know. They are left out.`,
        mend: 'Tell the makers of Foothold: CMS has a new specialty.',
      }),
});
