import { ahead, type ImapReader, type MailHead } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import { type KnownOutreaches, knownOutreaches, looksLikeOurs, mayBelong } from './known.ts';
import {
  addressesMatchedByHand,
  foldersRead,
  outreachesByMessageId,
  outreachesWrittenTo,
  saveFolder,
  subjectsSent,
  type FolderRow,
} from './queries.ts';
import { readHead, readMail } from './reading.ts';
import { learnToSort } from './sorting.ts';
import { type Arrived, type Place, takeIn } from './take-in-service.ts';
import { noteStranger } from './unmatched-service.ts';

/** How often the place in a folder is kept while it is worked through: each time is a write that waits for the disk. */
const MILLISECONDS_BETWEEN_NOTES = 1000;

/** Whole mails held at once: at most 10 MB each. */
const WHOLE_MAILS_AT_ONCE = 10;

/** One look into the mailbox, as each folder needs it. */
export type Look = {
  ws: Workspace;
  parts: Parts;
  /** The connection, made anew when it was lost. */
  reader(): Promise<ImapReader>;
  /** The mailbox's own address: what it sent itself is no answer. */
  account: string;
  since: IsoInstant;
  note(progress: { looked: number; found: number }): Promise<void>;
};

/** A mail whose headers say that it is to be looked at: it may belong, or it answers a subject of ours. */
type Candidate = MailHead & {
  head: ReturnType<typeof readHead>;
  belongs: boolean;
  ours: boolean;
};

type Batch = { looked: number; uidNext: number; wholes: AsyncIterable<Whole[]> };
type Outcome = 'new' | 'known' | 'stranger' | 'unmatched';
/** The bytes only of a mail that may belong. */
type Whole = Candidate & { receivedAt: IsoInstant; bytes: Uint8Array | undefined };

/** Reads what is new in one folder, oldest first, and keeps the place only for what is worked through. */
export async function readFolder(look: Look, path: string): Promise<void> {
  const { ws, parts } = look;
  const read = await ws.transaction((db) => foldersRead(db, look.account));
  const before = read.find(({ folder }) => folder === path);
  const cursor = before === undefined ? null : { uidValidity: before.uid_validity, uidNext: before.uid_next };
  const reader = await look.reader();
  const news = await reader.fetchSince(path, cursor, look.since);
  // Loaded after the server said what is new: what answers a mail of ours came after that mail was stored.
  const known = await loadKnown(ws);
  // In a folder that was never read the server has work to do before the first headers come.
  if (before === undefined) learnToSort();
  const folder: FolderRow = {
    account: look.account,
    folder: path,
    uid_validity: news.cursor.uidValidity,
    uid_next: before !== undefined && !news.startedOver ? before.uid_next : 1,
    looked_at: before?.looked_at ?? 0,
    belonging: before?.belonging ?? 0,
    unmatched_reports: before?.unmatched_reports ?? 0,
    checked_at: parts.clock.now(),
  };
  let since = { looked: 0, found: 0 };
  let noted = performance.now();
  const note = async () => {
    await ws.transaction((db) => saveFolder(db, folder));
    await look.note(since);
    since = { looked: 0, found: 0 };
    noted = performance.now();
  };
  const workThrough = async (batch: Batch) => {
    for await (const wholes of batch.wholes) {
      for (const outcome of await lookAt(look, folder, wholes, known)) {
        folder.belonging += outcome === 'new' ? 1 : 0;
        folder.unmatched_reports += outcome === 'unmatched' ? 1 : 0;
        since.found += outcome === 'new' ? 1 : 0;
      }
    }
    folder.looked_at += batch.looked;
    since.looked += batch.looked;
    folder.uid_next = batch.uidNext;
    if (performance.now() - noted > MILLISECONDS_BETWEEN_NOTES) await note();
  };
  try {
    // While the mails of one batch are taken in, the whole mails of the next and the headers after it are on their way.
    let waiting: Batch | null = null;
    for await (const heads of news.batches) {
      const next = sift(reader, path, heads, known, look.account);
      if (waiting !== null) await workThrough(waiting);
      waiting = next;
    }
    if (waiting !== null) await workThrough(waiting);
    folder.uid_next = news.cursor.uidNext;
  } finally {
    await note();
  }
}

async function loadKnown(ws: Workspace): Promise<KnownOutreaches> {
  return ws.transaction(async (db) => {
    const addresses = [...(await addressesMatchedByHand(db)), ...(await outreachesWrittenTo(db))];
    return knownOutreaches(await outreachesByMessageId(db), addresses, await subjectsSent(db));
  });
}

/** CMP-9: a stranger's mail is left where it is, unread; only what may belong is asked for whole. */
function sift(
  reader: ImapReader,
  path: string,
  heads: readonly MailHead[],
  known: KnownOutreaches,
  account: string,
): Batch {
  const candidates = heads.flatMap((mail): Candidate[] => {
    const head = readHead(mail.headers);
    if (head.from.address === account) return [];
    const belongs = mayBelong(head, known);
    const ours = looksLikeOurs(head, known);
    return belongs || ours ? [{ ...mail, head, belongs, ours }] : [];
  });
  const wholes = ahead(
    candidates,
    () => WHOLE_MAILS_AT_ONCE,
    async (part): Promise<Whole[]> => {
      const [wanted, strangers] = [true, false].map((whole) =>
        part.filter(({ belongs }) => belongs === whole).map(({ uid }) => uid),
      );
      const found = wanted?.length ? await reader.fetchWhole(path, wanted) : null;
      const arrivals = strangers?.length ? await reader.fetchArrivals(path, strangers) : null;
      // What is not there was moved or thrown away meanwhile; where it went to, it has a new number.
      return part.flatMap((candidate) => {
        const { receivedAt = arrivals?.get(candidate.uid), bytes } = found?.get(candidate.uid) ?? {};
        return receivedAt === undefined ? [] : [{ ...candidate, receivedAt, bytes }];
      });
    },
  );
  return { looked: heads.length, uidNext: (heads.at(-1)?.uid ?? 0) + 1, wholes };
}

/**
 * Mails that may belong: taken in all together, since each transaction waits for the disk, or noted as ones that nobody
 * could match.
 */
async function lookAt(
  look: Look,
  { folder, uid_validity }: FolderRow,
  wholes: readonly Whole[],
  known: KnownOutreaches,
): Promise<Outcome[]> {
  const { ws, parts, account } = look;
  const placeOf = ({ uid }: Whole): Place => ({ folder, uid_validity, uid });
  const arrived: Arrived[] = [];
  for (const whole of wholes)
    if (whole.bytes !== undefined)
      arrived.push({ mail: await readMail(whole.bytes, whole.receivedAt), place: placeOf(whole) });
  const taken =
    arrived.length > 0 ? await ws.transaction((db) => takeIn(db, parts.clock.now(), arrived, known)) : [];
  const outcomes: Outcome[] = [];
  for (const whole of wholes) {
    const { head, receivedAt, belongs, ours } = whole;
    const outcome = belongs ? (taken.shift() ?? 'stranger') : 'stranger';
    if (outcome === 'new' || outcome === 'known') outcomes.push(outcome);
    else if (!ours && outcome !== 'unmatched-report') outcomes.push('stranger');
    else {
      const kind = belongs ? 'report' : 'answer';
      const isNew = await noteStranger(ws, { ...head, receivedAt, kind, account, ...placeOf(whole) });
      outcomes.push(isNew ? 'unmatched' : 'known');
    }
  }
  return outcomes;
}
