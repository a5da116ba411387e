import type { Block, PageDocument } from './page-document.ts';
import { withoutUnseen } from '../page-text.ts';

const MOST_LINES = 20_000;
const BULLET = /^\s*(?:[•●▪■○◦‣–*·]|-\s|[o§]\s|\(?\d{1,2}[.)]\s|[a-z][.)]\s)/u;

/** A PDF's text knows lines only: short lines that stand alone are headings, bullets are items, the rest runs on. */
export function pdfDocument(page: { url: string; readOn: string; pages: readonly string[] }): PageDocument {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let list = 0;
  let seen = 0;

  const add = (kind: Block['kind'], text: string) => {
    if (text.trim() === '') return;
    blocks.push({
      index: blocks.length,
      kind,
      level: kind === 'heading' ? 3 : 0,
      text,
      region: 'content',
      around: [1],
      row: 0,
      column: 0,
      header: false,
      table: 0,
      list: kind === 'item' ? list : 0,
      anchors: [],
    });
  };
  const flush = () => {
    const text = lines.join('\n');
    lines = [];
    add(BULLET.test(text) ? 'item' : 'paragraph', text);
  };

  for (const text of page.pages) {
    for (const raw of withoutUnseen(text).split(/\r\n|\r|\n/)) {
      seen += 1;
      if (seen > MOST_LINES) break;
      const line = raw.replace(/\s+/gu, ' ').trim();
      if (line === '') flush();
      else if (looksLikeHeading(line, lines)) {
        flush();
        add('heading', line);
      } else {
        if (BULLET.test(line)) {
          flush();
          if (blocks.at(-1)?.kind !== 'item') list += 1;
        }
        lines.push(line);
      }
    }
    flush();
  }
  return {
    url: page.url,
    base: page.url,
    readOn: page.readOn,
    kind: 'pdf',
    title: blocks[0]?.text.split('\n')[0]?.slice(0, 200) ?? '',
    blocks,
    forms: [],
    frames: [],
    cut: seen > MOST_LINES,
  };
}

function looksLikeHeading(line: string, before: readonly string[]): boolean {
  if (line.length > 80 || /[.,;@$]|\d{3}/.test(line) || BULLET.test(line)) return false;
  const last = before.at(-1);
  if (last !== undefined && !/[.:!?]$/.test(last)) return false;
  if (/[?:]$/.test(line)) return true;
  const words = line.split(' ').filter((word) => word.length > 3);
  return words.length > 0 && words.length <= 9 && words.every((word) => /^[A-Z(&“"']/.test(word));
}
