import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { PaperKind } from '#features/papers/kinds.ts';
import { insertPage, insertPaper, insertScan } from '#features/papers/queries.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';

type Word = { text: string; left: number; top: number };

/** A scan with words in large letters: each at a place in pixels from the left and the top. */
export async function scanOf(words: readonly Word[], { width = 850, height = 1100 } = {}): Promise<Buffer> {
  const lines = words.map(
    ({ text, left, top }) =>
      `<text x="${left}" y="${top}" font-size="40" font-family="sans-serif">${text}</text>`,
  );
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${lines.join('')}</svg>`;
  return sharp({ create: { width, height, channels: 3, background: '#fdfdf8' } })
    .composite([{ input: Buffer.from(drawn) }])
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A paper as it lies in the store after its scan was taken; taking scans is tested with the papers. */
export async function addScan(
  ws: Workspace,
  parts: Parts,
  kind: PaperKind,
  title: string,
  more: { expiresOn?: string; pages?: Buffer[]; pdf?: Uint8Array } = {},
): Promise<string> {
  const pictures = more.pages ?? [await scanOf([{ text: title, left: 60, top: 120 }])];
  const now = parts.clock.now();
  const pages = await Promise.all(
    pictures.map(async (picture) => {
      const { width, height } = await sharp(picture).metadata();
      const sealed = await parts.vault.seal(picture);
      return { width, height, size: picture.length, picture: sealed, thumbnail: sealed };
    }),
  );
  return ws.transaction(async (db) => {
    const facts = { kind, title, issuedOn: null, expiresOn: more.expiresOn ?? null };
    const paperId = await insertPaper(db, facts, now);
    const scanId = await insertScan(
      db,
      paperId,
      {
        form: more.pdf ? 'pdf' : 'jpeg',
        pages: pages.length,
        size: 1,
        sha256: createHash('sha256').update(title).digest('hex'),
        reduced: false,
        sealed: await parts.vault.seal(more.pdf ?? 'a scan'),
      },
      now,
    );
    for (const [index, page] of pages.entries()) {
      await insertPage(db, paperId, index, { scanId, page: index, turn: 0, crop: null }, page);
    }
    return paperId;
  });
}
