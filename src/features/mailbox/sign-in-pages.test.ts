import { expect, test } from 'vitest';
import { signInEnds } from './sign-in-pages.ts';

test('CMP-9: a sign-in at Google ends after seven days until the app is published; at Microsoft it does not', () => {
  const page = { clientId: 'x', signedInAt: '2026-03-03T15:00:00Z', published: false };
  expect(signInEnds('gmail', page)).toBe('2026-03-10T15:00:00Z');
  expect(signInEnds('gmail', { ...page, published: true })).toBeNull();
  expect(signInEnds('microsoft', page)).toBeNull();
  expect(signInEnds('gmail', null)).toBeNull();
});
