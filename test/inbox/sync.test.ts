import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SendMailOptions } from 'nodemailer';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  correctSorting,
  inboxOverview,
  inboxThread,
  inboxThreads,
  inboxTodos,
  markHandled,
  syncMailbox,
} from '#features/inbox/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { startMailServer, type TestMailServer } from '#test/support/mail-server.ts';
import { has } from '#test/support/missing.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { allIncoming, connectTestMailbox, me, stateOf, writeTo } from './campaign.ts';
import type {} from '#features/inbox/tables.ts';

/** Through this account everyone else's mail comes in. */
const world = 'world@elsewhere.test';

describe.skipIf(!has.mailServers)('CMP-4, CMP-9: what came in is read from a real mailbox', () => {
  let server: TestMailServer;
  beforeAll(async () => {
    server = await startMailServer({
      users: [
        { address: me, password: 'secret' },
        { address: world, password: 'x' },
      ],
      domains: ['gone.test'],
    });
  });
  afterAll(() => server?.stop());

  /** Something new in the mailbox, and wait until it lies there. */
  const afterArrival = async (send: () => Promise<unknown>, count = 1, folder?: string) => {
    const before = server.mailbox(me).files(folder).length;
    await send();
    await server.mailbox(me).arrived(before + count, folder);
  };

  /** What a provider's spam filter does to the newest mail. */
  const moveToJunk = () => {
    const newest = server.mailbox(me).files().at(-1) ?? '';
    const junk = join(dirname(dirname(newest)), '.Junk', basename(dirname(newest)));
    renameSync(newest, join(junk, basename(newest)));
  };

  onBothEngines('on', (opened) => {
    let ws: Workspace;
    let parts: Parts;
    /** A clinic of its own for each test, since all tests share the mailbox. */
    let office: string;
    let domain: string;
    const answer = (from: string, message: SendMailOptions, folder?: string) =>
      afterArrival(
        () => server.sendAs(world, { from, to: me, subject: 'Re: Externship', ...message }),
        1,
        folder,
      );
    beforeEach(async () => {
      parts = { ...opened().parts, mailAuthorities: [server.ca] };
      ws = await opened().newWorkspace();
      domain = `clinic-${parts.newId().slice(0, 8)}.test`;
      office = `office@${domain}`;
      await connectTestMailbox(ws, parts, server);
    });

    test('an answer in the thread stops the sequence; the mailbox stays as it was, and strangers are not stored', async () => {
      const { outreachId, messageId } = await writeTo(ws, parts, office);
      await answer('shop@stranger.test', { subject: 'Sale', text: 'Buy now.' });
      await answer(office, {
        from: `Ann Miller <${office}>`,
        to: me,
        subject: 'Re: Externship in internal medicine',
        inReplyTo: messageId,
        references: messageId,
        text: 'Dear Amara,\n\nCould you please send your CV and immunization records?\n\nOn Tue, Nov 24, 2026 at 9:00 AM Amara <amara@abroad.test> wrote:\n> Dear office,',
      });
      const files = server.mailbox(me).files();
      await syncMailbox(ws, parts);

      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'answered' });
      const mails = await allIncoming(ws);
      expect(mails).toHaveLength(1);
      expect(mails[0]).toMatchObject({
        kind: 'answer',
        matched_by: 'thread',
        sorted_as: 'asksForPapers',
        sorted_reason: 'Could you please send your CV and immunization records?',
        from_name: 'Ann Miller',
        own_text: 'Dear Amara,\n\nCould you please send your CV and immunization records?',
      });
      expect(server.mailbox(me).files()).toEqual(files);
    });

    test('an answer from another address of the same organisation stops it as well', async () => {
      const { outreachId } = await writeTo(ws, parts, office);
      await answer(`director@${domain}`, { subject: 'Your inquiry', text: 'We are unable to host anyone.' });
      await syncMailbox(ws, parts);
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'answered' });
      expect(await allIncoming(ws)).toMatchObject([{ matched_by: 'organisation', sorted_as: 'no' }]);
    });

    test('a report by the real server closes the address and asks for another', async () => {
      const dead = `nobody-${parts.newId()}@gone.test`;
      let written: Awaited<ReturnType<typeof writeTo>> | undefined;
      await afterArrival(async () => (written = await writeTo(ws, parts, dead, server)));
      await syncMailbox(ws, parts);
      const { outreachId } = written!;
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'needsAddress' });
      expect(await allIncoming(ws)).toMatchObject([
        {
          kind: 'bounce',
          sorted_as: 'bounce',
          bounce_kind: 'hard',
          bounced_address: dead,
          matched_by: 'returned-mail',
        },
      ]);
      const suppressed = await ws.transaction((db) =>
        db.selectFrom('suppression').select('address').execute(),
      );
      expect(suppressed).toEqual([{ address: dead }]);
    });

    test('CMP-6: an answer proves that a mail of unknown fate did leave', async () => {
      const { outreachId, messageId } = await writeTo(ws, parts, office);
      await ws.transaction(async (db) => {
        await db
          .updateTable('message')
          .set({ state: 'unknown', sent_at: null, mail_date: parts.clock.now() })
          .execute();
        await db
          .updateTable('outreach')
          .set({ state: 'undecided', mails_sent: 0, first_sent_at: null })
          .execute();
      });
      await answer(office, { inReplyTo: messageId, text: 'Who are you?' });
      await syncMailbox(ws, parts);
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'answered' });
      const message = await ws.transaction((db) =>
        db.selectFrom('message').select('state').executeTakeFirstOrThrow(),
      );
      expect(message.state).toBe('sent');
      expect(await allIncoming(ws)).toHaveLength(1);
    });

    test('an out-of-office reply pauses until the day it names', async () => {
      const { outreachId, messageId } = await writeTo(ws, parts, office);
      // The mailbox stamps what comes in with today's day.
      const back = Temporal.Now.plainDateISO('UTC').add({ days: 40 });
      const named = back.toLocaleString('en-US', { dateStyle: 'long' });
      await answer(office, {
        subject: 'Automatic reply: Externship in internal medicine',
        inReplyTo: messageId,
        headers: { 'Auto-Submitted': 'auto-replied' },
        text: `I am out of the office and will return on ${named}.`,
      });
      await syncMailbox(ws, parts);
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'paused', resume_on: back.toString() });
    });

    test('looking again, and a folder that was numbered anew, double nothing', async () => {
      const { outreachId, messageId } = await writeTo(ws, parts, office);
      await answer(office, { subject: 'Re', inReplyTo: messageId, text: 'Who are you?' });
      await syncMailbox(ws, parts);
      await syncMailbox(ws, parts);
      const before = await ws.transaction((db) =>
        db
          .selectFrom('inbox_folder')
          .select('uid_validity')
          .where('folder', '=', 'INBOX')
          .executeTakeFirstOrThrow(),
      );
      const maildir = dirname(dirname(server.mailbox(me).files()[0] ?? ''));
      for (const name of readdirSync(maildir)) {
        if (/^dovecot(-uidlist|\.index)/.test(name)) rmSync(join(maildir, name));
      }
      await syncMailbox(ws, parts);
      const after = await ws.transaction((db) =>
        db
          .selectFrom('inbox_folder')
          .select('uid_validity')
          .where('folder', '=', 'INBOX')
          .executeTakeFirstOrThrow(),
      );
      expect(after.uid_validity).not.toBe(before.uid_validity);
      expect(await allIncoming(ws)).toHaveLength(1);
      const answered = await ws.transaction((db) =>
        db.selectFrom('outreach_event').select('event').where('outreach_id', '=', outreachId).execute(),
      );
      expect(answered.filter(({ event }) => event.kind === 'answered')).toHaveLength(1);
    });

    test('an answer that the provider took for spam is found as well', async () => {
      const { messageId } = await writeTo(ws, parts, office);
      await answer(office, {
        subject: 'Re',
        inReplyTo: messageId,
        text: 'Yes, please call me at 555-0100.',
      });
      moveToJunk();
      await syncMailbox(ws, parts);
      const overview = await inboxOverview(ws, parts);
      expect(overview.folders.map(({ folder }) => folder)).toEqual(['INBOX', 'Junk']);
      expect((await inboxThreads(ws, {}, 0)).threads).toMatchObject([{ sortedAs: 'yes', needsAnswer: true }]);
    });

    test('a wrong password is told in plain words, and the next look goes on', async () => {
      const { messageId } = await writeTo(ws, parts, office);
      await answer(office, { subject: 'Re', inReplyTo: messageId, text: 'Who are you?' });
      const sealed = await parts.vault.seal('wrong');
      const right = await ws.transaction((db) =>
        db.selectFrom('mailbox').select('secret_sealed').executeTakeFirstOrThrow(),
      );
      await ws.transaction((db) => db.updateTable('mailbox').set({ secret_sealed: sealed }).execute());
      await syncMailbox(ws, parts);
      const failed = (await inboxOverview(ws, parts)).check;
      expect(failed).toMatchObject({ state: 'failed' });
      expect(failed.failure).toMatch(/password/);
      await ws.transaction((db) =>
        db.updateTable('mailbox').set({ secret_sealed: right.secret_sealed }).execute(),
      );
      await syncMailbox(ws, parts);
      expect((await inboxOverview(ws, parts)).check).toMatchObject({
        state: 'done',
        failure: null,
        found: 1,
      });
    });

    test('CMP-10: a key corrects the sorting, and the sequence follows', async () => {
      const { outreachId, messageId } = await writeTo(ws, parts, office);
      await answer(office, {
        subject: 'Re',
        inReplyTo: messageId,
        text: 'I am on leave until Monday.',
      });
      await syncMailbox(ws, parts);
      const [mail] = await allIncoming(ws);
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'answered' });
      await correctSorting(ws, parts, mail?.id ?? '', { sortedAs: 'outOfOffice' });
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'paused' });
      await correctSorting(ws, parts, mail?.id ?? '', { sortedAs: 'maybeLater' });
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'answered' });
      const outcome = await ws.transaction((db) =>
        db.selectFrom('outreach').select('outcome').executeTakeFirstOrThrow(),
      );
      expect(outcome).toEqual({ outcome: 'maybe-later' });
      await correctSorting(ws, parts, mail?.id ?? '', { sortedAs: 'doNotWrite', wholeOrganisation: true });
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'doNotWrite' });
      const suppressed = await ws.transaction((db) =>
        db.selectFrom('suppression').select('address').execute(),
      );
      expect(suppressed).toEqual([{ address: `@${domain}` }]);
      expect((await inboxThread(ws, outreachId))?.items).toMatchObject([
        { kind: 'sent' },
        { kind: 'answer', sortedAs: 'doNotWrite', sortedByHand: true },
      ]);
    });

    test('an answer is on Today until it is handled, and again when that is taken back', async () => {
      const { messageId } = await writeTo(ws, parts, office);
      await answer(office, {
        subject: 'Re',
        inReplyTo: messageId,
        text: 'Which weeks do you mean?',
      });
      await syncMailbox(ws, parts);
      const [mail] = await allIncoming(ws);
      expect(await inboxTodos(ws, parts)).toMatchObject([
        { kind: 'answer', title: `Question: Clinic of ${office}` },
      ]);
      await markHandled(ws, parts, mail?.id ?? '', true);
      expect(await inboxTodos(ws, parts)).toEqual([]);
      await markHandled(ws, parts, mail?.id ?? '', false);
      expect(await inboxTodos(ws, parts)).toHaveLength(1);
    });

    test('before the first mail left, the mailbox is not looked into', async () => {
      await syncMailbox(ws, parts);
      expect((await inboxOverview(ws, parts)).check.state).toBe('never');
    });
  });
});
