import type { Refusal } from '#plain/refusal.ts';
import { type Provider, type ProviderId, providers } from './providers.ts';
import type { MailTask, MailboxTrouble, ServerSettings } from './rules.ts';

/** What can be wrong at a mail server, in the words of the platform's reader and sender. */
export type ServerTrouble =
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
  | 'cut-off'
  | 'sign-in-ended'
  | 'sign-in-denied'
  | 'sign-in-client'
  | 'sign-in-incomplete'
  | 'other';

type Fault = { trouble: ServerTrouble; detail: string };
type Tried = { provider: ProviderId; task: MailTask; server: ServerSettings };
type Words = { field: string; reason: string; mend: string };

/** CMP-9: what is wrong with a server and how to mend it, in plain words, for the form and for the health line. */
export function mendingOf(fault: Fault, tried: Tried): MailboxTrouble & Refusal & { kind: ServerTrouble } {
  const words = special(fault, tried) ?? usual(fault, tried);
  const value = `${tried.server.host}:${tried.server.port}`;
  return { what: tried.task, kind: fault.trouble, value, ...words };
}

/** The servers' own words tell more than the kind of trouble. */
function special({ detail }: Fault, { provider, task }: Tried): Words | null {
  const name = providers[provider].name;
  if (/imap.{0,40}(disabled|not enabled|switched off|deactivat)|not enabled for imap/i.test(detail)) {
    return {
      field: 'imap.host',
      reason: 'Reading by mail programs (IMAP) is switched off for this mailbox.',
      mend: `Switch on IMAP in the settings of ${named(provider)}, often under "Forwarding and POP/IMAP", then try again.`,
    };
  }
  if (/application-specific password|app(lication)?[- ]password required|InvalidSecondFactor/i.test(detail)) {
    return {
      field: 'password',
      reason: `${capital(named(provider))} takes an app password here, not the password you sign in with.`,
      mend: 'Make an app password as described here, and paste it.',
    };
  }
  if (/SmtpClientAuthentication is disabled|basic authentication is disabled|5\.7\.139/i.test(detail)) {
    return {
      field: 'password',
      reason: 'This mailbox lies at Microsoft, which takes no passwords from mail programs any more.',
      mend: 'Choose Outlook or Microsoft 365 as the provider, and sign in at Microsoft’s own page.',
    };
  }
  if (/too many (failed )?(login|attempts|connections)|rate limit|try again later|temporar/i.test(detail)) {
    return {
      field: 'address',
      reason: `${name} asks to wait before ${task === 'sending' ? 'sending' : 'reading'} goes on: "${detail}"`,
      mend: 'Wait half an hour, then try again.',
    };
  }
  return null;
}

