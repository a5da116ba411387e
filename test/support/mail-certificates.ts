import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Makes a certificate authority and a certificate for `localhost` in the folder; returns the authority (PEM). */
export async function makeCertificates(folder: string, kind: 'valid' | 'expired'): Promise<string> {
  const at = (name: string) => join(folder, name);
  const openssl = (...values: string[]) => run('openssl', values, { cwd: folder });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await openssl(
    'req',
    '-x509',
    ...newKey,
    ...['-keyout', at('ca.key'), '-out', at('ca.pem'), '-days', '30'],
    ...['-subj', '/CN=Foothold test authority'],
  );
  await openssl(
    'req',
    ...newKey,
    ...['-keyout', at('server.key'), '-out', at('server.csr')],
    ...['-subj', '/CN=localhost'],
  );
  writeFileSync(at('names'), 'subjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\n');
  await openssl(
    'x509',
    '-req',
    ...['-in', at('server.csr'), '-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial'],
    ...['-out', at('server.pem'), '-extfile', at('names')],
    ...['-days', kind === 'expired' ? '-1' : '30'],
  );
  return readFileSync(at('ca.pem'), 'utf8');
}
