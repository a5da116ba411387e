import { SaxesParser } from 'saxes';

/** What to do at each tag and text of an XML file. Names come without their namespace prefix. */
export type XmlHandlers = {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** Bytes without any tag. The longest cell of a spreadsheet holds 32,767 characters. */
const LONGEST_TEXT = 1024 * 1024;

/** Reads XML piece by piece and yields what the handlers put; memory stays small however long the file is. */
export async function* xmlItems<Item>(
  source: AsyncIterable<Buffer>,
  handlersWith: (put: (item: Item) => void) => XmlHandlers,
): AsyncGenerator<Item> {
  const items: Item[] = [];
  const handlers = handlersWith((item) => items.push(item));
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const decoder = new TextDecoder('utf-8');
  let sinceTag = 0;
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0;
    handlers.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    sinceTag = 0;
    handlers.close?.(localName(name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  for await (const piece of source) {
    sinceTag += piece.length;
    parser.write(decoder.decode(piece, { stream: true }));
    if (sinceTag > LONGEST_TEXT) throw new Error('A text in it is longer than any cell can be.');
    yield* items.splice(0);
  }
  parser.write(decoder.decode()).close();
  yield* items;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);
