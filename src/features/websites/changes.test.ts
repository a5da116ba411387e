import { expect, test } from 'vitest';
import { changes } from './changes.ts';
import { understandSite } from './understanding.ts';

const read = (html: string) =>
  understandSite([
    {
      url: 'https://www.place.org/o',
      readOn: '2026-11-26',
      kind: 'html',
      html: `<h1>Observership</h1>${html}`,
    },
  ]);

test('a program that was open and is closed says so', () => {
  const before = read('<p>Applications are accepted year-round.</p><p>The fee is $500.</p>');
  const after = read(
    '<p>The observership is closed and not accepting applications at this time.</p><p>The fee is $650.</p>',
  );
  expect(changes(before, after).map((one) => one.said)).toEqual([
    'Observership: fee was $500, now $650.',
    'Observership: dates was year-round, now unclear.',
    'Observership was open, now closed.',
  ]);
});

test('an address that went and a prohibition that came are named', () => {
  const before = read('<p>Coordinator: Jane Roe, jroe@place.org</p>');
  const after = read('<p>Please do not contact the physicians.</p>');
  const said = changes(before, after).map((one) => one.said);
  expect(said).toContain('Do not contact: “Please do not contact the physicians.” is new on the site.');
  expect(said.some((one) => one.includes('jroe@place.org') && one.includes('no longer'))).toBe(true);
});

test('the same pages read again change nothing', () => {
  const html = '<p>IMGs may apply. Fee: $500 per month. Write to obs@place.org.</p>';
  expect(changes(read(html), read(html))).toEqual([]);
});
