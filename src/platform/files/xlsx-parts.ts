import { posix } from 'node:path';
import { type TextStore, textStore } from './text-store.ts';
import { xmlItems } from './xml-items.ts';
import type { OpenZip } from './zip-entries.ts';

/** Where in the ZIP file a workbook keeps a sheet and the texts that its cells refer to. */
export type SheetParts = { sheet: string; sharedTexts: string | null };

type Relation = { id: string; type: string; target: string };

/** Finds the named sheet, or the first one, by the relations that the workbook states (ECMA-376 part 2, section 6.5). */
export async function sheetParts(zip: OpenZip, wanted: string | null): Promise<SheetParts> {
  const workbook = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.target;
  if (!workbook) throw new Error('This is not a spreadsheet in the XLSX format.');
  const relations = await relationsOf(zip, workbook);
  const sheets = await sheetsOf(zip, workbook);
  const sheet = wanted === null ? sheets[0] : sheets.find(({ name }) => name === wanted);
  const path = relations.find(({ id }) => id === sheet?.relation)?.target;
  if (!path) {
    const names = sheets.map(({ name }) => `“${name}”`).join(', ');
    throw new Error(wanted === null ? 'It has no sheet.' : `It has no sheet “${wanted}”, only ${names}.`);
  }
  const sharedTexts = relations.find(({ type }) => type === 'sharedStrings')?.target ?? null;
  return { sheet: path, sharedTexts };
}

/** The texts that cells refer to by number. Phonetic readings beside a text (`rPh`) are not part of it. */
export async function sharedTextsOf(zip: OpenZip, path: string | null): Promise<TextStore> {
  const store = textStore();
  if (path === null) return store;
  const items = xmlItems<string>(contentOf(zip, path), (put) => {
    let text = '';
    let isText = false;
    let isReading = false;
    return {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') isReading = true;
        else if (name === 't') isText = !isReading;
      },
      text(more) {
        if (isText) text += more;
      },
      close(name) {
        if (name === 'si') put(text);
        else if (name === 'rPh') isReading = false;
        else if (name === 't') isText = false;
      },
    };
  });
  for await (const text of items) store.add(text);
  return store;
}

/** The content of a part of the workbook by its path in the ZIP file. */
export function contentOf(zip: OpenZip, path: string): AsyncGenerator<Buffer> {
  return zip.read(zip.entries.find(({ name }) => name === path) ?? { name: path, bytes: 0 });
}

async function sheetsOf(zip: OpenZip, workbook: string) {
  const sheets: { name: string; relation: string }[] = [];
  const items = xmlItems<{ name: string; relation: string }>(contentOf(zip, workbook), (put) => ({
    open(tag, attributes) {
      if (tag !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      put({ name: attributes['name'] ?? '', relation });
    },
  }));
  for await (const sheet of items) sheets.push(sheet);
  return sheets;
}

async function relationsOf(zip: OpenZip, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!zip.entries.some(({ name }) => name === path)) return relations;
  const items = xmlItems<Relation>(contentOf(zip, path), (put) => ({
    open(tag, { Id = '', Type = '', Target = '' }) {
      if (tag !== 'Relationship') return;
      put({ id: Id, type: posix.basename(Type), target: posix.resolve('/', folder, Target).slice(1) });
    },
  }));
  for await (const relation of items) relations.push(relation);
  return relations;
}
