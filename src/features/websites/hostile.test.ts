import { expect, test } from 'vitest';
import { processorSeconds } from '#test/support/processor-time.ts';
import { linksToFollow } from './links.ts';
import { understandSite } from './understanding.ts';

const page = (html: string) => ({
  url: 'https://www.place.org/',
  readOn: '2026-11-26',
  kind: 'html' as const,
  html,
});

/** Each of these would hang or overflow a reader that recurses, backtracks or keeps everything. */
test.each([
  ['a million nested elements', '<div>'.repeat(1_000_000)],
  ['a million nested inline elements', '<b>'.repeat(1_000_000)],
  ['a million siblings', '<p>a</p>'.repeat(300_000)],
  ['one word of four million letters', 'a'.repeat(4_000_000)],
  ['four million spaces', `a${' '.repeat(4_000_000)}b`],
  ['a hundred thousand @', 'a@'.repeat(100_000)],
  ['dots and letters without end', `${'a.'.repeat(100_000)}@${'b.'.repeat(100_000)}`],
  ['[at] without end', 'a [at] '.repeat(100_000)],
  ['a table of 30,000 cells', `<table><tr>${'<td>x@y.org</td>'.repeat(30_000)}</tr></table>`],
  ['20,000 addresses in one card', `<div>${'<p>jane.roe@place.org, tom@place.org</p>'.repeat(10_000)}</div>`],
  ['not contact, over and over', `<p>${'do not contact '.repeat(50_000)}</p>`],
  ['graduates, over and over', `<p>${'international medical graduates and '.repeat(20_000)}</p>`],
  ['half a million attributes', `<p ${'a="1" '.repeat(500_000)}>x</p>`],
  ['an unclosed comment and a script', `<!-- ${'-'.repeat(100_000)}<script>${'"a"+'.repeat(100_000)}`],
  ['entities without end', '&amp;'.repeat(500_000)],
  ['styles without end', `<style>${'.a{'.repeat(100_000)}</style>`],
])('reads %s within its limits', (_name, html) => {
  const seconds = processorSeconds(() => {
    understandSite([page(html)]);
    linksToFollow(page(html), []);
  });
  expect(seconds).toBeLessThan(15);
});
