import type { ImapFlow } from 'imapflow';
import { headersOf } from './imap-headers.ts';
import { MailFault } from './trouble.ts';

/** How far a folder was read (RFC 3501 2.3.1.1): numbers below uidNext are done, as long as uidValidity stays. */
export type MailboxCursor = { uidValidity: string; uidNext: number };
/** Headers asked for at once. Headers of 5 KB make 20 MB at most. */
const batch = { first: 500, least: 250, most: 4000 };

/**
 * How many headers are asked for next: fewer on a slow line, which may be cut before many have come; more on a fast one,
 * where each question costs a way to the server and back.
 */
export const nextBatch = (size: number, milliseconds: number) =>
  milliseconds < 1000 ? Math.min(size * 2, batch.most) : Math.max(size / 2, batch.least);

/**
 * Finds the numbers of the new mails at once, and fetches their headers in batches. The folder is not held open between
 * batches, so that the reader of the heads can fetch what he wants whole. All header lines are asked for: to bring chosen
 * ones costs the server half as much again, and the library twice (decision 15).
 */
export async function newMail(
  client: ImapFlow,
  examining: <T>(work: () => Promise<T>) => Promise<T>,
  cursor: MailboxCursor | null,
  sinceDate: string,
) {
  const found = await examining(async () => {
    const box = client.mailbox;
    if (!box) throw new MailFault('connection-lost', 'The folder was closed.');
    const uidValidity = String(box.uidValidity);
    const startedOver = cursor !== null && cursor.uidValidity !== uidValidity;
    const from = cursor && !startedOver ? cursor.uidNext : 1;
    if (from >= box.uidNext) return { startedOver, uids: [], cursor: { uidValidity, uidNext: box.uidNext } };
    // SINCE goes by days of the server's own time zone, so a day is added in front. What came after a first look is new
    // whatever its day: the day is reckoned by our clock, which may have been wrong when the first mail left.
    const since = new Date(Date.parse(sinceDate) - 24 * 60 * 60 * 1000);
    const query = cursor && !startedOver ? { uid: `${from}:*` } : { uid: `${from}:*`, since };
    const uids = await client.search(query, { uid: true });
    if (!Array.isArray(uids)) throw new MailFault('refused', 'The server did not search the folder.');
    // "n:*" names the last mail even when its number is below n.
    const fresh = uids.filter((uid) => uid >= from && uid < box.uidNext).sort((a, b) => a - b);
    return { startedOver, uids: fresh, cursor: { uidValidity, uidNext: box.uidNext } };
  });

  let size = batch.first;
  const headsOf = (uids: readonly number[]) =>
    examining(async () => {
      const asked = performance.now();
      const heads = await headersOf(client, inRanges(uids));
      size = nextBatch(size, performance.now() - asked);
      return heads;
    });
  const batches = ahead(found.uids, () => size, headsOf);
  return { cursor: found.cursor, startedOver: found.startedOver, batches };
}

/**
 * Fetches in parts, one after the other: the next is on its way while one is worked through, and the first is asked for
 * at once. A failure is thrown where its part is waited for.
 */
export function ahead<T, R>(
  all: readonly T[],
  size: () => number,
  fetch: (part: readonly T[]) => Promise<R>,
): AsyncIterable<R> {
  let asked = 0;
  const ask = () => {
    const part = all.slice(asked, asked + size());
    asked += part.length;
    const coming = part.length > 0 ? fetch(part) : null;
    coming?.catch(() => undefined);
    return coming;
  };
  const first = ask();
  return (async function* parts() {
    for (let coming = first; coming !== null;) {
      const part: Awaited<R> = await coming;
      coming = ask();
      yield part;
    }
  })();
}

/** "3:7,9": ascending numbers as IMAP writes them (RFC 3501 section 9, sequence-set). */
export function inRanges(ascending: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of ascending) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}:${to}`)).join(',');
}
