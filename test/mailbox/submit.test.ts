import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type MailAccount,
  type MailServer,
  type OutgoingMail,
  composeMail,
  submitMail,
} from '#platform/mailbox/index.ts';
import { usualPatience } from '#platform/mailbox/submit.ts';
import { accountAt } from '#test/support/mail-account.ts';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { has } from '#test/support/missing.ts';
import { type SmtpScript, startScriptedSmtp } from '#test/support/scripted-smtp.ts';

const mail: OutgoingMail = {
  messageId: '<a1b2@mail.test>',
  date: '2026-11-24T15:00:00Z',
  from: { name: 'Zoë', address: 'zoe@abroad.test' },
  to: { address: 'office@hospital.test' },
  subject: 'Question',
  text: 'Dear office,\n\n.a line with a dot\n',
};
const envelope = { from: 'zoe@abroad.test', to: 'office@hospital.test' };

describe.skipIf(!has.mailServers)('submitting to a real server', () => {
  let server: TestMailServer;
  let account: MailAccount;
  beforeAll(async () => {
    server = await startMailServer({
      users: [
        { address: 'zoe@abroad.test', password: 'pässword' },
        { address: 'office@hospital.test', password: 'x' },
      ],
    });
    account = accountAt(server, 'zoe@abroad.test', 'pässword');
  });
  afterAll(() => server?.stop());

  test('an accepted mail arrives as it was composed', async () => {
    const submission = await submitMail(account, envelope, await composeMail(mail), [server.ca]);
    expect(submission).toMatchObject({ kind: 'accepted' });
    const [arrived] = await server.mailbox('office@hospital.test').arrived(1);
    expect(arrived).toContain('Message-ID: <a1b2@mail.test>');
    expect(arrived).toContain('\n.a line with a dot');
    expect(arrived).not.toContain('..a line');
  });

  test('a wrong password is the mailbox’s trouble, not the mail’s', async () => {
    const wrong = { ...account, password: 'wrong' };
    expect(await submitMail(wrong, envelope, await composeMail(mail), [server.ca])).toMatchObject({
      kind: 'refused',
      permanent: false,
      account: true,
      code: 535,
      fault: { trouble: 'wrong-password' },
    });
  });

  test('a server that nobody vouches for gets no password', async () => {
    expect(await submitMail(account, envelope, await composeMail(mail))).toMatchObject({
      kind: 'refused',
      account: true,
      fault: { trouble: 'certificate-not-trusted' },
    });
  });

  test('a certificate for another name gets none either', async () => {
    const other = { ...account, smtp: { ...account.smtp, host: '127.0.0.1' } };
    expect(await submitMail(other, envelope, await composeMail(mail), [server.ca])).toMatchObject({
      kind: 'refused',
      account: true,
      fault: { trouble: 'certificate-other-name' },
    });
  });

  test('a malformed recipient is refused for good', async () => {
    const bad = { ...envelope, to: 'office@nowhere..test' };
    expect(await submitMail(account, bad, await composeMail(mail), [server.ca])).toMatchObject({
      kind: 'refused',
      permanent: true,
      account: false,
    });
  });
});

