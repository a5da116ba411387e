/**
 * The folders in which answers and returned mail land: the inbox, and Spam, because both are often taken for it. Gmail's
 * "All Mail" stands for its inbox: it also holds what a filter has archived. Mail that the user's own filters move into
 * other folders elsewhere is not seen, and the page says so.
 */
export function foldersToRead<F extends { role: string }>(folders: readonly F[]): F[] {
  const ofRole = (role: 'inbox' | 'all' | 'junk') => folders.filter((folder) => folder.role === role);
  const all = ofRole('all');
  return [...(all.length > 0 ? all : ofRole('inbox')), ...ofRole('junk')];
}
