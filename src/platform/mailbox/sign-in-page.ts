import * as oauth from 'oauth4webapi';
import { MailFault } from './trouble.ts';

/** A provider's own page for signing in (OAuth 2, RFC 6749), where it takes no password from mail programs. */
export type SignInPage = {
  issuer: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
  /** For signing in with a short code on any device (RFC 8628); null where the provider gives no mail access that way. */
  deviceEndpoint: string | null;
  scope: string;
  /** What this provider wants besides. */
  extra: Readonly<Record<string, string>>;
};

/** The applicant's own registration of a mail program at the provider. */
export type SignInClient = { clientId: string; clientSecret: string | null };

/** What a sign-in gives. The refresh token fetches new access tokens until the person or the provider ends it. */
export type Tokens = { accessToken: string; refreshToken: string; expiresAt: string };

const usualSeconds = 3600;

export function serverOf(page: SignInPage): oauth.AuthorizationServer {
  return {
    issuer: page.issuer,
    authorization_endpoint: page.authorizationEndpoint,
    token_endpoint: page.tokenEndpoint,
    ...(page.deviceEndpoint ? { device_authorization_endpoint: page.deviceEndpoint } : {}),
  };
}

export const clientOf = ({ clientId }: SignInClient): oauth.Client => ({ client_id: clientId });

export function proofOf({ clientSecret }: SignInClient): oauth.ClientAuth {
  return clientSecret ? oauth.ClientSecretPost(clientSecret) : oauth.None();
}

/** Real providers are asked over TLS only; a page on this very computer, as in tests, may do without. */
export function overTheNetwork(page: SignInPage) {
  const here = ['127.0.0.1', 'localhost'].includes(new URL(page.tokenEndpoint).hostname);
  return { [oauth.allowInsecureRequests]: here, signal: () => AbortSignal.timeout(30_000) };
}

export function tokensOf(answer: oauth.TokenEndpointResponse, now: string, before?: Tokens): Tokens {
  const refreshToken = answer.refresh_token ?? before?.refreshToken;
  if (!refreshToken) throw new MailFault('sign-in-incomplete', 'The provider gave no refresh token.');
  const seconds = answer.expires_in ?? usualSeconds;
  const expiresAt = new Date(Date.parse(now) + seconds * 1000).toISOString();
  return { accessToken: answer.access_token, refreshToken, expiresAt };
}

/** A new access token for an old sign-in. Throws a MailFault; `sign-in-ended` when only the person can mend it. */
export async function refreshTokens(
  page: SignInPage,
  client: SignInClient,
  tokens: Tokens,
  now: string,
): Promise<Tokens> {
  try {
    const [server, us] = [serverOf(page), clientOf(client)];
    const response = await oauth.refreshTokenGrantRequest(
      server,
      us,
      proofOf(client),
      tokens.refreshToken,
      overTheNetwork(page),
    );
    return tokensOf(await oauth.processRefreshTokenResponse(server, us, response), now, tokens);
  } catch (error) {
    throw signInFault(error);
  }
}

/** The library's errors as faults. They hold no token and no secret. */
export function signInFault(error: unknown): MailFault {
  if (error instanceof MailFault) return error;
  if (error instanceof oauth.ResponseBodyError || error instanceof oauth.AuthorizationResponseError) {
    const said = [error.error, error.error_description].filter(Boolean).join(': ').slice(0, 300);
    if (error.error === 'invalid_grant') return new MailFault('sign-in-ended', said);
    // Of a sign-in with a code; "declined" is Microsoft's own word (RFC 8628 section 3.5).
    if (['access_denied', 'authorization_declined', 'expired_token'].includes(error.error)) {
      return new MailFault('sign-in-denied', said);
    }
    if (error.error === 'invalid_client' || error.error === 'unauthorized_client') {
      return new MailFault('sign-in-client', said);
    }
    return new MailFault('refused', said);
  }
  if (
    error instanceof oauth.OperationProcessingError ||
    error instanceof oauth.WWWAuthenticateChallengeError
  ) {
    return new MailFault('sign-in-client', error.message.slice(0, 300));
  }
  const said = error instanceof Error ? error.message : String(error);
  return new MailFault('connection-lost', said.slice(0, 300));
}
