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

test('every mistake is named with its part, in the subject and in the body', () => {
  const wrong = { subject: '{{ applicant.nmae }}', body: 'x {{ recipient.sity }}' };
  for (const result of [writeLetter(wrong, material), checkLetter(wrong, 'first')])
    expect(!result.ok && result.refusals.map(({ field, value }) => [field, value])).toEqual([
      ['Subject, line 1', 'applicant.nmae'],
      ['Body, line 1', 'recipient.sity'],
    ]);
  const onlyBody = writeLetter({ ...wrong, subject: 'x' }, material);
  expect(!onlyBody.ok && onlyBody.refusals.map(({ value }) => value)).toEqual(['recipient.sity']);
});

test('CMP-3: a follow-up keeps no subject of its own, and says that its first mail is missing', () => {
  const text = { subject: '{{ applicant.nmae }}', body: 'x\r\ny' };
  expect(checkLetter(text, 'followUp')).toEqual({ ok: true, value: { subject: '', body: 'x\ny' } });
  expect(checkLetter({ subject: 'a\nb', body: 'x' }, 'first')).toMatchObject({ value: { subject: 'a b' } });
  const written = writeLetter({ subject: '', body: 'x' }, { ...material, round: 'followUp' });
  expect(written.ok && written.value).toMatchObject({
    subject: 'Re: …',
    missing: [{ field: 'thread.firstSubject' }],
  });
});
