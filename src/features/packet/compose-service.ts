import { PDFDocument } from '@cantoo/pdf-lib';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { typeset } from '#platform/typeset/typeset.ts';
import { entryName } from './contents.ts';

const design = new URL('./typst/packet.typ', import.meta.url);

/** A page of a paper, as a picture. */
export type Picture = { jpeg: Uint8Array; width: number; height: number };

/** What stands in a packet: a paper by its pictures, or the CV by its PDF, whose text stays text. */
export type Part = { title: string; note: string } & (
  { pictures: Picture[] } | { pdf: Uint8Array; pages: number }
);

export type Packet = {
  title: string;
  name: string;
  contact: string[];
  site: string;
  /** As it is printed in the footer of every page. */
  date: string;
  remarks: string[];
  parts: Part[];
};

export const pagesOf = (part: Part) => ('pdf' in part ? part.pages : part.pictures.length);

/** PKT-2: one PDF with a cover, its contents, and name, date and page number on every page. Tagged, fonts embedded. */
export async function packetPdf(packet: Packet, made: Date, cover = true) {
  const pictures: Record<string, Uint8Array> = {};
  const papers = packet.parts.map((part, number) => ({
    title: part.title,
    note: part.note,
    sheets:
      'pdf' in part
        ? Array.from({ length: part.pages }, () => ({ wide: false, picture: '', alt: '' }))
        : part.pictures.map(({ jpeg, width, height }, index) => {
            const picture = `${number}-${index}.jpg`;
            pictures[picture] = jpeg;
            return { wide: width > height, picture, alt: `${part.title}, page ${index + 1}` };
          }),
  }));
  const { parts: _parts, ...said } = packet;
  const inputs = { packet: JSON.stringify({ ...said, cover, papers }) };
  const { pdf, pages } = await typeset(design, inputs, made, { pictures, svg: false });
  return { bytes: await withPdfs(pdf, pages, packet.parts), pages };
}

/** Draws the pages of PDFs onto the empty pages that were left for them, above the footer. */
async function withPdfs(typesetPdf: Uint8Array, pages: number, parts: readonly Part[]): Promise<Uint8Array> {
  if (!parts.some((part) => 'pdf' in part)) return typesetPdf;
  const out = await PDFDocument.load(typesetPdf);
  let at = pages - parts.reduce((sum, part) => sum + pagesOf(part), 0);
  for (const part of parts) {
    if ('pdf' in part) {
      const indices = Array.from({ length: part.pages }, (_, index) => index);
      const embedded = await out.embedPdf(part.pdf, indices);
      for (const [index, page] of embedded.entries()) {
        const sheet = out.getPage(at + index);
        const room = { width: sheet.getWidth() - 2 * edge, height: sheet.getHeight() - edge - foot };
        const scale = Math.min(room.width / page.width, room.height / page.height);
        const [width, height] = [page.width * scale, page.height * scale];
        sheet.drawPage(page, {
          x: (sheet.getWidth() - width) / 2,
          y: foot + (room.height - height),
          width,
          height,
        });
      }
    }
    at += pagesOf(part);
  }
  return out.save();
}

/** How many pages a PDF has; null: it cannot be opened. */
export async function pdfPages(bytes: Uint8Array): Promise<number | null> {
  try {
    return (await PDFDocument.load(bytes)).getPageCount();
  } catch {
    return null;
  }
}

/** Points: what packet.typ leaves free around a page, and for its footer. */
const edge = 20;
const foot = 44;

/** PKT-2: the same as a ZIP, a PDF for each paper, and the list of them in front. */
export async function packetZip(packet: Packet, made: Date) {
  const zip = new ZipFile();
  const entry = (name: string, bytes: Uint8Array) =>
    zip.addBuffer(Buffer.from(bytes), name, { mtime: made, compress: false });
  let pages = 0;
  for (const [index, part] of packet.parts.entries()) {
    const one = await packetPdf({ ...packet, parts: [part] }, made, false);
    entry(entryName(index + 1, part.title), one.bytes);
    pages += one.pages;
  }
  const list = packet.parts.map(
    (part, index) => `${index + 1}. ${part.title}${part.note ? ` (${part.note})` : ''}`,
  );
  const text = `${packet.name}\r\n${packet.title}\r\nFor ${packet.site}, ${packet.date}\r\n\r\n${[...list, '', ...packet.remarks].join('\r\n')}\r\n`;
  entry('00 Contents.txt', Buffer.from(text));
  zip.end();
  return { bytes: new Uint8Array(await buffer(zip.outputStream)), pages };
}
