// The real parts that the tests use, and how this machine gets them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const inPath = (program) =>
  (process.env.PATH ?? '')
    .split(':')
    .concat('/usr/sbin', '/sbin')
    .some((folder) => existsSync(`${folder}/${program}`));

const versionsOf = (folder) =>
  existsSync(folder) ? readdirSync(folder).map((version) => `${folder}/${version}`) : [];

/** name: what tests call it; packages: Debian's; there: whether it is installed; covers: what is not tested without. */
export const parts = [
  {
    name: 'chromium',
    packages: ['chromium', 'fonts-dejavu-core'],
    there: () => existsSync('/usr/bin/chromium'),
    covers: 'the pages in a real browser',
  },
  {
    name: 'postgresql',
    packages: ['postgresql'],
    // The client alone (psql) lies in the same folder: only the server brings initdb.
    there: () => versionsOf('/usr/lib/postgresql').some((folder) => existsSync(`${folder}/bin/initdb`)),
    covers: 'the store on PostgreSQL',
  },
  {
    name: 'dovecot',
    packages: ['dovecot-imapd', 'dovecot-lmtpd'],
    there: () => inPath('dovecot') && existsSync('/usr/lib/dovecot/lmtp'),
    covers: 'reading mail from a real IMAP server',
  },
  {
    name: 'postfix',
    packages: ['postfix'],
    there: () => inPath('postfix'),
    covers: 'sending mail to a real SMTP server',
  },
  {
    name: 'poppler',
    packages: ['poppler-utils'],
    there: () => inPath('pdfinfo'),
    covers: 'that another PDF reader opens the CV',
  },
  {
    name: 'age',
    packages: ['age'],
    there: () => inPath('age'),
    covers: 'that the standard age tool opens a backup',
  },
  {
    name: 'strace',
    packages: ['strace'],
    there: () => inPath('strace'),
    covers: 'that every commit reaches the disk',
  },
];

/** Installs what is missing where this is Debian and we are root. Returns the parts still missing. */
export function provideParts(say) {
  const missing = missingParts();
  if (missing.length === 0 || process.getuid?.() !== 0 || !inPath('apt-get')) return missing;
  const packages = missing.flatMap((part) => part.packages);
  say(`Installing Debian packages for the tests: ${packages.join(', ')} …`);
  const allowServices = forbidServices();
  try {
    apt('update');
    const done = apt('install', '-y', '--no-install-recommends', ...packages);
    if (done.status !== 0) say(done.stderr.trim().split('\n').slice(-3).join('\n'));
  } finally {
    allowServices();
  }
  return missingParts();
}

const missingParts = () => parts.filter((part) => !part.there());

const apt = (...values) =>
  spawnSync('apt-get', ['-qq', ...values], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });

/** Debian starts a server that it installs, unless this file says no: the tests start their own, on loopback. */
function forbidServices() {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return () => undefined;
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  return () => rmSync(policy, { force: true });
}

/** What to tell about parts that could not be had. */
export function missingReport(missing) {
  return missing.map(
    ({ name, covers, packages }) =>
      `NOT TESTED: ${covers} (${name} is missing). On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`,
  );
}
