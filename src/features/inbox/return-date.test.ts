import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resumeDay, returnDate } from './return-date.ts';

/** A Tuesday. */
const MAIL_DAY = '2026-11-24';

describe('CMP-4: the return date out of an out-of-office answer', () => {
  it.each([
    ['I will return on December 7.', '2026-12-07'],
    ['I am out of the office and will be back on Monday, December 7th, 2026.', '2026-12-07'],
    ['I am currently out of office, returning Dec. 7th.', '2026-12-07'],
    ['Thank you for your message. I will return to the office on 7 December 2026.', '2026-12-07'],
    ['I will be back in the office on the 7th of December.', '2026-12-07'],
    ['I am returning on the 5th of January.', '2027-01-05'],
    ['I will be back in our LA office on 12/7.', '2026-12-07'],
    ['I return to El Paso on 12/7.', '2026-12-07'],
    ['Estou de férias até 7/12.', '2026-12-07'],
    ['Estoy fuera de la oficina hasta el 7/12.', '2026-12-07'],
    ['Ik ben afwezig t/m 4/12.', '2026-12-05'],
    ['I am away from 25/11 to 4/12.', '2026-12-05'],
    ['I am out 24/7 until 12/7.', '2026-12-07'],
    ['Jeg er tilbake 7. desember.', '2026-12-07'],
    ['Jeg er tilbage mandag den 8. marts.', '2027-03-08'],
    ['Jag är tillbaka på måndag.', '2026-11-30'],
    ['I am away for a couple of weeks.', '2026-12-08'],
    ['I will be back 12/7.', '2026-12-07'],
    ['I will be back 12/07/2026.', '2026-12-07'],
    ['I will be back on 12/7/26 and will answer then.', '2026-12-07'],
    ['I will return 2026-12-07.', '2026-12-07'],
    ['I will return on 07.12.2026.', '2026-12-07'],
    ['I am back on 28/12/2026.', '2026-12-28'],
    ['I am out of the office until December 7.', '2026-12-07'],
    ['Out of office till Monday.', '2026-11-30'],
    ['I will be out of the office through Friday, December 4.', '2026-12-05'],
    ['I am out of the office from November 24 to December 4.', '2026-12-05'],
    ['I will be away from 11/24/2026 through 12/4/2026.', '2026-12-05'],
    ['I am on vacation November 23 - December 4 with limited access to email.', '2026-12-05'],
    ['I am on leave December 1-4.', '2026-12-05'],
    ['I am out between Nov 20 and Nov 27, 2026.', '2026-11-28'],
    ['I will be back next Monday.', '2026-11-30'],
    ['I will be back on Tuesday.', '2026-12-01'],
    ['I am out of the office today and will respond tomorrow.', '2026-11-25'],
    ['I am out of the office today.', '2026-11-25'],
    ['I am away for the next two weeks.', '2026-12-08'],
    ['I will return in 3 weeks.', '2026-12-15'],
    ['I will return next week.', '2026-11-30'],
    ['I am on maternity leave and will return in early March.', '2027-03-01'],
    ['I am on sabbatical until January 2027.', '2027-01-01'],
    ['I will be back in mid-January.', '2027-01-15'],
    ['I will be out of the office returning January 4th.', '2027-01-04'],
    ['Our clinic is closed for the holiday and will reopen on Monday the 30th.', '2026-11-30'],
    ['I am out of the office beginning November 25 and will return\non December 1 at 8:00 am.', '2026-12-01'],
    ['I return to the office on the 30th.', '2026-11-30'],
    [
      'The office will be closed Thursday, November 26 and Friday, November 27. We will reopen Monday, November 30.',
      '2026-11-30',
    ],
    ['I will be unavailable from Monday 30 November until Thursday 3 December.', '2026-12-03'],
    ['I am out until after the New Year.', '2027-01-02'],
    ['I was away; back on November 20.', '2026-11-20'],
    ['I will be out of the office from December 21, 2026 to January 4, 2027.', '2027-01-05'],
    ['I will be out Wed-Fri this week.', '2026-11-28'],
    ['I am on annual leave and shall resume on the 7th December.', '2026-12-07'],
    ['Resuming duty on 07-12-2026.', '2026-12-07'],
    ['My first day back is Dec 7.', '2026-12-07'],
    ['My last day out is December 4.', '2026-12-05'],
    ['I expect to be back the week of December 7.', '2026-12-07'],
    ['I will be out of the office for the remainder of the week.', '2026-11-30'],
    ['I will have no access to e-mail Nov 24 thru Nov 27.', '2026-11-28'],
    ['I will not be checking email again until 30-Nov-2026.', '2026-11-30'],
    ['On leave effective 11/20/2026. Expected return date: 01/11/2027.', '2027-01-11'],
    ['Return date: December 7, 2026', '2026-12-07'],
    ['Date of return - 7 Dec', '2026-12-07'],
    ['I am currently on vacation and will be back in the saddle on 12.07.', '2026-12-07'],
    ['Je suis absente du 23 novembre au 4 décembre inclus.', '2026-12-05'],
    ['Ich bin bis einschließlich 4. Dezember nicht im Büro.', '2026-12-05'],
    ['Olen takaisin 7.12.2026.', '2026-12-07'],
    ['12月7日に戻ります。', '2026-12-07'],
    ['我将于12月7日返回办公室。', '2026-12-07'],
    ['7 Aralık 2026 tarihinde ofiste olacağım.', '2026-12-07'],
    ['Я буду в офисе 7 декабря.', '2026-12-07'],
    ['Budu zpět 7. prosince.', '2026-12-07'],
    ['12월 7일에 복귀합니다.', '2026-12-07'],
  ])('%s → %s', (text, day) => {
    expect(returnDate(text, MAIL_DAY)?.day).toBe(day);
  });

  it.each([
    'I am out of the office with limited access to email. For urgent matters call 555-12-0707.',
    'I may be back soon.',
    'I am out for 1/2 day.',
    'Thank you for your mail. We march on.',
    'I will return your message as soon as I can.',
    '',
  ])('names no day where none is said: %s', (text) => {
    expect(returnDate(text, MAIL_DAY)).toBeNull();
  });

  it('gives the sentence that says so', () => {
    expect(returnDate('Hello. I am away. I will return on December 7. Bye.', MAIL_DAY)?.sentence).toBe(
      'I will return on December 7.',
    );
  });

  it('reads 7/12 as 7 December where the weekday named fits only that', () => {
    expect(returnDate('I will be back on Saturday 5/12.', MAIL_DAY)?.day).toBe('2026-12-05');
  });

  it('resumes after a week where no day is said, and never on a day that has passed', () => {
    expect(resumeDay(null, MAIL_DAY)).toBe('2026-12-01');
    expect(resumeDay({ day: '2026-11-20', sentence: '' }, MAIL_DAY)).toBe('2026-11-25');
    expect(resumeDay({ day: '2026-12-07', sentence: '' }, MAIL_DAY)).toBe('2026-12-07');
  });

  it('never throws, whatever is written', () => {
    const word = fc.constantFrom(
      'back',
      'on',
      'until',
      'from',
      'to',
      '-',
      'December',
      'Feb',
      '31',
      '30th',
      '2026',
      '12/31',
      '99/99',
      '0',
      'Monday',
      'the',
      'of',
      'in',
      'two',
      'weeks',
      'out of office',
      '.',
      '2026-02-30',
      '1.1.2027',
      'next',
      'through',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 25 }), (words) => {
        const found = returnDate(words.join(' '), MAIL_DAY);
        if (found !== null) expect(found.day).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('CMP-4: a holiday named without its year', () => {
  it.each([
    ['I am out until after the New Year.', '2026-12-29', '2027-01-02'],
    ['I am out until after the New Year.', '2027-01-01', '2027-01-02'],
    ['I am away until after Christmas.', '2026-12-20', '2026-12-26'],
    ['We are closed until after Thanksgiving.', '2026-11-24', '2026-11-30'],
  ])('%s on %s', (text, mailDay, day) => {
    expect(returnDate(text, mailDay)?.day).toBe(day);
  });

  it.each([
    ['I am away until after Christmas.', '2027-01-04'],
    ['I am out until after the New Year.', '2027-01-20'],
    ['We are closed until after Thanksgiving.', '2027-01-04'],
  ])('is no reason to wait a year: a notice left switched on, %s on %s', (text, mailDay) => {
    const found = returnDate(text, mailDay);
    expect(found).not.toBeNull();
    expect(resumeDay(found, mailDay)).toBe(
      mailDay.replace(/\d\d$/, (date) => `${Number(date) + 1}`.padStart(2, '0')),
    );
  });
});
