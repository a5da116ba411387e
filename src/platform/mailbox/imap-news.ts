import type { ImapFlow } from 'imapflow';
import { MailFault } from './trouble.ts';

/** How far a folder was read (RFC 3501 2.3.1.1): numbers below uidNext are done, as long as uidValidity stays. */
export type MailboxCursor = { uidValidity: string; uidNext: number };
export type MailHead = {
  uid: number;
  size: number;
  /** When the server got it, ISO 8601. */
  receivedAt: string;
  /** The header lines as they are; the body has not been read. */
  headers: Uint8Array;
};

/** Few enough to keep memory small, many enough that a slow line does not matter. */
const batch = 100;

/**
 * Finds the numbers of the new mails at once, and fetches their headers in batches while they are asked for.
 * The folder is not held open between batches, so that the reader of a head can fetch its body.
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
    // SINCE goes by days of the server's own time zone, so a day is added in front.
    const since = new Date(Date.parse(sinceDate) - 24 * 60 * 60 * 1000);
    const uids = await client.search({ uid: `${from}:*`, since }, { uid: true });
    if (!Array.isArray(uids)) throw new MailFault('refused', 'The server did not search the folder.');
    // "n:*" names the last mail even when its number is below n.
    const fresh = uids.filter((uid) => uid >= from && uid < box.uidNext).sort((a, b) => a - b);
    return { startedOver, uids: fresh, cursor: { uidValidity, uidNext: box.uidNext } };
  });

  async function* mails(): AsyncGenerator<MailHead> {
    for (let start = 0; start < found.uids.length; start += batch) {
      const range = found.uids.slice(start, start + batch);
      const heads = await examining(() =>
        client.fetchAll(range, { headers: true, internalDate: true, size: true }, { uid: true }),
      );
      for (const head of heads.sort((a, b) => a.uid - b.uid)) {
        yield {
          uid: head.uid,
          size: head.size ?? 0,
          receivedAt: new Date(head.internalDate ?? 0).toISOString(),
          headers: new Uint8Array(head.headers ?? []),
        };
      }
    }
  }
  return { cursor: found.cursor, startedOver: found.startedOver, mails: mails() };
}
