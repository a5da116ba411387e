import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type ImapReader,
  type MailHead,
  type NewMail,
  composeMail,
  openImap,
} from '#platform/mailbox/index.ts';
import { accountAt } from '#test/support/mail-account.ts';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { has } from '#test/support/missing.ts';

const me = 'zoe@abroad.test';
const office = 'office@hospital.test';
const own = (id: string) =>
  composeMail({
    messageId: id,
    date: '2026-11-24T15:00:00Z',
    from: { address: me },
    to: { address: office },
    subject: 'Question',
    text: 'Dear office,\n',
  });

describe.skipIf(!has.mailServers)('reading a real mailbox', () => {
  let server: TestMailServer;
  const readers: ImapReader[] = [];
  const open = async () => {
    const reader = await openImap(accountAt(server, me, 'secret'), [server.ca]);
    readers.push(reader);
    return reader;
  };
  beforeAll(async () => {
    server = await startMailServer({
      users: [
        { address: me, password: 'secret' },
        { address: office, password: 'x' },
      ],
    });
  });
  afterEach(async () => {
    for (const reader of readers.splice(0)) await reader.close();
  });
  afterAll(() => server?.stop());

  const send = async (subject: string, count: number) => {
    await server.sendAs(office, { to: me, subject, text: `Answer: ${subject}` });
    await server.mailbox(me).arrived(count);
  };
  const gather = async ({ batches }: NewMail) => {
    const heads: MailHead[] = [];
    for await (const batch of batches) heads.push(...batch);
    return heads;
  };
  const subjects = (heads: MailHead[]) =>
    heads.map(({ headers }) => /^Subject: (.*)$/m.exec(Buffer.from(headers).toString())?.[1]?.trim());

  test('knows the folders by their roles', async () => {
    const folders = await (await open()).folders();
    expect(folders).toContainEqual({ path: 'INBOX', role: 'inbox' });
    expect(folders).toContainEqual({ path: 'Sent', role: 'sent' });
    expect(folders).toContainEqual({ path: 'Junk', role: 'junk' });
  });

  test('brings each new mail once, headers first, and changes nothing in the mailbox', async () => {
    await send('one', 1);
    await send('two', 2);
    const before = server.mailbox(me).files();
    const reader = await open();
    const first = await reader.fetchSince('INBOX', null, '2020-01-01');
    const heads = await gather(first);
    expect(subjects(heads)).toEqual(['one', 'two']);
    const uid = heads[0]?.uid ?? 0;
    const whole = (await reader.fetchWhole('INBOX', [uid])).get(uid);
    expect(Buffer.from(whole?.bytes ?? []).toString()).toContain('Answer: one');
    const arrivals = await reader.fetchArrivals('INBOX', [uid, 999]);
    expect([...arrivals]).toEqual([[uid, whole?.receivedAt]]);
    expect(Math.abs(Date.parse(whole?.receivedAt ?? '') - Date.now())).toBeLessThan(3_600_000);

    expect(await gather(await reader.fetchSince('INBOX', first.cursor, '2020-01-01'))).toEqual([]);
    expect(server.mailbox(me).files()).toEqual(before);
    await send('three', 3);
    // Also where the clock was ahead when the campaign began.
    const second = await (await open()).fetchSince('INBOX', first.cursor, '2099-01-01');
    expect(second.startedOver).toBe(false);
    expect(subjects(await gather(second))).toEqual(['three']);
    // Still in "new" and without the letter S: neither seen nor even looked at, for other mail programs.
    expect(
      server
        .mailbox(me)
        .files()
        .every((name) => name.includes('/new/')),
    ).toBe(true);
  });

  test('lets the body be fetched while the headers go by', async () => {
    const reader = await open();
    const { batches } = await reader.fetchSince('INBOX', null, '2020-01-01');
    let seen = 0;
    for await (const batch of batches) {
      const uids = batch.map(({ uid }) => uid);
      seen += uids.length;
      expect([...(await reader.fetchWhole('INBOX', [...uids, 999])).keys()]).toEqual(uids);
    }
    expect(seen).toBe(3);
  });

  test('starts over when the server numbered the folder anew', async () => {
    const reader = await open();
    const again = await reader.fetchSince('INBOX', { uidValidity: '1', uidNext: 99 }, '2020-01-01');
    expect(again.startedOver).toBe(true);
    expect(await gather(again)).toHaveLength(3);
  });

  test('looks back no further than asked', async () => {
    const reader = await open();
    expect(await gather(await reader.fetchSince('INBOX', null, '2099-01-01'))).toEqual([]);
  });

  test('files the copy of a sent mail once, and finds it again', async () => {
    const reader = await open();
    expect(await reader.findMessageId('<x1@mail.test>')).toBe(false);
    expect(await reader.appendToSent(await own('<x1@mail.test>'), '<x1@mail.test>')).toBe('appended');
    expect(await reader.findMessageId('<x1@mail.test>')).toBe(true);
    expect(await reader.appendToSent(await own('<x1@mail.test>'), '<x1@mail.test>')).toBe('already-there');
    const sent = await server.mailbox(me).messages('Sent');
    expect(sent).toHaveLength(1);
    // Dovecot keeps its files with bare line feeds.
    const written = Buffer.from(await own('<x1@mail.test>')).toString();
    expect(sent[0]?.replaceAll('\r\n', '\n')).toBe(written.replaceAll('\r\n', '\n'));
    expect(await reader.findMessageId('<x2@mail.test>')).toBe(false);
  });

  test('never takes a broken connection for a missing mail', async () => {
    const reader = await open();
    await reader.folders();
    await reader.close();
    await expect(reader.findMessageId('<x1@mail.test>')).rejects.toMatchObject({ name: 'Error' });
  });

  test('works with STARTTLS as well, and where it is missing goes no further: the password is not sent', async () => {
    const account = accountAt(server, me, 'secret');
    const reader = await openImap({ ...account, imap: server.imapStartTls }, [server.ca]);
    readers.push(reader);
    expect(await reader.folders()).not.toHaveLength(0);
    let heard = '';
    const bare = createServer((socket) => {
      socket.on('error', () => undefined).write('* OK ready\r\n');
      socket.on('data', (said) => {
        heard += said.toString();
        const [, tag, command] = /^(\S+) (\S+)/.exec(said.toString()) ?? [];
        const answers =
          command === 'CAPABILITY' ? ['* CAPABILITY IMAP4rev1 AUTH=PLAIN', `${tag} OK`] : [`${tag} BAD`];
        socket.write(answers.map((line) => `${line} \r\n`).join(''));
      });
    }).listen(0, '127.0.0.1');
    await once(bare, 'listening');
    const { port } = bare.address() as AddressInfo;
    const imap = { host: '127.0.0.1', port, security: 'starttls' as const };
    await expect(openImap({ ...account, imap }, [server.ca])).rejects.toMatchObject({
      trouble: 'no-encryption',
    });
    expect(heard).toMatch(/CAPABILITY/);
    expect(heard).not.toMatch(/LOGIN|AUTHENTICATE|secret/);
    bare.close();
  });

  test('says what is wrong with a password, a certificate, a port', async () => {
    const account = accountAt(server, me, 'secret');
    const trouble = (changed: Partial<typeof account>, authorities = [server.ca]) =>
      openImap({ ...account, ...changed }, authorities).catch((error: unknown) => error);
    expect(await trouble({ password: 'wrong' })).toMatchObject({ trouble: 'wrong-password' });
    expect(await trouble({}, [])).toMatchObject({ trouble: 'certificate-not-trusted' });
    expect(await trouble({ imap: { ...server.imap, host: '127.0.0.1' } })).toMatchObject({
      trouble: 'certificate-other-name',
    });
    expect(await trouble({ imap: { ...server.imap, port: 1 } })).toMatchObject({ trouble: 'port-refused' });
    expect(await trouble({ imap: { ...server.imap, host: 'no-such-host.invalid' } })).toMatchObject({
      trouble: 'host-not-found',
    });
    expect(await trouble({ imap: { ...server.imapStartTls, security: 'tls' } })).toMatchObject({
      trouble: 'not-a-mail-server',
    });
  });
});
