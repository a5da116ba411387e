import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import { trusted } from './encryption.ts';
import { type MailFault, faultOf } from './trouble.ts';
import type { MailAccount } from './types.ts';

/** What is known after an attempt to hand a mail to the server. */
export type Submission =
  | { kind: 'accepted'; reply: string }
  | {
      /** The mail certainly did not leave. */
      kind: 'refused';
      /** Trying the same mail again is useless. */
      permanent: boolean;
      /** The mailbox or its server is the trouble, not this mail or its recipient: stop and tell. */
      account: boolean;
      /** The reply code of RFC 5321 (550) and the enhanced one of RFC 3463 (5.1.1), where the server gave them. */
      code: number | null;
      status: string | null;
      reply: string;
      fault: MailFault;
    }
  /** The connection broke between the last bytes of the mail and the server's answer: nobody can know. */
  | { kind: 'uncertain'; reason: string }
  /** The last look said no: the mail was not finished, so no server delivers it (RFC 5321 4.1.1.4). */
  | { kind: 'held' };

export type Envelope = { from: string; to: string };

/** Milliseconds. `answer` is long (RFC 5321 4.5.3.2.6 asks for 10 minutes): giving up early makes mails uncertain. */
export type SmtpPatience = { connect: number; greeting: number; answer: number };
export const usualPatience: SmtpPatience = { connect: 20_000, greeting: 20_000, answer: 600_000 };

/**
 * Asked when all but the last bytes of a mail are with the server: the last moment at which it can still be held. What it
 * throws is thrown by the submission, and the mail is not finished.
 */
export type LastLook = () => Promise<boolean>;

/** Hands mails to the account's server, one after another, over one encrypted connection that is opened when needed. */
export interface Submitter {
  submit(envelope: Envelope, bytes: Uint8Array, lastLook?: LastLook): Promise<Submission>;
  close(): void;
}

export function openSubmitter(
  account: MailAccount,
  authorities: readonly string[] = [],
  patience: SmtpPatience = usualPatience,
): Submitter {
  let kept: SMTPConnection | undefined;
  const drop = () => {
    kept?.close();
    kept = undefined;
  };
  return {
    async submit(envelope, bytes, lastLook = async () => true) {
      const used = kept !== undefined;
      try {
        kept ??= await openSmtp(account, authorities, patience);
      } catch (error) {
        return refusal(error, true);
      }
      let looked = false;
      const handedOver = handOver(kept, envelope, bytes, () => {
        looked = true;
        return lastLook();
      });
      const submission = await handedOver.catch((error: unknown) => {
        drop();
        throw error;
      });
      if (submission.kind === 'accepted') return submission;
      drop();
      // Servers end connections that were idle: a fresh one is no second attempt, since nothing was said of the mail.
      const wasIdle = used && !looked && submission.kind === 'refused' && (submission.code ?? 421) === 421;
      return wasIdle ? this.submit(envelope, bytes, lastLook) : submission;
    },
    close() {
      kept?.quit();
      kept = undefined;
    },
  };
}

/** Hands over one mail, over a connection of its own. */
export async function submitMail(
  account: MailAccount,
  envelope: Envelope,
  bytes: Uint8Array,
  authorities: readonly string[] = [],
  patience: SmtpPatience = usualPatience,
  lastLook?: LastLook,
): Promise<Submission> {
  const submitter = openSubmitter(account, authorities, patience);
  const submission = await submitter.submit(envelope, bytes, lastLook);
  submitter.close();
  return submission;
}

/** Bytes that wait for the last look. A mail is finished by its last line only, so the rest may go before. */
const lastBytes = 16 * 1024;

