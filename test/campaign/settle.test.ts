import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runSenderOnce } from '#features/campaign/service.ts';
import { openImap } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { accountAt } from '#test/support/mail-account.ts';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { has } from '#test/support/missing.ts';
import { startScriptedSmtp } from '#test/support/scripted-smtp.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { mailNow, makeSender, queueMail } from './queued-mails.ts';

const sender = { address: 'amara@abroad.test', password: 'secret of amara' };

describe.skipIf(!has.mailServers)('a mail that was cut off, and a mailbox that can be searched', () => {
  let mailServer: TestMailServer;
  beforeAll(async () => {
    mailServer = await startMailServer({ users: [sender] });
  });
  afterAll(() => mailServer?.stop());

  onBothEngines('CMP-6: settled by evidence', (opened) => {
    let ws: Workspace;
    let parts: Parts;
    let id: string;
    let smtp: Awaited<ReturnType<typeof startScriptedSmtp>>;
    beforeEach(async () => {
      opened().parts.clock.set('2026-03-03T15:00:00Z');
      parts = { ...opened().parts, mailAuthorities: [mailServer.ca] };
      smtp = await startScriptedSmtp({ content: 'cut' });
      ws = await opened().newWorkspace();
      await makeSender(ws, parts, { ...sender, smtp: smtp.smtp, imap: mailServer.imap });
    });
    afterEach(() => smtp.stop());

    const run = () => runSenderOnce(ws, parts, { owner: 'one', alone: true });
    const cutOff = async ({ filesSentItself }: { filesSentItself: boolean }) => {
      await ws.transaction((db) =>
        db.updateTable('mailbox').set({ files_sent_itself: filesSentItself }).execute(),
      );
      id = (await queueMail(ws, parts, { address: 'office@clinic.example' })).id;
      expect(await run()).toMatchObject({ uncertain: 1 });
      return mailNow(ws, id);
    };

    test('the provider files sent mail itself and it lies in Sent: it left', async () => {
      const { message_id: messageId } = await cutOff({ filesSentItself: true });
      const imap = await openImap(accountAt(mailServer, sender.address, sender.password), [mailServer.ca]);
      const copy = `Message-ID: ${messageId}\r\nSubject: A question\r\n\r\nDear office\r\n`;
      await imap.appendToSent(Buffer.from(copy), messageId ?? '');
      await imap.close();
      await run();
      expect(await mailNow(ws, id)).toMatchObject({ state: 'sent', outreach: 'firstSent', mailsSent: 1 });
    });

    test('it does not lie there an hour later: it did not leave, and is sent again', async () => {
      const { message_id: messageId } = await cutOff({ filesSentItself: true });
      opened().parts.clock.advance({ minutes: 59 });
      await run();
      expect((await mailNow(ws, id)).state).toBe('sending');
      smtp.stop();
      const mended = await startScriptedSmtp({});
      await ws.transaction((db) =>
        db
          .updateTable('mailbox')
          .set((eb) => ({ smtp: eb.val(JSON.stringify(mended.smtp)) as never }))
          .execute(),
      );
      opened().parts.clock.advance({ minutes: 1 });
      expect(await run()).toMatchObject({ sent: 1 });
      mended.stop();
      expect(await mailNow(ws, id)).toMatchObject({ state: 'sent', message_id: messageId, mailsSent: 1 });
    });

    test('we file the copy ourselves: absence proves nothing, so the applicant is asked at once', async () => {
      await cutOff({ filesSentItself: false });
      expect(await mailNow(ws, id)).toMatchObject({ state: 'unknown', outreach: 'undecided' });
    });
  });
});
