import type { ServerSettings } from './rules.ts';

export const providerIds = ['gmail', 'microsoft', 'yahoo', 'icloud', 'other'] as const;
export type ProviderId = (typeof providerIds)[number];

/** What Foothold knows of a mailbox provider, so that nobody has to look it up. */
export type Provider = {
  id: ProviderId;
  name: string;
  /** The domains of its addresses. Addresses of a school or an own domain may lie there too. */
  domains: readonly string[];
  smtp: ServerSettings | null;
  imap: ServerSettings | null;
  /** It puts mails handed in by SMTP into its Sent folder by itself; elsewhere Foothold does. */
  filesSentItself: boolean;
  /** app-password: a second password, made for one program. sign-in-page: takes no password from mail programs. */
  signIn: 'password' | 'app-password' | 'sign-in-page';
  /** What it lets a person send, well below the figures it publishes; null where nothing is known of it. */
  limits: { perHour: number; perDay: number } | null;
  /** How to come by the password, one step a line. */
  steps: readonly string[];
  /** The provider's own page for it. */
  page: { label: string; href: string } | null;
};

const tls = (host: string, port: number): ServerSettings => ({ host, port, security: 'tls' });
const startTls = (host: string, port: number): ServerSettings => ({ host, port, security: 'starttls' });

/** Servers and ways of signing in as the providers' help pages describe them. */
export const providers: Record<ProviderId, Provider> = {
  gmail: {
    id: 'gmail',
    name: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    smtp: tls('smtp.gmail.com', 465),
    imap: tls('imap.gmail.com', 993),
    filesSentItself: true,
    limits: { perHour: 20, perDay: 100 },
    signIn: 'app-password',
    steps: [
      'Switch on 2-Step Verification in your Google account, if it is off. App passwords exist only with it.',
      'Open the page "App passwords", give it a name such as Foothold, and choose Create.',
      'Copy the 16 letters that Google shows once, and paste them here. Spaces do not matter.',
    ],
    page: { label: 'App passwords at Google', href: 'https://myaccount.google.com/apppasswords' },
  },
  microsoft: {
    id: 'microsoft',
    name: 'Outlook or Microsoft 365',
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'],
    smtp: startTls('smtp.office365.com', 587),
    imap: tls('outlook.office365.com', 993),
    filesSentItself: true,
    limits: { perHour: 20, perDay: 100 },
    signIn: 'sign-in-page',
    steps: [
      'Microsoft lets a mail program in only through its own sign-in page, and takes no password any more.',
    ],
    page: null,
  },
  yahoo: {
    id: 'yahoo',
    name: 'Yahoo Mail',
    domains: [
      'yahoo.com',
      'ymail.com',
      'rocketmail.com',
      'yahoo.co.uk',
      'yahoo.co.in',
      'yahoo.in',
      'yahoo.fr',
    ],
    smtp: tls('smtp.mail.yahoo.com', 465),
    imap: tls('imap.mail.yahoo.com', 993),
    filesSentItself: false,
    limits: { perHour: 20, perDay: 100 },
    signIn: 'app-password',
    steps: [
      'Open your Yahoo account, choose Security, and there "Create app password".',
      'Enter Foothold as the name and choose "Generate password".',
      'Copy the password that Yahoo shows, and paste it here.',
    ],
    page: { label: 'Security page at Yahoo', href: 'https://login.yahoo.com/account/security' },
  },
  icloud: {
    id: 'icloud',
    name: 'iCloud Mail',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    smtp: startTls('smtp.mail.me.com', 587),
    imap: tls('imap.mail.me.com', 993),
    filesSentItself: false,
    limits: { perHour: 30, perDay: 200 },
    signIn: 'app-password',
    steps: [
      'Sign in to your Apple account, choose "Sign-In and Security", then "App-Specific Passwords".',
      'Choose "Generate an app-specific password" and name it Foothold. Two-factor authentication must be on.',
      'Copy the password that Apple shows, and paste it here.',
    ],
    page: { label: 'Your Apple account', href: 'https://account.apple.com' },
  },
  other: {
    id: 'other',
    name: 'Another provider',
    domains: [],
    smtp: null,
    imap: null,
    filesSentItself: false,
    limits: null,
    signIn: 'password',
    steps: [
      'Search your provider’s help pages for "IMAP and SMTP settings": IMAP is how mail is read, SMTP how it is sent.',
      'Enter the two servers below as they stand there.',
      'Many providers ask for an app password: a second password, made for one program. Use it if yours does.',
    ],
    page: null,
  },
};

/** The provider behind an address, as far as its domain tells. */
export function providerOf(address: string): ProviderId {
  const domain = domainOf(address);
  return providerIds.find((id) => providers[id].domains.includes(domain)) ?? 'other';
}

/** The servers most providers have, to begin with where nothing is known. */
export function likelyServers(address: string): { smtp: ServerSettings; imap: ServerSettings } {
  const domain = domainOf(address);
  return {
    smtp: tls(domain === '' ? '' : `smtp.${domain}`, 465),
    imap: tls(domain === '' ? '' : `imap.${domain}`, 993),
  };
}

function domainOf(address: string): string {
  return address.includes('@') ? (address.trim().toLowerCase().split('@').at(-1) ?? '') : '';
}
