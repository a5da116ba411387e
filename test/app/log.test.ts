import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openLog } from '#app/log.ts';
import { onBothEngines } from '#test/support/stores.ts';

const home = mkdtempSync(join(tmpdir(), 'foothold-log-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

onBothEngines('The log', (opened) => {
  test('tells why a query failed, and nothing of what was to be kept', async () => {
    const log = openLog(home);
    const words = 'words of a letter';
    const error = await opened()
      .store.executeAsProgram('select 1 / (length($1::text) - length($1::text))', [words])
      .catch((found: unknown) => found);
    log.error({ err: error }, 'request failed');
    const written = () => readFileSync(join(home, 'foothold.log'), 'utf8');
    await expect.poll(written).toContain('division by zero');
    expect(written()).not.toContain(words);
  });
});
