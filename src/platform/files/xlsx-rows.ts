import { contentOf, sharedTextsOf, sheetParts } from './xlsx-parts.ts';
import { type XmlHandlers, xmlItems } from './xml-items.ts';
import { openZip } from './zip-entries.ts';

export type XlsxOptions = {
  /** The name of the sheet; without it the first one. */
  sheet?: string;
  /** Which columns are read, told from the first row; without it all. The cells of the others are ''. */
  columns?: (header: readonly string[]) => readonly number[];
};

/** Columns of a sheet, A to XFD. */
const MOST_COLUMNS = 16_384;

/**
 * The rows of one sheet of an XLSX file of any size, as texts. A day is the number that Excel stores: only the reader
 * knows which columns hold days. Rows that are not in the file are not told; an empty cell is ''.
 */
export async function* xlsxRows(path: string, options: XlsxOptions = {}): AsyncGenerator<string[]> {
  const zip = await openZip(path);
  try {
    const parts = await sheetParts(zip, options.sheet ?? null);
    const texts = await sharedTextsOf(zip, parts.sharedTexts);
    yield* xmlItems<string[]>(contentOf(zip, parts.sheet), (put) => rowHandlers(texts.at, put, options));
  } finally {
    zip.close();
  }
}

type SharedText = (index: number) => string | undefined;

/** Puts each finished row of a sheet (ECMA-376 part 1, section 18.3.1.73). */
function rowHandlers(
  sharedText: SharedText,
  put: (row: string[]) => void,
  { columns }: XlsxOptions,
): XmlHandlers {
  let wanted: ReadonlySet<number> | null = null;
  let row: string[] = [];
  let column = -1;
  let type = 'n';
  let text = '';
  /** Whether we are in the value of a wanted cell. A phonetic reading beside a text (`rPh`) is no part of it. */
  let isValue = false;
  let isReading = false;
  return {
    open(name, { r, t }) {
      if (name === 'row') {
        row = [];
        column = -1;
      } else if (name === 'c') {
        column = r === undefined ? column + 1 : columnOf(r);
        type = t ?? 'n';
        text = '';
      } else if (name === 'v' || name === 't') isValue = !isReading && (wanted?.has(column) ?? true);
      else if (name === 'rPh') isReading = true;
    },
    text(more) {
      if (isValue) text += more;
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'c') {
        if (column >= MOST_COLUMNS) throw new Error('A row has more cells than a sheet has columns.');
        while (row.length < column) row.push('');
        row[column] = text === '' ? '' : cellText(type, text, sharedText);
      } else if (name === 'row') {
        if (!wanted && columns) wanted = new Set(columns(row));
        put(row);
      }
    },
  };
}

function cellText(type: string, text: string, sharedText: SharedText): string {
  if (type === 'e') return '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type !== 's') return unescaped(text);
  const shared = sharedText(Number(text));
  if (shared === undefined) throw new Error(`A cell refers to text ${text}, which is not there.`);
  return unescaped(shared);
}

/** `_x000D_` is how XLSX writes a character that XML cannot hold (ECMA-376 part 1, section 22.4.2.4). */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The column of a cell's name, from 0: “B7” is 1, “AA7” is 26. */
function columnOf(cell: string): number {
  let column = 0;
  for (let place = 0; place < cell.length; place += 1) {
    const letter = cell.charCodeAt(place) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
