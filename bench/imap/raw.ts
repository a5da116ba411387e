import { once } from 'node:events';
import { connect } from 'node:tls';
import { ImapFlow } from 'imapflow';
import type { MailServer } from '#platform/mailbox/types.ts';

/** The same command given by the library that Foothold reads with, each envelope read and let go; signing in is not counted. */
export async function libraryFetch<T>(
  server: MailServer,
  ca: string,
  [user, password]: [string, string],
  timed: (work: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: true,
    tls: { ca },
    auth: { user, pass: password },
    disableAutoIdle: true,
    logger: false,
  });
  await client.connect();
  await client.mailboxOpen('INBOX', { readOnly: true });
  const took = await timed(async () => {
    for await (const mail of client.fetch('1:*', { uid: true, envelope: true })) void mail;
  });
  await client.logout();
  return took;
}

/**
 * The least that any reader of a mailbox must do: one `FETCH 1:* (UID ENVELOPE)` over a bare socket, whose answer is thrown away unread.
 * Answers how many milliseconds the command took; signing in and opening the folder are not counted.
 */
export async function rawFetch(server: MailServer, ca: string, user: string, password: string) {
  const socket = connect({ host: server.host, port: server.port, ca });
  let tail = '';
  let arrived: (() => void) | undefined;
  let wanted = '';
  socket.on('data', (bytes) => {
    tail = (tail + bytes.toString('latin1')).slice(-4000);
    if (wanted !== '' && tail.includes(wanted)) arrived?.();
  });
  const say = (tag: string, command: string) =>
    new Promise<void>((resolve, reject) => {
      wanted = `\r\n${tag} OK`;
      arrived = resolve;
      socket.once('close', () => reject(new Error('The server closed the connection.')));
      socket.write(`${tag} ${command}\r\n`);
    });
  await once(socket, 'data');
  await say('a1', `LOGIN ${user} ${password}`);
  await say('a2', 'EXAMINE INBOX');
  const begun = performance.now();
  await say('a3', 'FETCH 1:* (UID ENVELOPE)');
  const took = performance.now() - begun;
  socket.end();
  return took;
}
