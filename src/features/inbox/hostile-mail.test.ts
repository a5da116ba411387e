import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorSeconds } from '#test/support/processor-time.ts';
import { mail } from '#test/inbox/mails.ts';
import { textOfHtml } from './html-text.ts';
import { linesOf, ownText } from './quotes.ts';
import { understand } from './understanding.ts';

/** Lines that quotes, signatures and notices are made of, so that chance meets the rules. */
const line = fc.oneof(
  fc.constantFrom(
    'On Tue, Nov 24, 2026 at 9:00 AM Jane <j@x.org> wrote:',
    '> quoted',
    '-----Original Message-----',
    'From: Jane <j@x.org>',
    'Sent: Tuesday, November 24, 2026',
    'To: Ann',
    'Subject: x',
    '-- ',
    'Best regards,',
    'Sent from my iPhone',
    'CONFIDENTIALITY NOTICE: this e-mail is confidential',
    'CAUTION: this email originated from outside',
    '---------- Forwarded message ---------',
    '________________________________',
    '',
    'Yes, in March.',
  ),
  fc.string({ maxLength: 60, unit: 'binary' }),
);
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 40 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

describe('mail is written by strangers', () => {
  it('what is shown and what is cut are together the mail as it came', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(
          linesOf(whole)
            .map((one) => one.text + one.end)
            .join(''),
        ).toBe(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('is understood somehow, whatever it holds, and never as nothing', () => {
    fc.assert(
      fc.property(text, text, fc.string({ unit: 'binary', maxLength: 300 }), (body, status, headers) => {
        const understood = understand(
          mail({ text: body, deliveryStatus: status, headers, subject: body.slice(0, 80) }),
        );
        if (/[\p{L}\p{N}]/u.test(body)) expect(understood.ownText).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('in HTML never makes the reading fail', () => {
    const tag = fc.constantFrom(
      '<div>',
      '</div>',
      '<blockquote type="cite">',
      '</p>',
      '<br',
      '<a href="mailto:x@y.org">',
      '<style>',
      '&nbsp;',
      '&#x;',
      '<!--',
      '<![CDATA[',
      '<table>',
      '</a>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.string({ maxLength: 20 })), { maxLength: 60 }), (parts) => {
        expect(typeof textOfHtml(parts.join(''))).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  const million = (part: string) => part.repeat(Math.ceil(1_000_000 / part.length));
  it.each([
    ['one letter', million('a')],
    ['blanks', million(' ')],
    ['quote marks', million('> ')],
    ['commas', million('On, ')],
    ['colons', million('From: a: ')],
    ['addresses', million('<a@b.org> ')],
    ['words of failure', million('user unknown mailbox ')],
    ['words of absence', million('I am out of ')],
    ['dates', million('12/7 - ')],
    ['dashes', million('-')],
    ['short lines', million('On 1 x <a@b.org>\n')],
    ['fields', million('From: a\n')],
    ['requests', million('please send to contact ')],
    ['opened brackets', million('<[(')],
  ])('a megabyte of %s takes seconds at most', (_, long) => {
    const from = { address: 'mailer-daemon@x.org', name: long };
    const seconds = processorSeconds(() => {
      understand(mail({ text: long, subject: long }));
      understand(mail({ text: long, from, deliveryStatus: long }));
      understand(mail({ text: long, headers: 'Auto-Submitted: auto-replied' }));
      ownText(textOfHtml(`<div>${long.slice(0, 400_000)}</div>`));
    });
    expect(seconds).toBeLessThan(30);
  });
});
