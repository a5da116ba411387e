import { z } from 'zod';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { type ProviderId, providerIds, providerOf, providers } from './providers.ts';

/** Where a mail server listens. tls: encrypted from the first byte; starttls: encrypted before the password is said. */
export const serverSchema = z.object({
  host: z.string().trim().max(253),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls']),
});
export type ServerSettings = z.infer<typeof serverSchema>;

/** What the applicant enters to connect a mailbox. Servers are taken for the provider "other" only. */
export const connectSchema = z.object({
  address: z.string().trim().max(254),
  displayName: z.string().trim().max(100),
  password: z.string().max(500),
  provider: z.enum(providerIds).optional(),
  /** Where it is not the address. */
  username: z.string().trim().max(254).optional(),
  smtp: serverSchema.optional(),
  imap: serverSchema.optional(),
});
export type ConnectInput = z.infer<typeof connectSchema>;

/** connected: the last attempt worked; troubled: it did not, and `MailboxTrouble` says why. */
export type MailboxState = 'connected' | 'troubled';
export type MailboxTrouble = { what: MailTask; reason: string; mend: string };
/** The two things a mailbox is used for. */
export type MailTask = 'sending' | 'reading';

/** All that is needed to sign in, checked as far as it can be without asking the servers. */
export type MailboxSettings = {
  address: string;
  displayName: string;
  provider: ProviderId;
  username: string;
  password: string;
  smtp: ServerSettings;
  imap: ServerSettings;
  filesSentItself: boolean;
};

/** CMP-9: the settings of the provider behind the address, or what is missing, with the way to mend it. */
export function settingsOf(input: ConnectInput): Result<MailboxSettings> {
  const provider = providers[input.provider ?? providerOf(input.address)];
  if (provider.signIn === 'sign-in-page') return refuse(signInPageNeeded(input.address));
  const smtp = provider.smtp ?? input.smtp;
  const imap = provider.imap ?? input.imap;
  const refusals = [
    ...nameAndAddress(input),
    ...(input.password.trim() === '' ? [noPassword] : []),
    ...(isHost(smtp?.host) ? [] : [noServer('smtp', smtp?.host)]),
    ...(isHost(imap?.host) ? [] : [noServer('imap', imap?.host)]),
  ];
  if (refusals.length > 0 || !smtp || !imap) return refuse(refusals);
  return ok({
    address: input.address,
    displayName: input.displayName,
    provider: provider.id,
    username: input.username || input.address,
    password: passwordAsMeant(input.password, provider.id),
    smtp,
    imap,
    filesSentItself: provider.filesSentItself,
  });
}

/** What is wrong with who writes. */
export function nameAndAddress({
  address,
  displayName,
}: Pick<ConnectInput, 'address' | 'displayName'>): Refusal[] {
  return [
    ...(isAddress(address) ? [] : [noAddress(address)]),
    ...(displayName === '' || hasControl(displayName) ? [noName(displayName)] : []),
  ];
}

/** Google shows its app passwords in four groups; the spaces between them are not part of it. */
export function passwordAsMeant(password: string, provider: ProviderId): string {
  const joined = password.replace(/\s/g, '');
  return provider === 'gmail' && /^[a-z]{16}$/i.test(joined) ? joined : password;
}

function isAddress(address: string): boolean {
  return z.email().safeParse(address).success && !hasControl(address);
}

function isHost(host: string | undefined): boolean {
  return host !== undefined && /^(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(host);
}

function hasControl(text: string): boolean {
  return /[\p{Cc}\u2028\u2029]/u.test(text);
}

const signInPageNeeded = (address: string): Refusal => ({
  field: 'address',
  value: address,
  reason: 'Microsoft takes no passwords from mail programs any more, only a sign-in on its own page.',
  mend: 'Choose "Sign in at Microsoft" and follow the steps there.',
});

const noAddress = (address: string): Refusal => ({
  field: 'address',
  value: address.slice(0, 80),
  reason: 'This is not a complete e-mail address.',
  mend: 'Enter the address of your own mailbox, such as ana.reyes@gmail.com.',
});

const noName = (name: string): Refusal => ({
  field: 'displayName',
  value: name.slice(0, 80),
  reason: 'The name that recipients see beside your address is missing, or has a line break in it.',
  mend: 'Enter your full name as it stands in your CV.',
});

const noPassword: Refusal = {
  field: 'password',
  value: '',
  reason: 'The password is missing.',
  mend: 'Enter the password. Where your provider asks for an app password, enter that one.',
};

const noServer = (kind: 'smtp' | 'imap', host = ''): Refusal => ({
  field: `${kind}.host`,
  value: host.slice(0, 80),
  reason:
    kind === 'smtp'
      ? 'The server for sending (SMTP) is missing or is not a server name.'
      : 'The server for reading (IMAP) is missing or is not a server name.',
  mend: 'Copy it from your provider’s help pages. It looks like imap.example.com, without https and slashes.',
});
