import sharp from 'sharp';
import type { PaperFacts } from '#features/papers/rules.ts';

/** A page of readable lines, drawn as a picture. */
export function drawnPage(lines: readonly string[], size = { width: 827, height: 1169 }) {
  const text = lines
    .map(
      (line, index) =>
        `<text x="60" y="${100 + index * 40}" font-family="DejaVu Sans" font-size="24">${line}</text>`,
    )
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="white"/>${text}</svg>`;
  return sharp(Buffer.from(svg));
}

export const factsOf = (facts: Partial<PaperFacts> = {}): PaperFacts => ({
  kind: 'passport',
  title: 'Passport',
  issuedOn: null,
  expiresOn: null,
  ...facts,
});
