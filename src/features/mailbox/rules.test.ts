import { describe, expect, test } from 'vitest';
import { likelyServers, providerIds, providerOf, providers } from './providers.ts';
import { type ConnectInput, connectSchema, settingsOf } from './rules.ts';

const input = (change: Partial<ConnectInput> = {}): ConnectInput => ({
  address: 'ana.reyes@gmail.com',
  displayName: 'Ana Reyes',
  password: 'abcd efgh ijkl mnop',
  ...change,
});
const fieldsRefused = (given: ConnectInput) => {
  const result = settingsOf(given);
  return result.ok ? [] : result.refusals.map(({ field }) => field);
};

describe('CMP-9: the provider is found from the address', () => {
  test.each([
    ['ana@gmail.com', 'gmail'],
    ['Ana@GoogleMail.com ', 'gmail'],
    ['ana@hotmail.com', 'microsoft'],
    ['ana@outlook.com', 'microsoft'],
    ['ana@yahoo.com', 'yahoo'],
    ['ana@me.com', 'icloud'],
    ['ana@students.example.edu', 'other'],
    ['gmail.com', 'other'],
    ['ana@notgmail.com', 'other'],
    ['', 'other'],
  ])('%s is at %s', (address, provider) => expect(providerOf(address)).toBe(provider));

  test('every known provider encrypts both connections, and names at least one domain', () => {
    for (const id of providerIds.filter((one) => one !== 'other')) {
      const { smtp, imap, domains, steps } = providers[id];
      expect(smtp?.security).toMatch(/^(tls|starttls)$/);
      expect(imap).toMatchObject({ port: 993, security: 'tls' });
      expect(domains.length).toBeGreaterThan(0);
      expect(steps.length).toBeGreaterThan(0);
    }
  });

  test('an unknown provider begins with the usual names under its domain', () => {
    expect(likelyServers('ana@school.edu')).toEqual({
      smtp: { host: 'smtp.school.edu', port: 465, security: 'tls' },
      imap: { host: 'imap.school.edu', port: 993, security: 'tls' },
    });
    expect(likelyServers('ana').smtp.host).toBe('');
  });
});

describe('what the applicant enters', () => {
  test('gets the servers of the known provider, whatever servers were sent', () => {
    const smtp = { host: 'evil.example', port: 25, security: 'tls' as const };
    expect(settingsOf(input({ smtp }))).toMatchObject({
      ok: true,
      value: { provider: 'gmail', smtp: { host: 'smtp.gmail.com' }, filesSentItself: true },
    });
  });

  test('may name the provider of an own domain', () => {
    const result = settingsOf(input({ address: 'ana@school.edu', provider: 'gmail' }));
    expect(result).toMatchObject({ ok: true, value: { provider: 'gmail', username: 'ana@school.edu' } });
  });

  test('an app password of Google is taken with and without its spaces; others stay as typed', () => {
    expect(settingsOf(input())).toMatchObject({ value: { password: 'abcdefghijklmnop' } });
    const icloud = input({ address: 'ana@me.com', password: 'with space ' });
    expect(settingsOf(icloud)).toMatchObject({ value: { password: 'with space ' } });
  });

  test('Microsoft is refused at once, with the reason and another way', () => {
    expect(settingsOf(input({ address: 'ana@hotmail.com' }))).toMatchObject({
      ok: false,
      refusals: [{ field: 'address', reason: expect.stringContaining('takes no passwords') }],
    });
  });

  test('every missing thing is said at once', () => {
    const empty = input({ address: 'ana', displayName: '', password: '  ' });
    expect(fieldsRefused(empty)).toEqual(['address', 'displayName', 'password', 'smtp.host', 'imap.host']);
  });

  test.each(['https://imap.school.edu', 'imap school', 'imap.school.edu/', '-x.edu', 'a..b', ''])(
    'is refused as a server: %j',
    (host) => {
      const server = { host, port: 993, security: 'tls' as const };
      const good = { host: 'smtp.school.edu', port: 465, security: 'tls' as const };
      expect(fieldsRefused(input({ address: 'a@school.edu', smtp: good, imap: server }))).toEqual([
        'imap.host',
      ]);
    },
  );

  test.each(['ana@school.edu\nBcc: x@y.zz', 'ana@school', 'a b@school.edu', 'ana@@school.edu'])(
    'is refused as an address: %j',
    (address) => {
      const server = { host: 'mail.school.edu', port: 465, security: 'tls' as const };
      expect(fieldsRefused(input({ address, smtp: server, imap: server }))).toEqual(['address']);
    },
  );

  test('a line break in the name is refused', () => {
    expect(fieldsRefused(input({ displayName: 'Ana\r\nBcc: x@y.zz' }))).toEqual(['displayName']);
  });

  test('an unencrypted server does not fit the schema at all', () => {
    const smtp = { host: 'x.example', port: 25, security: 'none' };
    expect(connectSchema.safeParse({ ...input(), smtp }).success).toBe(false);
  });
});
