import { z } from 'zod';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { nameAndAddress } from './rules.ts';
import { pageProviders } from './sign-in-pages.ts';

/** What the applicant enters to sign in at the provider's page. `code`: a short code for any device. */
export const signInSchema = z.object({
  provider: z.enum(['gmail', 'microsoft']),
  way: z.enum(['browser', 'code']),
  address: z.string().trim().max(254),
  displayName: z.string().trim().max(100),
  clientId: z.string().trim().max(300),
  clientSecret: z.string().trim().max(300),
});
export type SignInInput = z.infer<typeof signInSchema>;

/** CMP-9: what is missing before the provider can be asked. */
export function checkSignIn(input: SignInInput): Result<SignInInput> {
  const { provider, way, clientId, clientSecret } = input;
  const refusals: Refusal[] = [...nameAndAddress(input)];
  if (!pageProviders.includes(provider) || (way === 'code' && provider !== 'microsoft')) {
    refusals.push({
      field: 'way',
      value: way,
      reason: 'Only Microsoft lets you sign in to mail with a code.',
      mend: 'Sign in in the browser of this computer.',
    });
  }
  const shape =
    provider === 'gmail'
      ? /^[\w-]+\.apps\.googleusercontent\.com$/
      : /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  if (!shape.test(clientId)) {
    refusals.push({
      field: 'clientId',
      value: clientId.slice(0, 80),
      reason:
        provider === 'gmail'
          ? 'A client ID of Google ends in .apps.googleusercontent.com.'
          : 'A client ID of Microsoft is 32 letters and digits in five groups.',
      mend: 'Copy it again from the page where you made it, without spaces.',
    });
  }
  if (provider === 'gmail' && clientSecret === '') {
    refusals.push({
      field: 'clientSecret',
      value: '',
      reason: 'The client secret is missing. Google asks for it, also from a program on your own computer.',
      mend: 'Copy it from the same page as the client ID. It is kept encrypted.',
    });
  }
  return refusals.length > 0 ? refuse(refusals) : ok(input);
}
