import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { has } from '#test/support/missing.ts';

describe.skipIf(!has.mailServers)('the test mail server', () => {
  let server: TestMailServer;
  beforeAll(async () => {
    server = await startMailServer({
      users: [
        { address: 'applicant@abroad.test', password: 'correct horse' },
        { address: 'office@hospital.test', password: 'office' },
      ],
    });
  });
  afterAll(() => server?.stop());

  test('delivers from one user to another', async () => {
    await server.sendAs('applicant@abroad.test', {
      to: 'office@hospital.test',
      subject: 'Hello',
      text: 'Good day',
    });
    const [mail] = await server.mailbox('office@hospital.test').arrived(1);
    expect(mail).toContain('Subject: Hello');
    expect(mail).toContain('Good day');
  });

  test('takes a mail to an unknown person of a known domain and returns a delivery status notification', async () => {
    await server.sendAs('applicant@abroad.test', {
      to: 'nobody@hospital.test',
      subject: 'Lost',
      text: 'Good day',
    });
    const [notification] = await server.mailbox('applicant@abroad.test').arrived(1);
    expect(notification).toContain('report-type=delivery-status');
    expect(notification).toMatch(/^Final-Recipient: rfc822; nobody@hospital\.test/m);
    expect(notification).toMatch(/^Status: 5\.1\.1/m);
  });

  test('sends nothing to the outside', async () => {
    await expect(
      server.sendAs('applicant@abroad.test', { to: 'somebody@elsewhere.test', subject: 'x', text: 'x' }),
    ).resolves.toBeUndefined();
    const mails = await server.mailbox('applicant@abroad.test').arrived(2);
    expect(mails.at(-1)).toContain('mail to the outside is switched off');
  });
});
