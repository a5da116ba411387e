import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { directoryProgram } from '#app/settings.ts';
import type { UpdateStatus } from '#features/directory/status.ts';
import { cancelUpdate, startUpdate, updateStatus } from '#features/directory/update-service.ts';
import { systemClock } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { openVault } from '#platform/vault/folder-vault.ts';
import { type OfficialServer, officialServer } from '#test/support/official-server.ts';

let parts: Parts;
let home: string;
let server: OfficialServer;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'foothold-page-'));
  server = await officialServer();
  vi.stubEnv('FOOTHOLD_DIRECTORY_MIRROR', server.address);
  parts = {
    clock: systemClock,
    vault: await openVault(home),
    log: pino({ level: 'silent' }),
    newId: () => '',
    kept: { folder: home, engine: 'embedded' },
    directoryProgram,
  };
});
afterEach(async () => {
  await cancelUpdate(parts);
  vi.unstubAllEnvs();
  server.close();
  rmSync(home, { recursive: true, force: true });
});

const until = (isSo: (status: UpdateStatus) => boolean) =>
  vi.waitUntil(() => {
    const status = updateStatus(parts);
    return status && isSo(status) ? status : null;
  }, 120_000);
const large = 'DAC_NationalDownloadableFile.csv';
const isHalfway = ({ bytes, source }: UpdateStatus) => bytes === 10_000 && source.startsWith('Doctors');

describe('TGT-3: an update that was started from the page', () => {
  test('there is none at first', () => expect(updateStatus(parts)).toBeNull());

  test('tells how far it is until it is done, and what is missing', async () => {
    server.files.delete('/nppes/NPI_Files.html');
    const started = startUpdate(parts);
    expect(started).toMatchObject({ ok: true, value: { state: 'running', share: 0, refusals: [] } });
    const running = await until(({ share }) => share > 0);
    expect(running.step).not.toBe('');
    const done = await until(({ state }) => state !== 'running');
    expect(done).toMatchObject({ state: 'done', share: 1 });
    expect(done.refusals).toMatchObject([{ reason: expect.stringContaining('404') }]);
  });

  test('needs nothing of the store and of the mailbox, and is not told of them', async () => {
    vi.stubEnv('FOOTHOLD_PASSPHRASE_FILE', join(home, 'gone.txt'));
    vi.stubEnv('FOOTHOLD_MAIL_CA', join(home, 'gone.pem'));
    vi.stubEnv('DATABASE_URL', 'nothing that the command takes');
    startUpdate(parts);
    expect(await until(({ state }) => state !== 'running')).toMatchObject({ state: 'done' });
  });

  test('started twice is one update', async () => {
    Object.assign(server.file(large), { stallsAfter: 10_000 });
    const first = startUpdate(parts);
    await until(isHalfway);
    expect(startUpdate(parts)).toEqual(first);
    expect(server.asked.filter(({ path }) => path === '/data.json')).toHaveLength(1);
  });

  test('is cancelled: what came is kept, and starting again goes on there', async () => {
    Object.assign(server.file(large), { stallsAfter: 10_000 });
    startUpdate(parts);
    await until(isHalfway);
    await cancelUpdate(parts);
    expect(updateStatus(parts)?.state).toBe('cancelled');
    expect(readFileSync(join(home, 'directory', 'downloads', `${large}.part`))).toHaveLength(10_000);
    delete server.file(large).stallsAfter;
    startUpdate(parts);
    expect(await until(({ state }) => state !== 'running')).toMatchObject({ state: 'done' });
    expect(server.asked.filter(({ path }) => path.endsWith(large)).at(-1)?.range).toBe('bytes=10000-');
  });

  test('that fails says why and what to do', async () => {
    const served = server.file('BCD_HPSA_FCT_DET_PC.csv');
    served.content = served.content.slice(0, -30);
    startUpdate(parts);
    const failed = await until(({ state }) => state !== 'running');
    expect(failed).toMatchObject({ state: 'failed', refusals: [{ field: 'BCD_HPSA_FCT_DET_PC.csv' }] });
  });

  test('whose program cannot run is failed, not for ever running', async () => {
    startUpdate({ ...parts, directoryProgram: join(home, 'no-such-program.ts') });
    const failed = await until(({ state }) => state !== 'running');
    expect(failed).toMatchObject({
      state: 'failed',
      refusals: [{ reason: expect.stringContaining('without saying') }],
    });
  });

  test('where there is no folder of our own is refused', () => {
    const { kept: _kept, ...hosted } = parts;
    expect(startUpdate(hosted)).toMatchObject({ ok: false });
  });
});
