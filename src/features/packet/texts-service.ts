import { hasOwnPhysicians } from '#features/introductions/guard-service.ts';
import { openScan, paperDetails } from '#features/papers/service.ts';
import type { Parts } from '#platform/parts.ts';
import { readPdf } from '#platform/pdf/read-pdf.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import type { Item } from './choices.ts';
import type { Chosen } from './fit-service.ts';

/** What one thing in a packet says. `unread`: some of it is a picture, or hidden, so that nobody knows by reading. */
export type SaidInside = { title: string; text: string; unread: boolean };

const mostPages = 60;

/**
 * NXT-1: the texts of what goes into a packet, to look for physicians in them; none where there is no physician to look for.
 * Pages with hidden areas are not read: what is hidden there stands in the scan still.
 */
export async function textsInside(
  ws: Workspace,
  parts: Parts,
  items: readonly Item[],
  chosen: readonly Chosen[],
): Promise<SaidInside[]> {
  if (!(await ws.transaction(hasOwnPhysicians))) return [];
  const said: SaidInside[] = [];
  for (const [index, item] of items.entries()) {
    const one = chosen[index];
    if (!one) continue;
    const pages =
      item.kind === 'paper'
        ? await pagesOfPaper(ws, parts, item)
        : 'pdf' in one.part
          ? await pagesOfPdf(one.part.pdf)
          : [];
    said.push({
      title: one.content.title,
      text: pages.join('\n'),
      unread: pages.length === 0 || pages.some((page) => page === ''),
    });
  }
  return said;
}

async function pagesOfPaper(
  ws: Workspace,
  parts: Parts,
  { paperId, masked, masks }: Extract<Item, { kind: 'paper' }>,
): Promise<string[]> {
  const paper = await paperDetails(ws, paperId);
  const scans = new Map<string, string[]>();
  for (const { id, form } of paper?.scans ?? []) {
    const scan = form === 'pdf' ? await openScan(ws, parts, id) : null;
    scans.set(id, scan ? await pagesOfPdf(scan.bytes) : []);
  }
  return (paper?.pages ?? []).map(({ scanId, page }, index) =>
    masked && masks.some((mask) => mask.page === index) ? '' : (scans.get(scanId)?.[page] ?? ''),
  );
}

/** The text of each page; '' for a page that is a picture. */
async function pagesOfPdf(bytes: Uint8Array): Promise<string[]> {
  const read = await readPdf(bytes, mostPages);
  return read.kind === 'read' ? read.texts.map((text) => text.trim()) : [];
}

/** What the applicant has to look at; nothing where all was read. */
export function unreadInWords(said: readonly SaidInside[]): string[] {
  const titles = said.filter(({ unread }) => unread).map(({ title }) => `“${title}”`);
  if (titles.length === 0) return [];
  return [
    `Not all of ${titles.join(', ')} can be read by Foothold: it is a picture, or a part is hidden. Look yourself whether it names a physician who did not agree to that.`,
  ];
}
