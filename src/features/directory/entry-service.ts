import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Result, ok } from '#plain/refusal.ts';
import type { Colleague, Entry, Join, Workplace } from './answers.ts';
import { ownOfDirectory, withDirectory } from './asking-service.ts';
import type { DirectoryDb } from './directory-db.ts';
import { organisationFacts, physicianFacts, sourceName, sourcesOf } from './entry-facts.ts';
import { namesJoinedInto, organisationById, peopleAt, physicianById, sourceDates } from './entry-queries.ts';
import { type FoundEntry, aboutOf, foundOrganisation, foundPhysician, physicianName } from './found.ts';
import { shareOf, teachingHospitals, workplacesOf } from './found-queries.ts';
import { type Searched, searchIndexOf } from './index-queries.ts';
import type { OrganisationLine, PhysicianLine } from './lines.ts';
import { linkSearches } from './link-searches.ts';
import { specialtyMeant } from './specialty-search.ts';
import { standingsOf } from './standing.ts';
import { titleCase } from './title-case.ts';

type EntryAsked = { specialty: string; page: number };
type Own = Awaited<ReturnType<typeof ownOfDirectory>>;
type Parted = Pick<Entry, 'facts' | 'otherNames' | 'joinedInto' | 'workplaces' | 'people' | 'standings'>;

/** TGT-3: everything known of one entry; null when the directory has none of this id. */
export async function directoryEntry(
  ws: Workspace,
  parts: Parts,
  id: string,
  { specialty: typed, page }: EntryAsked,
): Promise<Result<Entry> | null> {
  const meant = specialtyMeant(typed);
  if (!meant.ok) return meant;
  const asked = { specialty: meant.value ?? '', page };
  const read = await withDirectory(parts, async (db) => {
    const own = await ownOfDirectory(ws);
    return ok((await physicianEntry(db, own, id, asked)) ?? (await organisationEntry(db, own, id, asked)));
  });
  if (!read.ok) return read;
  return read.value === null ? null : ok(read.value);
}

async function organisationEntry(
  db: DirectoryDb,
  own: Own,
  id: string,
  asked: EntryAsked,
): Promise<Entry | null> {
  const row = await organisationById(db, id);
  if (!row) return null;
  const people = await peopleAt(
    db,
    { no: row.no, by: row.kind === 'hospital' ? 'hospital_nos' : 'practice_nos' },
    { ...asked, but: null },
  );
  const index = await searchIndexOf(db);
  const teachingOf = teachingHospitals(index, [row]);
  const lines = standingsOf(index, row.kind, row.no).map((standing) => ({
    entry: foundOrganisation(standing, row, teachingOf(row), null),
    ...standing,
  }));
  const inSpecialty = (specialty: string) => lines.find((line) => line.specialty === specialty)?.entry;
  const main = inSpecialty(asked.specialty) ?? inSpecialty('');
  if (!main) return null;
  const joins = namesJoinedInto(index, row.no).map((line) => joinOf(line, line.joined_because, own));
  return entryOf(db, own, main, asked, {
    facts: organisationFacts(row),
    otherNames: joins,
    joinedInto: placeJoinedInto(index, row, own),
    workplaces: [],
    people: peopleShown(titleCase(row.name), asked.page, people),
    standings: lines
      .filter(({ specialty }) => specialty !== '')
      .map(({ specialty, physicians, score, entry }) => ({
        specialty,
        physicians,
        score,
        signals: entry.found.signals,
      })),
  });
}

async function physicianEntry(
  db: DirectoryDb,
  own: Own,
  id: string,
  asked: EntryAsked,
): Promise<Entry | null> {
  const row = await physicianById(db, id);
  if (!row) return null;
  const people = await colleaguesOf(db, row, asked);
  const index = await searchIndexOf(db);
  const workplaces = index.organisationLines.rows([...(row.practice_nos ?? []), ...(row.hospital_nos ?? [])]);
  const main = foundPhysician(row, workplacesOf(index, [row]), shareOf(index, row), null);
  return entryOf(db, own, main, asked, {
    facts: physicianFacts(row),
    otherNames: [],
    joinedInto: null,
    workplaces: [...workplaces.values()].map(workplaceOf),
    people: peopleShown(main.found.organisation?.name ?? '', asked.page, people),
    standings: [],
  });
}

async function entryOf(
  db: DirectoryDb,
  own: Own,
  { found, npi, inMedicare }: FoundEntry,
  asked: EntryAsked,
  parted: Parted,
): Promise<Entry> {
  const dates = await sourceDates(db);
  return {
    found: { ...found, onList: own.listed.has({ ...found, npi }) },
    ...parted,
    linkSearches: linkSearches({
      ...found,
      organisation: found.organisation?.name ?? '',
      specialty: asked.specialty || found.specialty,
    }),
    dates: sourcesOf(found.kind, inMedicare).flatMap((source) => {
      const dated = dates.get(source);
      return dated ? [{ source: sourceName(source), dated }] : [];
    }),
  };
}

/** The colleagues of the main practice; without a practice those of the first hospital. */
async function colleaguesOf(db: DirectoryDb, row: PhysicianLine, { page, specialty }: EntryAsked) {
  const hospital = row.hospital_nos?.[0];
  const asked = { specialty: specialty || row.specialty, page, but: row.no };
  if (row.practice_no !== null) return peopleAt(db, { no: row.practice_no, by: 'practice_nos' }, asked);
  if (hospital !== undefined) return peopleAt(db, { no: hospital, by: 'hospital_nos' }, asked);
  return { total: 0, rows: [] };
}

function placeJoinedInto({ organisationLines }: Searched, line: OrganisationLine, own: Own): Join | null {
  const place = line.part_of === null ? null : organisationLines.row(line.part_of);
  return place && { ...joinOf(place, line.joined_because, own), apart: own.apart.includes(line.id) };
}

const joinOf = ({ id, name }: OrganisationLine, because: string | null, { apart }: Own): Join => ({
  id,
  name: titleCase(name),
  because: because ?? '',
  apart: apart.includes(id),
});

function workplaceOf(row: OrganisationLine): Workplace {
  const { id, kind, state, zip, phone } = row;
  return {
    id,
    kind,
    name: titleCase(row.name),
    about: aboutOf(row),
    street: titleCase(row.street ?? ''),
    city: titleCase(row.city ?? ''),
    state: state ?? '',
    zip: zip ?? '',
    phone: phone ?? '',
  };
}

function peopleShown(at: string, page: number, { total, rows }: { total: number; rows: PhysicianLine[] }) {
  return { at, total, page, rows: rows.map(colleagueOf) };
}

const colleagueOf = (row: PhysicianLine): Colleague => ({
  id: `physician-${row.npi}`,
  name: physicianName(row),
  about: row.credential ?? '',
  specialty: row.specialty,
  city: titleCase(row.city ?? ''),
  state: row.state ?? '',
  score: row.score,
});
