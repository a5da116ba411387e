// Says in plain words why bringing or installing something failed, and what to do about it.

const causes = [
  [/ENOSPC|no space left/i, 'The disk is full. Make about 1 GB free, then try again.'],
  [
    /EACCES|EPERM|EROFS|permission denied/i,
    'This folder may not be written to. Clone the project into a folder of your own, then try again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|network/i,
    'The package registry cannot be reached. Check the network connection, then try again. ' +
      'Only the first start needs it. Behind a proxy: npm config set proxy <address>.',
  ],
  [
    /CERT|self.signed/i,
    'The certificate of the package registry is not trusted. A company network may need NODE_EXTRA_CA_CERTS.',
  ],
  [
    /spawn\w* npm\S* ENOENT/,
    'npm was not found. Install Node from nodejs.org, which brings npm, then try again.',
  ],
];

/** What to do about this failure; where the cause is not known, the end of what npm said. */
export function mend(text) {
  const known = causes.find(([pattern]) => pattern.test(text));
  return known ? known[1] : `npm said:\n${text.trim().split('\n').slice(-8).join('\n')}`;
}

/** Throws unless a program run by spawnSync ended well. */
export function mustEndWell(done, what) {
  if (done.status === 0) return;
  throw new Error(`${what} ${mend(done.error ? String(done.error) : `${done.stderr}`)}`);
}
