import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsInWords } from '#features/profile/proven-facts.ts';
import { dayInWords } from '#plain/in-words.ts';
import { addDays } from '#plain/time.ts';
import { spanInWords } from './block.ts';
import { namedButNotFree } from './named-days.ts';

const march = { from: '2027-03-01', to: '2027-03-28' };
const may = { from: '2027-05-03', to: '2027-05-30' };
const overNewYear = { from: '2026-12-14', to: '2027-01-10' };
const held = (text: string, ...spans: (typeof march)[]) =>
  namedButNotFree(spans.map((span) => ({ ...span, nameable: false })))(text).map(({ quote }) => quote);

describe('RDY-7: the days of a block that is not free are recognised in a letter', () => {
  test('in months and in days, whatever stands between them', () => {
    expect(held('My dates are March 2027; you choose.', march)).toEqual(['March 2027']);
    expect(held('MY DATES: MAR. 2027', march)).toEqual(['MAR. 2027']);
    expect(held('I can come May 3 –\nMay 30, 2027.', may)).toEqual(['May 3 – May 30, 2027']);
    for (const between of [
      ' to ',
      ' through ',
      ' until ',
      ' and ',
      ' till ',
      '-',
      ' - ',
      '–',
      ' — ',
      ', to the ',
    ])
      expect(held(`from March 1${between}March 28`, march), between).toHaveLength(1);
    expect(held('from December 2026 to January 2027', overNewYear)).toEqual([
      'December 2026 to January 2027',
    ]);
  });

  test.each([
    '1 March to 28 March',
    'March 1-28',
    '1–28 March 2027',
    '3/1 to 3/28/2027',
    '03/01/27 - 03/28/27',
    '1/3/2027 to 28/3/2027',
    '01.03.2027 – 28.03.2027',
    'March 1st through March 28th, 2027',
    'the 1st to the 28th of March',
    'Mar 1 to Mar. 28',
    'Monday, March 1 to Sunday, March 28',
    'March 1, 2027 to March 28, 2027',
    'March 01–28, 2027',
    '2027-03-01 to 2027-03-28',
  ])('%s', (days) => {
    expect(held(`I could come ${days}, if that suits you.`, march)).toHaveLength(1);
  });

  test.each([
    'March 1 to March 2',
    'March 1-28, 2028',
    '1–28 March 2026',
    'March 11-28',
    '3/1 to 3/2/2027',
    '3/1/2028 to 3/28/2028',
    'April 1-28',
    'March 1',
    'March 2028',
    'pages 1-28',
    '13/1 to 3/28',
  ])('but not other days: %s', (days) => {
    expect(held(`I could come ${days}, if that suits you.`, march)).toEqual([]);
  });

  test('whatever the days and the wording', () => {
    const withoutYear = (day: string) => dayInWords(day).split(',')[0] ?? '';
    const dayFirst = (day: string) => withoutYear(day).split(' ').toReversed().join(' ');
    const digits = (day: string) => day.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1');
    const ways: ((from: string, to: string) => string)[] = [
      monthsInWords,
      (from, to) => spanInWords({ from, to }),
      (from, to) => `${withoutYear(from)} to ${dayInWords(to)}`,
      (from, to) => `${dayFirst(from)} – ${dayFirst(to)} ${to.slice(0, 4)}`,
      (from, to) => `${digits(from)}-${digits(to)}`,
      (from, to) => `${from} to ${to}`,
    ];
    const someDays = fc.record({ start: fc.nat(400), length: fc.integer({ min: 27, max: 55 }) });
    fc.assert(
      fc.property(someDays, fc.constantFrom(...ways), ({ start, length }, way) => {
        const block = { from: addDays('2026-11-26', start), to: addDays('2026-11-26', start + length) };
        const text = `I could come from ${way(block.from, block.to)}, if that suits you.`;
        expect(held(text, block)).toHaveLength(1);
        expect(namedButNotFree([{ ...block, nameable: true }])(text)).toEqual([]);
        expect(namedButNotFree([true, false].map((nameable) => ({ ...block, nameable })))(text)).toEqual([]);
      }),
    );
  });
});

test('RDY-7: months in which another block is free may be named', () => {
  const later = { from: '2027-05-20', to: '2027-06-16', nameable: false };
  const same = { from: '2027-05-01', to: '2027-06-10', nameable: true };
  expect(namedButNotFree([later, same])('from May to June 2027')).toEqual([]);
  expect(namedButNotFree([later, same])('from May 20 to June 16, 2027')).toHaveLength(1);
});
