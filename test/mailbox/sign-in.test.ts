import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runSenderOnce } from '#features/campaign/service.ts';
import {
  connectedMailbox,
  mailboxTodos,
  openMailbox,
  replacePassword,
  testMailbox,
} from '#features/mailbox/service.ts';
import type { SignInInput } from '#features/mailbox/sign-in-rules.ts';
import { beginSignIn, giveUpSignIn, notePublished, signInState } from '#features/mailbox/sign-in-service.ts';
import { syncMailbox } from '#features/inbox/service.ts';
import { signInWithCode } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { has } from '#test/support/missing.ts';
import { startSignInServer } from '#test/support/sign-in-server.ts';
import { type OpenedStore, openTestStore } from '#test/support/stores.ts';
import { makeSender, queueMail } from '../campaign/queued-mails.ts';

const me = { address: 'amara@abroad.test', password: 'never used' };
const office = 'office@hospital.test';
const signIn: SignInInput = {
  provider: 'gmail',
  way: 'browser',
  address: me.address,
  displayName: 'Amara Nwosu',
  clientId: '123-abc.apps.googleusercontent.com',
  clientSecret: 'not so secret',
};

describe.skipIf(!has.mailServers)(
  'CMP-9: a mailbox behind a sign-in page, with servers that take tokens',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'foothold-sign-in-'));
    let mail: TestMailServer;
    let page: Awaited<ReturnType<typeof startSignInServer>>;
    let opened: OpenedStore;
    let ws: Workspace;
    let parts: Parts & OpenedStore['parts'];

    beforeAll(async () => {
      page = await startSignInServer(me.address);
      mail = await startMailServer({
        users: [me, { address: office, password: 'x' }],
        introspection: page.introspection,
      });
      opened = await openTestStore(folder);
      const gmail = { page: page.page, smtp: mail.smtp, imap: mail.imap };
      parts = { ...opened.parts, mailAuthorities: [mail.ca], providersElsewhere: { gmail } };
      ws = await opened.newWorkspace();
      await makeSender(ws, parts, { ...me, smtp: mail.smtp, imap: mail.imap });
    });
    afterAll(async () => {
      await opened?.store.close();
      await mail?.stop();
      await page?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    /** What a browser does: opens the page, and is sent back to this computer. */
    const inBrowser = async (url: string) => {
      const back = (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '';
      return { back, answer: await fetch(back) };
    };
    const untilSettled = async () => {
      for (let waited = 0; signInState(ws).state === 'waiting' && waited < 1200; waited++) await pause(50);
      return signInState(ws);
    };
    const run = () => runSenderOnce(ws, parts, { owner: 'one', alone: true, chance: () => 0 });

    test('the person signs in in the browser: both servers take the token, and nothing of it is to be seen', async () => {
      const begun = await beginSignIn(ws, parts, signIn);
      if (!begun.ok || begun.value.state !== 'waiting') throw new Error('It did not begin.');
      const { url } = begun.value;
      expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
        code_challenge_method: 'S256',
        login_hint: me.address,
        access_type: 'offline',
      });
      // A page that guesses the port learns nothing and ends nothing.
      const redirect = new URL(new URL(url).searchParams.get('redirect_uri') ?? '');
      expect((await fetch(`${redirect.href}?code=x&state=guessed`)).status).toBe(404);
      expect(signInState(ws).state).toBe('waiting');
      const { answer } = await inBrowser(url);
      expect(await answer.text()).toContain('You are signed in.');
      expect(await untilSettled()).toEqual({ state: 'done' });
      expect(await connectedMailbox(ws)).toMatchObject({
        provider: 'gmail',
        state: 'connected',
        page: { clientId: signIn.clientId, published: false },
      });
      const row = await ws.transaction((db) =>
        db.selectFrom('mailbox').selectAll().executeTakeFirstOrThrow(),
      );
      expect(Buffer.from(row.secret_sealed).toString('latin1')).not.toContain('refreshToken');
      // The loopback port is closed again.
      await expect(fetch(redirect)).rejects.toThrow();
    });

    test('a mail leaves by token; one that ends between two mails is renewed before the second', async () => {
      await queueMail(ws, parts, { address: office });
      expect(await run()).toMatchObject({ sent: 1 });
      const before = page.refreshed();
      page.forgetTokens();
      parts.clock.advance({ hours: 1 });
      await queueMail(ws, parts, { address: 'second@hospital.test' });
      expect(await run()).toMatchObject({ sent: 1 });
      expect(page.refreshed()).toBe(before + 1);
      expect(await mail.mailbox(office).arrived(1)).toHaveLength(1);
    });

    test('a token that the server refuses before its time is renewed, and the mail leaves with the new one', async () => {
      parts.clock.set('2026-03-04T14:00:00Z');
      await openMailbox(ws, parts);
      page.forgetTokens();
      await queueMail(ws, parts, { address: 'third@hospital.test' });
      expect(await run()).toMatchObject({ sent: 0, postponed: 1 });
      expect((await connectedMailbox(ws))?.trouble).toBeNull();
      parts.clock.advance({ minutes: 6 });
      expect(await run()).toMatchObject({ sent: 1 });
    });

    test('a page out of reach for a while is told where answers are read, asked once a minute, and forgotten when it is back', async () => {
      parts.clock.set('2026-03-05T14:00:00Z');
      const nowhere = { ...page.page, tokenEndpoint: 'http://127.0.0.1:1/token' };
      const { gmail } = parts.providersElsewhere ?? {};
      if (!gmail) throw new Error('No provider.');
      const offline = { ...parts, providersElsewhere: { gmail: { ...gmail, page: nowhere } } };
      expect(await runSenderOnce(ws, offline, { owner: 'one', alone: true })).toMatchObject({
        stoppedBy: 'mailbox-trouble',
      });
      // Nothing was to be sent: that mails cannot be sent would be a false alarm.
      expect((await connectedMailbox(ws))?.trouble).toBeNull();
      await syncMailbox(ws, offline);
      const check = await ws.transaction((db) =>
        db.selectFrom('inbox_check').selectAll().executeTakeFirstOrThrow(),
      );
      expect(check).toMatchObject({ failure: expect.stringContaining('(IMAP)'), looked_at: 0 });
      expect((await connectedMailbox(ws))?.trouble).toMatchObject({ what: 'reading' });
      const before = page.refreshed();
      await syncMailbox(ws, parts);
      expect(page.refreshed()).toBe(before);
      parts.clock.advance({ minutes: 1 });
      await syncMailbox(ws, parts);
      expect(page.refreshed()).toBe(before + 1);
      expect((await connectedMailbox(ws))?.trouble).toBeNull();
    });

    test('the seven days of an unpublished app at Google are announced with their day, until it is published', async () => {
      parts.clock.set('2026-03-08T15:00:01Z');
      expect(await mailboxTodos(ws, parts)).toMatchObject([
        { title: 'Google may end the sign-in on March 10, 2026' },
      ]);
      expect(await notePublished(ws, true)).toBe(true);
      expect(await mailboxTodos(ws, parts)).toEqual([]);
    });

    test('a sign-in that was ended stops everything and says how to mend it; the mail waits', async () => {
      parts.clock.set('2026-03-10T15:00:00Z');
      page.endSignIn();
      await queueMail(ws, parts, { address: 'fourth@hospital.test' });
      expect(await run()).toMatchObject({ sent: 0, stoppedBy: 'mailbox-trouble' });
      const mailbox = await connectedMailbox(ws);
      expect(mailbox?.trouble?.mend).toContain('publish it');
      expect(mailbox?.trouble?.reason).toContain('has ended the sign-in');
      expect(await mailboxTodos(ws, parts)).toMatchObject([{ title: 'Mails cannot be sent' }]);
      expect(await testMailbox(ws, parts)).toMatchObject({
        mailbox: { address: me.address },
        refusals: [{ reason: mailbox?.trouble?.reason }],
      });
      expect(await replacePassword(ws, parts, 'a password')).toMatchObject({
        refusals: [{ field: 'password' }],
      });
    });

    test('somebody who gives up, or refuses, is told so, and the mailbox stays as it was', async () => {
      const begun = await beginSignIn(ws, parts, signIn);
      if (!begun.ok || begun.value.state !== 'waiting') throw new Error('It did not begin.');
      const asked = new URL(begun.value.url).searchParams;
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.searchParams.set('state', asked.get('state') ?? '');
      back.searchParams.set('error', 'access_denied');
      await fetch(back);
      expect(await untilSettled()).toMatchObject({ state: 'refused', refusals: [{ field: 'address' }] });
      giveUpSignIn(ws);
      expect(signInState(ws)).toEqual({ state: 'none' });
      expect(await beginSignIn(ws, parts, { ...signIn, clientId: 'wrong', clientSecret: '' })).toMatchObject({
        ok: false,
        refusals: [{ field: 'clientId' }, { field: 'clientSecret' }],
      });
    });
  },
);

