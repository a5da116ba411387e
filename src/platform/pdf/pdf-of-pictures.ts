import { PDFDocument } from '@cantoo/pdf-lib';
import { dotsPerInch } from '#platform/pictures/rendering.ts';

/** One PDF with a page for each JPEG, as large on paper as its pixels at 200 dots an inch. */
export async function pdfOfPictures(
  title: string,
  pictures: readonly { width: number; height: number; jpeg: Uint8Array }[],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title, { showInWindowTitleBar: true });
  for (const { width, height, jpeg } of pictures) {
    const size = [(width / dotsPerInch) * 72, (height / dotsPerInch) * 72] as const;
    const page = pdf.addPage([...size]);
    page.drawImage(await pdf.embedJpg(jpeg), { x: 0, y: 0, width: size[0], height: size[1] });
  }
  return pdf.save();
}
