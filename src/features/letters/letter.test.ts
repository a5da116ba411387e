import { expect, test } from 'vitest';
import { graduate, hospital, thread } from './examples.ts';
import { checkLetter, writeLetter } from './letter.ts';
import { audienceOf, replySubject, tidyBody, wordCount } from './rules.ts';

const material = {
  proven: graduate,
  recipient: hospital,
  audience: 'office' as const,
  round: 'first' as const,
  personalLine: '',
  thread: null,
};

test('a subject stays one line, whatever a fact holds', () => {
  const proven = { ...graduate, specialty: 'medicine\r\nBcc: someone@example.org' };
  const written = writeLetter(
    { subject: 'In {{ applicant.specialty }}', body: 'x' },
    { ...material, proven },
  );
  expect(written.ok && written.value.subject).toBe('In medicine Bcc: someone@example.org');
});

test('CMP-3: a follow-up carries the subject of its first mail, with one “Re:”', () => {
  const written = writeLetter(
    { subject: '', body: 'On {{ thread.firstSentOn }}' },
    { ...material, round: 'followUp', thread },
  );
  expect(written.ok && written.value).toMatchObject({
    subject: `Re: ${thread.firstSubject}`,
    body: 'On November 24, 2026',
  });
  expect(replySubject('RE: Hello')).toBe('RE: Hello');
});

test('RDY-7: each missing fact says where to enter it', () => {
  const written = writeLetter({ subject: 'x', body: '{{ applicant.step2ck }}' }, { ...material, proven: {} });
  expect(written.ok && written.value.missing).toMatchObject([
    { field: 'applicant.step2ck', enterAt: { href: '/profile' } },
  ]);
});

test('a letter cannot be kept empty, nor a first mail without a subject', () => {
  const checked = checkLetter({ subject: ' ', body: '' }, 'first');
  expect(!checked.ok && checked.refusals.map((refusal) => refusal.field)).toEqual(['Body', 'Subject']);
  expect(checkLetter({ subject: '', body: 'x' }, 'followUp').ok).toBe(true);
});

test('a letter leaves no gaps where a condition left its part out', () => {
  expect(tidyBody('a  \n\n\n\nb\r\n')).toBe('a\n\nb');
  expect(wordCount('4 to 8 weeks — see “CV”.')).toBe(6);
});

test('TGT-1: each list has its audience', () => {
  expect([audienceOf('hospital'), audienceOf('clinic'), audienceOf('physician')]).toEqual([
    'office',
    'administrator',
    'physician',
  ]);
});
