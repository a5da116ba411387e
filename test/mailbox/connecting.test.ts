import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startFoothold } from '#app/foothold.ts';
import type { ConnectInput } from '#features/mailbox/rules.ts';
import {
  connectMailbox,
  connectedMailbox,
  disconnectMailbox,
  mailAccount,
  mailboxTodos,
  noteHealth,
  replacePassword,
  testMailbox,
  testTroubledMailbox,
} from '#features/mailbox/service.ts';
import { MailFault } from '#platform/mailbox/index.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { freePort } from '#test/support/free-ports.ts';
import { has } from '#test/support/missing.ts';
import { withPreparedStore } from '#test/support/prepared.ts';
import { runFoothold } from '#test/support/running-foothold.ts';
import { settableClock } from '#test/support/settable-clock.ts';
import { type OpenedStore, onBothEngines, openTestStore } from '#test/support/stores.ts';

const address = 'applicant@abroad.test';
const password = 'correct horse battery staple';

/** What the applicant would enter for the test server. */
function inputFor(server: TestMailServer, change: Partial<ConnectInput> = {}): ConnectInput {
  const of = ({ host, port }: { host: string; port: number }) => ({ host, port });
  return {
    address,
    displayName: 'Ana Reyes Núñez',
    password,
    smtp: { ...of(server.smtp), security: 'starttls' },
    imap: { ...of(server.imap), security: 'tls' },
    ...change,
  };
}

