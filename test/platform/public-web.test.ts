import type { lookup } from 'node:dns';
import { type Server, createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressRefusal } from '#platform/net/addresses.ts';
import { type PublicWeb, type WebOptions, limitedText, publicWeb } from '#platform/net/public-web.ts';
import { networkTrouble } from '#platform/net/trouble.ts';
import { addressOf } from '#test/support/local-server.ts';

describe('an address is public or not', () => {
  test.each([
    '127.0.0.1',
    '127.8.9.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.251',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'fec0::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::127.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '2002:7f00:1::',
    '2001::1',
    'localhost',
    '',
  ])('%s is refused', (address) => expect(addressRefusal(address)).not.toBeNull());

  test.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])(
    '%s is public',
    (address) => expect(addressRefusal(address)).toBeNull(),
  );
});

describe('the guard at the moment of connecting', () => {
  /** Two servers of this test: the first is allowed, the second is like a service of the user's own network. */
  let open: Server;
  let hidden: Server;
  let reached = 0;
  const webs: PublicWeb[] = [];
  const web = (options: WebOptions = {}) => {
    const made = publicWeb({ allowed: [addressOf(open).replace('http://', '')], ...options });
    webs.push(made);
    return made;
  };
  const troubleOf = (answer: Promise<unknown>) =>
    answer.then(
      () => 'reached',
      (error: unknown) => networkTrouble(error)?.reason,
    );

  beforeAll(async () => {
    hidden = createServer((_request, response) => {
      reached += 1;
      response.end('secret');
    });
    open = createServer((request, response) => {
      const [, to] = /^\/to\/(.*)/.exec(request.url ?? '') ?? [];
      if (to) response.writeHead(302, { location: decodeURIComponent(to) }).end();
      else response.end(request.headers['user-agent']);
    });
    for (const server of [open, hidden])
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await Promise.all(webs.map((one) => one.close()));
    for (const server of [open, hidden]) server.close();
  });

  test('a server that the test allows is reached, and learns which program asks', async () => {
    const answer = await web().fetch(addressOf(open));
    expect(await limitedText(answer, 1000)).toContain('Foothold');
  });

  test.each(['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', 'localhost'])(
    'this computer is refused under the name %s',
    async (host) => {
      const { port } = new URL(addressOf(hidden));
      expect(await troubleOf(web().fetch(`http://${host}:${port}/`))).toContain('this computer itself');
      expect(reached).toBe(0);
    },
  );

  test('a redirect to this computer, or to a cloud’s secrets, is not followed', async () => {
    const to = (address: string) => `${addressOf(open)}/to/${encodeURIComponent(address)}`;
    expect(await troubleOf(web().fetch(to(addressOf(hidden))))).toContain('this computer itself');
    expect(await troubleOf(web().fetch(to('http://169.254.169.254/latest/meta-data/')))).toContain('clouds');
    expect(await troubleOf(web().fetch(to(to(addressOf(hidden)))))).toContain('this computer itself');
    expect(reached).toBe(0);
  });

  const resolvesTo = (...addresses: string[]) =>
    ((_host: string, _options: object, done: (error: null, all: object[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      )) as unknown as typeof lookup;

  test('a public name that resolves to private addresses is refused', async () => {
    const { port } = new URL(addressOf(hidden));
    const rebound = web({ lookup: resolvesTo('127.0.0.1', '192.168.0.1') });
    expect(await troubleOf(rebound.fetch(`http://hospital.example:${port}/`))).toMatch(
      /“hospital.example” is not/,
    );
    expect(reached).toBe(0);
  });

  test('of the addresses of a name only those are tried that may be reached', async () => {
    const { port } = new URL(addressOf(open));
    const mixed = web({ lookup: resolvesTo('10.0.0.1', '127.0.0.1') });
    const answer = await mixed.fetch(`http://hospital.example:${port}/`);
    expect(await limitedText(answer, 1000)).toContain('Foothold');
  });

  test.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'data:text/plain,hello'])(
    '%s is no web address',
    async (address) => expect(await troubleOf(web().fetch(address))).toContain('no web address'),
  );

  test('an answer that does not end is cut off at the limit', async () => {
    const endless = createServer((_request, response) => {
      const more = setInterval(() => response.write('x'.repeat(10_000)), 1);
      response.on('close', () => clearInterval(more));
    });
    await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
    const allowed = [addressOf(endless).replace('http://', '')];
    const answer = await web({ allowed }).fetch(addressOf(endless));
    await expect(limitedText(answer, 50_000)).rejects.toThrow('larger than 50000');
    endless.closeAllConnections();
    endless.close();
  });

  test('a server that does not answer is given up', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const patient = web({ allowed: [addressOf(silent).replace('http://', '')], patience: 50 });
    expect(await troubleOf(patient.fetch(addressOf(silent)))).toContain('did not answer in time');
    silent.closeAllConnections();
    silent.close();
  });
});
