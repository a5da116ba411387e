/** CMP-7: who presses "Send": Foothold, the applicant on a draft that Foothold put into the mailbox, or wholly by hand. */
export const leavesByNames = ['mailbox', 'drafts', 'hand'] as const;
export type LeavesBy = (typeof leavesByNames)[number];

/** CMP-7: the link that opens a mail in the mail program (RFC 6068). It cannot carry papers. */
export function mailtoLink(mail: { toAddress: string; subject: string; body: string }): string {
  const to = mail.toAddress.split('@').map(encodeURIComponent).join('@');
  const body = mail.body.replaceAll(/\r\n?|\n/g, '\r\n');
  return `mailto:${to}?subject=${encodeURIComponent(mail.subject)}&body=${encodeURIComponent(body)}`;
}

/** The name of a mail's file: who it goes to, without what file systems refuse. */
export function emlName(toAddress: string): string {
  return `Mail to ${toAddress.replaceAll(/[^\w.@+-]/g, '_')}.eml`;
}

/** A mail as a mailbox shows it; `inReplyTo` is '' where it answers none. */
export type FoundMail = { messageId: string; subject: string; inReplyTo: string };
/** A mail of ours that the applicant sends. */
type HandedOver = { messageId: string | null; subject: string; inReplyTo: string | null };

/**
 * CMP-7: whether a mail of the mailbox is the one that was handed over. Most programs keep its Message-ID; the others keep its
 * subject, and let it answer no other mail: the applicant's own answer in the thread has the same subject.
 */
export function isThatMail(found: FoundMail, ours: HandedOver): boolean {
  if (found.messageId !== '' && found.messageId === ours.messageId) return true;
  const answersAnother = found.inReplyTo !== '' && found.inReplyTo !== ours.inReplyTo;
  return plain(found.subject) === plain(ours.subject) && !answersAnother;
}

/**
 * CMP-7, CMP-9: whether a draft lies there as it was put there. One that the applicant wrote in is theirs: it is not touched.
 */
export function isUnchanged(
  found: FoundMail & { text: string },
  ours: HandedOver & { body: string },
): boolean {
  return (
    found.messageId === ours.messageId &&
    plain(found.subject) === plain(ours.subject) &&
    plain(found.text) === plain(ours.body)
  );
}

/** Text as mail programs bring it back: spaces and line ends folded, capitals aside. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
