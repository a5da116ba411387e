/** What can be wrong with a connection to a mail server, as far as it makes a difference for mending it. */
export type MailTrouble =
  | 'wrong-password'
  | 'host-not-found'
  | 'port-refused'
  | 'no-answer'
  | 'certificate-expired'
  | 'certificate-not-trusted'
  | 'certificate-other-name'
  | 'no-encryption'
  | 'not-a-mail-server'
  | 'no-sent-folder'
  | 'refused'
  | 'connection-lost'
  /** After the last bytes of a mail, before the server's answer to it. */
  | 'cut-off'
  | 'sign-in-ended'
  | 'sign-in-denied'
  | 'sign-in-client'
  | 'sign-in-incomplete'
  | 'other';

/** A mail server could not be used. Holds no password and no content of a mail. */
export class MailFault extends Error {
  readonly trouble: MailTrouble;
  /** What the server or the network said, one line. */
  readonly detail: string;
  constructor(trouble: MailTrouble, detail: string) {
    super(`${trouble}: ${detail}`);
    this.trouble = trouble;
    this.detail = detail;
  }
}

/** Any error of the mail libraries as a fault. The libraries' own errors may hold commands, so they are not kept. */
export function faultOf(error: unknown): MailFault {
  if (error instanceof MailFault) return error;
  const facts = factsOf(error);
  return new MailFault(troubleOf(facts), oneLine(facts.said));
}

/** Runs and turns the libraries' errors into faults. */
export async function faithfully<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw faultOf(error);
  }
}

type Facts = { codes: string[]; text: string; said: string; loginFailed: boolean; answered: boolean };

/** Codes stand at different places in the two libraries' errors; the text is the second witness. */
function factsOf(error: unknown): Facts {
  const read = (name: string): string => {
    const value = error instanceof Error && name in error ? Reflect.get(error, name) : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const text = error instanceof Error ? error.message : String(error);
  const response = read('response') || read('responseText');
  return {
    codes: [read('code'), read('originalCode')],
    text,
    said: response || text,
    loginFailed: read('code') === 'EAUTH' || Reflect.get(Object(error), 'authenticationFailed') === true,
    answered: read('responseCode') !== '' || read('responseStatus') !== '',
  };
}

function troubleOf({ codes, text, loginFailed, answered }: Facts): MailTrouble {
  const known = (...names: string[]) => names.some((name) => codes.includes(name));
  if (known('CERT_HAS_EXPIRED') || /certificate has expired/i.test(text)) return 'certificate-expired';
  if (known('ERR_TLS_CERT_ALTNAME_INVALID') || /does not match certificate/i.test(text))
    return 'certificate-other-name';
  if (/self-signed|self signed|unable to (verify|get).*(certificate|issuer)|CERT_UNTRUSTED/i.test(text))
    return 'certificate-not-trusted';
  if (codes.some((code) => /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)/.test(code)))
    return 'certificate-not-trusted';
  if (loginFailed) return 'wrong-password';
  if (known('ENOTFOUND', 'EAI_AGAIN', 'EDNS') || /ENOTFOUND|EAI_AGAIN|ENODATA/.test(text))
    return 'host-not-found';
  if (known('ECONNREFUSED') || /ECONNREFUSED/.test(text)) return 'port-refused';
  if (known('ETIMEDOUT', 'ETIMEOUT', 'CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'))
    return 'no-answer';
  if (known('EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN')) return 'no-answer';
  if (/wrong version number|packet length too long|record layer|unknown protocol/i.test(text))
    return 'not-a-mail-server';
  if (/STARTTLS/i.test(text)) return 'no-encryption';
  if (known('EPROTOCOL', 'InvalidResponse') || codes[0]?.startsWith('ParserError'))
    return 'not-a-mail-server';
  if (answered) return 'refused';
  if (known('ECONNECTION', 'ECONNRESET', 'EPIPE', 'NoConnection', 'EConnectionClosed'))
    return 'connection-lost';
  if (codes.some((code) => code.startsWith('ClosedAfterConnect'))) return 'connection-lost';
  return 'other';
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