describe('a submission', () => {
  const stops: (() => void)[] = [];
  afterEach(() => stops.splice(0).forEach((stop) => stop()));
  const accountOf = (smtp: MailServer): MailAccount => ({
    address: 'zoe@abroad.test',
    displayName: 'Zoë',
    username: 'zoe',
    password: 'secret',
    smtp,
    imap: smtp,
  });
  const submitTo = async (script: SmtpScript, bytes?: Uint8Array) => {
    const server = await startScriptedSmtp(script);
    stops.push(server.stop);
    const account = accountOf(server.smtp);
    // Only who is silent is given up soon: what is answered may take its time on a busy machine, also before the silence.
    const after = script.content ?? script.halfContent;
    const soon = after === 'silence' ? 6000 : 1000;
    const silent = Object.values(script).includes('silence') ? { greeting: soon, answer: soon } : {};
    const patience = { ...usualPatience, ...silent };
    const submission = await submitMail(account, envelope, bytes ?? (await composeMail(mail)), [], patience);
    return { submission, received: server.received() };
  };

  test.each(['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA'] as const)(
    'cut at %s has certainly not left, and may be tried again',
    async (moment) => {
      for (const failure of ['cut', 'silence'] as const) {
        const { submission, received } = await submitTo({ [moment]: failure });
        expect(submission).toMatchObject({ kind: 'refused', permanent: false, account: true });
        expect(received).toBe(0);
      }
    },
  );

  test('cut between the first byte of the mail and the answer is uncertain', async () => {
    const large = new Uint8Array(3_000_000).fill(65);
    const tries = (['cut', 'silence'] as const).flatMap((failure) => [
      submitTo({ content: failure }),
      submitTo({ halfContent: failure }, large),
    ]);
    for (const { submission } of await Promise.all(tries)) expect(submission.kind).toBe('uncertain');
  });

  test('answered with nonsense after the mail is uncertain', async () => {
    expect((await submitTo({ content: 'fine by me' })).submission.kind).toBe('uncertain');
    expect((await submitTo({ content: '354 go on' })).submission.kind).toBe('uncertain');
  });

  test('whose last look fails is not finished, and tells what failed', async () => {
    const server = await startScriptedSmtp({});
    stops.push(server.stop);
    const account = accountOf(server.smtp);
    const fault = Object.assign(new Error('the disk is full'), { code: '53100' });
    const lastLook = () => Promise.reject(fault);
    const submission = submitMail(account, envelope, await composeMail(mail), [], usualPatience, lastLook);
    await expect(submission).rejects.toMatchObject({ code: '53100' });
    expect(server.mails).toEqual([]);
  });

  test('refused after the mail has certainly not left', async () => {
    const forGood = await submitTo({ content: '554 5.7.1 looks like spam' });
    expect(forGood.submission).toMatchObject({
      kind: 'refused',
      permanent: true,
      account: false,
      status: '5.7.1',
    });
    const later = await submitTo({ content: '451 4.3.0 try later' });
    expect(later.submission).toMatchObject({ kind: 'refused', permanent: false, account: false, code: 451 });
  });

  test('for an unknown person is refused for good', async () => {
    const { submission } = await submitTo({ RCPT: '550 5.1.1 no such user' });
    expect(submission).toMatchObject({
      kind: 'refused',
      permanent: true,
      account: false,
      code: 550,
      status: '5.1.1',
    });
  });

  test('over the provider’s daily limit is the mailbox’s trouble, and costs no address', async () => {
    for (const moment of ['MAIL', 'RCPT', 'content'] as const) {
      const { submission } = await submitTo({ [moment]: '550 5.4.5 Daily user sending limit exceeded.' });
      expect(submission).toMatchObject({ kind: 'refused', permanent: false, account: true });
    }
  });

  test('of a mail that is too large for the server is refused for good before a byte of it left', async () => {
    const { submission, received } = await submitTo({
      EHLO: '250-scripted\r\n250-SIZE 100\r\n250 AUTH PLAIN',
    });
    expect(submission).toMatchObject({ kind: 'refused', permanent: true, account: false });
    expect(received).toBe(0);
    // One that tells its limit only when it is asked.
    for (const MAIL of ['552 5.3.4 Message too big', '552 Message size exceeds fixed limit']) {
      const told = await submitTo({ MAIL });
      expect(told.submission).toMatchObject({ kind: 'refused', permanent: true, account: false });
      expect(told.received).toBe(0);
    }
    const full = await submitTo({ MAIL: '552 5.2.2 Mailbox full' });
    expect(full.submission).toMatchObject({ kind: 'refused', permanent: false, account: true });
  });

  test('never shows the password', async () => {
    const { submission } = await submitTo({ AUTH: '535 5.7.8 no' });
    const shown =
      JSON.stringify(submission) + String(submission.kind === 'refused' && submission.fault.stack);
    expect(shown).not.toContain('secret');
    expect(shown).not.toContain(Buffer.from('\0zoe\0secret').toString('base64'));
  });
});
