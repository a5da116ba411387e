import { once } from 'node:events';
import { createServer } from 'node:http';
import { OAuth2Server } from 'oauth2-mock-server';
import type { SignInPage } from '#platform/mailbox/sign-in-page.ts';

/**
 * A provider's sign-in page with PKCE, and the question a mail server asks about a token (RFC 7662). Which tokens hold,
 * and whether the sign-in does, is the test's to decide.
 */
export async function startSignInServer(username: string) {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(0, 'localhost');
  const holds = new Set<string>();
  let ended = false;
  let refreshed = 0;
  server.service.on('beforeResponse', (answer, request) => {
    if (ended) {
      answer.statusCode = 400;
      answer.body = { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' };
      return;
    }
    if (request.body['grant_type'] === 'refresh_token') refreshed += 1;
    // Mail is asked for, not who the person is.
    if (answer.body && typeof answer.body === 'object') delete answer.body['id_token'];
    holds.add(String(answer.body && answer.body['access_token']));
  });
  const introspection = createServer((request, response) => {
    let asked = '';
    request.on('data', (chunk) => (asked += chunk));
    request.on('end', () => {
      const token = new URLSearchParams(asked).get('token') ?? '';
      const answer = holds.has(token) ? { active: true, username } : { active: false };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  }).listen(0, '127.0.0.1');
  await once(introspection, 'listening');
  const bound = introspection.address();
  const issuer = server.issuer.url ?? '';
  const page: SignInPage = {
    issuer,
    authorizationEndpoint: `${issuer}/authorize`,
    tokenEndpoint: `${issuer}/token`,
    deviceEndpoint: null,
    scope: 'mail',
    extra: { access_type: 'offline' },
  };
  return {
    page,
    introspection: `http://127.0.0.1:${bound && typeof bound === 'object' ? bound.port : 0}/`,
    refreshed: () => refreshed,
    /** The mail servers take no token any more that was given so far. */
    forgetTokens: () => holds.clear(),
    /** The person, or the provider, has ended the sign-in. */
    endSignIn: () => void (ended = true),
    async stop() {
      introspection.close();
      introspection.closeAllConnections();
      await server.stop();
    },
  };
}
