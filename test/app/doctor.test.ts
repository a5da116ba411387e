import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderFindings, keyFinding } from '#app/doctor/data-folder.ts';
import { examine } from '#app/doctor/examine.ts';
import { type Finding, inWords } from '#app/doctor/finding.ts';
import { compiledFindings } from '#app/doctor/machine.ts';
import { reaches } from '#app/doctor/store.ts';
import { startFoothold } from '#app/foothold.ts';
import { systemClock } from '#platform/clock.ts';

const home = mkdtempSync(join(tmpdir(), 'foothold-doctor-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const examined = (folder: string) => examine({ folder, port: 0, databaseUrl: undefined }, systemClock);
const about = (part: string, found: Finding[]) => found.filter((one) => one.part === part);

describe('foothold doctor', () => {
  const folder = join(home, 'data');
  const keyFile = join(folder, 'key.txt');
  let key: string;
  beforeAll(async () => {
    const foothold = await startFoothold({ folder, port: 0, log: pino({ level: 'silent' }) });
    key = readFileSync(keyFile, 'utf8');
    const found = await examined(folder);
    expect(about('Running', found)[0]?.says).toContain(`answers at ${foothold.address}`);
    expect(about('Store', found)).toEqual([]);
    await foothold.stop();
  });

  test('before the first start nothing is wrong, and nothing is made', async () => {
    const found = await examined(join(home, 'none'));
    expect(found.filter(({ state }) => state === 'wrong')).toEqual([]);
    expect(readdirSync(home)).toEqual(['data']);
    expect(inWords(found)).toContain('Nothing is wrong. Look at the lines');
  });

  test('a stopped Foothold: the store is up to date, and no mailbox is connected yet', async () => {
    const found = await examined(folder);
    expect(about('Store', found)[0]).toMatchObject({ state: 'well', says: 'embedded, up to date' });
    expect(about('Mailbox', found)[0]?.state).toBe('notice');
    expect(found.filter(({ state }) => state === 'wrong')).toEqual([]);
  });

  test('a lost or damaged key is told before a start makes a new one', () => {
    rmSync(keyFile);
    expect(keyFinding(folder)).toMatchObject({ state: 'wrong' });
    writeFileSync(keyFile, 'nothing', { mode: 0o600 });
    expect(keyFinding(folder).says).toContain('is damaged');
    writeFileSync(keyFile, key, { mode: 0o600 });
  });

  test.skipIf(process.platform === 'win32')(
    'a key that others may read is told with the command',
    async () => {
      chmodSync(keyFile, 0o644);
      expect(about('Privacy', await folderFindings(folder))[0]?.mend).toBe(`Type: chmod go-rwx "${keyFile}"`);
      chmodSync(keyFile, 0o600);
    },
  );

  test('a store of a newer Foothold is told and left as it is', async () => {
    const foothold = await startFoothold({ folder, port: 0, log: pino({ level: 'silent' }) });
    const change = `insert into migration (name, applied_at) values ('9999-later.sql', now())`;
    await foothold.store.executeAsProgram(change);
    await foothold.stop();
    const [store] = about('Store', await examined(folder));
    expect(store).toMatchObject({ state: 'wrong', says: expect.stringContaining('9999-later.sql') });
    expect(inWords([store as Finding])).toContain('1 thing is wrong.');
  });

  test('a compiled part that cannot be loaded is named with what needs it', async () => {
    const found = await compiledFindings((name) =>
      name === 'sharp' ? Promise.reject(new Error('wrong machine')) : Promise.resolve({}),
    );
    expect(found.filter(({ state }) => state === 'wrong').map(({ says }) => says)).toEqual([
      'sharp cannot be loaded; scans of papers will not work. wrong machine',
    ]);
  });

  test('mail servers: one that answers, and one that does not', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await reaches('127.0.0.1', port)).toMatchObject({ state: 'well' });
    server.close();
    await once(server, 'close');
    expect(await reaches('127.0.0.1', port)).toMatchObject({
      state: 'wrong',
      mend: expect.stringContaining('network'),
    });
  });
});