function handOver(
  connection: SMTPConnection,
  envelope: Envelope,
  bytes: Uint8Array,
  lastLook: LastLook,
): Promise<Submission> {
  let finished = false;
  let held = false;
  let brokenOff: { error: unknown } | undefined;
  async function* parts() {
    const before = Math.max(0, bytes.byteLength - lastBytes);
    for (let at = 0; at < before; at += 65_536) yield bytes.subarray(at, Math.min(at + 65_536, before));
    held = !(await lastLook().catch((error: unknown) => {
      // Not thrown into the stream: the library writes into the errors that it gets.
      brokenOff = { error };
      return false;
    }));
    if (held) throw new Error('held');
    finished = true;
    yield bytes.subarray(before);
  }
  // The connection reads the content only after the server asked for it (354).
  const content = Readable.from(parts(), { objectMode: false, highWaterMark: 1 });
  return new Promise((resolve, reject) => {
    connection.send({ ...envelope, size: bytes.byteLength }, content, (error, info) => {
      if (!error) return resolve({ kind: 'accepted', reply: String(info?.response ?? '') });
      // Before anything else: a mail that is held must not be finished by a graceful end.
      connection.close();
      content.destroy();
      if (brokenOff) return reject(brokenOff.error);
      if (held) return resolve({ kind: 'held' });
      const refusedContent = 'code' in error && error.code === 'EMESSAGE' && replyCode(error) >= 400;
      if (finished && !refusedContent) return resolve({ kind: 'uncertain', reason: faultOf(error).detail });
      resolve(refusal(error, false));
    });
  });
}

/** Connects and signs in; throws what the library throws. The caller ends it with quit() or close(). */
export async function openSmtp(
  account: MailAccount,
  authorities: readonly string[],
  patience: SmtpPatience = usualPatience,
): Promise<SMTPConnection> {
  const { host, port, security } = account.smtp;
  const connection = new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: trusted(authorities),
    // The name of the applicant's computer is nobody's business.
    name: '[127.0.0.1]',
    connectionTimeout: patience.connect,
    dnsTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.answer,
    socketCloseTimeout: 1000,
    allowInternalNetworkInterfaces: true,
    logger: false,
  });
  try {
    await new Promise<void>((resolve, reject) => {
      // Stays for the life of the connection: an error event without a listener would end the program.
      connection.on('error', reject);
      connection.connect((connectError) => {
        if (connectError) return reject(connectError);
        connection.login(credentials(account), (loginError) => (loginError ? reject(loginError) : resolve()));
      });
    });
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

/** A token of the provider's sign-in page where there is one (XOAUTH2), else the password. */
function credentials({ username: user, password, accessToken }: MailAccount) {
  if (accessToken === undefined) return { user, pass: password };
  return { user, method: 'XOAUTH2', oauth2: new XOAuth2({ user, accessToken }) };
}

function refusal(error: unknown, beforeTheMail: boolean): Submission {
  const fault = faultOf(error);
  const code = replyCode(error);
  const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fault.detail)?.[1] ?? null;
  const command = error instanceof Error && 'command' in error ? String(error.command) : '';
  // Told by the library before the command, or by the server in answer to it (RFC 1870 section 6.1).
  const tellsOfSize = code === 0 || status === '5.3.4' || (code === 552 && /\bsize\b/i.test(fault.detail));
  const tooLarge = command === 'MAIL FROM' && tellsOfSize;
  const account =
    !tooLarge &&
    (beforeTheMail || code === 0 || command === 'MAIL FROM' || tellsOfALimit(status, fault.detail));
  return {
    kind: 'refused',
    permanent: tooLarge || (!account && code >= 500 && code !== 503),
    account,
    code: code || null,
    status,
    reply: fault.detail,
    fault,
  };
}

/** Providers refuse a good mail to a good address when the mailbox has sent too much (Gmail: 550 5.4.5). */
function tellsOfALimit(status: string | null, reply: string): boolean {
  if (status === '5.4.5' || status === '4.7.28') return true;
  return /sending (limit|quota)|(rate|daily|hourly|message) (limit|quota)|too many (messages|recipients|mails)/i.test(
    reply,
  );
}

function replyCode(error: unknown): number {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  return Number.isInteger(code) ? code : 0;
}
