import { inOneLine } from '../page-text.ts';

/** Where on the page a block stands. Program facts are taken from the content only, addresses from everywhere. */
export type Region = 'content' | 'menu' | 'foot';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'term' | 'image' | 'data' | 'script';

/** A link inside a block, with the place of its words in the block's text. */
export type Anchor = { href: string; text: string; start: number; end: number };

/** A piece of a page that is read on its own: a paragraph, a heading, a list item, a cell. */
export type Block = {
  index: number;
  kind: BlockKind;
  /** Of headings: 1 to 6; bold lines that act as headings: 7. */
  level: number;
  /** White space folded, line breaks kept as "\n". */
  text: string;
  region: Region;
  /** The elements around it, from the outside in, by number; two blocks of one card share a number. */
  around: readonly number[];
  /** The table row it is a cell of, or 0; which column; whether a header cell. */
  row: number;
  column: number;
  header: boolean;
  table: number;
  /** The list it is an item of, or 0. */
  list: number;
  anchors: readonly Anchor[];
};

export type PageForm = { action: string; fields: readonly string[]; block: number; region: Region };

export type PageDocument = {
  url: string;
  /** What links are relative to: the page's address, unless it names another. */
  base: string;
  readOn: string;
  kind: 'html' | 'pdf';
  title: string;
  blocks: readonly Block[];
  forms: readonly PageForm[];
  frames: readonly string[];
  /** The page was larger or deeper than any honest page; what came first was read. */
  cut: boolean;
};

/** The page's text as quotes are compared with it. */
export function textOf(document: PageDocument): string {
  return inOneLine([document.title, ...document.blocks.map((block) => block.text)].join('\n'));
}

/** A link as an absolute http address without its fragment, or null. */
export function absolute(href: string, base: string): URL | null {
  const url = URL.parse(href.trim(), base);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  return url;
}
