import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withdrawApproval } from '#features/campaign/approve-service.ts';
import { handingOver, mailFile, sentByHand } from '#features/campaign/by-hand-service.ts';
import { recogniseSent } from '#features/campaign/found-in-sent-service.ts';
import { runSenderOnce } from '#features/campaign/service.ts';
import type { LeavesBy } from '#features/campaign/by-hand.ts';
import { openImap } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { accountAt } from '#test/support/mail-account.ts';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { has } from '#test/support/missing.ts';
import { type OpenedStore, openTestStore } from '#test/support/stores.ts';
import { addPaper, approveDrafts, change, mailNow, makeSender, queueMail } from './queued-mails.ts';

const me = { address: 'amara@abroad.test', password: 'secret of amara' };
const office = 'office@clinic.example';

describe.skipIf(!has.mailServers)('CMP-7: the applicant presses “Send”', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-by-hand-'));
  let server: TestMailServer;
  let opened: OpenedStore;
  let parts: Parts;
  let ws: Workspace;
  beforeAll(async () => {
    server = await startMailServer({ users: [me] });
    opened = await openTestStore(folder);
  });
  afterAll(async () => {
    await opened?.store.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    // Real time: the mailbox stamps what is put into it.
    parts = { ...opened.parts, mailAuthorities: [server.ca], clock: { now: () => new Date().toISOString() } };
    ws = await opened.newWorkspace();
    await makeSender(ws, parts, { ...me, smtp: server.smtp, imap: server.imap });
  });
  const leavesBy = (leaves_by: LeavesBy) =>
    ws.transaction((db) => db.updateTable('campaign_settings').set({ leaves_by }).execute());
  const run = () => runSenderOnce(ws, parts, { owner: 'one', alone: true });
  const queue = async (address = office) =>
    (await queueMail(ws, parts, { address, attachments: [await addPaper(ws, parts)] })).id;
  /** The mail program puts what was sent into Sent, with a Message-ID of its own. */
  const sendInProgram = async (to: string, subject: string, messageId: string) => {
    const imap = await openImap(accountAt(server, me.address, me.password), [server.ca]);
    const mail = `Message-ID: ${messageId}\r\nFrom: ${me.address}\r\nTo: ${to}\r\nSubject: ${subject}\r\n\r\nHello\r\n`;
    await imap.appendToSent(Buffer.from(mail), messageId);
    await imap.close();
  };

  test('Foothold puts the mail into Drafts once, with its papers; the one in Sent is recognised, whatever its id', async () => {
    await leavesBy('drafts');
    const id = await queue();
    expect(await run()).toMatchObject({ sent: 0, stoppedBy: 'by-hand' });
    await ws.transaction((db) => db.updateTable('message').set({ filed_at: null }).execute());
    await run(); // as after a crash before it was noted that the draft lies there
    const drafts = await server.mailbox(me.address).messages('Drafts');
    expect(drafts).toHaveLength(1);
    const draft = await simpleParser(drafts[0] ?? '');
    expect(draft).toMatchObject({ subject: 'A question', attachments: [{ filename: 'CV.pdf' }] });
    expect(server.mailbox(me.address).files('Drafts')[0]).toMatch(/:2,DS$/);
    expect(await mailNow(ws, id)).toMatchObject({ state: 'placed', outreach: 'firstQueued' });

    expect(await recogniseSent(ws, parts)).toBe(0);
    await sendInProgram(office, 'Something else', '<other@program.test>');
    expect(await recogniseSent(ws, parts)).toBe(0);
    await sendInProgram(office, 'A question', '<new-one@program.test>');
    expect(await recogniseSent(ws, parts)).toBe(1);
    expect(await mailNow(ws, id)).toMatchObject({
      state: 'sent',
      outreach: 'firstSent',
      mailsSent: 1,
      message_id: '<new-one@program.test>',
    });
    expect(await recogniseSent(ws, parts)).toBe(0);
  });

  test('the mail as a file opens ready to send, keeps its Message-ID, and is marked as sent by hand', async () => {
    await leavesBy('hand');
    const id = await queue('second@clinic.example');
    const file = await mailFile(ws, parts, id);
    if (!file?.ok) throw new Error('The mail cannot be handed over.');
    const text = Buffer.from(file.value.bytes).toString('latin1');
    expect(file.value.fileName).toBe('Mail to second@clinic.example.eml');
    expect(text).toContain('X-Unsent: 1');
    expect(text).toContain(Buffer.from('This is the CV.').toString('base64'));
    expect(await mailFile(ws, parts, id)).toEqual(file);
    expect(await handingOver(ws, parts, id)).toMatchObject({ ok: true, value: { papers: ['CV.pdf'] } });
    expect(await run()).toMatchObject({ sent: 0, stoppedBy: 'by-hand' });
    expect(await sentByHand(ws, parts, id)).toEqual({ ok: true, value: true });
    expect(await mailNow(ws, id)).toMatchObject({ state: 'sent', outreach: 'firstSent', mailsSent: 1 });
    expect(await sentByHand(ws, parts, id)).toMatchObject({ ok: false });
    expect(await mailFile(ws, parts, id)).toBeNull();
  });

  describe('a mail that cannot be put into Drafts is to be read again, with the reason', () => {
    beforeEach(() => leavesBy('drafts'));
    const notPlaced = async (id: string, failure: unknown) => {
      const before = (await server.mailbox(me.address).messages('Drafts')).length;
      await run();
      expect(await mailNow(ws, id)).toMatchObject({ state: 'draft', outreach: 'idle', failure });
      expect(await server.mailbox(me.address).messages('Drafts')).toHaveLength(before);
    };
    const changeCv = async () => {
      const sealed = await parts.vault.seal('Another CV.');
      await ws.transaction((db) => db.updateTable('document').set({ sealed }).execute());
    };
    const notApproved = 'The file CV.pdf is not the one that was approved.';

    test('when its paper is not the one that was approved any more', async () => {
      const id = await queue('fourth@clinic.example');
      await changeCv();
      expect(await mailFile(ws, parts, id)).toMatchObject({ ok: false, refusals: [{ reason: notApproved }] });
      await notPlaced(id, notApproved);
    });

    test('also when it was on record as placed before', async () => {
      const id = await queue('fifth@clinic.example');
      await run();
      await changeCv();
      await ws.transaction((db) => db.updateTable('message').set({ filed_at: null }).execute());
      await notPlaced(id, notApproved);
    });

    test('when its text is not the one that was approved', async () => {
      const id = await queue('sixth@clinic.example');
      await change(ws, id, { body: 'Another text.' });
      await notPlaced(id, 'The mail is not the one that was approved. Read it again.');
    });
  });

  test('an approval is taken back also when the mail lies in Drafts, and another approval makes another draft', async () => {
    await leavesBy('drafts');
    const id = await queue('third@clinic.example');
    const idsInDrafts = async () =>
      (await server.mailbox(me.address).messages('Drafts'))
        .filter((draft) => draft.includes('third@clinic.example'))
        .map((draft) => /^Message-ID: (\S+)/im.exec(draft)?.[1]);
    await run();
    expect(await idsInDrafts()).toHaveLength(1);
    expect(await withdrawApproval(ws, parts, id)).toMatchObject({ ok: true });
    expect(await mailNow(ws, id)).toMatchObject({ state: 'draft', outreach: 'idle', message_id: null });
    await approveDrafts(ws, parts, 1);
    await run();
    expect(await mailNow(ws, id)).toMatchObject({ state: 'placed' });
    expect(new Set(await idsInDrafts()).size).toBe(2);
  });

  describe('CMP-5: of two people of one small practice, only one gets mail in a week', () => {
    const queueTwo = async () => {
      const two = [];
      for (const address of ['ana@maple.example', 'ben@maple.example']) {
        const { id, targetId } = await queueMail(ws, parts, { address });
        await ws.transaction((db) =>
          db.updateTable('target').set({ list: 'physician' }).where('id', '=', targetId).execute(),
        );
        two.push(id);
      }
      return two as [string, string];
    };
    const later = (days: number) => {
      const now = () => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
      parts = { ...parts, clock: { now } };
    };

    test('in Drafts: the second mail waits, stays approved, says so, and is put there afterwards', async () => {
      await leavesBy('drafts');
      const [ana, ben] = await queueTwo();
      await run();
      expect(await mailNow(ws, ana)).toMatchObject({ state: 'placed' });
      expect(await mailNow(ws, ben)).toMatchObject({
        state: 'approved',
        failure: expect.stringMatching(/^Somebody else of this practice .* waits until \w+ \d+, \d{4}\.$/),
      });
      await sentByHand(ws, parts, ana);
      later(5);
      await run();
      expect(await mailNow(ws, ben)).toMatchObject({ state: 'approved' });
      later(15);
      await run();
      expect(await mailNow(ws, ben)).toMatchObject({ state: 'placed', failure: null });
    });

    test('by hand: the one approved first goes first, and the other is held back with the day', async () => {
      await leavesBy('hand');
      const [ana, ben] = await queueTwo();
      expect(await handingOver(ws, parts, ana)).toMatchObject({ ok: true });
      expect(await handingOver(ws, parts, ben)).toMatchObject({
        ok: false,
        refusals: [{ field: 'practice', mend: expect.stringContaining('ana@maple.example first') }],
      });
      await sentByHand(ws, parts, ana);
      const held = {
        ok: false,
        refusals: [{ mend: expect.stringMatching(/^Send it from \w+ \d+, \d{4} on\.$/) }],
      };
      expect(await handingOver(ws, parts, ben)).toMatchObject(held);
      expect(await mailFile(ws, parts, ben)).toMatchObject(held);
      later(15);
      expect(await handingOver(ws, parts, ben)).toMatchObject({ ok: true });
    });

    test('by hand: what waits for a colleague does not lose its approval meanwhile', async () => {
      await leavesBy('hand');
      const [ana, ben] = await queueTwo();
      await sentByHand(ws, parts, ana);
      for (const day of [1, 3, 6, 9, 12]) {
        later(day);
        await run();
      }
      expect(await mailNow(ws, ben)).toMatchObject({ state: 'approved' });
    });

    test.each([
      ['no small practice, with 16 physicians at its place', { physicians: 16 }, true],
      ['no small practice, with 16 addresses', { physicians: 3, addresses: 16 }, true],
      ['a small practice, with 15 physicians and two addresses', { physicians: 15, addresses: 2 }, false],
      ['taken for a small practice where the directory tells no size', {}, false],
    ])('a group is %s', async (_, size, isFree) => {
      await leavesBy('hand');
      const [ana, ben] = await queueTwo();
      await sentByHand(ws, parts, ana);
      await ws.transaction(async (db) => {
        const of = db.selectFrom('outreach').select('target_id').where('address', '=', 'ana@maple.example');
        const { target_id } = await of.executeTakeFirstOrThrow();
        const taken = { target_id, entry_id: 'physician-1', release: 'one', at: parts.clock.now() };
        await db
          .insertInto('directory_target')
          .values({ ...taken, ...size })
          .execute();
      });
      expect(await handingOver(ws, parts, ben)).toMatchObject({ ok: isFree });
    });

    test('a mail that was sent by hand all the same is believed', async () => {
      await leavesBy('hand');
      const [ana, ben] = await queueTwo();
      await sentByHand(ws, parts, ana);
      expect(await sentByHand(ws, parts, ben)).toMatchObject({ ok: true });
    });

    test('what was sent by hand holds back what Foothold sends', async () => {
      await leavesBy('hand');
      const [ana, ben] = await queueTwo();
      await sentByHand(ws, parts, ana);
      await leavesBy('mailbox');
      expect(await run()).toMatchObject({ sent: 0 });
      expect(await mailNow(ws, ben)).toMatchObject({ state: 'approved' });
    });
  });
});
