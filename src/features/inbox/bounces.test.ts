import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorSeconds } from '#test/support/processor-time.ts';
import { mail } from '#test/inbox/mails.ts';
import { readBounce } from './bounces.ts';
import { readDeliveryStatus } from './delivery-status.ts';
import { judgeFailure } from './failure.ts';

const REPORT = 'Content-Type: multipart/report; report-type=delivery-status; boundary=x';
const daemon = { address: 'mailer-daemon@mx.example.org', name: 'Mail Delivery System' };
const status = (fields: string) =>
  `Reporting-MTA: dns; mx.example.org\nArrival-Date: Tue, 24 Nov 2026\n\n${fields}\n`;
const failed = (code: string, diagnostic: string) =>
  status(
    `Final-Recipient: rfc822; ann@hospital.org\nAction: failed\nStatus: ${code}\nDiagnostic-Code: smtp; ${diagnostic}`,
  );

describe('RFC 3464: a delivery report is read', () => {
  it('for each recipient, folded lines joined', () => {
    const part = status(
      'Final-Recipient: rfc822;Ann@Hospital.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1\n   User unknown\n\nFinal-Recipient: rfc822; bob@hospital.org\nAction: delayed (still trying)\nStatus: 4.4.1 (timeout)',
    );
    expect(readDeliveryStatus(part)).toEqual([
      {
        address: 'ann@hospital.org',
        action: 'failed',
        status: '5.1.1',
        diagnostic: '550 5.1.1 User unknown',
      },
      { address: 'bob@hospital.org', action: 'delayed', status: '4.4.1', diagnostic: '' },
    ]);
  });

  it('with CRLF, <> around the address, and no type before it', () => {
    const part =
      'Reporting-MTA: x\r\n\r\nFinal-Recipient: <ann@hospital.org>\r\nAction: Failed\r\nStatus: 5.0.0\r\n';
    expect(readDeliveryStatus(part)).toMatchObject([{ address: 'ann@hospital.org', action: 'failed' }]);
  });

  it('and names the address and our mail', () => {
    const bounce = readBounce(
      mail({
        headers: REPORT,
        from: daemon,
        deliveryStatus: failed(
          '5.1.1',
          '550 5.1.1 <ann@hospital.org>: User unknown in virtual mailbox table',
        ),
        returnedMail: 'Message-ID: <ours-1@gmail.com>\nSubject: Externship\n\nbody',
      }),
    );
    expect(bounce).toMatchObject({
      kind: 'hard',
      addresses: ['ann@hospital.org'],
      messageIds: ['<ours-1@gmail.com>'],
    });
  });

  it('a delay is not a failure yet', () => {
    const report = status('Final-Recipient: rfc822; ann@hospital.org\nAction: delayed\nStatus: 4.4.1');
    expect(readBounce(mail({ headers: REPORT, from: daemon, deliveryStatus: report }))?.kind).toBe('delayed');
  });

  it('a receipt of delivery is no bounce', () => {
    const report = status('Final-Recipient: rfc822; ann@hospital.org\nAction: delivered\nStatus: 2.0.0');
    expect(readBounce(mail({ headers: REPORT, from: daemon, deliveryStatus: report }))).toBeNull();
  });

  it("a person's answer is no bounce, even about failure", () => {
    expect(
      readBounce(mail({ subject: 'Re: delivery failure', text: 'The user unknown thing is solved.' })),
    ).toBeNull();
  });

  it.each([
    [
      'Undelivered papers',
      'The attachment could not be delivered: please send your CV again to ann@hospital.org.',
    ],
    [
      'Mail delivery problem?',
      'Hi, did you get my last mail? It was returned to me. We can host you in March.',
    ],
    [
      'Undelivered papers',
      'Your papers were returned to us by the post. Unfortunately we cannot take anybody this year.',
    ],
    ['Delivery problem?', 'My mail to you was returned.'],
  ])('nor is one under a title of reports: %s', (subject, text) => {
    expect(
      readBounce(mail({ subject, text, from: { address: 'ann@hospital.org', name: 'Ann' } })),
    ).toBeNull();
  });

  it('never throws, whatever the parts hold', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 1000 });
    fc.assert(
      fc.property(anything, anything, anything, (deliveryStatus, returnedMail, text) => {
        readBounce(mail({ headers: REPORT, deliveryStatus, returnedMail, text }));
        readBounce(mail({ from: daemon, text: `Message-ID:${text} 550 5.1.1`, returnedMail }));
      }),
    );
  });
});

