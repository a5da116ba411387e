import type { Todo } from '#features/today/rules.ts';
import {
  type ConnectionReport,
  type MailAccount,
  MailFault,
  checkConnection,
} from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { dayInWords } from '#plain/in-words.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { dayOf, secondsBetween } from '#plain/time.ts';
import { mendingOf } from './mending.ts';
import type { ProviderId } from './providers.ts';
import {
  type MailboxRow,
  forgetMailbox,
  mailboxOfWorkspace,
  saveHealth,
  saveMailbox,
  savePassword,
} from './queries.ts';
import {
  type ConnectInput,
  type MailTask,
  type MailboxSettings,
  type MailboxState,
  type ServerSettings,
  passwordAsMeant,
  settingsOf,
} from './rules.ts';
import { type PageSignIn, signInEnds } from './sign-in-pages.ts';
import { type NotedTrouble, noted, testAgainAt } from './test-again.ts';
import { freshToken } from './token-service.ts';
export { distrustToken } from './token-service.ts';

/** A connected mailbox as everyone may see it: all but the password. */
export type Mailbox = {
  id: string;
  address: string;
  displayName: string;
  provider: ProviderId;
  username: string;
  smtp: ServerSettings;
  imap: ServerSettings;
  filesSentItself: boolean;
  sentFolder: string;
  state: MailboxState;
  trouble: NotedTrouble | null;
  lastCheckedAt: string;
  connectedAt: string;
  /** The sign-in at the provider's page; null where a password is used. */
  page: PageSignIn | null;
};

/** The mailbox of this workspace, or null before one is connected. */
export async function connectedMailbox(ws: Workspace): Promise<Mailbox | null> {
  const row = await ws.transaction(mailboxOfWorkspace);
  return row ? mailboxOf(row) : null;
}

/** All that is needed to send and read, with the password decrypted: for the platform only, never for an answer or a log. */
export async function mailAccount(ws: Workspace, parts: Parts): Promise<MailAccount | null> {
  const opened = await openMailbox(ws, parts);
  return opened === null || opened instanceof MailFault ? null : opened.account;
}

/**
 * The mailbox with the key to it. A fault: the sign-in page gave none. A sign-in that has ended is noted, so that the screens say how
 * to mend it; a page that is out of reach for a while is for those to note who need the mailbox now. Null when none is connected.
 */
export async function openMailbox(
  ws: Workspace,
  parts: Parts,
): Promise<{ mailbox: Mailbox; account: MailAccount } | MailFault | null> {
  const row = await ws.transaction(mailboxOfWorkspace);
  if (!row) return null;
  const mailbox = mailboxOf(row);
  const secret = new TextDecoder().decode(await parts.vault.open(row.secret_sealed));
  if (row.page === null) return { mailbox, account: accountOf({ ...mailbox, password: secret }) };
  const { clientId } = row.page;
  const token = await freshToken(ws, parts, { id: row.id, provider: row.provider, clientId, secret });
  if (token instanceof MailFault) {
    if (token.trouble.startsWith('sign-in')) await noteHealth(ws, parts, { task: 'sending', fault: token });
    return token;
  }
  return { mailbox, account: { ...accountOf({ ...mailbox, password: '' }), accessToken: token } };
}

/** CMP-9: signs in at both servers, and keeps the mailbox only when all works. Nothing is sent. */
export async function connectMailbox(
  ws: Workspace,
  parts: Parts,
  input: ConnectInput,
): Promise<Result<Mailbox>> {
  const checked = settingsOf(input);
  if (!checked.ok) return checked;
  const { password, ...settings } = checked.value;
  const report = await checkConnection(accountOf(checked.value), parts.mailAuthorities);
  const refusals = refusalsOf(report, settings);
  if (refusals.length > 0 || report.sentFolder === null) return refuse(refusals);
  const sealed = await parts.vault.seal(password);
  const proven = { sealed, sentFolder: report.sentFolder, now: parts.clock.now() };
  const row = await ws.transaction(async (db) => {
    await saveMailbox(db, settings, proven);
    return mailboxOfWorkspace(db);
  });
  if (!row) throw new Error('The mailbox was saved and cannot be found.');
  return ok(mailboxOf(row));
}

/** Puts a new password in the place of the old one, after trying it. Null when no mailbox is connected. */
export async function replacePassword(
  ws: Workspace,
  parts: Parts,
  password: string,
): Promise<Result<Mailbox> | null> {
  const mailbox = await connectedMailbox(ws);
  if (!mailbox) return null;
  if (mailbox.page) return refuse(signsInAtThePage);
  const meant = passwordAsMeant(password, mailbox.provider);
  const report = await checkConnection(accountOf({ ...mailbox, password: meant }), parts.mailAuthorities);
  const refusals = refusalsOf(report, mailbox);
  if (refusals.length > 0) return refuse(refusals);
  const sealed = await parts.vault.seal(meant);
  await ws.transaction(async (db) => {
    await savePassword(db, mailbox.id, sealed);
    await saveHealth(db, mailbox.id, { now: parts.clock.now(), trouble: null });
  });
  const after = await connectedMailbox(ws);
  return after && ok(after);
}

