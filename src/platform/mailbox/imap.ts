import { ImapFlow, type ListResponse } from 'imapflow';
import { trusted } from './encryption.ts';
import { type Drafts, type Named, draftsIn, largestSource, named } from './imap-drafts.ts';
import type { MailHead } from './imap-headers.ts';
import { inRanges, type MailboxCursor, newMail } from './imap-news.ts';
import { MailFault, faithfully, faultOf } from './trouble.ts';
import type { MailAccount } from './types.ts';

export type FolderRole = 'inbox' | 'sent' | 'all' | 'drafts' | 'junk' | 'trash' | 'archive' | 'other';
export type MailFolder = { path: string; role: FolderRole };
/** A folder with how its mails are numbered now; null where the server does not tell without opening it. */
export type FolderNow = MailFolder & { now: MailboxCursor | null };

/**
 * A mailbox, read without changing it (CMP-9): folders are opened with EXAMINE, mails fetched with BODY.PEEK.
 * What it can write are mails of our own: into Sent, into Drafts, and out of there. Every failure is thrown as a MailFault.
 */
export interface ImapReader extends Drafts {
  folders(): Promise<MailFolder[]>;
  /** The folders with their numbering (LIST-STATUS where there is it): one without news need not be opened. */
  foldersNow(): Promise<FolderNow[]>;
  /** Looks where a sent mail can lie: Sent, All Mail (Gmail), Trash. Throws where it cannot look: that proves nothing. */
  findMessageId(messageId: string): Promise<boolean>;
  /** Puts the copy of a sent mail into Sent, unless one with its Message-ID lies there. */
  appendToSent(bytes: Uint8Array, messageId: string): Promise<'appended' | 'already-there'>;
  /** Mails in Sent to an address since a moment, by what their envelopes say. */
  sentTo(address: string, since: string): Promise<SentMail[]>;
  /**
   * The headers of what is new in a folder since the cursor, in batches, oldest first; without a cursor, or when the server
   * numbered the folder anew (UIDVALIDITY), all since the day. `cursor` is to be stored after all is worked through.
   */
  fetchSince(folder: string, cursor: MailboxCursor | null, sinceDate: string): Promise<NewMail>;
  /** The whole mails by their numbers; those that are gone are missing. */
  fetchWhole(folder: string, uids: readonly number[]): Promise<Map<number, WholeMail>>;
  /** When the server got these mails (ISO 8601), unread; those that are gone are missing. */
  fetchArrivals(folder: string, uids: readonly number[]): Promise<Map<number, string>>;
  /** The same for a mail seen earlier, also where the folder was numbered anew: its Message-ID decides. */
  fetchKnown(folder: string, mail: { uid: number; messageId: string | null }): Promise<Uint8Array | null>;
  close(): Promise<void>;
}
type WholeMail = { receivedAt: string; bytes: Uint8Array };
type SentMail = Named & { at: string };
export type NewMail = { cursor: MailboxCursor; startedOver: boolean; batches: AsyncIterable<MailHead[]> };

export async function openImap(
  account: MailAccount,
  authorities: readonly string[] = [],
): Promise<ImapReader> {
  const { host, port, security } = account.imap;
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    auth: account.accessToken
      ? { user: account.username, accessToken: account.accessToken }
      : { user: account.username, pass: account.password },
    tls: trusted(authorities),
    disableAutoIdle: true,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    maxLiteralSize: 4 * largestSource,
    clientInfo: { name: 'Foothold' },
    logger: false,
  });
  // A lost connection fails the next call by itself; without a listener it would end the program.
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    client.close();
    throw faultOf(error);
  });
  return reader(client);
}

