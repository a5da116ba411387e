import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentRelease } from '#features/directory/release.ts';
import { updateLineSchema } from '#features/directory/update-lines.ts';
import { type OfficialServer, officialServer } from '#test/support/official-server.ts';
import { type Run, runDirectory } from '#test/support/run-directory.ts';
import { writeSmallFiles } from '#test/support/small-files.ts';

const updatedHome = mkdtempSync(join(tmpdir(), 'foothold-updated-'));
afterAll(() => rmSync(updatedHome, { recursive: true, force: true }));
let home: string;
let server: OfficialServer;
const runs: Run[] = [];
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'foothold-command-'));
  server = await officialServer();
});
afterEach(async () => {
  for (const { child } of runs) child.kill('SIGKILL');
  await Promise.all(runs.splice(0).map(({ ended }) => ended));
  server.close();
  rmSync(home, { recursive: true, force: true });
});

function run(...args: string[]): Run {
  const made = runDirectory(args, { FOOTHOLD_HOME: home, FOOTHOLD_DIRECTORY_MIRROR: server.address });
  runs.push(made);
  return made;
}
const directory = () => join(home, 'directory');
/** A directory as an update leaves it. It is built once; the tests take copies. */
async function hasUpdated() {
  const kept = join(updatedHome, 'directory');
  if (!existsSync(kept)) {
    expect((await run('update').ended).code).toBe(0);
    cpSync(directory(), kept, { recursive: true });
  } else cpSync(kept, directory(), { recursive: true });
}
const lastLine = (out: string) => updateLineSchema.parse(JSON.parse(out.trim().split('\n').at(-1) ?? ''));
const large = 'DAC_NationalDownloadableFile.csv';
const isHalfway = (line: { kind: string; source?: unknown; bytes?: unknown }) =>
  line.kind === 'progress' && line.source === 'clinicians' && line.bytes === 10_000;

