import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  TabStopPosition,
  TabStopType,
  TextRun,
} from 'docx';
import type { Cv, CvEntry } from './cv.ts';

/** The CV as a Word file, for sites that ask for one: plain styles that a person can go on editing. */
export function cvAsDocx(cv: Cv): Promise<Buffer> {
  const document = new Document({
    title: `${cv.name}, curriculum vitae`,
    creator: cv.name,
    styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: cv.name, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
          new Paragraph({ text: cv.contact.join('  ·  '), alignment: AlignmentType.CENTER }),
          ...cv.sections.flatMap(({ title, entries }) => [
            new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, keepNext: true }),
            ...entries.flatMap(entryParagraphs),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function entryParagraphs({ title, place, dates, lines }: CvEntry): Paragraph[] {
  const head = title !== '' || dates !== '';
  const first = new Paragraph({
    keepNext: lines.length > 0,
    tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }],
    children: [
      new TextRun({ text: title, bold: true }),
      new TextRun({ text: title && place ? `, ${place}` : place }),
      new TextRun({ text: dates ? `\t${dates}` : '' }),
    ],
  });
  const rest = lines.map((line) => new Paragraph({ text: line, ...(head ? { bullet: { level: 0 } } : {}) }));
  return head ? [first, ...rest] : rest;
}
