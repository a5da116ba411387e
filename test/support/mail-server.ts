import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import type { MailServer } from '#platform/mailbox/types.ts';
import { freePort } from './free-ports.ts';
import { makeCertificates } from './mail-certificates.ts';
import { writeDovecotConfig, writePostfixConfig } from './mail-server-config.ts';

export type MailUser = { address: string; password: string };

export type MailServerOptions = {
  users: MailUser[];
  /** Domains beside those of the users: every address there is accepted at first and then comes back. */
  domains?: string[];
  certificate?: 'valid' | 'expired';
  /** Where the server asks about the tokens of a sign-in page (RFC 7662); without it only passwords are taken. */
  introspection?: string;
  /** Like Gmail: what is handed in is put into the sender's Sent folder by the server. */
  filesSentItself?: boolean;
  /** Without it there are no folders but the inbox, and none that is made later is marked (RFC 6154). */
  specialUse?: boolean;
};

export type TestMailServer = {
  /** Submission with STARTTLS and a password. */
  smtp: MailServer;
  /** IMAP with TLS from the first byte. */
  imap: MailServer;
  /** The same IMAP server, with STARTTLS. */
  imapStartTls: MailServer;
  /** The certificate authority (PEM) that signed the server's certificate. */
  ca: string;
  mailbox(address: string): TestMailbox;
  /** The folder in which the mails of an address lie, also before the first one came. */
  mailboxHome(address: string): string;
  /** Sends a mail as a user of this server; resolves when the server has taken it. */
  sendAs(address: string, message: SendMailOptions): Promise<void>;
  /** Waits until every mail that the server took, or is taking, lies where it goes. */
  delivered(): Promise<void>;
  /** What the servers wrote to their logs, to explain a failing test. */
  logs(): string;
  stop(): Promise<void>;
};

export type TestMailbox = {
  /** The mails as they lie on the disk, oldest first. */
  messages(folder?: string): Promise<string[]>;
  /** Waits until that many mails are there. */
  arrived(count: number, folder?: string): Promise<string[]>;
  /** The names of the files, which hold the flags: unchanged names prove that nothing was marked. */
  files(folder?: string): string[];
};

/**
 * A private Dovecot and Postfix on free loopback ports, with users of their own and nothing leaving the machine.
 * An unknown address of a known domain is taken and then comes back with a real delivery status notification.
 */
export async function startMailServer(options: MailServerOptions): Promise<TestMailServer> {
  const folder = mkdtempSync(join(tmpdir(), 'fh-mail-'));
  chmodSync(folder, 0o755);
  const guardian = startGuardian(folder);
  try {
    const ca = await makeCertificates(folder, options.certificate ?? 'valid');
    const [smtpPort, imapPort, imapStartTlsPort] = [await freePort(), await freePort(), await freePort()];
    const { users, introspection, filesSentItself = false, specialUse = true } = options;
    const imap = { imapPort, imapStartTlsPort, users, introspection, filesSentItself, specialUse };
    writeDovecotConfig(folder, imap);
    const domains = [...options.users.map((user) => domainOf(user.address)), ...(options.domains ?? [])];
    const filing = filesSentItself ? options.users.map((user) => user.address) : [];
    writePostfixConfig(folder, { smtpPort, domains: [...new Set(domains)], filing });
    spawnServer('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')]);
    spawnServer('postfix', ['-c', join(folder, 'postfix'), 'start-fg']);
    await Promise.all([untilOpen(imapStartTlsPort), untilOpen(imapPort, false), untilOpen(smtpPort)]);

    const smtp: MailServer = { host: 'localhost', port: smtpPort, security: 'starttls' };
    return {
      smtp,
      imap: { host: 'localhost', port: imapPort, security: 'tls' },
      imapStartTls: { host: 'localhost', port: imapStartTlsPort, security: 'starttls' },
      ca,
      mailbox: (address) => maildir(join(folder, 'mail', address)),
      mailboxHome: (address) => join(folder, 'mail', address),
      async sendAs(address, message) {
        const user = options.users.find((candidate) => candidate.address === address);
        if (!user) throw new Error(`The test mail server has no user ${address}.`);
        const transport = nodemailer.createTransport({
          host: smtp.host,
          port: smtp.port,
          requireTLS: true,
          auth: { user: user.address, pass: user.password },
          // Fits the expired certificate too: this is the stranger's mail program, not ours.
          tls: { rejectUnauthorized: false },
        });
        await transport.sendMail({ from: address, ...message });
        transport.close();
      },
      delivered: () => emptied(join(folder, 'queue')),
      logs: () => readLogs(folder),
      stop: () => guardian.stop(),
    };
  } catch (error) {
    const logs = readLogs(folder);
    await guardian.stop();
    throw new Error(`The test mail server did not start.\n${logs}`, { cause: error });
  }
}