/** CMP-9: tries the connected mailbox now, keeps how it went, and tells it. Null when no mailbox is connected. */
export async function testMailbox(
  ws: Workspace,
  parts: Parts,
): Promise<{ mailbox: Mailbox; refusals: Refusal[] } | null> {
  const opened = await openMailbox(ws, parts);
  if (!opened) return null;
  if (opened instanceof MailFault) {
    await noteHealth(ws, parts, { task: 'sending', fault: opened });
    const troubled = await connectedMailbox(ws);
    const refusal = troubled && {
      ...mendingOf(opened, tried(troubled, 'sending')),
      value: troubled.address,
    };
    return troubled && refusal && { mailbox: troubled, refusals: [refusal] };
  }
  const { mailbox, account } = opened;
  const report = await checkConnection(account, parts.mailAuthorities);
  const [trouble] = troublesOf(report, mailbox);
  const now = parts.clock.now();
  await ws.transaction((db) =>
    saveHealth(db, mailbox.id, {
      now,
      trouble: trouble ? noted(trouble, mailbox.trouble, now) : null,
      ...(report.sentFolder ? { sentFolder: report.sentFolder } : {}),
    }),
  );
  const after = await connectedMailbox(ws);
  return after && { mailbox: after, refusals: refusalsOf(report, mailbox) };
}

/** CMP-9: a trouble that is over is not shown on: the mailbox is tested again by itself, after waits that grow. */
export async function testTroubledMailbox(ws: Workspace, parts: Parts): Promise<void> {
  const trouble = (await connectedMailbox(ws))?.trouble;
  if (trouble && secondsBetween(testAgainAt(trouble), parts.clock.now()) >= 0) await testMailbox(ws, parts);
}

/** Forgets the mailbox and its password. Mails that were sent and answers that came stay. */
export function disconnectMailbox(ws: Workspace): Promise<void> {
  return ws.transaction(forgetMailbox);
}

/** CMP-9: sender and reader tell how their last use of the mailbox went, so that the screens can say it truthfully. */
export async function noteHealth(
  ws: Workspace,
  parts: Parts,
  went: { task: MailTask; fault: MailFault | null },
): Promise<void> {
  const mailbox = await connectedMailbox(ws);
  if (!mailbox) return;
  const now = parts.clock.now();
  // What works for one task does not end the trouble of the other.
  const trouble = went.fault
    ? noted(mendingOf(went.fault, tried(mailbox, went.task)), mailbox.trouble, now)
    : mailbox.trouble?.what === went.task
      ? null
      : mailbox.trouble;
  await ws.transaction((db) => saveHealth(db, mailbox.id, { now, trouble }));
}

/** What Today asks for: connect a mailbox, or mend it. */
export async function mailboxTodos(ws: Workspace, parts: Parts): Promise<Todo[]> {
  const mailbox = await connectedMailbox(ws);
  if (!mailbox) {
    return [
      {
        id: 'mailbox-connect',
        kind: 'connect',
        title: 'Connect your mailbox',
        why: 'Mails leave from your own address, and answers are read there. Nothing is sent before you approve it.',
        minutes: 5,
        href: '/settings',
        action: 'Connect mailbox',
      },
    ];
  }
  if (!mailbox.trouble) return signInTodos(mailbox, parts.clock.now());
  return [
    {
      id: 'mailbox-mend',
      kind: 'mailbox',
      title: mailbox.trouble.what === 'sending' ? 'Mails cannot be sent' : 'Answers cannot be read',
      why: `${mailbox.trouble.reason} ${mailbox.trouble.mend}`,
      minutes: 5,
      href: '/settings',
      action: 'Mend the mailbox',
    },
  ];
}

/** Google ends the sign-in of an app in "Testing" after seven days: said two days before, with the day. */
function signInTodos({ provider, page }: Mailbox, now: string): Todo[] {
  const ends = signInEnds(provider, page);
  if (ends === null || secondsBetween(now, ends) > 2 * 24 * 60 * 60) return [];
  return [
    {
      id: 'mailbox-sign-in',
      kind: 'mailbox',
      title: `Google may end the sign-in on ${dayInWords(dayOf(ends, 'UTC'))}`,
      why: 'While your app at Google is in “Testing”, sign-ins hold seven days. Publish it and say so in Settings, or sign in again.',
      minutes: 5,
      href: '/settings',
      action: 'Open Settings',
    },
  ];
}

function mailboxOf(row: MailboxRow): Mailbox {
  return {
    id: row.id,
    address: row.address,
    displayName: row.display_name,
    provider: row.provider,
    username: row.username,
    smtp: row.smtp,
    imap: row.imap,
    filesSentItself: row.files_sent_itself,
    sentFolder: row.sent_folder,
    state: row.state,
    trouble: row.last_error,
    lastCheckedAt: row.last_checked_at,
    connectedAt: row.connected_at,
    page: row.page,
  };
}

type Signed = Pick<Mailbox, 'address' | 'displayName' | 'username' | 'smtp' | 'imap'> & { password: string };

export function accountOf({ address, displayName, username, password, smtp, imap }: Signed): MailAccount {
  return { address, displayName, username, password, smtp, imap };
}

type Servers = Pick<MailboxSettings, 'provider' | 'smtp' | 'imap'>;

const tried = ({ provider, smtp, imap }: Servers, task: MailTask) => ({
  provider,
  task,
  server: task === 'sending' ? smtp : imap,
});

function troublesOf(report: ConnectionReport, servers: Servers) {
  return (['sending', 'reading'] as const).flatMap((task) => {
    const result = report[task];
    return result === 'works' ? [] : [mendingOf(result, tried(servers, task))];
  });
}

/** A wrong password is wrong at both servers, and is said once. */
export function refusalsOf(report: ConnectionReport, servers: Servers): Refusal[] {
  const refusals = troublesOf(report, servers).map(({ what: _what, kind: _kind, ...refusal }) => refusal);
  return refusals.filter(
    (one, index) => refusals.findIndex((other) => other.reason === one.reason) === index,
  );
}

const signsInAtThePage: Refusal = {
  field: 'password',
  value: '',
  reason: 'This mailbox signs in at the provider’s own page, without a password.',
  mend: 'Sign in there again, or disconnect the mailbox and connect it with a password.',
};
