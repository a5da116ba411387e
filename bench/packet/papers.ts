import sharp from 'sharp';
import type { PaperKind } from '#features/papers/kinds.ts';

/** A page as papers are kept: A4 at 200 dots an inch, printed text with a stamp and the noise of a scanner. */
export async function scannedPage(title: string, seed: number): Promise<Buffer> {
  const [width, height] = [1654, 2339];
  const lines = Array.from(
    { length: 46 },
    (_, line) =>
      `<text x="150" y="${260 + line * 42}" font-size="26" font-family="serif">${title}, line ${line + 1}: ${((line + 3) * 7919 * (seed + 1)).toString(36)} ${((line + 5) * 104_729 * (seed + 2)).toString(36)} of the record that the office keeps</text>`,
  );
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <text x="150" y="170" font-size="60" font-family="serif">${title}</text>
    <circle cx="1300" cy="1950" r="150" fill="none" stroke="#224a9b" stroke-width="12"/>${lines.join('')}</svg>`;
  const grain = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#fbfaf4',
      noise: { type: 'gaussian', mean: 246, sigma: 5 },
    },
  })
    .png()
    .toBuffer();
  return sharp(grain)
    .composite([{ input: Buffer.from(drawn) }])
    .jpeg({ quality: 70, mozjpeg: true })
    .toBuffer();
}

/** The twelve papers of an applicant, with their pages. */
export const twelvePapers: readonly { kind: PaperKind; title: string; pages: number }[] = [
  { kind: 'passport', title: 'Passport', pages: 1 },
  { kind: 'diploma', title: 'Diploma', pages: 1 },
  { kind: 'diploma', title: 'Diploma, translation', pages: 2 },
  { kind: 'transcript', title: 'Transcript', pages: 4 },
  { kind: 'ecfmg', title: 'ECFMG certificate', pages: 1 },
  { kind: 'scores', title: 'Step 1', pages: 2 },
  { kind: 'scores', title: 'Step 2 CK', pages: 2 },
  { kind: 'immunisations', title: 'Immunisation record', pages: 3 },
  { kind: 'bls', title: 'BLS card', pages: 1 },
  { kind: 'acls', title: 'ACLS card', pages: 1 },
  { kind: 'background', title: 'Background check', pages: 2 },
  { kind: 'other', title: 'Malpractice insurance', pages: 2 },
];
