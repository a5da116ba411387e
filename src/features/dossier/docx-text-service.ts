import { type OpenZip, openZip } from '#platform/files/zip-entries.ts';
import { xmlItems } from '#platform/files/xml-items.ts';
import { collected } from '#platform/files/collected.ts';
import { bounded } from './bounded.ts';

/** The paragraphs of a Word file (WordprocessingML), a line each; list paragraphs begin with a bullet. Null: it has none. */
export async function docxText(bytes: Uint8Array): Promise<string | null> {
  const zip: OpenZip = await openZip(Buffer.from(bytes));
  try {
    const document = zip.entries.find(({ name }) => name === 'word/document.xml');
    if (!document) return null;
    const lines = xmlItems<string>(bounded(zip.read(document)), (put) => {
      let line = '';
      let inText = false;
      return {
        open: (name) => {
          if (name === 'numPr' && line === '') line = '• ';
          if (name === 'tab' && line !== '') line += '\t';
          if (name === 'br') line += '\n';
          inText = name === 't';
        },
        text: (text) => {
          if (inText) line += text;
        },
        close: (name) => {
          inText = false;
          if (name !== 'p') return;
          put(line);
          line = '';
        },
      };
    });
    return (await collected(lines)).join('\n');
  } finally {
    zip.close();
  }
}
