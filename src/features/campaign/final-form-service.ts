import { createHash } from 'node:crypto';
import { namedDocument } from '#features/profile/service.ts';
import { type Envelope, type MailAccount, composeMail } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { Attachment, MessageTable } from './tables.ts';

/** A mail as it leaves, byte for byte (CMP-6, CMP-11). */
export type FinalMail = {
  messageId: string;
  date: IsoInstant;
  from: { address: string; name: string };
  envelope: Envelope;
  bytes: Uint8Array;
  sha256: string;
};

type Paper = Awaited<ReturnType<typeof namedDocument>>;
export type Papers = (documentId: string) => Promise<Paper>;

/** Papers as they lie in the store; each is unsealed once, however many mails carry it. */
export function papersOf(ws: Workspace, parts: Parts): Papers {
  const unsealed = new Map<string, Promise<Paper>>();
  return (documentId) => {
    const paper = unsealed.get(documentId) ?? namedDocument(ws, parts, documentId);
    unsealed.set(documentId, paper);
    return paper;
  };
}

type Written = Pick<
  MessageTable,
  'to_address' | 'to_name' | 'subject' | 'body' | 'message_id' | 'in_reply_to' | 'mail_references'
> & { attachments: Attachment[] };

/**
 * Composes the mail that a claim is for. A mail that is sent again keeps its Message-ID: should the first try have
 * left after all, the recipient's server sees the same mail. Refused when a paper is not the one that was approved.
 */
export async function finalForm(
  parts: Parts,
  papers: Papers,
  mail: Written,
  account: MailAccount,
): Promise<Result<FinalMail>> {
  const domain = account.address.split('@').at(-1) ?? 'localhost';
  const head = {
    messageId: mail.message_id ?? `<${parts.newId()}@${domain}>`,
    date: `${parts.clock.now().slice(0, 19)}Z`,
    from: { address: account.address, name: account.displayName },
  };
  const composed = await composedOrRefused(parts, papers, mail, head);
  if (!composed.ok) return composed;
  const bytes = composed.value;
  const envelope = { from: account.address, to: mail.to_address };
  return ok({ ...head, bytes, sha256: sha256Of(bytes), envelope });
}

type Head = Pick<FinalMail, 'messageId' | 'date' | 'from'>;
type Form = { unsent?: boolean };

/** As `composeAgain`; a mail that cannot be composed is refused with the reason: those behind it go on. */
export async function composedOrRefused(
  parts: Parts,
  papers: Papers,
  mail: Written,
  head: Head,
  form?: Form,
): Promise<Result<Uint8Array>> {
  try {
    return ok(await composeAgain(papers, mail, head, form));
  } catch (error) {
    parts.log.error({ err: error, messageId: head.messageId }, 'A mail could not be composed.');
    return refuse({
      field: 'message',
      value: mail.to_address,
      reason:
        error instanceof PaperChanged
          ? `The file ${error.fileName} is not the one that was approved.`
          : 'The mail could not be put into its final form. Look at its address and its attachments.',
      mend: 'Read the draft again, then approve it.',
    });
  }
}

/** The same row and the same papers always give the same bytes: how the copy in Sent is made, also after a crash. */
async function composeAgain(papers: Papers, mail: Written, head: Head, form: Form = {}): Promise<Uint8Array> {
  const attachments = [];
  for (const { documentId, fileName, sha256 } of mail.attachments) {
    const { bytes, mediaType } = await papers(documentId);
    if (sha256Of(bytes) !== sha256) throw new PaperChanged(fileName);
    attachments.push({ fileName, contentType: mediaType, bytes });
  }
  return composeMail({
    ...head,
    ...form,
    to: { address: mail.to_address, ...(mail.to_name ? { name: mail.to_name } : {}) },
    subject: mail.subject,
    text: mail.body,
    inReplyTo: mail.in_reply_to,
    references: mail.mail_references?.split(/\s+/).filter(Boolean) ?? [],
    attachments,
  });
}

class PaperChanged extends Error {
  readonly fileName: string;
  constructor(fileName: string) {
    super('A paper is not the one that was approved.');
    this.fileName = fileName;
  }
}

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
