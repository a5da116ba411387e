import { chmodSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inboxOverview, syncMailbox } from '#features/inbox/service.ts';
import { openImap } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { startCuttingProxy, type CuttingProxy } from '#test/support/cutting-proxy.ts';
import { accountAt } from '#test/support/mail-account.ts';
import { startMailServer, type TestMailServer } from '#test/support/mail-server.ts';
import { has } from '#test/support/missing.ts';
import { withPreparedStore } from '#test/support/prepared.ts';
import { openTestStore, type OpenedStore } from '#test/support/stores.ts';
import { allIncoming, connectTestMailbox, me, stateOf, writeTo } from './campaign.ts';

const world = 'world@elsewhere.test';
const offices = ['office@clinic-a.test', 'office@clinic-b.test', 'office@clinic-c.test'];

/** Names as mail programs give them in other languages, on a server that marks no folder. */
const abroad = {
  'de@abroad.test': { sent: 'Gesendet', drafts: 'Entwürfe', other: 'Kliniken/Zürich' },
  'es@abroad.test': {
    sent: 'Elementos enviados',
    drafts: 'Borradores',
    other: 'Clínicas',
  },
  'fr@abroad.test': {
    sent: 'Éléments envoyés',
    drafts: 'Brouillons',
    other: 'Hôpitaux',
  },
  'ar@abroad.test': {
    sent: 'البريد المرسل',
    drafts: 'المسودات',
    other: 'مستشفيات',
  },
};

