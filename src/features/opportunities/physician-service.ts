import { wordsOf } from '#features/directory/query-words.ts';
import { searchSchema } from '#features/directory/rules.ts';
import { directoryEntry, searchDirectory } from '#features/directory/search-service.ts';
import type { Found } from '#features/directory/rules.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import type { Refusal } from '#plain/refusal.ts';
import type { LookedUp } from './answers.ts';
import { opportunityById } from './queries.ts';
import { readOffer } from './reading/offer.ts';

const mostShown = 4;

/**
 * STR-1: the physicians whom an offer names, or the one that was typed, as federal data know them. Null: no such
 * opportunity. Nothing leaves the computer.
 */
export async function lookUpPhysicians(
  ws: Workspace,
  parts: Parts,
  id: string,
  typed: string,
): Promise<LookedUp[] | null> {
  if (!isUuid(id)) return null;
  const one = await ws.transaction((db) => opportunityById(db, id));
  if (!one) return null;
  if (typed) return [await lookUp(ws, parts, asked(typed))];
  const { text, url, readOn } = one.offer;
  const looked: LookedUp[] = [];
  for (const physician of readOffer({ text, url, readOn: readOn ?? '' }).physicians)
    looked.push(await lookUp(ws, parts, physician));
  return looked;
}

const asked = (typed: string) => {
  const npi = /^\d{10}$/.exec(typed.replaceAll(/[\s-]/g, ''))?.[0] ?? null;
  return { name: npi ? '' : typed, npi };
};

type Asked = { name: string; npi: string | null };

async function lookUp(ws: Workspace, parts: Parts, { name, npi }: Asked): Promise<LookedUp> {
  const said = [name, npi && `NPI ${npi}`].filter(Boolean).join(', ');
  if (npi !== null) {
    const entry = await directoryEntry(ws, parts, `physician-${npi}`, { specialty: '', page: 1 });
    if (entry && !entry.ok) return noDirectory(said, entry.refusals);
    if (entry) return answer(said, [entry.value.found]);
    if (name === '') return answer(said, []);
  }
  const search = searchSchema.parse({ list: 'physician', name });
  const found = await searchDirectory(ws, parts, search);
  if (!found.ok) return noDirectory(said, found.refusals);
  // Names that are spelled nearly so are other people.
  const words = wordsOf(name).filter(({ length }) => length > 1);
  const same = found.value.rows.filter((row) => words.every((word) => wordsOf(row.name).includes(word)));
  return answer(said, npi === null ? same : []);
}

function noDirectory(said: string, [why]: readonly Refusal[]): LookedUp {
  return { asked: said, state: 'no directory', about: why ? `${why.reason} ${why.mend}` : '', found: [] };
}

function answer(said: string, rows: readonly Found[]): LookedUp {
  const about =
    rows.length === 0
      ? 'Not found in the federal data. That alone proves nothing: ask for the NPI (National Provider Identifier), a number of ten digits that each US physician has.'
      : rows.length === 1
        ? 'This is what federal data say. Compare it with the offer.'
        : `${rows.length} physicians have this name. Compare place and specialty with the offer, or ask for the NPI.`;
  return {
    asked: said,
    state: rows.length === 0 ? 'not found' : 'found',
    about,
    found: rows.slice(0, mostShown).map((row) => ({
      id: row.id,
      name: row.name,
      credential: row.about,
      specialty: row.specialty,
      organisation: row.organisation?.name ?? '',
      place: [row.city, row.state].filter(Boolean).join(', '),
      registry: `https://npiregistry.cms.hhs.gov/provider-view/${row.id.replace('physician-', '')}`,
    })),
  };
}
