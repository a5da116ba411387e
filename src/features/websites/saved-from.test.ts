import { expect, test } from 'vitest';
import { savedFrom } from './saved-from.ts';

test.each([
  [
    'what the browser noted',
    '<!-- saved from url=(0022)https://clinic.org/staff -->',
    'https://clinic.org/staff',
  ],
  [
    'the canonical link',
    "<link href='https://clinic.org/a?b=1&amp;c=2' rel='canonical'>",
    'https://clinic.org/a?b=1&c=2',
  ],
  ['what is shared', '<meta property="og:url" content="https://clinic.org/x">', 'https://clinic.org/x'],
  ['a link of another kind', '<link rel="stylesheet" href="https://cdn.example/a.css">', null],
  ['no web address', '<link rel="canonical" href="javascript:alert(1)">', null],
])('a saved page tells where it is from: %s', (_what, html, address) => {
  expect(savedFrom(html)).toBe(address);
});
