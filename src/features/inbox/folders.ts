/** More folders than anybody's mail rules fill; a mailbox with thousands is read in its first ones. */
const mostFolders = 200;

/**
 * The folders in which answers and returned mail lie: all but our own side of the talk (Sent, Drafts). Spam, because
 * answers are taken for it; the archive and folders of one's own, because mail programs and rules move mail there; the
 * bin, because an answer that was read on a phone and thrown away still stops the sequence. Gmail's "All Mail" stands
 * for all its labels, which would show the same mails again.
 */
export function foldersToRead<F extends { role: string }>(folders: readonly F[]): F[] {
  const theirs = folders.filter(({ role }) => role !== 'sent' && role !== 'drafts');
  const hasAll = theirs.some(({ role }) => role === 'all');
  const chosen = hasAll ? theirs.filter(({ role }) => ['all', 'junk', 'trash'].includes(role)) : theirs;
  return chosen.toSorted((a, b) => place(a.role) - place(b.role)).slice(0, mostFolders);
}

/** The likeliest places first, so that they are known soonest. */
function place(role: string): number {
  const order = ['inbox', 'all', 'junk', 'archive', 'other', 'trash'];
  return order.indexOf(role);
}
