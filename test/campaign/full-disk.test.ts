import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runSenderOnce } from '#features/campaign/service.ts';
import { campaignOverview } from '#features/campaign/overview-service.ts';
import { withPreparedStore } from '#test/support/prepared.ts';
import { startScriptedSmtp } from '#test/support/scripted-smtp.ts';
import { openTestStore, type OpenedStore } from '#test/support/stores.ts';
import { makeSender, queueMail } from './queued-mails.ts';

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
const count = 12;
/** Mails that leave at the same time. */
const connections = 5;
const unreachable = { host: '127.0.0.1', port: 1, security: 'tls' as const };

describe.skipIf(!mayMount)('CMP-6: the disk is full in the middle of sending', () => {
  const disk = mkdtempSync(join(tmpdir(), 'foothold-disk-'));
  const filler = join(disk, 'filler');
  let opened: OpenedStore;
  const home = join(disk, 'home');

  beforeAll(async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=110m', 'tmpfs', disk]);
    withPreparedStore(home);
    opened = await openTestStore(home);
  });
  afterEach(() => rmSync(filler, { force: true }));
  afterAll(async () => {
    await opened?.store.close().catch(() => undefined);
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });

  /** Takes what room there is, to the last byte. */
  const fill = () => {
    const file = openSync(filler, 'w');
    for (const size of [1_000_000, 1000, 1])
      try {
        while (true) writeSync(file, Buffer.alloc(size));
      } catch {
        // full
      }
    closeSync(file);
  };
  test.each(['MAIL', 'content'] as const)(
    'at the moment of %s: nothing is doubled or lost, no further mail is begun, and it goes on',
    async (moment) => {
      let asked = 0;
      const server = await startScriptedSmtp({
        [moment]: () => {
          asked += 1;
          if (asked === 3) fill();
          return '250 2.0.0 fine';
        },
      });
      const parts = { ...opened.parts, kept: { folder: home, engine: 'embedded' as const } };
      parts.clock.set('2026-03-03T14:00:00Z');
      const ws = await opened.newWorkspace();
      await makeSender(ws, parts, { smtp: server.smtp, imap: unreachable });
      for (let at = 0; at < count; at++)
        await queueMail(ws, parts, { address: `office@clinic-${at}.example` });
      const send = () => runSenderOnce(ws, parts, { owner: 'one', alone: true, chance: () => 0 });

      // The mails on their way are kept, taken back, or left for the evidence; they may also be those that meet the end.
      await send().catch((error: unknown) => expect(error).toMatchObject({ code: '53100' }));
      const soFar = server.mails.length;
      expect(soFar).toBeLessThanOrEqual(2 + connections);
      expect(await send()).toMatchObject({ sent: 0, stoppedBy: 'disk-full' });
      expect((await campaignOverview(ws, parts)).diskFull).toBe(true);
      expect(server.mails).toHaveLength(soFar);

      rmSync(filler);
      expect(await send()).toMatchObject({ stoppedBy: 'nothing-due' });
      expect((await campaignOverview(ws, parts)).diskFull).toBe(false);
      parts.clock.advance({ hours: 2 });
      await send();
      const mails = await ws.transaction((db) => db.selectFrom('message').selectAll().execute());
      const left = server.mails.map((mail) => /^Message-ID: (\S+)/im.exec(mail)?.[1]);
      expect(new Set(left).size).toBe(left.length);
      const { sent = [], ...others } = Object.groupBy(mails, (mail) => mail.state);
      expect(left).toEqual(expect.arrayContaining(sent.map((mail) => mail.message_id)));
      // The applicant is asked about those that the full disk caught on their way, whether they arrived or not.
      const { unknown = [], ...forgotten } = others;
      expect(unknown.length).toBeLessThanOrEqual(connections);
      expect(forgotten).toEqual({});
      server.stop();
    },
  );
});
