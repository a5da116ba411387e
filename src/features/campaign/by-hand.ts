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

/** Subjects as mail programs bring them back: spaces folded, capitals aside. */
export function sameSubject(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
  return plain(one) === plain(other);
}