describe('TGT-3: foothold directory update', () => {
  test('prints each step and the outcome as lines of JSON, and ends with 0 when all is there', async () => {
    const { code, out } = await run('update', '--json').ended;
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => updateLineSchema.parse(JSON.parse(line)));
    expect(lines.map(({ kind }) => kind).lastIndexOf('progress')).toBe(lines.length - 2);
    expect(lines.at(-1)).toMatchObject({ kind: 'done', isNew: true, gaps: [] });
    expect(lines).toContainEqual(
      expect.objectContaining({ step: `Downloading ${large}`, source: 'clinicians' }),
    );
  });

  test('ends with 3 when a source is missing, and says for people which, why and what that costs', async () => {
    server.files.delete('/nppes/NPI_Files.html');
    const { code, out } = await run('update').ended;
    expect(code).toBe(3);
    expect(out).toMatch(/^ +0% {2}Asking the publishers\n/);
    expect(out).toContain('Most pediatricians are missing');
    expect(out).toContain('answer 404');
    expect(out).not.toContain('{');
  });

  test('ends with 1 when it fails, and leaves the directory before in use', async () => {
    await hasUpdated();
    const before = await currentRelease(directory());
    const served = server.file('BCD_HPSA_FCT_DET_PC.csv');
    Object.assign(served, { content: served.content.slice(0, -30), etag: '"cut"' });
    const { code, complaint } = await run('update').ended;
    expect(code).toBe(1);
    expect(complaint).toContain('BCD_HPSA_FCT_DET_PC.csv');
    expect(await currentRelease(directory())).toEqual(before);
  });

  test('killed in the middle leaves the last directory in use; the next one goes on there, and tidies up', async () => {
    await hasUpdated();
    const before = await currentRelease(directory());
    const served = server.file(large);
    Object.assign(served, { etag: '"november"', stallsAfter: 10_000 });
    const killed = run('update', '--json');
    await killed.line(isHalfway);
    killed.child.kill('SIGKILL');
    expect(await killed.ended).toMatchObject({ signal: 'SIGKILL' });
    expect(await currentRelease(directory())).toEqual(before);
    delete served.stallsAfter;
    const { code, out } = await run('update', '--json').ended;
    expect(code).toBe(0);
    expect(lastLine(out)).toMatchObject({ kind: 'done', isNew: true });
    expect(server.asked.filter(({ path }) => path.endsWith(large)).at(-1)?.range).toBe('bytes=10000-');
    expect(readdirSync(join(directory(), 'downloads')).filter((name) => /part|new$/.test(name))).toEqual([]);
    const files = readdirSync(directory()).filter((name) => !name.startsWith('release-'));
    expect(files.sort()).toEqual(['current.json', 'downloads', 'lock.sqlite']);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('stopped by %s says that what came is kept', async (signal) => {
    Object.assign(server.file(large), { stallsAfter: 10_000 });
    const stopped = run('update', '--json');
    await stopped.line(isHalfway);
    stopped.child.kill(signal);
    const { code, out } = await stopped.ended;
    expect(code).toBe(1);
    expect(lastLine(out)).toMatchObject({
      kind: 'refused',
      refusals: [{ reason: expect.stringContaining('what was downloaded is kept') }],
    });
    expect(readFileSync(join(directory(), 'downloads', `${large}.part`))).toHaveLength(10_000);
  });

  test('stops when nobody reads its lines any more: the server that started it is gone', async () => {
    Object.assign(server.file(large), { stallsAfter: 10_000 });
    const orphan = run('update', '--json');
    await orphan.line(isHalfway);
    orphan.child.stdout?.destroy();
    delete server.file(large).stallsAfter;
    // The stalled connection is cut: the next try prints a line that nobody takes.
    server.drop();
    expect(await orphan.ended).toMatchObject({ code: 1 });
  });

  test('a second one at the same time is refused, and the first one goes on', async () => {
    Object.assign(server.file(large), { stallsAfter: 10_000 });
    const first = run('update', '--json');
    await first.line(isHalfway);
    const second = await run('update', '--json').ended;
    expect(second.code).toBe(1);
    expect(lastLine(second.out)).toMatchObject({
      refusals: [{ value: `process ${first.child.pid}`, reason: expect.stringContaining('at the moment') }],
    });
    delete server.file(large).stallsAfter;
    server.drop();
    expect(await first.ended).toMatchObject({ code: 0 });
  });

  test('leaves out what it is told to leave out', async () => {
    const { code, out } = await run(
      'update',
      '--json',
      '--without',
      'nppes',
      '--without',
      'visa-applications',
    ).ended;
    expect(code).toBe(3);
    expect(lastLine(out)).toMatchObject({ gaps: [] });
    expect(server.asked.some(({ path }) => path.startsWith('/nppes'))).toBe(false);
  });
});

describe('TGT-3: foothold directory build', () => {
  test('builds from a folder, whichever files are there, named from where the person stands', async () => {
    const from = join(home, 'my files');
    writeSmallFiles(from);
    rmSync(join(from, 'Facility_Affiliation.csv'));
    const built = runDirectory(['build', '--from', 'my files'], { FOOTHOLD_HOME: home, INIT_CWD: home });
    runs.push(built);
    const { code, out } = await built.ended;
    expect(code).toBe(3);
    expect(out).toMatch(/Facility Affiliation Data: Counts by hospital are empty/);
    expect(out).toMatch(/\d+ {2}hospitals\n/);
    expect(server.asked).toEqual([]);
  });

  test('without a folder builds from what was downloaded', async () => {
    await hasUpdated();
    const before = await currentRelease(directory());
    const asked = server.asked.length;
    expect(await run('build', '--json').ended).toMatchObject({ code: 0 });
    expect((await currentRelease(directory()))?.built).not.toBe(before?.built);
    expect(server.asked).toHaveLength(asked);
  });

  test('from a folder that is not there is wrong use; from one without official files is refused', async () => {
    expect(await run('build', '--from', join(home, 'none')).ended).toMatchObject({ code: 2 });
    mkdirSync(join(home, 'empty'));
    const empty = await run('build', '--from', join(home, 'empty')).ended;
    expect(empty).toMatchObject({ code: 1, complaint: expect.stringContaining('no file in this folder') });
  });
});

describe('TGT-3: foothold directory search', () => {
  test('finds what is asked for, as text and as JSON, as many as wanted', async () => {
    await hasUpdated();
    const asked = [
      'search',
      '--list',
      'hospital',
      '--specialty',
      'IM',
      '--near',
      'Bronx, NY',
      '--within',
      '30',
    ];
    const { code, out } = await run(...asked, '--limit', '3').ended;
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ found: Internal Medicine, around Bronx/);
    expect(out.match(/^ *\d+ {2}.+\n {5}.+\(\d+\.\d miles\)/gm)).toHaveLength(3);
    const told = JSON.parse((await run(...asked, '--json').ended).out) as {
      total: number;
      rows: { score: number }[];
    };
    expect(told.rows).toHaveLength(Math.min(20, told.total));
    const scores = told.rows.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });

  test('goes over as many pages as it takes', async () => {
    await hasUpdated();
    const { out } = await run('search', '--list', 'physician', '--limit', '120', '--json').ended;
    const { rows } = JSON.parse(out) as { rows: { id: string }[] };
    expect(new Set(rows.map(({ id }) => id)).size).toBe(120);
  });

  test('without a directory says so', async () => {
    const { code, complaint } = await run('search', '--list', 'clinic').ended;
    expect({ code, complaint }).toEqual({
      code: 1,
      complaint: expect.stringContaining('no directory on this computer'),
    });
  });
});

describe('TGT-3: foothold directory status, and help', () => {
  test('says that there is none yet, and then what it holds and of which day', async () => {
    expect(await run('status').ended).toMatchObject({
      code: 1,
      out: expect.stringContaining('no directory yet'),
    });
    expect(await run('status', '--json').ended).toMatchObject({ out: 'null\n' });
    await run('update', '--without', 'nppes').ended;
    const { code, out } = await run('status').ended;
    expect(code).toBe(0);
    expect(out).toContain('Hospital_General_Information.csv (2026-10-15)');
    expect(out).toMatch(/NPPES.*not there\. Most pediatricians/);
    const told = JSON.parse((await run('status', '--json').ended).out) as object;
    expect(told).toMatchObject({ counts: { hospital: expect.any(Number) } });
  });

  test('wrong use is said with the usage', async () => {
    const { code, out, complaint } = await run('fly').ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(complaint).toContain('Usage: foothold directory');
  });

  test('help is shown without a command', async () => {
    expect(await run().ended).toMatchObject({ code: 0, out: expect.stringMatching(/^Usage: /) });
  });
});
