import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfOf } from '#test/support/pdf.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';

const home = mkdtempSync(join(tmpdir(), 'foothold-backup-'));
const other = mkdtempSync(join(tmpdir(), 'foothold-restored-'));
const command = join(import.meta.dirname, '../../src/app/backup-command.ts');
let backup: string;

afterAll(() => {
  for (const folder of [home, other]) rmSync(folder, { recursive: true, force: true });
});

/** `foothold backup …` with this data folder. */
function run(folder: string, ...what: string[]) {
  const env = { ...process.env, FOOTHOLD_HOME: folder };
  const ended = spawnSync(process.execPath, [command, ...what], { env });
  return { code: ended.status, text: `${ended.stdout}${ended.stderr}` };
}

async function papersIn(foothold: RunningFoothold) {
  const owner = await foothold.signIn();
  return (await owner('GET', '/api/papers')).body;
}

beforeAll(async () => {
  const foothold = await runFoothold({ folder: home });
  const owner = await foothold.signIn();
  const file = new FormData();
  file.set('file', new File([pdfOf(['Passport'])], 'passport.pdf'));
  file.set('kind', 'passport');
  file.set('title', 'Passport');
  expect(await owner('POST', '/api/papers', file)).toMatchObject({ status: 200 });
  expect(run(home)).toEqual({ code: 1, text: expect.stringContaining(`process ${process.pid}`) });
  await foothold.stop();
});

test('a backup is one file, named with what else has to be kept', () => {
  const { code, text } = run(home);
  expect(code).toBe(0);
  expect(text).toContain(join(home, 'key.txt'));
  backup = /The backup is (.*)/.exec(text)?.[1] ?? '';
  expect(existsSync(backup)).toBe(true);
});

test('it is not restored without its key, over a store, or when it was changed', () => {
  expect(run(other, 'restore', backup).text).toContain(`There is no key.txt in ${other}`);
  expect(run(home, 'restore', backup).text).toContain('already holds a store');
  copyFileSync(join(home, 'key.txt'), join(other, 'key.txt'));
  const changed = readFileSync(backup);
  changed[changed.length - 9] = (changed[changed.length - 9] ?? 0) ^ 1;
  writeFileSync(join(other, 'changed.age'), changed);
  expect(run(other, 'restore', join(other, 'changed.age'))).toEqual({
    code: 1,
    text: expect.stringContaining('the key file does not fit it, or the item was changed'),
  });
  expect(run(other, 'restore')).toMatchObject({ code: 2 });
  expect(run(other, 'restore', '/nowhere.age').text).toContain('There is no file /nowhere.age.');
  expect(run(other, '--help')).toEqual({ code: 0, text: expect.stringContaining('Usage: foothold backup') });
});

test('after a failed try too, all comes back in a new folder with a copy of the key', async () => {
  expect(run(other, 'restore', backup)).toEqual({ code: 0, text: expect.stringContaining(`into ${other}`) });
  const foothold = await runFoothold({ folder: other });
  expect(await papersIn(foothold)).toMatchObject({ papers: [{ title: 'Passport', kind: 'passport' }] });
  await foothold.stop();
});
