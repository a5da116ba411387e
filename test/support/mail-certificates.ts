import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Makes a certificate authority and a certificate for `localhost` in the folder; returns the authority (PEM). */
export async function makeCertificates(folder: string, kind: 'valid' | 'expired'): Promise<string> {
  const openssl = (line: string) => run('openssl', line.split(' '), { cwd: folder });
  const newKey = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes';
  const days = kind === 'expired' ? -1 : 30;
  await Promise.all([
    openssl(`req -x509 ${newKey} -keyout ca.key -out ca.pem -days 30 -subj /CN=Foothold-test-authority`),
    openssl(`req ${newKey} -keyout server.key -out server.csr -subj /CN=localhost`),
  ]);
  writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\n');
  await openssl(
    'x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial ' +
      `-out server.pem -extfile names -days ${days}`,
  );
  return readFileSync(join(folder, 'ca.pem'), 'utf8');
}
