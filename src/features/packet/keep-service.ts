import { createHash } from 'node:crypto';
import { readPdf } from '#platform/pdf/read-pdf.ts';
import { sealText } from '#features/profile/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { usualLimit } from './choices.ts';
import { insertPacket } from './queries.ts';

const mostPagesRead = 60;

/** A PDF of another kind that goes with mails like a packet: the titles say what is in it. */
export type OtherPdf = {
  outreachId: string | null;
  site: string;
  fileName: string;
  bytes: Uint8Array;
  pages: number;
  titles: readonly string[];
};

/** CMP-11: keeps such a PDF sealed, so that it is on record to whom it was sent. Returns the id of its document. */
export async function keepAsPacket(ws: Workspace, parts: Parts, pdf: OtherPdf): Promise<string> {
  const { outreachId, site, fileName, bytes, pages, titles } = pdf;
  const read = await readPdf(bytes, mostPagesRead);
  const file = {
    name: fileName,
    mediaType: 'application/pdf',
    size: bytes.length,
    pages,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sealed: await parts.vault.seal(bytes),
    sealedText: await sealText(parts, read.kind === 'read' ? read.text : ''),
    contents: titles.map((title) => ({ paperId: null, title, note: '', pages, masked: false })),
  };
  const choices = { site, outreachId, format: 'pdf', limit: usualLimit, sentBy: 'mail' } as const;
  const { documents } = await ws.transaction((db) =>
    insertPacket(db, { ...choices, items: [] }, [file], parts.clock.now()),
  );
  return documents[0] ?? '';
}
