import { connectedMailbox, distrustToken, noteHealth, openMailbox } from '#features/mailbox/service.ts';
import { type FolderNow, type ImapReader, MailFault, openImap } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { foldersToRead } from './folders.ts';
import { campaignStart, foldersRead, saveCheck, type CheckRow, type FolderRow } from './queries.ts';
import { readFolder } from './read-folder-service.ts';

/** How often the mailbox is looked into by itself. */
export const SECONDS_BETWEEN_CHECKS = 120;

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

async function lookIntoMailbox(ws: Workspace, parts: Parts): Promise<void> {
  const since = await ws.transaction(campaignStart);
  // Before the first mail nothing can have come in, and no header needs to be looked at.
  if (since === null) return;
  const opened = await openMailbox(ws, parts);
  if (opened === null) return;
  const check: CheckRow = {
    started_at: parts.clock.now(),
    finished_at: null,
    looked_at: 0,
    found: 0,
    failure: null,
    passed_over: [],
  };
  const save = () => ws.transaction((db) => saveCheck(db, check));
  const note = ({ looked, found }: { looked: number; found: number }) => {
    check.looked_at += looked;
    check.found += found;
    return save();
  };
  await save();
  let connection: Connection | undefined;
  try {
    if (opened instanceof MailFault) throw opened;
    const { account } = opened;
    const connected = reconnecting(() => openImap(account, parts.mailAuthorities));
    connection = connected;
    const reader = connected.open;
    const look = { ws, parts, reader, account: account.address.toLowerCase(), since, note };
    const folders = foldersToRead(await (await reader()).foldersNow());
    const read = await ws.transaction((db) => foldersRead(db, look.account));
    let refusal: MailFault | undefined;
    for (const folder of folders) {
      const before = read.find((one) => one.folder === folder.path);
      if (!hasNews(folder, before)) continue;
      try {
        await persistently(connected, () => readFolder(look, folder.path));
      } catch (error) {
        if (!(error instanceof MailFault) || error.trouble !== 'refused') throw error;
        // One that was never opened holds no answer that was moved there by the applicant's own mail program.
        if (before === undefined && folder.role === 'other') check.passed_over.push(folder.path);
        else refusal ??= error;
      }
    }
    // Only now: what a server has against one folder is no reason to leave the others unread.
    if (refusal) throw refusal;
    await noteHealth(ws, parts, { task: 'reading', fault: null });
  } catch (error) {
    check.failure = await troubleInWords(ws, parts, error);
  } finally {
    check.finished_at = parts.clock.now();
    await save();
    await connection?.close();
  }
}

type Connection = ReturnType<typeof reconnecting>;

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
async function persistently(connection: Connection, work: () => Promise<void>) {
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
  if (fault.trouble === 'wrong-password') await distrustToken(ws, parts);
  await noteHealth(ws, parts, { task: 'reading', fault });
  const trouble = (await connectedMailbox(ws))?.trouble;
  return trouble ? `${trouble.reason} ${trouble.mend}` : 'The mailbox could not be read.';
}

/** A folder whose numbering stands where it was read to need not be opened. */
function hasNews({ now }: FolderNow, before: FolderRow | undefined): boolean {
  return now === null || before?.uid_validity !== now.uidValidity || before.uid_next < now.uidNext;
}