describe.skipIf(!has.mailServers)('connecting the mailbox', () => {
  let server: TestMailServer;
  beforeAll(async () => {
    server = await startMailServer({ users: [{ address, password }] });
  });
  afterAll(() => server?.stop());

  onBothEngines('CMP-9: the mailbox', (opened) => {
    let ws: Workspace;
    let parts: OpenedStore['parts'];
    beforeEach(async () => {
      ws = await opened().newWorkspace();
      parts = { ...opened().parts, mailAuthorities: [server.ca] };
    });

    test('is kept when both servers let us in, with the Sent folder found', async () => {
      const connected = await connectMailbox(ws, parts, inputFor(server));
      expect(connected).toMatchObject({
        ok: true,
        value: { address, provider: 'other', sentFolder: 'Sent', filesSentItself: false, state: 'connected' },
      });
      expect(await mailAccount(ws, parts)).toMatchObject({ address, username: address, password });
      expect(await mailboxTodos(ws, parts)).toEqual([]);
      expect(server.mailbox(address).files()).toEqual([]);
    });

    test('holds the password sealed only, and no other workspace sees it', async () => {
      await connectMailbox(ws, parts, inputFor(server));
      const row = await ws.transaction((db) =>
        db.selectFrom('mailbox').selectAll().executeTakeFirstOrThrow(),
      );
      expect(Buffer.from(row.secret_sealed).includes(password)).toBe(false);
      expect(JSON.stringify(row)).not.toContain(password);
      expect(JSON.stringify(await connectedMailbox(ws))).not.toContain(password);
      const other = await opened().newWorkspace();
      expect(await connectedMailbox(other)).toBeNull();
      expect(await mailAccount(other, parts)).toBeNull();
    });

    test('a wrong password is refused once, with the mend, and nothing is kept', async () => {
      const refused = await connectMailbox(ws, parts, inputFor(server, { password: 'wrong secret' }));
      expect(refused).toMatchObject({ ok: false, refusals: [{ field: 'password' }] });
      expect(JSON.stringify(refused)).not.toContain('wrong secret');
      expect(await connectedMailbox(ws)).toBeNull();
      expect(await mailboxTodos(ws, parts)).toMatchObject([{ id: 'mailbox-connect', href: '/settings' }]);
    });

    test('a new password is tried before it replaces the old one', async () => {
      await connectMailbox(ws, parts, inputFor(server));
      expect(await replacePassword(ws, parts, 'wrong')).toMatchObject({ ok: false });
      expect(await mailAccount(ws, parts)).toMatchObject({ password });
      expect(await replacePassword(ws, parts, password)).toMatchObject({ ok: true });
    });

    test('another address replaces the mailbox; disconnecting forgets it', async () => {
      await connectMailbox(ws, parts, inputFor(server));
      const first = await connectedMailbox(ws);
      await connectMailbox(ws, parts, inputFor(server, { displayName: 'Ana Reyes' }));
      expect(await connectedMailbox(ws)).toMatchObject({ id: first?.id, displayName: 'Ana Reyes' });
      const input = inputFor(server, { address: 'ana@school.test', username: address });
      await connectMailbox(ws, parts, input);
      expect(await connectedMailbox(ws)).toMatchObject({ address: 'ana@school.test' });
      await disconnectMailbox(ws);
      expect(await connectedMailbox(ws)).toBeNull();
      expect(await testMailbox(ws, parts)).toBeNull();
      expect(await replacePassword(ws, parts, password)).toBeNull();
    });

    test('its health is told truthfully: what broke stays until just that works again', async () => {
      await connectMailbox(ws, parts, inputFor(server));
      const fault = new MailFault('wrong-password', '535 5.7.8 authentication failed');
      await noteHealth(ws, parts, { task: 'sending', fault });
      await noteHealth(ws, parts, { task: 'reading', fault: null });
      expect(await connectedMailbox(ws)).toMatchObject({ state: 'troubled', trouble: { what: 'sending' } });
      expect(await mailboxTodos(ws, parts)).toMatchObject([
        { id: 'mailbox-mend', title: 'Mails cannot be sent' },
      ]);
      expect(await testMailbox(ws, parts)).toMatchObject({ refusals: [], mailbox: { state: 'connected' } });
    });
  });

  onBothEngines('CMP-9: trouble of the mailbox', (opened) => {
    const fault = new MailFault('no-answer', 'Connection timeout');
    const troubled = async (authorities: string[]) => {
      const ws = await opened().newWorkspace();
      const parts = {
        ...opened().parts,
        clock: settableClock('2026-03-03T15:00:00Z'),
        mailAuthorities: [server.ca],
      };
      await connectMailbox(ws, parts, inputFor(server));
      await noteHealth(ws, parts, { task: 'sending', fault });
      return { ws, parts: { ...parts, mailAuthorities: authorities } };
    };

    test('that is over is not shown on: nobody sends a mail or presses "Test"', async () => {
      const { ws, parts } = await troubled([server.ca]);
      await testTroubledMailbox(ws, parts);
      expect(await mailboxTodos(ws, parts)).toMatchObject([{ title: 'Mails cannot be sent' }]);
      parts.clock.advance({ minutes: 1 });
      await testTroubledMailbox(ws, parts);
      expect(await mailboxTodos(ws, parts)).toEqual([]);
      expect(server.mailbox(address).files()).toEqual([]);
    });

    test('that is not over is told as it is now, and looked for less and less often', async () => {
      const { ws, parts } = await troubled([]);
      parts.clock.advance({ minutes: 5 });
      await testTroubledMailbox(ws, parts);
      const found = await connectedMailbox(ws);
      expect(found?.trouble).toMatchObject({ kind: 'certificate-not-trusted', foundAt: parts.clock.now() });
      parts.clock.advance({ minutes: 4 });
      await testTroubledMailbox(ws, { ...parts, mailAuthorities: [server.ca] });
      expect(await connectedMailbox(ws)).toEqual(found);
    });
  });

  test('the password never leaves through the API or the log, whatever is asked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foothold-secret-'));
    const logged: string[] = [];
    const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
    const running = await startFoothold({
      folder: withPreparedStore(folder),
      port: 0,
      log,
      mailAuthorities: [server.ca],
    });
    try {
      const opened = await fetch(running.oneTimeLink(), { redirect: 'manual' });
      const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
      const answers: string[] = [];
      const ask = async (method: string, path: string, body?: unknown) => {
        const headers = { cookie, origin: running.address, 'content-type': 'application/json' };
        const sent = body === undefined ? {} : { body: JSON.stringify(body) };
        const answer = await fetch(running.address + path, { method, headers, ...sent });
        answers.push(await answer.text());
        return answer.status;
      };
      expect(await ask('POST', '/api/mailbox/test')).toBe(404);
      expect(await ask('PUT', '/api/mailbox', inputFor(server))).toBe(200);
      expect(await ask('PUT', '/api/mailbox', inputFor(server, { address: 'no address' }))).toBe(422);
      expect(await ask('PUT', '/api/mailbox', { ...inputFor(server), password: [password] })).toBe(422);
      expect(await ask('PUT', '/api/mailbox', { ...inputFor(server), password: password.repeat(30) })).toBe(
        422,
      );
      expect(await ask('PUT', '/api/mailbox/password', { password: `${password}!` })).toBe(422);
      expect(await ask('PUT', '/api/mailbox/password', { password })).toBe(200);
      expect(await ask('POST', '/api/mailbox/test')).toBe(200);
      expect(await ask('GET', '/api/mailbox')).toBe(200);
      for (const said of [...answers, ...logged]) expect(said).not.toContain(password);
      expect(await ask('DELETE', '/api/mailbox')).toBe(200);
      expect(await ask('PUT', '/api/mailbox/password', { password })).toBe(404);
    } finally {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a session of another workspace finds no mailbox', async () => {
    const running = await runFoothold({ mailAuthorities: [server.ca] });
    try {
      const mine = await running.signIn();
      const foreign = await running.signIn((await running.store.createWorkspace('Other')).id);
      expect((await mine('PUT', '/api/mailbox', inputFor(server))).status).toBe(200);
      expect((await foreign('GET', '/api/mailbox')).body).toMatchObject({ mailbox: null });
      expect((await foreign('POST', '/api/mailbox/test')).status).toBe(404);
      expect((await foreign('PUT', '/api/mailbox/password', { password })).status).toBe(404);
      await foreign('DELETE', '/api/mailbox');
      expect((await mine('GET', '/api/mailbox')).body).toMatchObject({ mailbox: { address } });
    } finally {
      await running.remove();
    }
  });
});