describe('CMP-9: sign-in with a code', () => {
  type Answer = { status: number; body: unknown } | 'cut';
  const pending = { status: 400, body: { error: 'authorization_pending' } };
  const typed = {
    status: 200,
    body: { access_token: 'a', refresh_token: 'r', token_type: 'Bearer', expires_in: 3600 },
  };
  const asked: number[] = [];
  let stop = () => {};
  afterEach(() => stop());
  const begin = async (answers: Answer[], { seconds = 60 } = {}) => {
    asked.length = 0;
    const server = createServer((request, response) => {
      const begun = {
        device_code: 'd',
        user_code: 'ABCD-1234',
        verification_uri: 'https://microsoft.example/device',
        expires_in: seconds,
        interval: 0.05,
      };
      if (request.url !== '/device') asked.push(performance.now());
      const answer = request.url === '/device' ? { status: 200, body: begun } : (answers.shift() ?? 'cut');
      if (answer === 'cut') return void response.destroy();
      response
        .writeHead(answer.status, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer.body));
    }).listen(0, '127.0.0.1');
    stop = () => void server.close();
    await once(server, 'listening');
    const bound = server.address();
    const here = `http://127.0.0.1:${bound && typeof bound === 'object' ? bound.port : 0}`;
    const page = {
      issuer: here,
      authorizationEndpoint: here,
      tokenEndpoint: `${here}/token`,
      deviceEndpoint: `${here}/device`,
      scope: 'mail',
      extra: {},
    };
    const now = () => '2026-03-03T15:00:00Z';
    return signInWithCode(page, { clientId: 'x', clientSecret: null }, { now });
  };

  test('asks in the provider’s rhythm until the person has typed it', async () => {
    const begun = await begin([pending, typed]);
    expect(begun).toMatchObject({
      userCode: 'ABCD-1234',
      verificationUrl: 'https://microsoft.example/device',
    });
    expect(await begun.done).toEqual({
      accessToken: 'a',
      refreshToken: 'r',
      expiresAt: '2026-03-03T16:00:00.000Z',
    });
  });

  test('goes on when the line is down for a while, asking less and less often', async () => {
    const down: Answer[] = ['cut', 'cut', { status: 503, body: 'try later' }];
    const begun = await begin([pending, ...down, pending, typed]);
    expect(await begun.done).toMatchObject({ accessToken: 'a' });
    expect(asked).toHaveLength(6);
    // Doubled three times: the last two questions are at least so far apart.
    expect((asked[5] ?? 0) - (asked[4] ?? 0)).toBeGreaterThanOrEqual(8 * 50 - 5);
  });

  test('ends when the code does, also while the line is down, and when the person or the provider says no', async () => {
    await expect((await begin([], { seconds: 0.4 })).done).rejects.toMatchObject({
      trouble: 'sign-in-denied',
    });
    for (const error of ['access_denied', 'authorization_declined', 'expired_token']) {
      const begun = await begin([{ status: 400, body: { error } }, typed]);
      await expect(begun.done).rejects.toMatchObject({ trouble: 'sign-in-denied' });
    }
  });
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
