import { connectedMailbox, mailAccount, noteHealth } from '#features/mailbox/service.ts';
import { MailFault, openImap, type ImapReader, type MailHead } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import { foldersToRead } from './folders.ts';
import { knownOutreaches, mayBelong, type KnownOutreaches } from './known.ts';
import {
  campaignStart,
  foldersRead,
  outreachesByMessageId,
  outreachesWrittenTo,
  saveCheck,
  saveFolder,
  type CheckRow,
  type FolderRow,
} from './queries.ts';
import { readMail } from './reading.ts';
import { takeIn } from './take-in-service.ts';

/** How often the mailbox is looked into by itself. */
export const SECONDS_BETWEEN_CHECKS = 120;

/** Progress is noted, and the place in the folder kept, after so many mails. */
const MAILS_BETWEEN_NOTES = 100;

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
  reader: ImapReader;
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
  let reader: ImapReader | undefined;
  try {
    reader = await openImap(account, parts.mailAuthorities);
    const look = { ws, parts, reader, account: account.address.toLowerCase(), since, note };
    for (const folder of foldersToRead(await reader.folders())) await readFolder(look, folder.path);
    await noteHealth(ws, parts, { task: 'reading', fault: null });
  } catch (error) {
    check.failure = await troubleInWords(ws, parts, error);
  } finally {
    check.finished_at = parts.clock.now();
    await save();
    await reader?.close();
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

/** Reads what is new in one folder, oldest first, and keeps the place only for what is worked through. */
async function readFolder(look: Look, path: string): Promise<void> {
  const { ws, parts, reader } = look;
  const read = await ws.transaction((db) => foldersRead(db, look.account));
  const before = read.find(({ folder }) => folder === path);
  const cursor = before === undefined ? null : { uidValidity: before.uid_validity, uidNext: before.uid_next };
  const news = await reader.fetchSince(path, cursor, look.since);
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
  const keep = () => ws.transaction((db) => saveFolder(db, folder));
  let since = { looked: 0, found: 0 };
  for await (const head of news.mails) {
    const outcome = await lookAt(look, path, news.cursor.uidValidity, head, known);
    folder.looked_at += 1;
    folder.belonging += outcome === 'new' ? 1 : 0;
    folder.unmatched_reports += outcome === 'unmatched-report' ? 1 : 0;
    folder.uid_next = head.uid + 1;
    since = { looked: since.looked + 1, found: since.found + (outcome === 'new' ? 1 : 0) };
    if (since.looked >= MAILS_BETWEEN_NOTES) {
      await keep();
      await look.note(since);
      since = { looked: 0, found: 0 };
    }
  }
  folder.uid_next = news.cursor.uidNext;
  await keep();
  await look.note(since);
}

async function loadKnown(ws: Workspace): Promise<KnownOutreaches> {
  return ws.transaction(async (db) =>
    knownOutreaches(await outreachesByMessageId(db), await outreachesWrittenTo(db)),
  );
}

/** One mail: a stranger's is left where it is, unread; one that may belong is read whole and taken in. */
async function lookAt(
  look: Look,
  folder: string,
  uidValidity: string,
  head: MailHead,
  known: KnownOutreaches,
) {
  const headers = await readMail(head.headers, head.receivedAt);
  if (headers.from.address === look.account || !mayBelong(headers, known)) return 'stranger';
  const bytes = await look.reader.fetchSource(folder, head.uid);
  if (bytes === null) return 'stranger';
  const mail = await readMail(bytes, head.receivedAt);
  return takeIn(look.ws, look.parts.clock.now(), mail, known, {
    folder,
    uid_validity: uidValidity,
    uid: head.uid,
  });
}
