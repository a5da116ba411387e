import { connectedMailbox, mailAccount, noteHealth } from '#features/mailbox/service.ts';
import {
  type FolderNow,
  type ImapReader,
  MailFault,
  type MailHead,
  openImap,
} from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import { foldersToRead } from './folders.ts';
import { type KnownOutreaches, knownOutreaches, looksLikeOurs, mayBelong } from './known.ts';
import {
  addressesMatchedByHand,
  campaignStart,
  foldersRead,
  outreachesByMessageId,
  outreachesWrittenTo,
  saveCheck,
  saveFolder,
  subjectsSent,
  type CheckRow,
  type FolderRow,
} from './queries.ts';
import { readHead, readMail } from './reading.ts';
import { type Place, takeIn } from './take-in-service.ts';
import { noteStranger } from './unmatched-service.ts';

/** How often the mailbox is looked into by itself. */
export const SECONDS_BETWEEN_CHECKS = 120;

/** How often the place in a folder is kept while it is worked through: each time is a write that waits for the disk. */
const MILLISECONDS_BETWEEN_NOTES = 1000;

/** How often a lost connection is made anew within one look. */
const RECONNECTIONS = 5;

const underWay = new Map<string, Promise<void>>();

/**
 * CMP-4, CMP-9: looks for what came in since the last look, without changing the mailbox. A second call while one is
 * under way joins it. Two processes may look at once: a mail is stored once, whoever finds it.
 */
export function syncMailbox(ws: Workspace, parts: Parts): Promise<void> {
  const begun = underWay.get(ws.id);
  if (begun !== undefined) return begun;
  const look = lookIntoMailbox(ws, parts).finally(() => underWay.delete(ws.id));
  underWay.set(ws.id, look);
  return look;
}

type Look = {
  ws: Workspace;
  parts: Parts;
  /** The connection, made anew when it was lost. */
  reader(): Promise<ImapReader>;
  /** The mailbox's own address: what it sent itself is no answer. */
  account: string;
  since: IsoInstant;
  note(progress: { looked: number; found: number }): Promise<void>;
};

async function lookIntoMailbox(ws: Workspace, parts: Parts): Promise<void> {
  const { since } = await ws.transaction(campaignStart);
  // Before the first mail nothing can have come in, and no header needs to be looked at.
  if (since === null) return;
  const account = await mailAccount(ws, parts);
  if (account === null) return;
  const check: CheckRow = {
    started_at: parts.clock.now(),
    finished_at: null,
    looked_at: 0,
    found: 0,
    failure: null,
  };
  const save = () => ws.transaction((db) => saveCheck(db, check));
  const note = ({ looked, found }: { looked: number; found: number }) => {
    check.looked_at += looked;
    check.found += found;
    return save();
  };
  await save();
  const connection = reconnecting(() => openImap(account, parts.mailAuthorities));
  try {
    const reader = connection.open;
    const look = { ws, parts, reader, account: account.address.toLowerCase(), since, note };
    const folders = foldersToRead(await (await reader()).foldersNow());
    const read = await ws.transaction((db) => foldersRead(db, look.account));
    for (const folder of folders) {
      const before = read.find((one) => one.folder === folder.path);
      if (hasNews(folder, before)) await persistently(connection, () => readFolder(look, folder.path));
    }
    await noteHealth(ws, parts, { task: 'reading', fault: null });
  } catch (error) {
    check.failure = await troubleInWords(ws, parts, error);
  } finally {
    check.finished_at = parts.clock.now();
    await save();
    await connection.close();
  }
}

function reconnecting(open: () => Promise<ImapReader>) {
  let reader: Promise<ImapReader> | null = null;
  const close = async () => {
    const old = reader;
    reader = null;
    await old?.then((one) => one.close()).catch(() => undefined);
  };
  return { open: () => (reader ??= open()), close };
}

/** Servers cut long connections. What was worked through is kept, so the next try goes on from there. */
async function persistently(connection: ReturnType<typeof reconnecting>, work: () => Promise<void>) {
  for (let left = RECONNECTIONS; ; left--) {
    try {
      return await work();
    } catch (error) {
      const lost = error instanceof MailFault && error.trouble === 'connection-lost';
      if (!lost || left === 0) throw error;
      await connection.close();
    }
  }
}

/** CMP-9: keeps what went wrong with the mailbox, and says it in the words of the mailbox's own mending. */
async function troubleInWords(ws: Workspace, parts: Parts, error: unknown): Promise<string> {
  const fault = error instanceof MailFault ? error : null;
  parts.log.warn(
    { trouble: fault?.trouble ?? 'other', ...(fault ? {} : { err: error }) },
    'Mail could not be read.',
  );
  if (fault === null) return 'Foothold could not work through the mail it found.';
  await noteHealth(ws, parts, { task: 'reading', fault });
  const trouble = (await connectedMailbox(ws))?.trouble;
  return trouble ? `${trouble.reason} ${trouble.mend}` : 'The mailbox could not be read.';
}

/** A folder whose numbering stands where it was read to need not be opened. */
function hasNews({ now }: FolderNow, before: FolderRow | undefined): boolean {
  return now === null || before?.uid_validity !== now.uidValidity || before.uid_next < now.uidNext;
}

/** Reads what is new in one folder, oldest first, and keeps the place only for what is worked through. */
async function readFolder(look: Look, path: string): Promise<void> {
  const { ws, parts } = look;
  const read = await ws.transaction((db) => foldersRead(db, look.account));
  const before = read.find(({ folder }) => folder === path);
  const cursor = before === undefined ? null : { uidValidity: before.uid_validity, uidNext: before.uid_next };
  const news = await (await look.reader()).fetchSince(path, cursor, look.since);
  // Loaded after the server said what is new: what answers a mail of ours came after that mail was stored.
  const known = await loadKnown(ws);
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
  try {
    for await (const head of news.mails) {
      const outcome = await lookAt(
        look,
        { folder: path, uid_validity: news.cursor.uidValidity },
        head,
        known,
      );
      folder.looked_at += 1;
      folder.belonging += outcome === 'new' ? 1 : 0;
      folder.unmatched_reports += outcome === 'unmatched' ? 1 : 0;
      folder.uid_next = head.uid + 1;
      since.looked += 1;
      since.found += outcome === 'new' ? 1 : 0;
      if (performance.now() - noted > MILLISECONDS_BETWEEN_NOTES) await note();
    }
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

/** One mail: a stranger's is left where it is, unread; one that may belong is read whole and taken in. */
async function lookAt(
  look: Look,
  { folder, uid_validity }: Omit<Place, 'uid'>,
  { uid, headers, receivedAt }: MailHead,
  known: KnownOutreaches,
): Promise<'new' | 'known' | 'stranger' | 'unmatched'> {
  const head = readHead(headers);
  if (head.from.address === look.account) return 'stranger';
  const belongs = mayBelong(head, known);
  if (!belongs && !looksLikeOurs(head, known)) return 'stranger';
  const place = { folder, uid_validity, uid };
  if (belongs) {
    const bytes = await (await look.reader()).fetchSource(folder, uid);
    if (bytes === null) return 'stranger';
    const mail = await readMail(bytes, receivedAt);
    const taken = await takeIn(look.ws, look.parts.clock.now(), mail, known, place);
    if (taken === 'new' || taken === 'known') return taken;
    if (taken === 'stranger' && !looksLikeOurs(head, known)) return 'stranger';
  }
  const kind = belongs ? 'report' : 'answer';
  const isNew = await noteStranger(look.ws, { ...head, receivedAt, kind, account: look.account, ...place });
  return isNew ? 'unmatched' : 'known';
}
