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

/** RFC 8628: asks for a code, then asks in the provider's rhythm whether the person has used it. */
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

  const ask = async (): Promise<Tokens> => {
    let interval = begun.interval ?? 5;
    for (let waited = 0; waited < begun.expires_in; waited += interval) {
      await wait(interval);
      const response = await oauth.deviceCodeGrantRequest(
        server,
        us,
        proofOf(client),
        begun.device_code,
        overTheNetwork(page),
      );
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
