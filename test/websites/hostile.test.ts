import { afterAll, expect, test } from 'vitest';
import { limits } from '#features/websites/fetching/limits.ts';
import { TooComplicated, understanding } from '#features/websites/fetching/understand-service.ts';
import type { ReadPage } from '#features/websites/rules.ts';

const thought = understanding({ ...limits, secondsOfThought: 10 });
afterAll(() => thought.close());
const page = (html: string): ReadPage => ({
  url: 'https://www.clinic.org/contact',
  readOn: '2026-03-03',
  kind: 'html',
  html,
});
const five = (piece: string) => piece.repeat(Math.floor(5_000_000 / piece.length));

test.each([
  ['a million nested elements', five('<div>')],
  ['nested tables', five('<table><tr><td>')],
  ['a million unclosed forms of words', five('<a href="mailto:x@')],
  ['one tag without an end', `<p ${five('a="b" ')}`],
  ['five million at signs', five('@')],
  ['five million digits', five('617-555-')],
  ['five million opening brackets', five('[at] (dot) ')],
  ['a sentence without an end', five('please do not contact ')],
  ['entities', five('&lt;&#64;')],
])(
  'TGT-5: a hostile page of 5 MB ends within its limits, and the event loop stays free: %s',
  async (_what, html) => {
    let beats = 0;
    const beat = setInterval(() => (beats += 1), 10);
    const began = performance.now();
    const ended = await thought.reading([page(html)]).then(
      () => 'read',
      (error: unknown) => (error instanceof TooComplicated ? 'refused' : String(error)),
    );
    clearInterval(beat);
    expect(ended).toMatch(/^(?:read|refused)$/);
    // One of fifty: on a loaded machine beats are late, but a loop that is held up has none.
    const wanted = Math.floor((performance.now() - began) / 10 / 50);
    expect(beats).toBeGreaterThanOrEqual(wanted);
  },
);

test('after a page that was too much the next one is read', async () => {
  const quick = understanding({ secondsOfThought: 0.001, megabytesOfThought: 64 });
  await expect(quick.reading([page('<p>x</p>')])).rejects.toThrow(TooComplicated);
  await quick.close();
  const reading = await thought.reading([page('<p>Write to <a href="mailto:gme@clinic.org">us</a></p>')]);
  expect(reading.routes).toMatchObject([{ value: 'gme@clinic.org' }]);
});
