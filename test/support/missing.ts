/** What `npm test` could not install on this machine (it says so and how to get it). Tests that need it are skipped. */
const missing = new Set((process.env['FOOTHOLD_MISSING'] ?? '').split(',').filter(Boolean));

export const has = {
  postgresql: !missing.has('postgresql'),
  mailServers: !missing.has('dovecot') && !missing.has('postfix'),
  chromium: !missing.has('chromium'),
  poppler: !missing.has('poppler'),
  age: !missing.has('age'),
  strace: !missing.has('strace'),
};
