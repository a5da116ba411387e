import type { Block, PageDocument } from './page-document.ts';
import { sentencesOf } from './sentences.ts';

/** Where something was found. */
export type Place = { block: Block; start: number; end: number };

/** How many blocks before an address may still name its person, where no card holds them together. */
const MOST_BEFORE = 7;

/** Cells of data hold a few lines; cells with more lay out the page. */
const MOST_IN_CELL = 3;
const MOST_IN_ROW = 16;

/** A card of more blocks holds more than one person. */
const MOST_IN_CARD = 14;

/** The words around a place, the nearest first. */
export type Surroundings = {
  /** The sentence or line itself. */
  line: string;
  /** Its block from the end of the address before to the start of the address after. */
  segment: string;
  /** Where in `segment` the place begins. */
  at: number;
  /** The other cells of its table row. */
  row: string;
  /** The blocks of its card (or those since the address before), nearest first. */
  card: readonly Block[];
  /** Headings above it, the nearest first. */
  headings: readonly string[];
};

/** `places` are all addresses (or numbers) of the page in order: a card holds one person, so it ends where another begins. */
export function surroundingsOf(document: PageDocument, place: Place, places: readonly Place[]): Surroundings {
  const { block } = place;
  const others = places.filter(
    (one) => one.block === block && (one.start !== place.start || one.end !== place.end),
  );
  const before = Math.max(0, ...others.filter((one) => one.end <= place.start).map((one) => one.end));
  const after = Math.min(
    block.text.length,
    ...others.filter((one) => one.start >= place.end).map((one) => one.start),
  );
  return {
    line: lineAt(block.text, place.start, place.end),
    segment: block.text.slice(before, after),
    at: place.start - before,
    row: rowOf(document, block)
      .filter((cell) => cell !== block)
      .map((cell) => cell.text)
      .join('\n'),
    card: cardOf(document, place, places),
    headings: headingsAbove(document, block),
  };
}

/** The sentence or the line that holds a place, word for word. */
function lineAt(text: string, start: number, end: number): string {
  let from = 0;
  for (const sentence of sentencesOf(text)) {
    const at = text.indexOf(sentence, from);
    from = at + sentence.length;
    if (from >= end && at <= start) return sentence;
  }
  return text.slice(text.lastIndexOf('\n', start) + 1).split('\n')[0] ?? text;
}

/** The cells of a block's table row; none where the table only lays out the page. */
export function rowOf(document: PageDocument, block: Block): Block[] {
  if (block.row === 0) return [];
  const row: Block[] = [block];
  const inRow = (at: number) => document.blocks[at]?.row === block.row;
  for (let at = block.index - 1; inRow(at) && row.length <= MOST_IN_ROW; at -= 1)
    row.unshift(document.blocks[at] as Block);
  for (let at = block.index + 1; inRow(at) && row.length <= MOST_IN_ROW; at += 1)
    row.push(document.blocks[at] as Block);
  const crowded = row.filter((one) => one.column === block.column).length > MOST_IN_CELL;
  const titled = document.blocks.some(
    (one) => one.table === block.table && one.kind === 'heading' && one.level <= 2,
  );
  return crowded || titled || row.length > MOST_IN_ROW ? [] : row;
}

function cardOf(document: PageDocument, place: Place, places: readonly Place[]): Block[] {
  const { block } = place;
  const elsewhere = places.filter((one) => one.block !== block).map((one) => one.block.index);
  const previous = Math.max(-1, ...elsewhere.filter((index) => index < block.index));
  const next = Math.min(document.blocks.length, ...elsewhere.filter((index) => index > block.index));
  let first = block.index;
  let last = block.index;
  for (const around of block.around.toReversed()) {
    const [from, to] = stretchOf(document, block, around);
    if (from <= previous || to >= next || to - from > MOST_IN_CARD) break;
    first = from;
    last = to;
  }
  // Without a card of its own: what stands between the address before and this one, nearest first.
  if (first === block.index && last === block.index)
    first = Math.max(previous + 1, block.index - MOST_BEFORE, 0);
  const card: Block[] = [];
  for (let distance = 1; distance <= MOST_IN_CARD; distance += 1) {
    if (block.index - distance >= first) card.push(document.blocks[block.index - distance] as Block);
    if (block.index + distance <= last) card.push(document.blocks[block.index + distance] as Block);
  }
  return card.filter((one) => one.kind !== 'script' && one.kind !== 'data' && one.region === block.region);
}

function headingsAbove(document: PageDocument, block: Block): string[] {
  const found: string[] = [];
  let level = 10;
  for (let at = block.index - 1; at >= 0 && level > 1 && found.length < 4; at -= 1) {
    const one = document.blocks[at] as Block;
    const own = one.kind === 'heading' ? one.level : one.kind === 'term' ? 8 : 10;
    if (own < level && one.region === block.region) {
      level = own;
      found.push(one.text);
    }
  }
  return found;
}

/** The blocks that share an element with this one stand next to each other. */
function stretchOf(document: PageDocument, block: Block, element: number): [number, number] {
  const inside = (at: number) => document.blocks[at]?.around.includes(element) ?? false;
  let from = block.index;
  let to = block.index;
  while (to - from <= MOST_IN_CARD && inside(from - 1)) from -= 1;
  while (to - from <= MOST_IN_CARD && inside(to + 1)) to += 1;
  return [from, to];
}
