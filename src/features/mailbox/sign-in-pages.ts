import { type IsoInstant, addSeconds } from '#plain/time.ts';
import type { ProviderId } from './providers.ts';

/** What is kept of a sign-in at the provider's page, beside its sealed tokens. */
export type PageSignIn = {
  clientId: string;
  signedInAt: IsoInstant;
  /** Google ends the sign-ins of an app in "Testing" after seven days; the applicant says that it is published. */
  published: boolean;
};

/** A provider's own page for signing in. The addresses and scopes are those of the providers' developer pages. */
export type PageOfProvider = {
  issuer: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
  deviceEndpoint: string | null;
  scope: string;
  extra: Readonly<Record<string, string>>;
};

export type PageProvider = Extract<ProviderId, 'gmail' | 'microsoft'>;
export const pageProviders: readonly PageProvider[] = ['gmail', 'microsoft'];

export const signInPages: Record<PageProvider, PageOfProvider> = {
  gmail: {
    issuer: 'https://accounts.google.com',
    authorizationEndpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
    tokenEndpoint: 'https://oauth2.googleapis.com/token',
    // Google gives no access to mail by a code on another device.
    deviceEndpoint: null,
    scope: 'https://mail.google.com/',
    // Without these, a second sign-in gives no refresh token.
    extra: { access_type: 'offline', prompt: 'consent' },
  },
  microsoft: {
    issuer: 'https://login.microsoftonline.com/common/v2.0',
    authorizationEndpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    tokenEndpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    deviceEndpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/devicecode',
    scope:
      'https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access',
    extra: { prompt: 'select_account' },
  },
};

export function hasSignInPage(provider: ProviderId): provider is PageProvider {
  return pageProviders.some((one) => one === provider);
}

/** The client id is made once, at the provider, by the applicant: Foothold has none of its own and no server in between. */
export const registration: Record<
  PageProvider,
  { steps: readonly string[]; page: { label: string; href: string } }
> = {
  gmail: {
    steps: [
      'Open Google Cloud with the account of this mailbox. Create a project; any name will do.',
      'Under "APIs & Services", open the library and enable the Gmail API.',
      'Under "Google Auth Platform", fill in the branding page, choose "External", and add your own address as a test user.',
      'Under "Audience", choose "Publish app". While it says "Testing", Google ends every sign-in after 7 days.',
      'Under "Clients", create a client of the type "Desktop app". Copy its ID and its secret into the two fields below.',
      'At the sign-in Google warns that it has not verified the app. It is your own: choose "Advanced", then go on.',
    ],
    page: { label: 'Google Cloud', href: 'https://console.cloud.google.com/auth/clients' },
  },
  microsoft: {
    steps: [
      'Open "App registrations" at Microsoft Entra and choose "New registration"; any name will do.',
      'Choose "Accounts in any organizational directory and personal Microsoft accounts".',
      'Under "Authentication", add the platform "Mobile and desktop applications" with the address http://localhost/foothold, and allow public client flows.',
      'Copy the "Application (client) ID" into the field below. There is no secret.',
      'The mailbox of a school or hospital may need its administrator’s consent. A private Outlook address does not.',
    ],
    page: { label: 'App registrations at Microsoft', href: 'https://entra.microsoft.com' },
  },
};

/** Days that Google leaves a sign-in of an app that is not published. */
const testingDays = 7;

/** When a sign-in may end by itself: only at Google, and only until the app is published. Null: it does not. */
export function signInEnds(provider: ProviderId, page: PageSignIn | null): IsoInstant | null {
  if (provider !== 'gmail' || !page || page.published) return null;
  return addSeconds(page.signedInAt, testingDays * 24 * 60 * 60);
}