describe('CMP-4: what a failure means is judged by code and words together; 5.x.x alone is not hard', () => {
  it.each([
    ['5.1.1', 'The email account that you tried to reach does not exist. Please try double-checking'],
    ['5.1.1', '550 5.1.1 Recipient rejected'],
    ['5.7.1', '550 5.7.1 Invalid recipient'],
    ['5.1.10', 'RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'],
    ['5.4.1', 'Recipient address rejected: Access denied. AS(201806281)'],
    ['5.0.0', '550 No such user here'],
    ['5.7.1', '550 5.7.1 <a@b.org>... User unknown'],
    [
      '5.4.4',
      'Host or domain name not found. Name service error for name=nowhere.example type=A: Host not found',
    ],
    ['5.2.1', 'The email account that you tried to reach is disabled.'],
    ['5.1.2', ''],
    ['5.5.0', 'smtp;550 5.5.0 Requested action not taken: mailbox unavailable'],
    ['', '550 sorry, no mailbox here by that name'],
    ['5.1.0', 'Address rejected: unknown recipient'],
  ])('hard: %s %s', (code, words) => expect(judgeFailure(code, words)).toBe('hard'));

  it.each([
    ['5.2.2', ''],
    ['5.2.2', 'The email account that you tried to reach is over quota.'],
    ['5.1.1', '552 Requested mailbox exceeds quota'],
    ['4.2.2', 'mailbox full'],
    ['', '552 recipient storage full, try again later'],
    ['5.7.1', "The recipient's mailbox is full and can't accept messages now."],
  ])('mailbox full: %s %s', (code, words) => expect(judgeFailure(code, words)).toBe('full'));

  it.each([
    ['5.7.1', 'Message rejected due to content restrictions'],
    ['5.7.26', 'This mail is unauthenticated, SPF did not pass'],
    ['5.1.1', 'Message blocked as spam'],
    ['5.7.0', ''],
    ['5.3.4', 'message size exceeds fixed limit'],
    ['5.2.3', ''],
    ['5.0.0', '550 Blocked: your IP is listed by Spamhaus'],
    ['5.7.133', 'RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; sender not permitted'],
    ['5.7.1', 'Relay access denied'],
    ['5.7.1', '550 5.7.1 Recipient rejected: policy'],
    ['5.7.1', '550 5.7.1 Mailbox unavailable: security'],
    ['5.1.1', '550 5.1.1 Recipient rejected for security reasons'],
    ['5.1.1', '550 5.1.1 Recipient rejected due to sender reputation'],
    ['5.1.1', '550 5.1.1 Blocked'],
  ])('blocked: %s %s', (code, words) => expect(judgeFailure(code, words)).toBe('blocked'));

  it.each([
    ['4.4.1', 'connect to mx.hospital.org: Connection timed out'],
    ['4.7.1', 'Greylisted'.replace('ed', 'ing in action, please try later')],
    ['5.4.316', 'Message expired, connection refused'],
    ['4.1.1', 'user unknown, try later'],
    ['5.4.7', ''],
    ['', '421 Service not available, try again later'],
  ])('soft: %s %s', (code, words) => expect(judgeFailure(code, words)).not.toBe('hard'));

  it.each([
    ['5.0.0', ''],
    ['5.5.2', '554 transaction failed'],
    ['', ''],
  ])('unclear, and closes nothing: %s %s', (code, words) =>
    expect(judgeFailure(code, words)).toBe('unclear'),
  );

  it('never throws and stays fast', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: 'binary' }),
        (code, words) => void judgeFailure(code, words),
      ),
    );
    const long = 'user mailbox over the '.repeat(100_000);
    expect(processorSeconds(() => judgeFailure('5.0.0', long))).toBeLessThan(5);
  });
});

describe('bounces that follow no standard are read by their words', () => {
  it('as Gmail writes them', () => {
    const bounce = readBounce(
      mail({
        from: { address: 'mailer-daemon@googlemail.com', name: 'Mail Delivery Subsystem' },
        subject: 'Delivery Status Notification (Failure)',
        headers: 'X-Failed-Recipients: ann@hospital.org\nAuto-Submitted: auto-replied',
        text: "** Address not found **\n\nYour message wasn't delivered to ann@hospital.org because the address couldn't be found.\n\nThe response was:\n550 5.1.1 The email account that you tried to reach does not exist.",
      }),
    );
    expect(bounce).toMatchObject({ kind: 'hard', addresses: ['ann@hospital.org'] });
    expect(bounce?.diagnostic).toContain('550 5.1.1');
  });

  it('as qmail writes them, with our mail below', () => {
    const bounce = readBounce(
      mail({
        from: { address: 'MAILER-DAEMON@mx.example.org', name: '' },
        subject: 'failure notice',
        text: 'Hi. This is the qmail-send program.\n\n<ann@hospital.org>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <ours-1@gmail.com>\nSubject: x',
      }),
    );
    expect(bounce).toMatchObject({
      kind: 'hard',
      addresses: ['ann@hospital.org'],
      messageIds: ['<ours-1@gmail.com>'],
    });
  });

  it('as Exim writes a warning: delayed, not failed', () => {
    const bounce = readBounce(
      mail({
        from: daemon,
        subject: 'Warning: message 1kAbC delayed 24 hours',
        text: 'This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its recipients after more than 24 hours.\n\n  ann@hospital.org\n\nDelivery attempts will continue to be made.',
      }),
    );
    expect(bounce?.kind).toBe('delayed');
  });
});
