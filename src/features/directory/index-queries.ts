import type { DirectoryDb, NumberColumn } from './directory-db.ts';
import { Dictionary } from './dictionary.ts';
import { LineFile } from './line-queries.ts';
import { type OrganisationLine, type PhysicianLine, lineColumns } from './lines.ts';
import { type NameIndex, type Piece, type SearchIndex, pieceKey, rowsBeside } from './search-index.ts';
import type { ShareRow } from './signals.ts';

/** What a search needs of a release: the columns it compares, and the lines it shows. */
export type Searched = SearchIndex & {
  organisationLines: LineFile<OrganisationLine>;
  physicianLines: LineFile<PhysicianLine>;
};

/** Read at the first search, some thousand rows at a time. */
export function searchIndexOf(db: DirectoryDb): Promise<Searched> {
  return db.kept('index', async () => {
    const [size] = await db.rows<{ organisations: number; standings: number; physicians: number }>(`
      select (select count(*) from organisation)::integer as organisations, (select count(*) from standing)::integer as standings,
        (select count(*) from physician)::integer as physicians`);
    const { organisations = 0, standings = 0, physicians = 0 } = size ?? {};
    const places = {
      ...emptyRows(organisations),
      partOf: new Int32Array(organisations),
      isOtherName: new Uint8Array(organisations),
    };
    const people = {
      ...emptyRows(physicians),
      score: new Uint8Array(physicians),
    };
    const standing = {
      count: standings,
      organisation: new Int32Array(standings),
      score: new Uint8Array(standings),
      physicians: new Int32Array(standings),
      share: new Int32Array(standings),
    };
    await fill(
      db,
      `select flags, ${degrees}, by_name, coalesce(part_of, -1),
        (part_of is not null)::utinyint from organisation order by no`,
      [places.flags, places.latitude, places.longitude, places.byName, places.partOf, places.isOtherName],
    );
    await fill(db, `select flags, ${degrees}, by_name, score from physician order by no`, [
      people.flags,
      people.latitude,
      people.longitude,
      people.byName,
      people.score,
    ]);
    await fill(db, `select no, score, physicians, coalesce(share, -1) from standing order by rowid`, [
      standing.organisation,
      standing.score,
      standing.physicians,
      standing.share,
    ]);
    return {
      organisations: places,
      standings: standing,
      physicians: { ...people, ...(await workplacesOf(db, physicians, organisations)) },
      shares: await sharesOf(db),
      pieces: await piecesOf(db),
      organisationLines: await LineFile.of(db.lines.organisations, organisations, lineColumns.organisations),
      physicianLines: await LineFile.of(db.lines.physicians, physicians, lineColumns.physicians),
    };
  });
}

const degrees = `coalesce(latitude, 'nan'::float), coalesce(longitude, 'nan'::float)`;

const emptyRows = (count: number) => ({
  count,
  flags: new Uint8Array(count),
  latitude: new Float32Array(count),
  longitude: new Float32Array(count),
  byName: new Int32Array(count),
});

/** Puts the columns of a query into arrays. */
async function fill(db: DirectoryDb, sql: string, into: readonly NumberColumn[]) {
  let at = 0;
  for await (const columns of db.columns(sql)) {
    for (const [place, values] of columns.entries()) into[place]?.set(values, at);
    at += columns[0]?.length ?? 0;
  }
}

/** Who works where, from both sides. */
async function workplacesOf(db: DirectoryDb, physicians: number, organisations: number) {
  const works = `select no, practice_no as place from physician where practice_no is not null
    union all select no, unnest(hospital_nos) from physician where hospital_nos is not null`;
  const [size] = await db.rows<{ count: number }>(`select count(*)::integer as count from (${works})`);
  const [people, places] = [new Int32Array(size?.count ?? 0), new Int32Array(size?.count ?? 0)];
  await fill(db, works, [people, places]);
  return {
    places: rowsBeside(people, places, physicians),
    ofPlace: rowsBeside(places, people, organisations),
  };
}

async function sharesOf(db: DirectoryDb): Promise<ShareRow[]> {
  const shares: ShareRow[] = [];
  const portions = db.portions<ShareRow>(
    'select level, group_name, told, unlisted, low, high, state, points from share order by no',
  );
  for await (const portion of portions) shares.push(...portion);
  return shares;
}

async function piecesOf(db: DirectoryDb): Promise<Map<string, Piece[]>> {
  const pieces = await db.rows<Piece>(`
    select 'physician' as kind, coalesce(specialty, '') as specialty, coalesce(state, '') as state, min(no) as first, max(no) as last
    from physician group by all
    union all
    select kind, specialty, coalesce(state, ''), min(rowid), max(rowid) from standing group by all
    order by first`);
  const byKind = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = pieceKey(piece.kind, piece.specialty);
    const same = byKind.get(key);
    if (same) same.push(piece);
    else byKind.set(key, [piece]);
  }
  return byKind;
}

/** The words, read into memory at the first search by name. */
export function nameIndexOf(db: DirectoryDb): Promise<NameIndex> {
  return db.kept('names', async () => {
    const [size] = await db.rows<{ words: number; organisations: number; physicians: number }>(
      `select count(*)::integer as words, coalesce(sum(organisations), 0)::integer as organisations,
        coalesce(sum(physicians), 0)::integer as physicians from word`,
    );
    const { words = 0, organisations = 0, physicians = 0 } = size ?? {};
    const dictionary = new Dictionary();
    const starts = { organisations: new Int32Array(words + 1), physicians: new Int32Array(words + 1) };
    for await (const portion of db.portions<{ word: string; organisations: number; physicians: number }>(
      'select word, organisations, physicians from word order by no',
    )) {
      for (const { word, ...rows } of portion) {
        const no = dictionary.size;
        starts.organisations[no + 1] = (starts.organisations[no] ?? 0) + rows.organisations;
        starts.physicians[no + 1] = (starts.physicians[no] ?? 0) + rows.physicians;
        dictionary.add(word);
      }
    }
    const rows = { organisations: new Int32Array(organisations), physicians: new Int32Array(physicians) };
    await fill(db, 'select no from word_organisation order by rowid', [rows.organisations]);
    await fill(db, 'select no from word_physician order by rowid', [rows.physicians]);
    return {
      dictionary,
      organisations: { starts: starts.organisations, rows: rows.organisations },
      physicians: { starts: starts.physicians, rows: rows.physicians },
    };
  });
}