describe.skipIf(!has.mailServers)('CMP-9: reading holds out against bad lines and strange mailboxes', () => {
  let server: TestMailServer;
  let proxy: CuttingProxy;
  let opened: OpenedStore;
  let parts: Parts;
  const folder = mkdtempSync(join(tmpdir(), 'foothold-lines-'));

  beforeAll(async () => {
    server = await startMailServer({
      users: [me, world, ...Object.keys(abroad)].map((address) => ({ address, password: 'secret' })),
      specialUse: false,
    });
    proxy = await startCuttingProxy(server.imap.port);
    withPreparedStore(folder);
    opened = await openTestStore(folder);
    parts = { ...opened.parts, mailAuthorities: [server.ca] };
    await asOwner(me, (client) => client.mailboxCreate('Sent').then(() => client.mailboxCreate('Papers')));
    const mails = offices.flatMap((office) =>
      [1, 2, 3].map((turn) => ({ from: office, subject: `Answer ${turn}` })),
    );
    const strangers = Array.from({ length: 12 }, (_, at) => ({
      from: `shop-${at}@stranger.test`,
      subject: 'Sale',
    }));
    for (const mail of [...mails, ...strangers])
      await server.sendAs(world, {
        ...mail,
        to: me,
        text: `Yes, you are welcome.\n${'Come in. '.repeat(400)}`,
      });
    await server.mailbox(me).arrived(mails.length + strangers.length);
  });
  afterEach(() => proxy.cutAfter(Infinity));
  afterAll(async () => {
    await proxy?.stop();
    await opened?.store.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the owner of the mailbox does in a mail program. */
  async function asOwner(address: string, work: (client: ImapFlow) => Promise<unknown>) {
    const { host, port } = server.imap;
    const client = new ImapFlow({
      host,
      port,
      secure: true,
      auth: { user: address, pass: 'secret' },
      tls: { ca: server.ca },
      logger: false,
    });
    await client.connect();
    await work(client);
    await client.logout();
  }

  async function throughProxy(address = me): Promise<Workspace> {
    const ws = await opened.newWorkspace();
    const imap = { ...server.imap, port: proxy.port };
    await connectTestMailbox(ws, parts, { ...server, imap }, address);
    return ws;
  }

  const subjects = async (ws: Workspace) =>
    (await allIncoming(ws)).map(({ from_address, subject }) => `${from_address} ${subject}`).toSorted();
  const expected = offices
    .flatMap((office) => [1, 2, 3].map((turn) => `${office} Answer ${turn}`))
    .toSorted();

  test.each([1500, 6000, 15_000, 26_000, 45_000])(
    'a line that is cut after %i bytes, again and again, loses and doubles nothing; the next look finishes',
    async (bytes) => {
      const ws = await throughProxy();
      for (const office of offices) await writeTo(ws, parts, office);
      const before = proxy.cuts();
      proxy.cutAfter(bytes);
      await syncMailbox(ws, parts);
      expect(proxy.cuts()).toBeGreaterThan(before);
      const partly = await subjects(ws);
      expect(new Set(partly).size).toBe(partly.length);

      proxy.cutAfter(Infinity);
      await syncMailbox(ws, parts);
      expect(await subjects(ws)).toEqual(expected);
      expect((await inboxOverview(ws, parts)).check).toMatchObject({ state: 'done', failure: null });
    },
  );

  test('a mail moved or thrown away while it is looked for is taken in once, or not at all', async () => {
    const ws = await throughProxy();
    for (const office of offices) await writeTo(ws, parts, office);
    const inbox = join(server.mailboxHome(me), 'Maildir', 'new');
    // Mails come in any order.
    const fileOf = (subject: string) =>
      readdirSync(inbox).find((name) => {
        const mail = readFileSync(join(inbox, name), 'utf8');
        return mail.includes(`From: ${offices[0]}`) && mail.includes(`Subject: ${subject}`);
      });
    const [moved, gone] = [fileOf('Answer 1'), fileOf('Answer 2')];
    let asked = 0;
    /** The second time is after the server said what is new, before any mail is asked for whole. */
    const now = () => {
      asked += 1;
      if (asked === 2) {
        renameSync(join(inbox, moved!), join(inbox, '..', '.Papers', 'new', moved!));
        unlinkSync(join(inbox, gone!));
      }
      return opened.parts.clock.now();
    };
    await syncMailbox(ws, { ...parts, clock: { now } });
    await syncMailbox(ws, parts);
    await syncMailbox(ws, parts);
    const found = await subjects(ws);
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThanOrEqual(expected.length - 1);
    expect(found).toContain(`${offices[0]} Answer 1`);
  });

  test('a folder that the server does not open keeps no other one from being read', async () => {
    const locked = join(server.mailboxHome(me), 'Maildir', '.Locked');
    const late = `From: ${offices[0]}\r\nSubject: Re: Late\r\nMessage-ID: <late@clinic-a.test>\r\n\r\nYes.`;
    await asOwner(me, (client) => client.mailboxCreate('Locked').then(() => client.mailboxCreate('Zebra')));
    chmodSync(locked, 0);
    try {
      const ws = await throughProxy();
      for (const office of offices) await writeTo(ws, parts, office);
      await asOwner(me, (client) => client.append('Zebra', late));
      await syncMailbox(ws, parts);
      expect(await subjects(ws)).toContain(`${offices[0]} Re: Late`);
      const { check, advice } = await inboxOverview(ws, parts);
      expect(check).toMatchObject({ state: 'done', failure: null });
      expect(advice.at(-1)).toContain('“Locked”');
    } finally {
      chmodSync(locked, 0o700);
      await asOwner(me, (client) => client.mailboxDelete('Locked').then(() => client.mailboxDelete('Zebra')));
    }
  });

  test.each(Object.entries(abroad))('the folders of %s are known by their names', async (address, names) => {
    await asOwner(address, async (client) => {
      for (const name of Object.values(names)) await client.mailboxCreate(name);
    });
    const reader = await openImap({ ...accountAt(server, address, 'secret') }, [server.ca]);
    const roles = Object.fromEntries((await reader.folders()).map(({ path, role }) => [path, role]));
    await reader.appendToSent(
      Buffer.from('Message-ID: <ours@abroad.test>\r\n\r\nHello'),
      '<ours@abroad.test>',
    );
    expect(await reader.findMessageId('<ours@abroad.test>')).toBe(true);
    await reader.close();
    expect(roles).toMatchObject({ [names.sent]: 'sent', [names.drafts]: 'drafts' });

    const ws = await throughProxy(address);
    const { outreachId } = await writeTo(ws, parts, `office@${address}`);
    await asOwner(address, async (client) => {
      const answer = `From: office@${address}\r\nTo: ${address}\r\nSubject: Re: Externship\r\nMessage-ID: <answer-${address}>\r\n\r\nYes, you are welcome.`;
      await client.append(names.other, answer);
    });
    await syncMailbox(ws, parts);
    expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'answered' });
  });
});
