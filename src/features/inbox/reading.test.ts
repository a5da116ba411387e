import fc from 'fast-check';
import addressparser from 'nodemailer/lib/addressparser';
import { describe, expect, it } from 'vitest';
import { readBounce } from './bounces.ts';
import { header } from './incoming-mail.ts';
import { ownText } from './quotes.ts';
import { readHead, readMail } from './reading.ts';

const read = (text: string) => readMail(Buffer.from(text.replace(/\n/g, '\r\n')), '2026-11-24T15:00:00Z');

const report = (returnedType: string) => `From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary="BB"

--BB
Content-Type: text/plain

<ann@hospital.org>: User unknown

--BB
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; ann@hospital.org
Action: failed
Status: 5.1.1
Diagnostic-Code: X-Postfix; User unknown in virtual
    mailbox table

--BB
Content-Type: ${returnedType}

Message-ID: <ours@abroad.test>
Content-Type: multipart/mixed; boundary=CC

--CC
Content-Type: text/plain

Our own text, which is no part of the report.
--CC--

--BB--
`;

describe('the bytes of a mail become what the rules see', () => {
  it.each(['message/rfc822', 'text/rfc822-headers', 'message/global-headers'])(
    'a report gives our mail back as %s',
    async (type) => {
      const mail = await read(report(type));
      expect(mail.text).not.toContain('Our own text');
      expect(readBounce(mail)).toEqual({
        kind: 'hard',
        addresses: ['ann@hospital.org'],
        messageIds: ['<ours@abroad.test>'],
        diagnostic: 'User unknown in virtual mailbox table',
        status: '5.1.1',
      });
    },
  );

  it('a file of an old Macintosh, whose lines end with CR alone, is read like any other', async () => {
    const bytes = Buffer.from(report('message/rfc822').replace(/\n/g, '\r'));
    expect(readBounce(await readMail(bytes, '2026-11-24T15:00:00Z'))).toMatchObject({
      kind: 'hard',
      addresses: ['ann@hospital.org'],
    });
  });

  it('a report that a gateway hands on whole is read as if it came itself', async () => {
    const handedOn = await read(`From: postmaster@gateway.example.org
Subject: Delivery Status Notification (Failure)
Content-Type: multipart/mixed; boundary=OUTER

--OUTER
Content-Type: message/rfc822

${report('message/rfc822')}
--OUTER
Content-Type: text/plain

This message is confidential.
--OUTER--
`);
    expect(readBounce(handedOn)).toMatchObject({
      kind: 'hard',
      addresses: ['ann@hospital.org'],
      messageIds: ['<ours@abroad.test>'],
      status: '5.1.1',
    });
  });

  it('an answer in HTML alone, as Outlook writes it, is cut like one in plain text', async () => {
    const mail = await read(`From: =?utf-8?Q?J=C3=B6rg?= <J@Hospital.ORG>
Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=
References: <a@b>
 <c@d>
Content-Type: text/html; charset=utf-8

<div>Yes, we can host you.</div><hr><div><b>From:</b> Amara &lt;a@x.org&gt;<br><b>Sent:</b> Tuesday, November 24, 2026<br><b>To:</b> J<br><b>Subject:</b> Externship</div><p>My name is Amara.</p>`);
    expect(mail.from).toEqual({ address: 'j@hospital.org', name: 'Jörg' });
    expect(mail.subject).toBe('Grüße');
    expect(header(mail.headers, 'references')).toBe('<a@b> <c@d>');
    expect(ownText(mail.text)).not.toContain('Amara');
    expect(ownText(mail.text)).toContain('Yes, we can host you.');
  });

  it('an answer in HTML alone, as Gmail writes it, is cut as well', async () => {
    const mail = await read(`From: j@hospital.org
Content-Type: text/html

<div dir="ltr">Yes.</div><br><div class="gmail_quote"><div>On Tue, Nov 24, 2026 at 9:00 AM Amara &lt;<a href="mailto:a@x.org">a@x.org</a>&gt; wrote:<br></div><blockquote>My name is Amara.</blockquote></div>`);
    expect(ownText(mail.text)).toBe('Yes.');
  });

  it('names what is attached, without the pictures of the text', async () => {
    const part = (headers: string) => `--AA\n${headers}\n\nAAAA\n`;
    const mail = await read(`From: j@hospital.org
Content-Type: multipart/mixed; boundary=AA

${part('Content-Type: text/plain')}${part('Content-Type: application/pdf; name="Observer form.pdf"\nContent-Disposition: attachment')}${part("Content-Type: application/msword\nContent-Disposition: attachment; filename*=UTF-8''Pr%C3%BCfung.doc")}${part('Content-Type: image/png; name=logo.png\nContent-ID: <logo>\nContent-Disposition: inline')}${part('Content-Type: application/pdf; name=Dates.pdf\nContent-ID: <dates>\nContent-Disposition: inline')}${part('Content-Type: image/jpeg; name=Badge.jpg\nContent-Disposition: inline')}--AA--`);
    // Apple Mail shows PDF files and photos within the text.
    expect(mail.attached).toEqual(['Observer form.pdf', 'Prüfung.doc', 'Dates.pdf', 'Badge.jpg']);
  });

  it('the headers alone say what the whole mail says', async () => {
    const name = fc.oneof(
      fc.constantFrom(
        '',
        'Ann',
        '"Ann, MD" ',
        '"Dr. \\"Ann\\" Lee" ',
        'Ann Lee ',
        'a@b.org ',
        '=?utf-8?Q?J=C3=B6rg?= ',
      ),
      fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', ':', '(', ')', '.', '<'), maxLength: 6 }),
    );
    const from = fc
      .tuple(
        name,
        fc.constantFrom('<Ann.Lee@Hospital.org>', '<ann@x.org>, <b@y.org>', 'ann@x.org', '<ann@x.org> (her)'),
      )
      .map((parts) => parts.join(''));
    const fold = fc.constantFrom(' ', '\r\n ', '\r\n\t');
    await fc.assert(
      fc.asyncProperty(from, fold, fold, async (sender, first, second) => {
        const head = `X-A: From: no\r\nFrom: ${sender}\r\nSubject:${first}Re: a${second}b\r\nREFERENCES: <a@b>${second}<c@d>\r\n\r\n`;
        const whole = await readMail(Buffer.from(head), '2026-11-24T15:00:00Z');
        const alone = readHead(Buffer.from(head));
        const [library] = addressparser(sender, { flatten: true });
        expect(alone.from.address).toBe((library?.address ?? '').toLowerCase());
        if (!sender.includes('=?')) expect(alone.from.name).toBe(library?.name ?? '');
        expect(alone.subject).toBe(whole.subject);
        expect(header(alone.headers, 'references')).toBe(header(whole.headers, 'references'));
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, and keeps no zero byte, which the store could not hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        const mail = await readMail(
          Buffer.concat([Buffer.from('Content-Type: text/plain\r\n'), bytes]),
          '2026-11-24T15:00:00Z',
        );
        expect(
          JSON.stringify(Object.values(mail).filter((value) => typeof value === 'string')),
        ).not.toContain('\\u0000');
      }),
      { numRuns: 200 },
    );
  });
});
