import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openVault } from '#platform/vault/folder-vault.ts';
import { startWorker } from '#app/worker.ts';
import { pdfOf } from '#test/support/pdf.ts';
import { has } from '#test/support/missing.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';

const passphrase = 'lantern otter velvet thursday';
const home = mkdtempSync(join(tmpdir(), 'foothold-passphrase-'));
const killed = mkdtempSync(join(tmpdir(), 'foothold-passphrase-'));
const command = join(import.meta.dirname, '../../src/app/passphrase-command.ts');
const changer = join(import.meta.dirname, '../support/change-passphrase-forever.ts');
let foothold: RunningFoothold;

beforeAll(async () => {
  foothold = await runFoothold({ folder: home });
});
afterAll(async () => {
  await foothold.remove();
  rmSync(killed, { recursive: true, force: true });
});

/** `foothold passphrase …` with these lines as its standard input. */
function run(what: string[], ...lines: string[]) {
  const env = { ...process.env, FOOTHOLD_HOME: home };
  const ended = spawnSync(process.execPath, [command, ...what], { env, input: lines.join('\n') });
  return { code: ended.status, text: `${ended.stdout}${ended.stderr}` };
}

test('the command says who has the folder open instead of changing its key', () => {
  expect(run(['set'], passphrase)).toEqual({
    code: 1,
    text: expect.stringContaining(`process ${process.pid}`),
  });
});

test('help is asked for, and is no wrong use', () => {
  expect(run(['--help'])).toEqual({ code: 0, text: expect.stringContaining('Usage: foothold passphrase') });
});

test('it is asked for after the start; until then all waits, and nothing is lost', async () => {
  const owner = await foothold.signIn();
  const file = new FormData();
  file.set('file', new File([pdfOf(['Passport'])], 'passport.pdf'));
  file.set('kind', 'passport');
  file.set('title', 'Passport');
  expect(await owner('POST', '/api/papers', file)).toMatchObject({ status: 200 });
  await foothold.stop();
  // The least work that scrypt may do, here and below: its strength is not what is tested.
  const vault = await openVault(home, { logN: 1 });
  expect(await vault.changePassphrase({ current: null, wanted: passphrase })).toMatchObject({ ok: true });
  foothold = await runFoothold({ folder: home });
  const again = await foothold.signIn();
  expect(await again('GET', '/api/session')).toMatchObject({ body: { locked: true } });
  expect(await again('GET', '/api/papers')).toMatchObject({
    status: 423,
    body: { refusals: [{ reason: expect.stringContaining('locked by your passphrase') }] },
  });
  const done: string[] = [];
  const duty = { name: 'send', everySeconds: 3600, run: async () => void done.push('sent') };
  const worker = startWorker(foothold.store, foothold.parts, [duty]);
  await worker.wake('send');
  expect(done).toEqual([]);
  const unlock = (words: string) => again('POST', '/api/vault/unlock', { passphrase: words });
  expect(await unlock('lantern otter velvet friday')).toMatchObject({
    status: 422,
    body: { refusals: [{ field: 'passphrase', value: '' }] },
  });
  expect(await unlock(passphrase)).toMatchObject({ status: 200 });
  await worker.wake('send');
  await worker.stop();
  expect(done).toEqual(['sent']);
  const { body } = await again('GET', '/api/papers');
  const [paper] = (body as { papers: { id: string }[] }).papers;
  expect(await again('GET', `/api/papers/${paper?.id}/file.pdf`)).toMatchObject({ status: 200 });
});

test.skipIf(!has.age)(
  'the standard age tool opens a backup with the passphrase, and with no other',
  async () => {
    const backup = await foothold.store.backUp();
    const opened = join(home, 'opened.gz');
    // age asks at the terminal: script lends it one.
    const age = (words: string) =>
      spawnSync('script', ['-qec', `age -d -i key.txt -o ${opened} ${backup}`, '/dev/null'], {
        cwd: home,
        input: `${words}\n`,
      }).stdout.toString();
    expect(age('lantern otter velvet friday')).toContain('incorrect passphrase');
    age(passphrase);
    expect(gunzipSync(readFileSync(opened)).toString()).toContain('"foothold":"backup"');
  },
);

test('a start without anybody takes it from a file, and says when it is the wrong one', async () => {
  await foothold.stop();
  await expect(runFoothold({ folder: home, passphrase: 'of somebody else' })).rejects.toThrow(
    'not the passphrase of this folder',
  );
  foothold = await runFoothold({ folder: home, passphrase });
  const owner = await foothold.signIn();
  expect((await owner('GET', '/api/papers')).status).toBe(200);
  const wrong = { current: 'of somebody else', wanted: null };
  expect((await owner('PUT', '/api/vault/passphrase', wrong)).status).toBe(422);
  expect(await owner('PUT', '/api/vault/passphrase', { current: passphrase, wanted: null })).toMatchObject({
    status: 200,
  });
  expect((await owner('GET', '/api/vault/state')).body).toEqual({ hasPassphrase: false, locked: false });
});

test('the command sets and removes it while Foothold is stopped, and refuses in words', async () => {
  await foothold.stop();
  const vault = await openVault(home, { logN: 1 });
  await vault.changePassphrase({ current: null, wanted: passphrase });
  expect(run(['remove'], 'of somebody else').text).toContain('not the passphrase of this folder');
  expect(run(['remove'], passphrase)).toEqual({ code: 0, text: expect.stringContaining('removed') });
  expect(run(['set'], 'short')).toEqual({ code: 1, text: expect.stringContaining('12 characters') });
  expect(run(['set', 'it']).code).toBe(2);
  expect(run(['set'], passphrase)).toEqual({ code: 0, text: expect.stringContaining('is set') });
  expect(run([]).text).toContain('A passphrase protects the key');
  foothold = await runFoothold({ folder: home });
});

test('kill -9 while it is changed leaves the old one or the new one', async () => {
  let sealed: Uint8Array | undefined;
  let last = '';
  for (const milliseconds of [1, 7, 20, 45, 90]) {
    const child = spawn(process.execPath, [changer, killed, last], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      if (printed === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      printed += text.toString();
    });
    await once(child, 'close');
    const lines = printed.split('\n').slice(0, -1);
    const begun = lines.findLast((line) => line.startsWith('begun'))?.slice(6) ?? '';
    const done = lines.findLast((line) => line.startsWith('done'))?.slice(5) ?? last;
    const vault = await openVault(killed, { logN: 1 });
    const fitting = [];
    for (const words of [done, begun])
      if (vault.hasPassphrase === (words !== '') && (await vault.unlock(words)).ok) fitting.push(words);
    expect(fitting.length).toBeGreaterThan(0);
    if (sealed) expect(Buffer.from(await vault.open(sealed)).toString()).toBe('passport');
    sealed = await vault.seal('passport');
    expect(readdirSync(killed).toSorted()).toEqual(['key.txt', 'public-key.txt']);
    last = fitting[0] ?? '';
  }
});