function reader(client: ImapFlow): ImapReader {
  let listed: Promise<MailFolder[]> | undefined;
  const folders = () => (listed ??= faithfully(() => listFolders(client)));
  const withRole = async (role: FolderRole) => (await folders()).filter((folder) => folder.role === role);

  /** Runs with the folder open, read-only. */
  const examining = <T>(path: string, work: () => Promise<T>) => within(path, { readOnly: true }, work);
  const within = <T>(path: string, how: { readOnly: boolean }, work: () => Promise<T>) =>
    faithfully(async () => {
      const lock = await client.getMailboxLock(path, how);
      try {
        return await work();
      } finally {
        lock.release();
      }
    });
  const uidsWith = (path: string, messageId: string) =>
    examining(path, async () => {
      const found = await client.search({ header: { 'message-id': messageId } }, { uid: true });
      // false means that the server refused to search: that is no evidence that the mail is not there.
      if (!Array.isArray(found)) throw new MailFault('refused', 'The server did not search the folder.');
      return found;
    });
  const holds = async (path: string, messageId: string) => (await uidsWith(path, messageId)).length > 0;
  const sentFolder = async () => {
    const [sent] = await withRole('sent');
    if (!sent) throw new MailFault('no-sent-folder', 'The mailbox has no folder for sent mail.');
    return sent.path;
  };

  return {
    folders,
    foldersNow: () => faithfully(() => listFoldersNow(client)),
    async findMessageId(messageId) {
      await sentFolder();
      for (const role of ['sent', 'all', 'trash'] as const) {
        for (const { path } of await withRole(role)) if (await holds(path, messageId)) return true;
      }
      return false;
    },
    async appendToSent(bytes, messageId) {
      const path = await sentFolder();
      if (await holds(path, messageId)) return 'already-there';
      await faithfully(async () => {
        const answer = await client.append(path, bytes, ['\\Seen']);
        if (!answer) throw new MailFault('refused', 'The server did not take the copy of the sent mail.');
      });
      return 'appended';
    },
    ...draftsIn(client, { withRole, within, holds }),
    async sentTo(address, since) {
      return examining(await sentFolder(), async () => {
        // SINCE goes by days of the server's own time zone; the moment is compared afterwards.
        const day = new Date(Date.parse(since) - 24 * 60 * 60 * 1000);
        const uids = await client.search({ to: address, since: day }, { uid: true });
        if (!Array.isArray(uids) || uids.length === 0) return [];
        const mails = await client.fetchAll(uids, { envelope: true, internalDate: true }, { uid: true });
        return mails
          .map((mail) => ({ ...named(mail.envelope), at: moment(mail.internalDate) }))
          .filter((mail) => Date.parse(mail.at) >= Date.parse(since) - 60_000);
      });
    },
    fetchSince: (folder, cursor, sinceDate) =>
      newMail(client, (work) => examining(folder, work), cursor, sinceDate),
    fetchWhole: (folder, uids) =>
      examining(folder, async () => {
        const query = { source: { start: 0, maxLength: largestSource }, internalDate: true };
        const mails = await client.fetchAll(inRanges(uids), query, { uid: true });
        return new Map(
          mails.flatMap(({ uid, source, internalDate }) =>
            source ? [[uid, { receivedAt: moment(internalDate), bytes: new Uint8Array(source) }]] : [],
          ),
        );
      }),
    fetchArrivals: (folder, uids) =>
      examining(folder, async () => {
        const mails = await client.fetchAll(inRanges(uids), { internalDate: true }, { uid: true });
        return new Map(mails.map(({ uid, internalDate }) => [uid, moment(internalDate)]));
      }),
    async fetchKnown(folder, { uid, messageId }) {
      const [now] = messageId === null ? [uid] : await uidsWith(folder, messageId);
      return now === undefined ? null : ((await this.fetchWhole(folder, [now])).get(now)?.bytes ?? null);
    },
    async close() {
      await client.logout().catch(() => client.close());
    },
  };
}

const moment = (date: Date | string | undefined) => new Date(date ?? 0).toISOString();

async function listFolders(client: ImapFlow): Promise<MailFolder[]> {
  return (await client.list()).filter(canBeOpened).map(mailFolder);
}

async function listFoldersNow(client: ImapFlow): Promise<FolderNow[]> {
  const found = await client.list({ statusQuery: { uidNext: true, uidValidity: true } });
  return found.filter(canBeOpened).map((folder) => {
    const { uidNext, uidValidity } = folder.status ?? {};
    const told = uidNext !== undefined && uidValidity !== undefined;
    return {
      ...mailFolder(folder),
      now: told ? { uidValidity: String(uidValidity), uidNext: Number(uidNext) } : null,
    };
  });
}

const canBeOpened = ({ flags }: ListResponse) => !flags.has('\\Noselect') && !flags.has('\\NonExistent');
const mailFolder = ({ path, specialUse }: ListResponse): MailFolder => ({ path, role: roleOf(specialUse) });

/** The special-use flags of RFC 6154; where a server has none, ImapFlow knows the usual names in many languages. */
function roleOf(specialUse: string | undefined): FolderRole {
  const roles: Record<string, FolderRole> = {
    '\\Inbox': 'inbox',
    '\\Sent': 'sent',
    '\\All': 'all',
    '\\Drafts': 'drafts',
    '\\Junk': 'junk',
    '\\Trash': 'trash',
    '\\Archive': 'archive',
  };
  return roles[specialUse ?? ''] ?? 'other';
}