function usual({ trouble, detail }: Fault, tried: Tried): Words {
  const { server, task } = tried;
  const field = task === 'sending' ? 'smtp.host' : 'imap.host';
  const what = task === 'sending' ? 'server for sending (SMTP)' : 'server for reading (IMAP)';
  const at = `The ${what}, ${server.host},`;
  const checkServer = 'Compare the server, the port and the encryption with your provider’s help pages.';
  const checkLine = 'Check that this computer is online, then try again.';
  switch (trouble) {
    case 'wrong-password':
      return wrongPassword(providers[tried.provider]);
    case 'host-not-found':
      return { field, reason: `${at} was not found.`, mend: `Check its spelling. ${checkLine}` };
    case 'port-refused':
      return { field, reason: `${at} does not answer at port ${server.port}.`, mend: checkServer };
    case 'no-answer': {
      const mend = `${checkLine} A school’s or hospital’s network may block mail: try another network. ${checkServer}`;
      return { field, reason: `${at} did not answer in time at port ${server.port}.`, mend };
    }
    case 'certificate-expired': {
      const mend =
        'Check the date of this computer. If it is right, tell your provider: nobody can connect safely until they renew it.';
      return { field, reason: `${at} shows a certificate that has expired. Nothing was sent to it.`, mend };
    }
    case 'certificate-not-trusted': {
      const mend =
        'If a school runs this server, start Foothold with FOOTHOLD_MAIL_CA set to its authority’s file. Otherwise switch off the mail scanning of an antivirus program, or use another network.';
      return { field, reason: `${at} shows a certificate that no known authority vouches for.`, mend };
    }
    case 'certificate-other-name': {
      const mend = 'Enter the server name exactly as your provider’s help pages write it.';
      return { field, reason: `${at} shows a certificate for another name.`, mend };
    }
    case 'no-encryption': {
      const mend = `Foothold never sends a password unprotected. ${checkServer}`;
      return { field, reason: `${at} does not offer encryption at port ${server.port}.`, mend };
    }
    case 'not-a-mail-server': {
      const mend = `Usual are port 993 with TLS for reading, and 465 with TLS or 587 with STARTTLS for sending. ${checkServer}`;
      return { field, reason: `What answers at ${server.host}, port ${server.port}, does not fit.`, mend };
    }
    case 'no-sent-folder': {
      const mend = 'Make a folder named Sent in your mailbox on the provider’s page, then try again.';
      return { field, reason: 'The mailbox has no folder for sent mail.', mend };
    }
    case 'connection-lost':
      return { field, reason: `${at} broke the connection.`, mend: `${checkLine} ${checkServer}` };
    case 'cut-off': {
      const mend =
        'Campaign asks you about that mail if it is not found in your mailbox. The next one is tried later by itself.';
      return { field, reason: `${at} broke the connection while it was taking a mail.`, mend };
    }
    case 'sign-in-ended':
    case 'sign-in-denied':
    case 'sign-in-client':
    case 'sign-in-incomplete':
      return signInWords({ trouble, detail }, tried);
    case 'refused':
    case 'other': {
      const mend = 'Look for these words in your provider’s help pages, and try again in a few minutes.';
      return { field, reason: `${at} said: "${detail}"`, mend };
    }
  }
}

/** Troubles at the provider's sign-in page. */
function signInWords({ trouble, detail }: Fault, { provider }: Tried): Words {
  const { name } = providers[provider];
  const field = 'address';
  if (trouble === 'sign-in-ended') {
    const sevenDays =
      'Google ends sign-ins after 7 days while your app there is in “Testing”: publish it under “Audience”, then sign in again here.';
    return {
      field,
      reason: `${name} has ended the sign-in: "${detail}"`,
      mend:
        provider === 'gmail'
          ? sevenDays
          : 'Sign in again here. A new password, or an administrator, ends earlier sign-ins.',
    };
  }
  if (trouble === 'sign-in-denied') {
    const mend = 'Begin again, sign in with the account of this mailbox, and allow the access it asks for.';
    return { field, reason: `The sign-in at ${name} was not finished: "${detail}"`, mend };
  }
  if (trouble === 'sign-in-incomplete') {
    const mend =
      'Begin again. If it happens again, remove Foothold from the apps with access to your account first.';
    return { field, reason: `${name} let you in for an hour only.`, mend };
  }
  const mend = 'Compare the client ID, the secret and the address for the answer with the steps here.';
  return { field: 'clientId', reason: `${name} does not accept this client ID: "${detail}"`, mend };
}

function wrongPassword(provider: Provider): Words {
  if (provider.id === 'gmail') {
    return {
      field: 'password',
      reason: 'Google did not take this password. The password of your Google account does not work here.',
      mend: 'Switch on 2-Step Verification, make an app password of 16 letters, and paste it here.',
    };
  }
  if (provider.signIn === 'app-password') {
    return {
      field: 'password',
      reason: `${provider.name} did not take this password. It takes app passwords only.`,
      mend: 'Make an app password as described here, and paste it.',
    };
  }
  return {
    field: 'password',
    reason: 'The server did not take this user name and password.',
    mend: 'Check both. If your provider has app passwords or two-step sign-in, make an app password and use that.',
  };
}

const named = (provider: ProviderId) => (provider === 'other' ? 'your provider' : providers[provider].name);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
