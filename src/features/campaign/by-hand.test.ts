import { expect, test } from 'vitest';
import { emlName, isThatMail, isUnchanged, mailtoLink } from './by-hand.ts';

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

const ours = { messageId: '<ours@x>', subject: 'Re: A question about July', inReplyTo: '<first@x>' };

test('CMP-7: a mail is known again by its Message-ID, else by its subject, also when a mail program folded it', () => {
  const renamed = { messageId: '<new@x>', subject: ' re: A question  about\tJuly', inReplyTo: '' };
  expect(isThatMail({ ...renamed, messageId: '<ours@x>', subject: 'Another' }, ours)).toBe(true);
  expect(isThatMail(renamed, ours)).toBe(true);
  expect(isThatMail({ ...renamed, subject: 'A question about July' }, ours)).toBe(false);
  expect(isThatMail({ ...renamed, messageId: '', subject: '' }, { ...ours, messageId: '' })).toBe(false);
});

test('CMP-7: an own answer to another mail of the thread is not the follow-up with the same subject', () => {
  const sent = { ...ours, messageId: '<new@x>' };
  expect(isThatMail(sent, ours)).toBe(true);
  expect(isThatMail({ ...sent, inReplyTo: '<their-answer@y>' }, ours)).toBe(false);
  expect(isThatMail({ ...sent, inReplyTo: '<their-answer@y>' }, { ...ours, inReplyTo: null })).toBe(false);
});

test('CMP-9: a draft is taken for ours only while it reads as it was put there', () => {
  const put = { ...ours, body: 'Dear office,\n\nmay I ask?\n' };
  const found = { ...ours, text: 'Dear office,\r\n\r\nmay I ask?' };
  expect(isUnchanged(found, put)).toBe(true);
  expect(isUnchanged({ ...found, text: `${found.text} I also wanted to say` }, put)).toBe(false);
  expect(isUnchanged({ ...found, subject: 'Another' }, put)).toBe(false);
  expect(isUnchanged({ ...found, messageId: '<new@x>' }, put)).toBe(false);
});
