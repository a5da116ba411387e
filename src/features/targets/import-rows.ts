import type { Refusal } from '#plain/refusal.ts';
import { emailsIn } from './emails.ts';
import { checkField, fieldText, withField } from './fields.ts';
import { fromHarmless } from './formulas.ts';
import { type ImportField, importFieldTitles, roleInHeader } from './header-words.ts';
import { splitAddress, splitCityState } from './places.ts';
import { type TargetFacts, type TargetField, type TargetList, noFacts, targetFields } from './rules.ts';

/** A remark on one row of an import, numbered as the spreadsheet numbers it. taken: the row itself was taken. */
export type RowRemark = Refusal & { row: number; taken: boolean };

/** A table as it was read. firstRow is the number that the spreadsheet gives to the first of `rows`. */
export type RawTable = { headers: readonly string[]; rows: readonly (readonly string[])[]; firstRow: number };

export type ImportedRows = {
  taken: { row: number; facts: TargetFacts }[];
  remarks: RowRemark[];
  emptyRows: number;
};

/** What a row was made into: the facts, what could not be taken into its field, and the note that keeps it. */
type Draft = { facts: TargetFacts; refusals: Refusal[]; keptInNotes: string[] };

/**
 * TGT-2: rows become targets; nothing is silently dropped. A row without a name is not taken. A value that
 * does not fit its field is named in a remark and kept, as it was written, in the notes of its target.
 */
export function importRows(
  table: RawTable,
  mapping: readonly (ImportField | null)[],
  list: TargetList,
): ImportedRows {
  const result: ImportedRows = { taken: [], remarks: [], emptyRows: 0 };
  for (const [index, cells] of table.rows.entries()) {
    const row = table.firstRow + index;
    if (cells.every((cell) => cell.trim() === '')) {
      result.emptyRows += 1;
      continue;
    }
    const draft = draftOf(table.headers, cells, mapping, list);
    const taken = draft.facts.name !== '';
    if (taken) result.taken.push({ row, facts: factsWithNotes(draft) });
    else draft.refusals.unshift(withoutName(cells));
    result.remarks.push(...draft.refusals.map((refusal) => ({ ...refusal, row, taken })));
  }
  return result;
}

function draftOf(
  headers: readonly string[],
  cells: readonly string[],
  mapping: readonly (ImportField | null)[],
  list: TargetList,
): Draft {
  const draft: Draft = { facts: { ...noFacts, list }, refusals: [], keptInNotes: [] };
  const cellsOf = (field: ImportField) =>
    mapping.flatMap((mapped, column) =>
      mapped === field ? [fromHarmless((cells[column] ?? '').trim())] : [],
    );
  take(draft, 'name', nameFrom(cellsOf));
  for (const field of targetFields) {
    if (field === 'name' || field === 'notes' || field === 'contactEmails') continue;
    for (const cell of cellsOf(field)) if (cell !== '') take(draft, field, cell);
  }
  for (const cell of cellsOf('cityState')) takeParts(draft, 'cityState', cell, splitCityState(cell));
  for (const cell of cellsOf('address')) takeParts(draft, 'address', cell, splitAddress(cell));
  for (const cell of cellsOf('contactEmails')) takeEmails(draft, cell);
  const notes = mapping.flatMap((mapped, column) =>
    mapped === 'notes'
      ? [noteFrom(headers[column] ?? '', fromHarmless(cells[column] ?? ''), cellsOf('notes').length)]
      : [],
  );
  take(draft, 'notes', notes.filter(Boolean).join('\n'));
  takeRole(draft, headers, mapping);
  takeExtraCells(draft, cells.slice(mapping.length));
  return draft;
}

function nameFrom(cellsOf: (field: ImportField) => string[]): string {
  const person = [...cellsOf('firstName'), ...cellsOf('lastName')].filter(Boolean).join(' ');
  return cellsOf('name').find(Boolean) ?? person;
}

function take(draft: Draft, field: TargetField, written: string): void {
  if (field === 'name' && written === '') return;
  const checked = checkField(field, written);
  if (checked.ok) {
    draft.facts = withField(draft.facts, field, checked.value);
    return;
  }
  if (field === 'usce') takeUsceWords(draft, written);
  else keep(draft, checked.refusals, field, written);
}

