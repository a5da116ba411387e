import type { ImapFlow, MessageEnvelopeObject } from 'imapflow';
import type { FolderRole, MailFolder } from './imap.ts';
import { inRanges } from './imap-news.ts';
import { MailFault, faithfully } from './trouble.ts';

/** Larger mails are read up to here; answers and bounces are far smaller. */
export const largestSource = 10 * 1024 * 1024;

/** What the envelope of a mail says; '' for what it does not. */
export type Named = { messageId: string; subject: string; inReplyTo: string };
type Draft = Named & { uid: number; bytes: Uint8Array };

/** The Drafts folder, as far as mails of our own go. */
export interface Drafts {
  /** Puts a mail into Drafts, for its writer to send, unless one with its Message-ID lies there. */
  appendToDrafts(bytes: Uint8Array, messageId: string): Promise<'appended' | 'already-there'>;
  /** Whole drafts: the one with a Message-ID, and those to an address. */
  draftsLike(mail: { messageId: string; to: string }): Promise<Draft[]>;
  /** Takes one draft out of Drafts, into the bin where there is one. False where the server cannot do that with it alone. */
  removeDraft(draft: Pick<Draft, 'uid' | 'messageId'>): Promise<boolean>;
}

type Folders = {
  withRole(role: FolderRole): Promise<MailFolder[]>;
  /** Runs with the folder open. */
  within<T>(path: string, how: { readOnly: boolean }, work: () => Promise<T>): Promise<T>;
  holds(path: string, messageId: string): Promise<boolean>;
};

export function draftsIn(client: ImapFlow, { withRole, within, holds }: Folders): Drafts {
  const draftsFolder = async () => {
    const [drafts] = await withRole('drafts');
    if (!drafts) throw new MailFault('other', 'The mailbox has no folder for drafts.');
    return drafts.path;
  };
  const search = async (query: Parameters<ImapFlow['search']>[0]) => {
    const uids = await client.search(query, { uid: true });
    if (!Array.isArray(uids)) throw new MailFault('refused', 'The server did not search the drafts.');
    return uids;
  };
  return {
    async appendToDrafts(bytes, messageId) {
      const path = await draftsFolder();
      if (await holds(path, messageId)) return 'already-there';
      await faithfully(async () => {
        const answer = await client.append(path, bytes, ['\\Draft', '\\Seen']);
        if (!answer) throw new MailFault('refused', 'The server did not take the draft.');
      });
      return 'appended';
    },
    async draftsLike({ messageId, to }) {
      return within(await draftsFolder(), { readOnly: true }, async () => {
        const uids = await search({ or: [{ header: { 'message-id': messageId } }, { to }] });
        if (uids.length === 0) return [];
        const query = { envelope: true, source: { start: 0, maxLength: largestSource } };
        const mails = await client.fetchAll(inRanges(uids), query, { uid: true });
        return mails.map(({ uid, source, envelope }) => ({
          uid,
          ...named(envelope),
          bytes: new Uint8Array(source ?? []),
        }));
      });
    },
    async removeDraft({ uid, messageId }) {
      const [bin] = await withRole('trash');
      // Without these a server can only remove everything that any program has marked (RFC 4315, RFC 6851).
      const alone = client.capabilities.has('UIDPLUS') || (bin && client.capabilities.has('MOVE'));
      if (!alone) return false;
      return within(await draftsFolder(), { readOnly: false }, async () => {
        const [there] = await search({ uid: `${uid}`, header: { 'message-id': messageId } });
        if (there === undefined) return true;
        const only = { uid: true };
        const removed = bin
          ? await client.messageMove(`${there}`, bin.path, only)
          : await client.messageDelete(`${there}`, only);
        return Boolean(removed);
      });
    },
  };
}

export const named = (envelope: MessageEnvelopeObject | undefined): Named => ({
  messageId: envelope?.messageId ?? '',
  subject: envelope?.subject ?? '',
  inReplyTo: envelope?.inReplyTo ?? '',
});
