import {
  cpSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PROGRAM, artefactFiles } from '#features/directory/artefact.ts';
import type { DirectoryDb } from '#features/directory/directory-db.ts';
import { searchIndexOf } from '#features/directory/index-queries.ts';
import { type Directory, openDirectory } from '#features/directory/open-directory.ts';
import { directoryFacts } from '#features/directory/status-service.ts';
import { publishRelease } from '#features/directory/release.ts';
import { buildSmallDirectory } from '#test/support/small-directory.ts';

describe('TGT-3: the directory on this computer', () => {
  const builtOnce = mkdtempSync(join(tmpdir(), 'foothold-built-'));
  let built: string;
  let folder: string;
  let directory: Directory;
  let logged: string[];
  beforeAll(async () => {
    const { release } = await buildSmallDirectory(builtOnce);
    built = join(builtOnce, 'directory', `release-${release}`);
  });
  afterAll(() => rmSync(builtOnce, { recursive: true, force: true }));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'foothold-open-'));
    logged = [];
    directory = openDirectory(folder, pino({}, { write: (line) => void logged.push(line) }));
  });
  afterEach(async () => {
    await directory.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const publish = async (release: string, program = PROGRAM) => {
    const file = `release-${release}`;
    cpSync(built, join(folder, file), { recursive: true });
    await publishRelease(folder, { file, release, built: '2026-03-01T00:00:00Z', program });
    return join(folder, file, artefactFiles.tables);
  };
  const inUse = () => directory.read(async ({ release }) => release);
  const counted = (db: DirectoryDb) =>
    db.rows<{ count: number }>('select count(*)::integer as count from physician');
  const untilInUse = async (release: string) => {
    for (let tries = 0; tries < 1200; tries++) {
      const now = await inUse();
      if (now.ok && now.value === release) return;
      await pause(50);
    }
    throw new Error(`${release} did not come into use.`);
  };

  test('there is none until one is published, and then it is there without a new start', async () => {
    expect(await inUse()).toMatchObject({ refusals: [{ field: 'directory', mend: expect.any(String) }] });
    await publish('one');
    expect(await inUse()).toEqual({ ok: true, value: 'one' });
  });

  test('a newer release takes over; who reads the one before it finishes with it, and then it is closed', async () => {
    await publish('one');
    let old: DirectoryDb | undefined;
    let finish = () => {};
    const reading = directory.read(async (db) => {
      old = db;
      await new Promise<void>((resolve) => (finish = resolve));
      return counted(db);
    });
    await publish('two');
    await untilInUse('two');
    expect(await old?.rows('select release from release')).toEqual([{ release: '20260301000000' }]);
    finish();
    expect(await reading).toEqual({ ok: true, value: [{ count: 390 }] });
    await expect(Promise.resolve().then(() => old && counted(old))).rejects.toThrow();
  });

  test('many at once are answered, some in line behind others', async () => {
    await publish('one');
    const answers = await Promise.all(Array.from({ length: 40 }, () => directory.read(counted)));
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: [{ count: 390 }] })));
  });

  test('a query that fails leaves its place to the next', async () => {
    await publish('one');
    for (let tries = 0; tries < 5; tries++) {
      await expect(directory.read((db) => db.rows('select nonsense from physician'))).rejects.toThrow();
    }
    expect(await directory.read(counted)).toMatchObject({ ok: true });
  });

  test('what was kept in memory is read once, and again when reading it failed', async () => {
    await publish('one');
    let reads = 0;
    const read = (fails: boolean) =>
      directory.read((db) =>
        db.kept('x', async () => {
          reads++;
          if (fails) throw new Error('no');
          return reads;
        }),
      );
    await expect(read(true)).rejects.toThrow('no');
    expect(await read(false)).toEqual({ ok: true, value: 2 });
    expect(await read(false)).toEqual({ ok: true, value: 2 });
  });

  test('one of another version of the program is refused with what to do', async () => {
    await publish('one', PROGRAM + 1);
    expect(await inUse()).toMatchObject({
      refusals: [
        {
          reason: expect.stringContaining('another version'),
          mend: expect.stringContaining('Build it again'),
        },
      ],
    });
  });

  test('one in the form of before, a single file, is refused with what to do', async () => {
    writeFileSync(join(folder, 'release-old.duckdb'), '');
    const current = { file: 'release-old.duckdb', release: 'old', built: '2026-03-01T00:00:00Z', program: 2 };
    writeFileSync(join(folder, 'current.json'), JSON.stringify(current));
    expect(await inUse()).toMatchObject({
      refusals: [{ mend: expect.stringContaining('Build it again') }],
    });
  });

  test.each([artefactFiles.organisations, artefactFiles.physicians])(
    'one of which %s is cut off, empty, damaged or gone is refused when it is searched',
    async (name) => {
      const file = join(await publish('one'), '..', name);
      const whole = readFileSync(file);
      const search = () =>
        directory.read(async (db) => {
          const { organisationLines, physicianLines } = await searchIndexOf(db);
          return [organisationLines.row(0)?.no, physicianLines.row(0)?.no];
        });
      const damages = [
        () => truncateSync(file, Math.floor(whole.length / 2)),
        () => writeFileSync(file, ''),
        () => writeFileSync(file, Buffer.alloc(whole.length, 0x5a)),
        () => rmSync(file),
      ];
      for (const damage of damages) {
        damage();
        expect(await search()).toMatchObject({
          refusals: [{ field: 'directory', reason: expect.stringContaining('cannot be read') }],
        });
      }
      writeFileSync(file, whole);
      expect(await search()).toEqual({ ok: true, value: [0, 0] });
    },
  );

  test('one that is damaged, cut off, empty or gone is refused with what to do', async () => {
    const file = await publish('one');
    const damages = [
      () => truncateSync(file, Math.floor(statSync(file).size / 2)),
      () => writeFileSync(file, 'no directory'),
      () => writeFileSync(file, ''),
      () => rmSync(file),
    ];
    for (const damage of damages) {
      damage();
      const answer = await directory.read(counted);
      expect(answer).toMatchObject({
        refusals: [{ field: 'directory', reason: expect.stringContaining('cannot be read') }],
      });
    }
  });

  test('one that is damaged inside is refused when that part is read, and read again when it is whole', async () => {
    const file = await publish('one');
    const whole = readFileSync(file);
    const handle = openSync(file, 'r+');
    for (let at = 12_288 + 4_000; at < whole.length; at += 4_096)
      writeSync(handle, Buffer.alloc(64, 0x5a), 0, 64, at);
    const everything = (db: DirectoryDb) =>
      db.rows(
        'select * from physician, (select count(word) from word), (select count(id) from organisation) limit 9',
      );
    expect(await directory.read(everything)).toMatchObject({ ok: false, refusals: [{ field: 'directory' }] });
    writeFileSync(file, whole);
    expect(await directory.read(everything)).toMatchObject({ ok: true });
  });

  test('a newer one that is damaged takes nothing away', async () => {
    await publish('one');
    expect(await inUse()).toMatchObject({ value: 'one' });
    const file = await publish('two');
    writeFileSync(file, 'no directory');
    const looked = async () => {
      expect(await inUse()).toMatchObject({ value: 'one' });
      return logged;
    };
    await expect.poll(looked).toContainEqual(expect.stringContaining('cannot be opened'));
    expect(await directory.read(counted)).toMatchObject({ ok: true });
  });

  test('its status is read while it is open', async () => {
    await publish('one');
    await directory.read(counted);
    expect(await directoryFacts(folder)).toMatchObject({ release: 'one', counts: { physician: 390 } });
  });

  test('after closing nothing is read any more', async () => {
    await publish('one');
    await inUse();
    await directory.close();
    expect(await inUse()).toMatchObject({ ok: false });
  });
});
