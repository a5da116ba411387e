import { type SourceId, columnsOf, sources } from '../sources.ts';

/** A file of a folder that was recognised as one of a source. */
export type InputFile = {
  source: SourceId;
  path: string;
  /** As the report names it; of an entry of a ZIP file also the ZIP file. */
  name: string;
  header: readonly string[];
  delimiter: string;
  isUtf8: boolean;
  /** Later releases have larger numbers: their values win. */
  order: number;
  /** The day that the file is of, where its name or its publisher tells it. */
  dated: string | null;
};

/** A file that is read at once, or a part of it: behind how many of its lines it begins; the header is one. */
export type FilePart = { path: string; linesBefore: number };

/** A text as an SQL literal. DuckDB's parser ends at a NUL, which stands in files that are no text. */
export const literal = (text: string) => `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`;
export const nullable = (text: string | null) => (text === null ? 'null' : literal(text));

/**
 * DuckDB's reading of a file, all columns as texts named c0, c1 …: identifiers would lose zeros as numbers, and names
 * of columns change over the years. Lines that do not fit are kept in reject_errors with their numbers.
 */
export function readCsv(file: InputFile, { path, linesBefore }: FilePart): string {
  const columns = file.header.map((_, place) => `c${place}: 'varchar'`).join(', ');
  const options = [
    `columns = {${columns}}`,
    'auto_detect = false',
    `header = ${linesBefore === 0}`,
    `delim = ${literal(file.delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    // HRSA ends its header with a comma that its lines do not have.
    `null_padding = ${endsWithComma(file)}`,
    'strict_mode = true',
    'store_rejects = true',
    'rejects_limit = 0',
    ...(file.isUtf8 ? [] : [`encoding = 'latin-1'`]),
  ];
  return `read_csv(${literal(path)}, ${options.join(', ')})`;
}

const endsWithComma = ({ header }: InputFile) => header.at(-1) === '';

/** The columns of a file by our names, for a select; what a file does not have is NULL. */
export function selected(file: InputFile): Record<string, string> {
  const places = columnsOf(file.source, file.header) ?? {};
  const { needed, optional } = sources[file.source];
  return Object.fromEntries(
    Object.keys({ ...needed, ...optional }).map((column) => {
      const place = places[column];
      return [column, place === undefined ? 'null::varchar' : `c${place}`];
    }),
  );
}

/** How the column is called in this file, for a report that somebody can look up. */
export function headerOf(file: InputFile, column: string): string {
  const place = columnsOf(file.source, file.header)?.[column];
  return place === undefined ? column : (file.header[place] ?? column).trim();
}

/**
 * Where the last whole line of these bytes ends, or -1. Where every field stands in quotes (NPPES), only a line end
 * between quotes ends a line: a field may hold one.
 */
export function lineEnd(bytes: Buffer, isQuoted: boolean): number {
  for (let at = bytes.lastIndexOf(10); at > 0; at = bytes.lastIndexOf(10, at - 1)) {
    const before = bytes[at - 1] === 13 ? bytes[at - 2] : bytes[at - 1];
    const after = bytes[at + 1];
    if (!isQuoted || (before === quote && (after === undefined || after === quote))) return at + 1;
  }
  return -1;
}
const quote = 34;
