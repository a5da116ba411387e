import type { ImapFlow } from 'imapflow';
import { headersOf } from './imap-headers.ts';
import { MailFault } from './trouble.ts';

/** How far a folder was read (RFC 3501 2.3.1.1): numbers below uidNext are done, as long as uidValidity stays. */
export type MailboxCursor = { uidValidity: string; uidNext: number };
/** Few enough to keep memory small (headers of 5 KB make 5 MB), many enough that a slow line does not matter. */
const batch = 1000;

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
  size: number,
  fetch: (part: readonly T[]) => Promise<R>,
): AsyncIterable<R> {
  const ask = (start: number) => {
    const coming = start < all.length ? fetch(all.slice(start, start + size)) : null;
    coming?.catch(() => undefined);
    return coming;
  };
  const first = ask(0);
  return (async function* parts() {
    for (let coming = first, start = size; coming !== null; start += size) {
      const part: Awaited<R> = await coming;
      coming = ask(start);
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
