import { expect, test } from 'vitest';
import { readableText } from './readable-text.ts';

test('a page becomes the text that a person reads, without menu and script', () => {
  const html = `<nav><a href="/">Home</a></nav><main><h1>Externship</h1><p>You take histories.</p>
    <ul><li>Four weeks</li><li>No fee</li></ul><script>alert(1)</script></main>`;
  const text = readableText({ url: 'https://a.example', readOn: '2026-03-02', kind: 'html', html });
  expect(text).toBe('Externship\n\nYou take histories.\n\n- Four weeks\n- No fee');
});
