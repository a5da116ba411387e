/**
 * Spreadsheet programs run a cell that begins like a formula (OWASP: CSV injection). An apostrophe before it
 * makes it text. Cells that already begin with apostrophes before such a sign get one more, so that
 * `fromHarmless` undoes exactly what `harmless` did, for every text.
 */
const runsOrLooksMended = /^'*[=+\-@\t\r\n＝＋－＠]/;
const mended = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A cell as it is exported: no spreadsheet program runs it. */
export function harmless(cell: string): string {
  return runsOrLooksMended.test(cell) ? `'${cell}` : cell;
}

/** A cell of an import, without the apostrophe that an export (or a careful person) put before it. */
export function fromHarmless(cell: string): string {
  return mended.test(cell) ? cell.slice(1) : cell;
}
