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

/** A sign-in with a short code, which the person types on the provider's page, on any device. */
export type CodeSignIn = { userCode: string; verificationUrl: string; done: Promise<Tokens>; cancel(): void };

/** Seconds. Whoever has typed the code does not wait longer than this once the line is there again. */
const longestInterval = 60;

/**
 * RFC 8628: asks for a code, then asks in the provider's rhythm whether the person has used it. A connection that fails ends
 * nothing: the next question comes twice as late (section 3.5).
 */
export async function signInWithCode(
  page: SignInPage,
  client: SignInClient,
  { now }: { now: () => string },
): Promise<CodeSignIn> {
  const [server, us] = [serverOf(page), clientOf(client)];
  const begun = await askForCode(page, client);
  const ended = new AbortController();
  const wait = (seconds: number) =>
    new Promise<void>((resolve, reject) => {
      const refuse = () => reject(new MailFault('sign-in-denied', 'The sign-in was given up.'));
      if (ended.signal.aborted) return refuse();
      const timer = setTimeout(resolve, seconds * 1000);
      ended.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        refuse();
      });
    });

  /** Null: the provider could not be reached. */
  const question = async () => {
    const asked = oauth.deviceCodeGrantRequest(
      server,
      us,
      proofOf(client),
      begun.device_code,
      overTheNetwork(page),
    );
    const response = await asked.catch(() => null);
    return response !== null && response.status < 500 ? response : null;
  };
  const ask = async (): Promise<Tokens> => {
    let interval = begun.interval ?? 5;
    const ends = performance.now() + begun.expires_in * 1000;
    for (let left = begun.expires_in; left > 0; left = (ends - performance.now()) / 1000) {
      await wait(Math.min(interval, left));
      const response = await question();
      if (response === null) {
        interval = Math.max(interval, Math.min(interval * 2, longestInterval));
        continue;
      }
      try {
        return tokensOf(await oauth.processDeviceCodeResponse(server, us, response), now());
      } catch (error) {
        const said = error instanceof oauth.ResponseBodyError ? error.error : '';
        if (said === 'slow_down') interval += 5;
        else if (said !== 'authorization_pending') throw error;
      }
    }
    throw new MailFault('sign-in-denied', 'The code was not used in time.');
  };
  const done = ask().catch((error: unknown) => {
    throw signInFault(error);
  });
  done.catch(() => undefined);
  return {
    userCode: begun.user_code,
    verificationUrl: begun.verification_uri,
    done,
    cancel: () => ended.abort(),
  };
}

async function askForCode(page: SignInPage, client: SignInClient) {
  const [server, us] = [serverOf(page), clientOf(client)];
  try {
    const parameters = new URLSearchParams({ scope: page.scope });
    const response = await oauth.deviceAuthorizationRequest(
      server,
      us,
      proofOf(client),
      parameters,
      overTheNetwork(page),
    );
    return await oauth.processDeviceAuthorizationResponse(server, us, response);
  } catch (error) {
    throw signInFault(error);
  }
}