describe.skipIf(!has.mailServers)('what is wrong with a server is said in plain words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-words-'));
  let store: OpenedStore;
  let ws: Workspace;
  let server: TestMailServer;
  beforeAll(async () => {
    store = await openTestStore(withPreparedStore(folder));
    ws = await store.newWorkspace();
    server = await startMailServer({ users: [{ address, password }] });
  });
  afterAll(async () => {
    await server?.stop();
    await store?.store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const reasonsFor = async (change: Partial<ConnectInput>, authorities = [server.ca]) => {
    const parts = { ...store.parts, mailAuthorities: authorities };
    const result = await connectMailbox(ws, parts, inputFor(server, change));
    return result.ok ? [] : result.refusals.map(({ reason }) => reason);
  };

  test('an expired certificate', async () => {
    const expired = await startMailServer({ users: [{ address, password }], certificate: 'expired' });
    try {
      const parts = { ...store.parts, mailAuthorities: [expired.ca] };
      const result = await connectMailbox(ws, parts, inputFor(expired));
      expect(result).toMatchObject({
        ok: false,
        refusals: [
          { field: 'smtp.host', reason: expect.stringContaining('has expired') },
          { field: 'imap.host', reason: expect.stringContaining('has expired') },
        ],
      });
      expect(expired.logs()).not.toContain('method=PLAIN, rip=127.0.0.1, lip=127.0.0.1, mpid');
    } finally {
      await expired.stop();
    }
  });

  test('a certificate that nobody vouches for', async () => {
    const reasons = await reasonsFor({}, []);
    expect(reasons).toHaveLength(2);
    for (const reason of reasons) expect(reason).toContain('no known authority vouches');
  });

  test('a certificate for another name', async () => {
    const reasons = await reasonsFor({
      imap: { host: '127.0.0.1', port: server.imap.port, security: 'tls' },
    });
    expect(reasons).toEqual([expect.stringContaining('certificate for another name')]);
  });

  test('a server that does not exist', async () => {
    const reasons = await reasonsFor({ imap: { host: 'imap.nowhere.invalid', port: 993, security: 'tls' } });
    expect(reasons).toEqual([expect.stringContaining('was not found')]);
  });

  test('a closed port', async () => {
    const reasons = await reasonsFor({
      smtp: { host: 'localhost', port: await freePort(), security: 'tls' },
    });
    expect(reasons).toEqual([expect.stringContaining('does not answer at port')]);
  });

  test('TLS and STARTTLS mixed up', async () => {
    const reasons = await reasonsFor({
      smtp: { host: 'localhost', port: server.smtp.port, security: 'tls' },
    });
    expect(reasons).toEqual([expect.stringContaining('does not fit')]);
  });

  test('IMAP with STARTTLS works as well', async () => {
    expect(await reasonsFor({ imap: { ...server.imapStartTls, security: 'starttls' } })).toEqual([]);
  });
});
