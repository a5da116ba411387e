import { MailFault, type Tokens, refreshTokens } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type IsoInstant, secondsBetween } from '#plain/time.ts';
import type { ProviderId } from './providers.ts';
import { mailboxOfWorkspace, savePassword } from './queries.ts';
import { hasSignInPage, signInPages } from './sign-in-pages.ts';

/** What the vault keeps of a sign-in at the provider's page. */
export type SealedSignIn = Tokens & { clientSecret: string | null };

/** A token that ends sooner is renewed first: a mail with its papers may need a minute or two. */
const secondsToSpare = 180;

/** The provider's page, or where the tests have put it. */
export function pageOf(provider: ProviderId, parts: Parts) {
  const elsewhere = parts.providersElsewhere?.[provider]?.page;
  return elsewhere ?? (hasSignInPage(provider) ? signInPages[provider] : null);
}

export function sealSignIn(parts: Parts, signIn: SealedSignIn): Promise<Uint8Array> {
  return parts.vault.seal(JSON.stringify(signIn));
}

/** A page that gave no token is not asked again sooner: the sender alone would ask every few seconds. */
const secondsUntilAskedAgain = 60;
const inVain = new Map<string, { refreshToken: string; at: IsoInstant; fault: MailFault }>();

type Signed = { id: string; provider: ProviderId; clientId: string; secret: string };

/** An access token that still holds for a while; renewed and kept when it does not. A fault: the person must sign in. */
export async function freshToken(
  ws: Workspace,
  parts: Parts,
  { id, provider, clientId, secret }: Signed,
): Promise<string | MailFault> {
  const signIn = JSON.parse(secret) as SealedSignIn;
  const now = parts.clock.now();
  if (secondsBetween(now, signIn.expiresAt) > secondsToSpare) return signIn.accessToken;
  const before = inVain.get(id);
  const ago = before?.refreshToken === signIn.refreshToken ? secondsBetween(before.at, now) : Infinity;
  if (before && ago >= 0 && ago < secondsUntilAskedAgain) return before.fault;
  const page = pageOf(provider, parts);
  if (!page) throw new Error(`${provider} has no sign-in page.`);
  const client = { clientId, clientSecret: signIn.clientSecret };
  try {
    const tokens = await refreshTokens(page, client, signIn, now);
    const sealed = await sealSignIn(parts, { ...tokens, clientSecret: signIn.clientSecret });
    await ws.transaction((db) => savePassword(db, id, sealed));
    return tokens.accessToken;
  } catch (error) {
    if (!(error instanceof MailFault)) throw error;
    inVain.set(id, { refreshToken: signIn.refreshToken, at: now, fault: error });
    return error;
  }
}

/**
 * A server refused the token although its time was not over, as after a change of password: it is renewed before the next
 * use. False when there is none, or it was renewed a moment ago: then the sign-in itself is the trouble.
 */
export async function distrustToken(ws: Workspace, parts: Parts): Promise<boolean> {
  const row = await ws.transaction(mailboxOfWorkspace);
  if (!row?.page) return false;
  const signIn = JSON.parse(
    new TextDecoder().decode(await parts.vault.open(row.secret_sealed)),
  ) as SealedSignIn;
  const now = parts.clock.now();
  if (secondsBetween(now, signIn.expiresAt) <= 0) return false;
  const sealed = await sealSignIn(parts, { ...signIn, expiresAt: now });
  await ws.transaction((db) => savePassword(db, row.id, sealed));
  return true;
}
