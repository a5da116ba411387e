import { once } from 'node:events';
import { type Socket, createServer } from 'node:net';
import type { MailServer } from '#platform/mailbox/types.ts';

/**
 * What the scripted server does when a command arrives: answer, or cut the connection. It may depend on the mails so far, and
 * on those that came over this connection.
 */
export type SmtpScript = Partial<
  Record<
    'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'halfContent' | 'content',
    string | ((mails: number, here: number) => string | Promise<string>)
  >
>;

const polite = {
  greeting: '220 scripted ESMTP',
  EHLO: '250-scripted\r\n250 AUTH PLAIN',
  AUTH: '235 2.7.0 signed in',
  MAIL: '250 2.1.0 fine',
  RCPT: '250 2.1.5 fine',
  DATA: '354 go on',
  content: '250 2.0.0 queued as 1',
};

/** An SMTP server without encryption that follows a script: to break the connection at each single moment. */
export async function startScriptedSmtp(script: SmtpScript) {
  const plan: SmtpScript = { ...polite, ...script };
  const sockets = new Set<Socket>();
  let received = 0;
  let connections = 0;
  const mails: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    let pending = '';
    let inContent = false;
    let here = 0;
    socket.on('error', () => undefined);
    const act = async (moment: keyof SmtpScript) => {
      const planned = plan[moment];
      const reply = typeof planned === 'function' ? await planned(mails.length, here) : planned;
      if (moment === 'DATA') inContent = reply?.startsWith('354') ?? false;
      if (reply === 'cut') socket.destroy();
      else if (reply !== 'silence' && reply) socket.write(`${reply}\r\n`);
    };
    connections += 1;
    void act('greeting');
    socket.on('data', (chunk) => {
      pending += chunk.toString('latin1');
      if (inContent) {
        received += chunk.length;
        if (plan.halfContent) return void act('halfContent');
        if (pending.endsWith('\r\n.\r\n')) {
          inContent = false;
          mails.push(pending);
          here += 1;
          pending = '';
          void act('content');
        }
        return;
      }
      while (pending.includes('\r\n')) {
        const line = pending.slice(0, pending.indexOf('\r\n'));
        pending = pending.slice(line.length + 2);
        const verb = line.split(' ')[0]?.toUpperCase();
        if (verb === 'EHLO' || verb === 'AUTH' || verb === 'MAIL' || verb === 'RCPT' || verb === 'DATA')
          void act(verb);
        else socket.end('221 bye\r\n');
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return {
    smtp: { host: '127.0.0.1', port, security: 'none' } satisfies MailServer,
    received: () => received,
    connections: () => connections,
    /** Every mail that arrived to its last byte, whatever was answered. */
    mails,
    stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
