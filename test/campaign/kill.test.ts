import { describe, expect, test } from 'vitest';
import { killAndCount } from '../../bench/mail/killing.ts';
import { has } from '#test/support/missing.ts';

const seed = Number(process.env['FOOTHOLD_KILL_SEED'] ?? 20_261_124);

/** The short form of `npm run bench:kill`, which does it 300 times. */
describe.skipIf(!has.mailServers)('CMP-6: kill -9 at random moments while mails leave', () => {
  test(
    'none is doubled, lost or forgotten, and none goes to somebody who answered',
    { timeout: 600_000 },
    async () => {
      const found = await killAndCount({
        engine: 'embedded',
        targets: 20,
        kills: 4,
        filesSentItself: true,
        seed,
      });
      process.stdout.write(`kill -9, seed ${seed}: ${JSON.stringify(found)}\n`);
      expect(found).toMatchObject({
        killed: 4,
        doubled: 0,
        lost: 0,
        forgotten: 0,
        afterAnswer: 0,
        unknown: 0,
      });
      expect(found.mails).toBeGreaterThan(5);
    },
  );
});
