import { htmlDocument } from './html-document.ts';
import type { PageDocument } from './page-document.ts';
import { pdfDocument } from './pdf-document.ts';
import type { ReadPage } from '../rules.ts';

export function documentOf(page: ReadPage): PageDocument {
  return page.kind === 'pdf' ? pdfDocument(page) : htmlDocument(page);
}
