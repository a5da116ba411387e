import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import * as oauth from 'oauth4webapi';
import {
  type SignInClient,
  type SignInPage,
  type Tokens,
  clientOf,
  overTheNetwork,
  proofOf,
  serverOf,
  signInFault,
  tokensOf,
} from './sign-in-page.ts';
import { MailFault } from './trouble.ts';

/** A sign-in that the person is about to make in the browser. `done` ends with tokens, or throws a MailFault. */
export type SignInUnderWay = { url: string; done: Promise<Tokens>; cancel(): void };

/** The page that the provider sends the browser back to. Registered at Microsoft as http://localhost/foothold. */
const path = '/foothold';
const minutesOfPatience = 10;

/**
 * Sign-in through the browser on this computer (RFC 8252 with PKCE, RFC 7636): a server on a free loopback port waits for
 * the one answer. What it says is worth nothing without the verifier, which never leaves this process.
 */
export async function signInOnLoopback(
  page: SignInPage,
  client: SignInClient,
  { address, now }: { address: string; now: () => string },
): Promise<SignInUnderWay> {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const bound = listener.address();
  const port = bound && typeof bound === 'object' ? bound.port : 0;
  const redirect = `http://localhost:${port}${path}`;

  const url = new URL(page.authorizationEndpoint);
  const asked = {
    client_id: client.clientId,
    response_type: 'code',
    redirect_uri: redirect,
    scope: page.scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    login_hint: address,
    ...page.extra,
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);

  const ended = new AbortController();
  const end = () => {
    ended.abort();
    listener.close();
    listener.closeIdleConnections();
  };
  const patience = setTimeout(end, minutesOfPatience * 60_000);
  const exchange = async (answer: URL): Promise<Tokens> => {
    const [server, us] = [serverOf(page), clientOf(client)];
    const parameters = oauth.validateAuthResponse(server, us, answer, state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      us,
      proofOf(client),
      parameters,
      redirect,
      verifier,
      overTheNetwork(page),
    );
    return tokensOf(await oauth.processAuthorizationCodeResponse(server, us, response), now());
  };
  const done = new Promise<Tokens>((resolve, reject) => {
    ended.signal.addEventListener('abort', () =>
      reject(new MailFault('sign-in-denied', 'Nobody signed in within ten minutes.')),
    );
    listener.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const answer = new URL(request.url ?? '/', redirect);
      // Whatever else asks at this port, such as a page that guesses it, is told nothing and ends nothing.
      if (answer.pathname !== path || answer.searchParams.get('state') !== state) {
        response.writeHead(404).end();
        return;
      }
      exchange(answer).then(
        (tokens) => tell(response, 'You are signed in.', () => resolve(tokens)),
        (error: unknown) => tell(response, 'The sign-in did not work.', () => reject(signInFault(error))),
      );
    });
  }).finally(() => {
    clearTimeout(patience);
    end();
  });
  done.catch(() => undefined);
  return { url: url.href, done, cancel: end };
}

function tell(response: ServerResponse, words: string, then: () => void) {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Foothold</title>
<body style="font:1.1rem system-ui;margin:4rem auto;max-width:32rem;padding:0 1rem">
<h1>${words}</h1><p>Close this tab and go back to Foothold.</p>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    connection: 'close',
  };
  response.writeHead(200, headers).end(body, then);
}
