import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { type OutgoingMail, composeMail } from './compose.ts';

const mail: OutgoingMail = {
  messageId: '<a1b2@mail.test>',
  date: '2026-11-24T15:00:00Z',
  from: { name: 'Zoë Nguyễn', address: 'zoe@abroad.test' },
  to: { name: 'Office, Dr. "Bob"', address: 'office@hospital.test' },
  subject: 'Question about an externship – März',
  text: 'Dear Dr. Øster,\n\nThank you = much.\n.\nFrom here on\n',
  references: ['<first@mail.test>', '<second@mail.test>'],
  inReplyTo: '<second@mail.test>',
  attachments: [
    {
      fileName: 'CV Nguyễn.pdf',
      contentType: 'application/pdf',
      bytes: new Uint8Array([37, 80, 68, 70, 0, 255]),
    },
  ],
};
const textOf = async (outgoing: OutgoingMail) => Buffer.from(await composeMail(outgoing)).toString('latin1');
const headOf = (text: string) => text.slice(0, text.indexOf('\r\n\r\n'));

describe('a composed mail', () => {
  test('is read again as it was meant, with names of any script and the CV', async () => {
    const read = await simpleParser(Buffer.from(await composeMail(mail)));
    expect(read.from?.value).toEqual([{ name: 'Zoë Nguyễn', address: 'zoe@abroad.test' }]);
    expect(read.subject).toBe(mail.subject);
    expect(read.text?.trimEnd()).toBe(mail.text.trimEnd());
    expect(read.date?.toISOString()).toBe('2026-11-24T15:00:00.000Z');
    expect(read.messageId).toBe('<a1b2@mail.test>');
    expect(read.inReplyTo).toBe('<second@mail.test>');
    expect(read.references).toEqual(['<first@mail.test>', '<second@mail.test>']);
    expect(
      read.attachments.map(({ filename, contentType, content }) => [filename, contentType, content.length]),
    ).toEqual([['CV Nguyễn.pdf', 'application/pdf', 6]]);
  });

  test('is plain ASCII with CRLF lines of at most 998 characters, and names no program', async () => {
    const text = await textOf({ ...mail, text: `${'long '.repeat(500)}\n${'é'.repeat(2000)}` });
    expect(text).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(text).not.toMatch(/x-mailer|user-agent|nodemailer|html/i);
  });

  test('CMP-7: says that it waits to be sent only where it does', async () => {
    expect(headOf(await textOf({ ...mail, unsent: true }))).toMatch(/^X-Unsent: 1$/m);
    expect(await textOf(mail)).not.toMatch(/unsent/i);
  });

  test('has the same bytes whenever it is composed from the same facts', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 80 });
    const mails = fc.record({
      name: words,
      subject: words,
      text: words,
      bytes: fc.uint8Array({ maxLength: 300 }),
    });
    await fc.assert(
      fc.asyncProperty(mails, async ({ name, subject, text, bytes }) => {
        const outgoing = {
          ...mail,
          to: { name, address: 'office@hospital.test' },
          subject,
          text,
          attachments: [{ fileName: 'cv.pdf', contentType: 'application/pdf', bytes }],
        };
        expect(await textOf(outgoing)).toBe(await textOf(structuredClone(outgoing)));
      }),
    );
  });

  test('never lets a name, a subject or a file name write a header', async () => {
    const breaks = fc.constantFrom('\r\n', '\n', '\r', '\u2028', '\u0085', '\0', '\v');
    await fc.assert(
      fc.asyncProperty(breaks, fc.string({ maxLength: 20 }), async (lineBreak, start) => {
        const evil = `${start}${lineBreak}Bcc: everybody@else.test${lineBreak}${lineBreak}body`;
        const text = await textOf({
          ...mail,
          from: { name: evil, address: 'zoe@abroad.test' },
          to: { name: evil, address: 'office@hospital.test' },
          subject: evil,
          attachments: [{ fileName: evil, contentType: 'application/pdf', bytes: new Uint8Array(1) }],
        });
        expect(headOf(text)).not.toMatch(/^Bcc:/im);
        const read = await simpleParser(text);
        expect(read.bcc).toBeUndefined();
        expect(read.text?.trimEnd()).toBe(mail.text.trimEnd());
      }),
    );
  });

  test('is not made with an address or a Message-ID that could write one', async () => {
    for (const address of ['a@b.test\r\nBcc: x@y.test', 'a b@c.test', 'a@b.test, c@d.test', 'nobody']) {
      await expect(composeMail({ ...mail, to: { address } })).rejects.toThrow('address');
    }
    for (const messageId of ['<a@b>\r\nBcc: x@y.test', 'a@b', '<a b@c>']) {
      await expect(composeMail({ ...mail, messageId })).rejects.toThrow('Message-ID');
      await expect(composeMail({ ...mail, references: [messageId] })).rejects.toThrow('Message-ID');
    }
  });
});
