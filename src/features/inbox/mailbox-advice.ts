/** CMP-9: what Foothold cannot see from outside, and where to look at each provider. Ids are those of the mailbox feature. */
const advice: Readonly<Record<string, readonly string[]>> = {
  gmail: [
    'In Gmail, open Settings, “Forwarding and POP/IMAP”: IMAP must be on, and “All Mail” and “Spam” must be shown in IMAP under “Labels”.',
    'If an answer is missing, search in Gmail for “in:anywhere from:(their address)”. A filter may have deleted it.',
  ],
  outlook: [
    'In Outlook, look into “Other” beside “Focused”, and into “Junk Email”: Foothold reads both, but you may have overlooked a mail there.',
    'If an answer is missing, look under Settings, “Mail”, “Rules”, for a rule that deletes or forwards mail.',
  ],
};
const everywhere = [
  'If an answer is missing, look for a rule in your mailbox that deletes it or forwards it to another mailbox.',
];

export function mailboxAdvice(provider: string): readonly string[] {
  if (/gmail|google/.test(provider)) return advice['gmail'] ?? everywhere;
  if (/outlook|microsoft|office|hotmail/.test(provider)) return advice['outlook'] ?? everywhere;
  return everywhere;
}

/** Folders that the server names and does not open. */
export function notOpened(folders: readonly string[]): string[] {
  return folders.map(
    (folder) =>
      `Your mail server does not let Foothold open the folder “${folder}”. If you keep answers there, move them to another folder.`,
  );
}
