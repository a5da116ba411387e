import {
  MailFault,
  type SignInClient,
  type Tokens,
  checkConnection,
  signInOnLoopback,
  signInWithCode,
} from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { mendingOf } from './mending.ts';
import { providers } from './providers.ts';
import { mailboxOfWorkspace, saveMailbox, savePage } from './queries.ts';
import type { SignInInput } from './sign-in-rules.ts';
import { checkSignIn } from './sign-in-rules.ts';
import { accountOf, refusalsOf } from './service.ts';
import { pageOf, sealSignIn } from './token-service.ts';

/** Where a sign-in at the provider's page stands. */
export type SignInState =
  | { state: 'none' }
  | { state: 'done' }
  | { state: 'waiting'; url: string; userCode: string | null }
  | { state: 'refused'; refusals: Refusal[] };

/** Sign-ins that wait for their person. They live in this process: after a restart one begins anew. */
type UnderWay = { now: SignInState; cancel(): void };
const underWay = new Map<string, UnderWay>();

/** CMP-9: begins a sign-in at Google's or Microsoft's own page; the page polls how it went. */
export async function beginSignIn(
  ws: Workspace,
  parts: Parts,
  input: SignInInput,
): Promise<Result<SignInState>> {
  const checked = checkSignIn(input);
  if (!checked.ok) return checked;
  const page = pageOf(input.provider, parts);
  if (!page) throw new Error(`${input.provider} has no sign-in page.`);
  underWay.get(ws.id)?.cancel();
  const client = { clientId: input.clientId, clientSecret: input.clientSecret || null };
  const now = () => parts.clock.now();
  try {
    const begun =
      input.way === 'code'
        ? await signInWithCode(page, client, { now })
        : await signInOnLoopback(page, client, { address: input.address, now });
    const asked: SignInState =
      'userCode' in begun
        ? { state: 'waiting', url: begun.verificationUrl, userCode: begun.userCode }
        : { state: 'waiting', url: begun.url, userCode: null };
    const entry: UnderWay = { now: asked, cancel: begun.cancel };
    underWay.set(ws.id, entry);
    void begun.done
      .then((tokens) => connectWithTokens(ws, parts, input, client, tokens))
      .then(
        (connected) =>
          (entry.now = connected.ok ? { state: 'done' } : { state: 'refused', refusals: connected.refusals }),
        (error: unknown) => (entry.now = { state: 'refused', refusals: [refusalOf(error, parts, input)] }),
      );
    return ok(asked);
  } catch (error) {
    return refuse(refusalOf(error, parts, input));
  }
}

export function signInState(ws: Workspace): SignInState {
  return underWay.get(ws.id)?.now ?? { state: 'none' };
}

export function giveUpSignIn(ws: Workspace): void {
  underWay.get(ws.id)?.cancel();
  underWay.delete(ws.id);
}

/** The applicant has published the app at Google: its sign-in does not end after seven days any more. */
export async function notePublished(ws: Workspace, published: boolean): Promise<boolean> {
  return ws.transaction(async (db) => {
    const row = await mailboxOfWorkspace(db);
    if (!row?.page) return false;
    await savePage(db, row.id, { ...row.page, published });
    return true;
  });
}

/** Both servers are tried with the new token, and only then is the mailbox kept. */
async function connectWithTokens(
  ws: Workspace,
  parts: Parts,
  input: SignInInput,
  client: SignInClient,
  tokens: Tokens,
): Promise<Result<true>> {
  const { provider, address, displayName } = input;
  const known = parts.providersElsewhere?.[provider] ?? providers[provider];
  if (!known.smtp || !known.imap) throw new Error(`The servers of ${provider} are not known.`);
  const { smtp, imap } = known as { smtp: Servers['smtp']; imap: Servers['imap'] };
  const settings = { address, displayName, provider, username: address, smtp, imap };
  const account = { ...accountOf({ ...settings, password: '' }), accessToken: tokens.accessToken };
  const report = await checkConnection(account, parts.mailAuthorities);
  const refusals = refusalsOf(report, settings);
  if (refusals.length > 0 || report.sentFolder === null) return refuse(refusals);
  const sealed = await sealSignIn(parts, { ...tokens, clientSecret: client.clientSecret });
  const now = parts.clock.now();
  const page = { clientId: client.clientId, signedInAt: now, published: false };
  const { sentFolder } = report;
  const { filesSentItself } = providers[provider];
  await ws.transaction((db) =>
    saveMailbox(db, { ...settings, filesSentItself }, { sealed, sentFolder, now, page }),
  );
  return ok(true);
}

type Servers = Parameters<typeof refusalsOf>[1];

function refusalOf(error: unknown, parts: Parts, { provider }: SignInInput): Refusal {
  if (!(error instanceof MailFault)) {
    parts.log.error({ err: error }, 'A sign-in could not be carried out.');
  }
  const fault =
    error instanceof MailFault ? error : new MailFault('other', 'The sign-in could not be carried out.');
  const server = providers[provider].smtp ?? { host: '', port: 1, security: 'tls' as const };
  const { what: _what, ...refusal } = mendingOf(fault, { provider, task: 'sending', server });
  return refusal;
}
