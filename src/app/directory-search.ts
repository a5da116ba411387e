import pino from 'pino';
import type { SearchAnswer } from '#features/directory/answers.ts';
import { openDirectory } from '#features/directory/open-directory.ts';
import { type Found, type Search } from '#features/directory/rules.ts';
import { searchWithoutLists } from '#features/directory/search-service.ts';
import { type Result, ok } from '#plain/refusal.ts';

/** TGT-3: a search of the command line: the first page's answer with as many rows as are wanted, over several pages. */
export async function searchFolder(
  folder: string,
  search: Search,
  limit: number,
): Promise<Result<SearchAnswer>> {
  const directory = openDirectory(folder, pino({ level: 'silent' }));
  try {
    const first = await searchWithoutLists({ directory }, search);
    if (!first.ok) return first;
    const rows = [...first.value.rows];
    for (let page = 2; rows.length < Math.min(limit, first.value.total); page += 1) {
      const more = await searchWithoutLists({ directory }, { ...search, page });
      if (!more.ok || more.value.rows.length === 0) break;
      rows.push(...more.value.rows);
    }
    return ok({ ...first.value, rows: rows.slice(0, limit) });
  } finally {
    await directory.close();
  }
}

/** The answer as text: one place or person in two lines, the score first. */
export function answerText({ total, rows, understood, notes }: SearchAnswer): string {
  const how = [understood.specialty, understood.near && `around ${understood.near.label}`].filter(Boolean);
  const head = `${total.toLocaleString('en-US')} found${how.length > 0 ? `: ${how.join(', ')}` : ''}\n`;
  return [head, ...notes.map((note) => `${note}\n`), ...rows.map(rowText)].join('');
}

function rowText({
  name,
  about,
  score,
  organisation,
  specialty,
  street,
  city,
  state,
  zip,
  phone,
  miles,
}: Found) {
  const place = [street, city, `${state} ${zip}`.trim()].filter(Boolean).join(', ');
  const far = miles === null ? '' : ` (${miles.toFixed(1)} miles)`;
  const what = [about, specialty, organisation?.name].filter(Boolean).join('; ');
  return `${String(Math.round(score)).padStart(3)}  ${name}${what && `; ${what}`}\n     ${place}${far}${phone && `  ${phone}`}\n`;
}