/**
 * A process that waits for the end of its input, which comes with stop() or with the death of the tests,
 * however they die. Then it ends both servers by their own pid files and deletes the folder.
 */
function startGuardian(folder: string) {
  // A dead process stays as a zombie where no init collects it, so "is alive" asks for its state as well.
  const script = `
    cat > /dev/null
    pids=$(cat "$1/dovecot-run/master.pid" "$1/queue/pid/master.pid" 2>/dev/null)
    alive() { for p in $pids; do grep -qs '^State:.[^Z]' /proc/$p/status && return 0; done; return 1; }
    alive && kill $pids 2>/dev/null
    for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do alive || break; sleep 0.1; done
    alive && kill -9 $pids 2>/dev/null
    rm -rf "$1" || { sleep 0.5; rm -rf "$1"; }`;
  const guardian = spawn('sh', ['-c', script, 'guardian', folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const ended = once(guardian, 'exit');
  return {
    async stop() {
      guardian.stdin.end();
      await ended;
    },
  };
}

function spawnServer(program: string, values: string[]) {
  const path = existsSync(`/usr/sbin/${program}`) ? `/usr/sbin/${program}` : program;
  // A group of its own: Ctrl-C in the terminal reaches the tests, and the guardian then ends the servers.
  spawn(path, values, { stdio: 'ignore', detached: true }).unref();
}

function maildir(home: string): TestMailbox {
  const files = (folder = 'INBOX') => {
    const base = join(home, 'Maildir', folder === 'INBOX' ? '' : `.${folder}`);
    return ['new', 'cur']
      .map((part) => join(base, part))
      .filter((part) => existsSync(part))
      .flatMap((part) => readdirSync(part).map((name) => ({ path: join(part, name), name })))
      .sort((a, b) => deliveryOrder(a.name) - deliveryOrder(b.name) || (a.name < b.name ? -1 : 1))
      .map(({ path }) => path);
  };
  const messages = async (folder?: string) => files(folder).map((path) => readFileSync(path, 'utf8'));
  return {
    files,
    messages,
    async arrived(count, folder) {
      for (let attempt = 0; attempt < 1200; attempt++) {
        const found = await messages(folder);
        if (found.length >= count) return found;
        await pause(50);
      }
      throw new Error(`Within a minute fewer than ${count} mails arrived in ${home}.`);
    },
  };
}

/** Waits until nothing lies in Postfix's queue, at two looks in a row: what a dead client sent last is read by then. */
async function emptied(queue: string): Promise<void> {
  const waiting = () =>
    ['incoming', 'active', 'deferred']
      .flatMap((part) => readdirSync(join(queue, part), { recursive: true, withFileTypes: true }))
      .some((entry) => entry.isFile());
  for (let attempt = 0, empty = 0; attempt < 600; attempt++) {
    empty = waiting() ? 0 : empty + 1;
    if (empty === 2) return;
    await pause(100);
  }
  throw new Error('Within a minute the mail server did not deliver what it took.');
}

/** Maildir names begin with seconds and, behind M, microseconds (Dovecot: 1700000000.M123456P1.host,S=1). */
function deliveryOrder(name: string): number {
  const [, seconds, micros] = /^(\d+)\.M(\d+)/.exec(name) ?? [];
  return Number(seconds ?? 0) * 1e6 + Number(micros ?? 0);
}

function readLogs(folder: string): string {
  return ['dovecot.log', 'postfix.log']
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

/** Resolves when the port answers; `greets` waits for the server's first words as well. */
async function untilOpen(port: number, greets = true): Promise<void> {
  for (let attempt = 0; attempt < 2400; attempt++) {
    if (await opens(port, greets)) return;
    await pause(25);
  }
  throw new Error(`Port ${port} did not open within a minute.`);
}

function opens(port: number, greets: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const answer = (opened: boolean) => {
      socket.destroy();
      resolve(opened);
    };
    socket.setTimeout(2000, () => answer(false));
    socket.once('error', () => answer(false));
    socket.once(greets ? 'data' : 'connect', () => answer(true));
  });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const domainOf = (address: string) => address.split('@')[1] ?? '';
