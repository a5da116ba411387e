import { expect, test } from 'vitest';
import { changes } from './changes.ts';
import type { Program, Route } from './rules.ts';
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

const reading = read('<p>The fee is $500.</p>');
const [observership] = reading.programs as [Program];
const evidence = { quote: 'So it says.', url: 'https://www.place.org/o', readOn: '2026-11-26' };

test.each<[Partial<Program>, string]>([
  [{ fee: { value: { usd: 0, per: 'once' }, evidence } }, 'Observership: fee was $500, now free.'],
  [
    { fee: { value: { usd: 500, per: 'month' }, evidence } },
    'Observership: fee was $500, now $500 per month.',
  ],
  [
    { visa: { value: { help: 'not sponsored', kinds: ['B-1', 'J-1'] }, evidence } },
    'Observership: visa was unclear, now not sponsored, B-1, J-1.',
  ],
  [
    { otherFees: [{ name: 'application fee', value: { usd: 75, per: 'once' }, evidence }] },
    'Observership: application fee was unclear, now $75.',
  ],
])('a changed value is told in words: %j', (changed, said) => {
  const after = { ...reading, programs: [{ ...observership, ...changed }] };
  expect(changes(reading, after).map((one) => one.said)).toEqual([said]);
});

test('of two programs the one that went is named, and the one that stayed is compared with itself', () => {
  const elective: Program = {
    ...observership,
    name: 'summer elective',
    type: { value: 'elective', evidence },
  };
  const both = { ...reading, programs: [elective, observership] };
  expect(changes(both, reading).map((one) => one.said)).toEqual([
    'Summer elective is no longer on the site.',
  ]);
  expect(changes(reading, both).map((one) => one.said)).toEqual(['Summer elective is new on the site.']);
});

test.each([
  ['Clerkship Coordinator', 'Ana Roe', 'Clerkship Coordinator, Ana Roe'],
  ['', 'Ana Roe', 'program coordinator, Ana Roe'],
  ['Clerkship Coordinator', '', 'Clerkship Coordinator'],
])('an address that came is told with its role “%s” and person “%s”', (roleText, person, name) => {
  const role = 'program-coordinator' as const;
  const route: Route = {
    kind: 'email',
    value: 'a@place.org',
    person,
    role,
    roleText,
    purpose: 'externship',
    how: 'text',
    evidence,
  };
  expect(changes(reading, { ...reading, routes: [...reading.routes, route] }).map((one) => one.said)).toEqual(
    [`${name}: “a@place.org” is new on the site.`],
  );
});
