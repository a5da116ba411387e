import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withdrawApproval } from '#features/campaign/approve-service.ts';
import { recogniseSent } from '#features/campaign/found-in-sent-service.ts';
import { clearDrafts, deletedByHand } from '#features/campaign/left-drafts-service.ts';
import { campaignOverview } from '#features/campaign/review-service.ts';
import { recordEvent, runSenderOnce } from '#features/campaign/service.ts';
import { takeBackChange } from '#features/campaign/take-back-service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { has } from '#test/support/missing.ts';
import { type OpenedStore, openTestStore } from '#test/support/stores.ts';
import { addPaper, approveDrafts, mailNow, makeSender, queueMail } from './queued-mails.ts';

const office = 'office@clinic.example';
const password = 'secret of amara';

describe.skipIf(!has.mailServers)('CMP-7: a draft that must not be sent any more', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-left-drafts-'));
  const users = Array.from({ length: 12 }, (_, at) => ({ address: `amara${at}@abroad.test`, password }));
  const unused = [...users];
  let me = '';
  let server: TestMailServer;
  let opened: OpenedStore;
  let parts: Parts;
  let ws: Workspace;
  beforeAll(async () => {
    server = await startMailServer({ users });
    opened = await openTestStore(folder);
  });
  afterAll(async () => {
    await opened?.store.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    me = unused.shift()?.address ?? '';
    parts = { ...opened.parts, mailAuthorities: [server.ca], clock: { now: () => new Date().toISOString() } };
    ws = await opened.newWorkspace();
    await makeSender(ws, parts, { address: me, password, smtp: server.smtp, imap: server.imap });
    await ws.transaction((db) => db.updateTable('campaign_settings').set({ leaves_by: 'drafts' }).execute());
  });
  const place = async (address = office) => {
    const queued = await queueMail(ws, parts, { address, attachments: [await addPaper(ws, parts)] });
    await runSenderOnce(ws, parts, { owner: 'one', alone: true });
    const { state, message_id: messageId } = await mailNow(ws, queued.id);
    expect(state).toBe('placed');
    return { ...queued, messageId: messageId ?? '' };
  };
  const answered = ({ outreachId }: { outreachId: string }) =>
    recordEvent(ws, parts, outreachId, { kind: 'answered', from: office });
  const drafts = () => server.mailbox(me).messages('Drafts');
  const told = async (minutesLater = 0) => {
    const clock = { now: () => new Date(Date.now() + minutesLater * 60_000).toISOString() };
    return (await campaignOverview(ws, { ...parts, clock })).leftInDrafts;
  };
  const outOfReach = () => ws.transaction((db) => db.updateTable('mailbox').set({ imap: nowhere }).execute());
  /** What the applicant does in a mail program. */
  const inProgram = async <T>(work: (imap: ImapFlow) => Promise<T>): Promise<T> => {
    const { host, port } = server.imap;
    const auth = { user: me, pass: password };
    const imap = new ImapFlow({ host, port, secure: true, auth, tls: { ca: server.ca }, logger: false });
    await imap.connect();
    return work(imap).finally(() => imap.logout());
  };
  const inFolder = <T>(path: string, work: (imap: ImapFlow) => Promise<T>) =>
    inProgram(async (imap) => {
      const lock = await imap.getMailboxLock(path);
      return work(imap).finally(() => lock.release());
    });
  const written = (id: string, more = '', text = 'Hello') =>
    Buffer.from(
      `Message-ID: ${id}\r\nFrom: ${me}\r\nTo: ${office}\r\nSubject: A question\r\n${more}\r\n${text}\r\n`,
    );
  const sendInProgram = (id: string, more?: string) =>
    inProgram((imap) => imap.append('Sent', written(id, more), ['\\Seen']));

  test('because an answer has come: it is taken out of Drafts, and no other draft is touched', async () => {
    const other = await place('other@clinic-two.example');
    const mail = await place();
    // One that the applicant has marked to be deleted some day, without meaning it yet.
    await inFolder('Drafts', (imap) => imap.messageFlagsAdd('1', ['\\Deleted']));
    await answered(mail);
    expect(await told()).toMatchObject([
      { toAddress: office, mailbox: me, sent: false, sequence: 'answered', name: `Target ${office}` },
    ]);
    expect(await clearDrafts(ws, parts)).toBe(1);
    expect(await told()).toEqual([]);
    const left = await drafts();
    expect(left).toHaveLength(1);
    expect(left[0]).toContain(other.messageId);
    expect(await mailNow(ws, other.id)).toMatchObject({ state: 'placed' });
  });

  test('goes into the bin where the mailbox has one', async () => {
    await inProgram((imap) => imap.mailboxCreate('Trash'));
    await answered(await place());
    await clearDrafts(ws, parts);
    expect(await drafts()).toHaveLength(0);
    expect(await server.mailbox(me).messages('Trash')).toHaveLength(1);
  });

  test('because it is forbidden since it was put there (CMP-4): the mail is withdrawn, and its draft taken out', async () => {
    const { id } = await place();
    const row = { address: '@clinic.example', reason: 'do-not-write' as const, note: null };
    await ws.transaction((db) =>
      db
        .insertInto('suppression')
        .values({ ...row, created_at: parts.clock.now() })
        .execute(),
    );
    await clearDrafts(ws, parts);
    expect(await mailNow(ws, id)).toMatchObject({ state: 'withdrawn', outreach: 'idle' });
    expect(await drafts()).toHaveLength(0);
  });

  test('because it was sent from somewhere else already', async () => {
    const { id } = await place();
    await sendInProgram('<new@program.test>');
    expect(await recogniseSent(ws, parts)).toBe(1);
    expect(await mailNow(ws, id)).toMatchObject({ state: 'sent', message_id: '<new@program.test>' });
    // The mail program may be about to take it out itself.
    expect(await told()).toEqual([]);
    expect(await told(6)).toMatchObject([{ sent: true }]);
    await clearDrafts(ws, parts);
    expect(await drafts()).toHaveLength(0);
    expect(await told(6)).toEqual([]);
  });

  test('and cannot be taken out: the applicant is told until it is deleted', async () => {
    await answered(await place());
    await outOfReach();
    expect(await clearDrafts(ws, parts)).toBe(0);
    const [left] = await told();
    expect(left).toMatchObject({ toAddress: office });
    expect(await deletedByHand(ws, parts, left?.id ?? '')).toBe(true);
    expect(await told()).toEqual([]);
    expect(await deletedByHand(ws, parts, left?.id ?? '')).toBe(false);
  });

  test('and was written in by the applicant (CMP-9): it is not touched, and the applicant is told until it is gone', async () => {
    const { messageId, ...mail } = await place();
    await inFolder('Drafts', async (imap) => {
      await imap.append('Drafts', written(messageId, '', 'My own words'), ['\\Draft']);
      await imap.messageDelete('1');
    });
    await answered(mail);
    expect(await clearDrafts(ws, parts)).toBe(0);
    expect(await drafts()).toHaveLength(1);
    expect(await told()).toHaveLength(1);
    // Saved once more, under a Message-ID of the mail program.
    await inFolder('Drafts', async (imap) => {
      await imap.append('Drafts', written('<saved@program.test>', '', 'My own words'), ['\\Draft']);
      await imap.messageDelete('1');
    });
    expect(await clearDrafts(ws, parts)).toBe(0);
    await inFolder('Drafts', (imap) => imap.messageDelete('1:*'));
    expect(await clearDrafts(ws, parts)).toBe(1);
    expect(await told()).toEqual([]);
  });

  test('and is sent in that very moment: it is known again in Sent, and counted', async () => {
    const mail = await place();
    await answered(mail);
    await clearDrafts(ws, parts);
    await sendInProgram(mail.messageId);
    expect(await recogniseSent(ws, parts)).toBe(1);
    expect(await mailNow(ws, mail.id)).toMatchObject({
      state: 'sent',
      outreach: 'answered',
      mailsSent: 1,
      message_id: mail.messageId,
    });
    expect(await recogniseSent(ws, parts)).toBe(0);
  });

  test('is not found again in an own answer with the same subject', async () => {
    const mail = await place();
    await answered(mail);
    await sendInProgram('<own@program.test>', 'In-Reply-To: <theirs@clinic.example>\r\n');
    expect(await recogniseSent(ws, parts)).toBe(0);
    expect(await mailNow(ws, mail.id)).toMatchObject({ state: 'withdrawn', mailsSent: 0 });
  });

  test('and is sent after its approval was taken back and given anew: the new draft gives way', async () => {
    const { id, messageId } = await place();
    await withdrawApproval(ws, parts, id);
    await approveDrafts(ws, parts, 1);
    await runSenderOnce(ws, parts, { owner: 'one', alone: true });
    expect(await drafts()).toHaveLength(2);
    await clearDrafts(ws, parts);
    const [now] = await drafts();
    expect(now).not.toContain(messageId);
    await sendInProgram(messageId);
    expect(await recogniseSent(ws, parts)).toBe(1);
    expect(await mailNow(ws, id)).toMatchObject({ state: 'sent', outreach: 'firstSent', mailsSent: 1 });
    await clearDrafts(ws, parts);
    expect(await drafts()).toHaveLength(0);
  });

  test('because of a mail that was no answer after all (CMP-10): approved again, it lies in Drafts again', async () => {
    const mail = await place();
    const { outreachId } = mail;
    await answered(mail);
    await clearDrafts(ws, parts);
    await ws.transaction((db) =>
      takeBackChange(db, parts.clock.now(), {
        outreachId,
        before: { state: 'firstQueued', resumeOn: null, target: 'ready' },
        after: 'answered',
        withdrawn: [mail.id],
        suppressed: null,
      }),
    );
    await approveDrafts(ws, parts, 1);
    await runSenderOnce(ws, parts, { owner: 'one', alone: true });
    expect(await mailNow(ws, mail.id)).toMatchObject({ state: 'placed' });
    expect(await drafts()).toHaveLength(1);
    expect(await clearDrafts(ws, parts)).toBe(0);
    expect(await drafts()).toHaveLength(1);
  });

  test('and was put there while it was withdrawn: it is taken out at the next look', async () => {
    const mail = await place();
    await ws.transaction((db) => db.updateTable('message').set({ filed_at: null }).execute());
    await inFolder('Drafts', (imap) => imap.messageDelete('1:*'));
    // While the sender composes it, the answer comes, and its draft is looked for in vain.
    const { vault } = parts;
    let lookedInVain = 0;
    const open = async (sealed: Uint8Array) => {
      const bytes = await vault.open(sealed);
      if (Buffer.from(bytes).toString() === 'This is the CV.') {
        await answered(mail);
        lookedInVain += await clearDrafts(ws, parts);
      }
      return bytes;
    };
    const slow = { ...parts, vault: { ...vault, seal: vault.seal.bind(vault), open } };
    await runSenderOnce(ws, slow, { owner: 'one', alone: true });
    expect(lookedInVain).toBe(1);
    expect(await drafts()).toHaveLength(1);
    await clearDrafts(ws, parts);
    expect(await drafts()).toHaveLength(0);
    expect(await told()).toEqual([]);
  });
});

const nowhere = JSON.stringify({ host: '127.0.0.1', port: 1, security: 'tls' }) as never;
