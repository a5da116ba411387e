import { expect, test } from 'vitest';
import { emlName, mailtoLink, sameSubject } from './by-hand.ts';

test('CMP-7: a mail as a link for the mail program, with every sign kept', () => {
  const mail = {
    toAddress: 'dana+usce@clinic.example',
    subject: 'A & B? 50%',
    body: 'Dear Dana,\n\nmay I ask?\n',
  };
  expect(mailtoLink(mail)).toBe(
    'mailto:dana%2Busce@clinic.example?subject=A%20%26%20B%3F%2050%25&body=Dear%20Dana%2C%0D%0A%0D%0Amay%20I%20ask%3F%0D%0A',
  );
  expect(mailtoLink({ ...mail, body: 'a\r\nb\rc\nd' })).toMatch(/body=a%0D%0Ab%0D%0Ac%0D%0Ad$/);
  const parsed = new URL(mailtoLink(mail));
  expect(parsed.searchParams.get('subject')).toBe(mail.subject);
  expect(emlName('dana/../x@clinic.example')).toBe('Mail to dana_.._x@clinic.example.eml');
});

test('a subject is the same also when a mail program folded it', () => {
  expect(sameSubject(' A question  about\tJuly', 'a question about July ')).toBe(true);
  expect(sameSubject('A question', 'Re: A question')).toBe(false);
});