/** “Yes, 4 weeks, $500” is a yes with its evidence. */
function takeUsceWords(draft: Draft, written: string): void {
  const [, answer = '', rest = ''] = /^(yes|no|unclear)\b[\s,;:.–—-]*(.*)$/is.exec(written) ?? [];
  const usce = checkField('usce', answer);
  if (usce.ok) draft.facts = withField(draft.facts, 'usce', usce.value);
  const evidence = [draft.facts.usceEvidence, answer ? rest : written].filter(Boolean).join('\n');
  take(draft, 'usceEvidence', evidence);
}

function takeParts(
  draft: Draft,
  field: 'cityState' | 'address',
  cell: string,
  parts: Partial<TargetFacts> | null,
) {
  if (cell === '') return;
  if (!parts) {
    const onlyCity = field === 'cityState' && !/[,\d]/.test(cell) && draft.facts.city === '';
    if (onlyCity) return take(draft, 'city', cell);
    const onlyStreet = field === 'address' && draft.facts.street === '';
    if (onlyStreet) return take(draft, 'street', cell);
    const title = importFieldTitles[field];
    const reason = `“${cell.slice(0, 80)}” could not be divided into city and state.`;
    return keep(
      draft,
      [{ field: title, value: cell.slice(0, 80), reason, mend: 'Write it as: Brooklyn, NY.' }],
      title,
      cell,
    );
  }
  let differs = false;
  for (const part of ['street', 'city', 'state', 'zip'] as const) {
    const value = parts[part];
    if (value && draft.facts[part] === '') take(draft, part, value);
    else if (value && draft.facts[part] !== value) differs = true;
  }
  if (differs) draft.keptInNotes.push(`${importFieldTitles[field]}: ${cell}`);
}

/** Several e-mails in a cell are all taken; one that is none is named, and the others are taken nevertheless. */
function takeEmails(draft: Draft, cell: string): void {
  const whole = checkField('contactEmails', cell);
  const emails = whole.ok ? [fieldText(whole.value)] : emailsIn(cell).emails;
  const joined = checkField('contactEmails', [...draft.facts.contactEmails, ...emails].join('; '));
  if (joined.ok) draft.facts = withField(draft.facts, 'contactEmails', joined.value);
  else keep(draft, joined.refusals, 'contactEmails', cell);
  if (!whole.ok) keep(draft, whole.refusals, 'contactEmails', cell);
}

/** Where several columns go into the notes, each line says from which. */
function noteFrom(header: string, cell: string, columns: number): string {
  const text = cell.trim();
  const isNotes = /^(?:notes?|comments?|remarks?)\b/i.test(header.trim());
  return text === '' || columns < 2 || isNotes || header === '' ? text : `${header.trim()}: ${text}`;
}

function takeRole(draft: Draft, headers: readonly string[], mapping: readonly (ImportField | null)[]): void {
  const role = roleInHeader(headers[mapping.indexOf('contactPerson')] ?? '');
  if (role && draft.facts.contactPerson !== '' && draft.facts.contactRole === '')
    take(draft, 'contactRole', role);
}

function takeExtraCells(draft: Draft, extra: readonly string[]): void {
  const cells = extra.map((cell) => cell.trim()).filter(Boolean);
  if (cells.length === 0) return;
  const value = cells.join(' | ').slice(0, 80);
  const reason =
    'This row has more cells than the table has columns. The extra ones were put into the notes.';
  draft.refusals.push({
    field: 'row',
    value,
    reason,
    mend: 'Look whether its cells stand in the right columns.',
  });
  draft.keptInNotes.push(`Extra cells: ${cells.join(' | ')}`);
}

function keep(
  draft: Draft,
  refusals: readonly Refusal[],
  field: ImportField | string,
  written: string,
): void {
  draft.refusals.push(...refusals);
  const title = Object.entries(importFieldTitles).find(([name]) => name === field)?.[1] ?? field;
  draft.keptInNotes.push(`${title}, as imported: ${written}`);
}

function factsWithNotes(draft: Draft): TargetFacts {
  const { facts, keptInNotes } = draft;
  const notes = checkField('notes', [facts.notes, ...keptInNotes].filter(Boolean).join('\n'));
  if (notes.ok) return withField(facts, 'notes', notes.value);
  draft.refusals.push(...notes.refusals);
  return facts;
}

function withoutName(cells: readonly string[]): Refusal {
  const value = cells
    .filter((cell) => cell.trim() !== '')
    .join(' | ')
    .slice(0, 120);
  const mend = 'Write the name into this row and import it again, or choose another column for the name.';
  return { field: 'name', value, reason: 'This row has no name, so it was not taken.', mend };
}
