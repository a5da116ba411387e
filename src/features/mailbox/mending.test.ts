import { describe, expect, test } from 'vitest';
import { type ServerTrouble, mendingOf } from './mending.ts';
import type { ProviderId } from './providers.ts';

const server = { host: 'imap.example.com', port: 993, security: 'tls' as const };
const said = (trouble: ServerTrouble, detail = '', provider: ProviderId = 'other') =>
  mendingOf({ trouble, detail }, { provider, task: 'reading', server });

const troubles: ServerTrouble[] = [
  'wrong-password',
  'host-not-found',
  'port-refused',
  'no-answer',
  'certificate-expired',
  'certificate-not-trusted',
  'certificate-other-name',
  'no-encryption',
  'not-a-mail-server',
  'no-sent-folder',
  'refused',
  'connection-lost',
  'cut-off',
  'other',
];

describe('CMP-9: what is wrong is said with the way to mend it', () => {
  test.each(troubles)('%s: two short plain texts', (trouble) => {
    const { reason, mend } = said(trouble, 'the server said so');
    for (const text of [reason, mend]) {
      expect(text).toMatch(/^[A-Z].*["”.]$/);
      expect(text).not.toMatch(/!|undefined|null/);
      expect(text.length).toBeLessThan(260);
    }
  });

  test('a wrong password at Gmail: an app password and 2-Step Verification', () => {
    const { field, reason, mend } = said(
      'wrong-password',
      '535-5.7.8 Username and Password not accepted',
      'gmail',
    );
    expect(field).toBe('password');
    expect(reason).toContain('Google account does not work here');
    expect(mend).toMatch(/2-Step Verification.*app password/);
  });

  test('a wrong password at Yahoo and iCloud: only app passwords work there', () => {
    expect(said('wrong-password', '', 'yahoo').reason).toContain('app passwords only');
    expect(said('wrong-password', '', 'icloud').reason).toContain('app passwords only');
  });

  test.each([
    'Your account is not enabled for IMAP use. Please visit your Gmail settings page',
    '[UNAVAILABLE] IMAP access is disabled for this user',
    'LOGIN invalid credentials or IMAP is disabled',
  ])('IMAP switched off: %s', (detail) => {
    expect(said('wrong-password', detail)).toMatchObject({
      reason: expect.stringContaining('IMAP) is switched off'),
      mend: expect.stringContaining('Switch on IMAP'),
    });
  });

  test.each([
    '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.',
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
  ])('an own domain at Microsoft: %s', (detail) => {
    expect(said('wrong-password', detail).reason).toContain('lies at Microsoft');
  });

  test('the server for sending and the one for reading are told apart, with port', () => {
    const smtp = mendingOf(
      { trouble: 'port-refused', detail: '' },
      { provider: 'other', task: 'sending', server },
    );
    expect(smtp).toMatchObject({ what: 'sending', field: 'smtp.host', value: 'imap.example.com:993' });
    expect(smtp.reason).toContain('(SMTP)');
    expect(said('port-refused').reason).toContain('(IMAP)');
  });

  test('words of a server that say nothing to us are shown as they are', () => {
    expect(said('refused', 'NO [CANNOT] The moon is wrong').reason).toContain('The moon is wrong');
  });
});
