import { documentOf } from './reading/documents.ts';
import type { ReadPage } from './rules.ts';

/** What a person reads on a page, without its menus and foot: paragraphs with a line between them, items with a dash. */
export function readableText(page: ReadPage): string {
  const shown = documentOf(page).blocks.filter(
    ({ kind, region, text }) =>
      region === 'content' && kind !== 'script' && kind !== 'data' && kind !== 'image' && text.trim() !== '',
  );
  return shown
    .map(({ kind, text }, at) => {
      const isNextItem = kind === 'item' && shown[at - 1]?.kind === 'item';
      return `${at === 0 ? '' : isNextItem ? '\n' : '\n\n'}${kind === 'item' ? '- ' : ''}${text}`;
    })
    .join('');
}
