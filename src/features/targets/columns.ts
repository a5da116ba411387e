import { distance } from 'fastest-levenshtein';
import { emailsIn } from './emails.ts';
import { checkField } from './fields.ts';
import { type ImportField, headerSpellings, headerWords } from './header-words.ts';
import { splitCityState } from './places.ts';

type Confidence = 'sure' | 'likely' | 'guess' | 'none';

/** What one column of a foreign table seems to hold. The person who imports can change the field. */
export type ColumnGuess = {
  header: string;
  field: ImportField | null;
  confidence: Confidence;
  why: string;
  samples: string[];
};

/** Fields that several columns may fill: e-mails are joined in order, notes line by line. */
const mayRepeat: ReadonlySet<ImportField> = new Set(['contactEmails', 'notes']);

type Candidate = { column: number; field: ImportField; confidence: Confidence; why: string; score: number };

/** TGT-2: matches the columns of a table with our fields: by header first, then by what the cells look like. */
export function matchColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnGuess[] {
  const samples = headers.map((_, column) => samplesOf(rows, column, 30));
  const candidates = headers
    .flatMap((header, column) => [...byHeader(header, column), ...byContent(samples[column] ?? [], column)])
    .sort((one, other) => other.score - one.score || one.column - other.column);
  const taken = new Map<number, Candidate>();
  const used = new Set<ImportField>();
  for (const candidate of candidates) {
    if (taken.has(candidate.column)) continue;
    if (used.has(candidate.field) && !mayRepeat.has(candidate.field)) continue;
    taken.set(candidate.column, candidate);
    used.add(candidate.field);
  }
  return headers.map((header, column) => {
    const found = taken.get(column);
    return {
      header,
      field: found?.field ?? null,
      confidence: found?.confidence ?? 'none',
      why: found?.why ?? 'Nothing in this column looks like one of the fields.',
      samples: (samples[column] ?? []).slice(0, 3),
    };
  });
}

/** Whether the first row names columns, rather than being a target itself. */
export function firstRowIsHeader(first: readonly string[]): boolean {
  if (first.some((cell) => emailsIn(cell).emails.length > 0)) return false;
  return first.some((cell, column) =>
    byHeader(cell, column).some(({ confidence }) => confidence !== 'guess'),
  );
}

function byHeader(header: string, column: number): Candidate[] {
  const words = headerWords(header);
  if (words === '') return [];
  const exact = headerSpellings.get(words);
  if (exact) {
    return [{ column, field: exact, confidence: 'sure', why: 'The header says so.', score: 100 }];
  }
  const near: Candidate[] = [];
  for (const [spelling, field] of headerSpellings) {
    const why = `The header is close to “${spelling}”.`;
    if (spelling.length >= 5 && distance(words, spelling) <= (spelling.length > 8 ? 2 : 1)) {
      near.push({ column, field, confidence: 'likely', why, score: 80 });
    } else if (spelling.length >= 4 && ` ${words} `.includes(` ${spelling} `)) {
      // The longest spelling inside the header tells most: “coordinator email” is an e-mail, not a person.
      const share = spelling.length / words.length;
      near.push({
        column,
        field,
        confidence: 'likely',
        why,
        score: 50 + 20 * share + (words.endsWith(spelling) ? 5 : 0),
      });
    }
  }
  return near.sort((one, other) => other.score - one.score).slice(0, 2);
}

const looks: readonly { field: ImportField; what: string; test: (cell: string) => boolean }[] = [
  {
    field: 'contactEmails',
    what: 'e-mail addresses',
    test: (cell) => cell.includes('@') && emailsIn(cell).emails.length > 0,
  },
  {
    field: 'npi',
    what: 'NPI numbers',
    test: (cell) => /^[12]\d{9}$/.test(cell) && checkField('npi', cell).ok,
  },
  { field: 'website', what: 'web addresses', test: (cell) => /^(?:https?:\/\/|www\.)\S+$/i.test(cell) },
  {
    field: 'phone',
    what: 'telephone numbers',
    test: (cell) => /^\+?[\d\s().-]{10,20}$/.test(cell) && checkField('phone', cell).ok,
  },
  { field: 'zip', what: 'ZIP codes', test: (cell) => /^\d{5}(?:-\d{4})?$/.test(cell) },
  {
    field: 'cityState',
    what: 'cities with their states',
    test: (cell) => /,/.test(cell) && cell.length < 50 && splitCityState(cell) !== null,
  },
  { field: 'state', what: 'states', test: (cell) => /^[A-Z]{2}$/.test(cell) && checkField('state', cell).ok },
  { field: 'usce', what: 'yes, no and unclear', test: (cell) => /^(?:yes|no|unclear)$/i.test(cell) },
  {
    field: 'name',
    what: 'names of institutions',
    test: (cell) => /\b(?:hospital|clinic|medical center|health center|, M\.?D\.?)/i.test(cell),
  },
];

function byContent(samples: readonly string[], column: number): Candidate[] {
  if (samples.length === 0) return [];
  return looks.flatMap(({ field, what, test }) => {
    const share = samples.filter((cell) => test(cell)).length / samples.length;
    if (share < 0.6) return [];
    return [
      { column, field, confidence: 'guess' as const, why: `The cells look like ${what}.`, score: 30 * share },
    ];
  });
}

function samplesOf(rows: readonly (readonly string[])[], column: number, most: number): string[] {
  const found: string[] = [];
  for (const row of rows) {
    const cell = row[column]?.trim();
    if (cell) found.push(cell.slice(0, 200));
    if (found.length === most) break;
  }
  return found;
}
