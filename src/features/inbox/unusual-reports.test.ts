import { describe, expect, it } from 'vitest';
import { mail } from '#test/inbox/mails.ts';
import { autoReply } from './auto-reply.ts';
import { readBounce } from './bounces.ts';
import { readDeliveryStatus } from './delivery-status.ts';
import { judgeFailure } from './failure.ts';

const REPORT = 'Content-Type: multipart/report; report-type=delivery-status; boundary=x';
const daemon = { address: 'mailer-daemon@mx.example.org', name: 'Mail Delivery System' };

describe('which address a report means', () => {
  it('is the one we wrote to, not the one it was forwarded to (RFC 3464 section 2.3.1)', () => {
    const part =
      'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; box-17@store.hospital.org\nOriginal-Recipient: rfc822;ann@hospital.org\nAction: failed\nStatus: 5.2.2';
    expect(readDeliveryStatus(part)).toMatchObject([{ address: 'ann@hospital.org' }]);
  });

  it('is the final one where the original is no address', () => {
    const part =
      'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ann@hospital.org\nOriginal-Recipient: unknown\nAction: failed\nStatus: 5.1.1';
    expect(readDeliveryStatus(part)).toMatchObject([{ address: 'ann@hospital.org' }]);
  });

  it.each([
    [
      'whose mail a server does not take',
      'Your mail could not be delivered, because ann@hospital.org is not accepting mail from me@box.org:',
    ],
    [
      'that stands in our header, told again',
      'Your message\n\n  To: clinic-list@hospital.org\n  Subject: Externship\n\ndid not reach the following recipient(s):\n\nc=US;p=H;dda:SMTP=ann@hospital.org; on Tue, 24 Nov\n  Recipient not known',
    ],
    [
      'that is only told as an example',
      'Addresses here look like name.number@hospital.org.\nThe address to which your message was addressed, ann@hospital.org, did not match any.',
    ],
  ])('is never one %s', (_, text) => {
    const bounce = readBounce(mail({ from: daemon, subject: 'Undeliverable: Externship', text }));
    expect(bounce?.addresses).toEqual(['ann@hospital.org']);
  });
});

describe('what is a report', () => {
  it('a mail from nobody that gives a reason, without a title', () => {
    const bounce = readBounce(
      mail({
        from: { address: '', name: '' },
        subject: '',
        text: 'Your letter was for ann@hospital.org. She is not a valid user here.',
      }),
    );
    expect(bounce).toMatchObject({ kind: 'hard', addresses: ['ann@hospital.org'] });
  });

  it('a mail in the name of the recipient, if it came from no envelope and says what could not be delivered', () => {
    const text =
      'Your mail of Tuesday\n   Could not be delivered to: <ann@hospital.org>\n   As their mailbox is full.';
    const from = { address: 'ann@hospital.org', name: '' };
    expect(readBounce(mail({ from, subject: 'Mail', text, headers: 'Return-Path: <>' }))).toMatchObject({
      kind: 'full',
    });
    expect(readBounce(mail({ from, subject: 'Mail', text }))).toBeNull();
  });

  it('a mail of a mail system with the title of a failure, even where it holds nothing', () => {
    const bounce = readBounce(
      mail({ from: daemon, subject: 'Returned mail: see transcript', headers: REPORT, text: '' }),
    );
    expect(bounce).toMatchObject({ kind: 'unclear', addresses: [] });
  });

  it('never the question of a wall, though it is written as a report: it is automatic', () => {
    const question = mail({
      headers: REPORT,
      from: { address: 'noreply@wall.example', name: '' },
      subject: 'Re: Externship',
      text: 'Your message waits. Click the link below to be added to my guest list.',
      deliveryStatus:
        'Reporting-MTA: dns; wall\n\nFinal-Recipient: rfc822; ann@hospital.org\nAction: failed\nStatus: 4.7.0\nDiagnostic-Code: x-wall; sender not approved',
    });
    expect(readBounce(question)).toBeNull();
    expect(autoReply(question)?.kind).toBe('challenge');
  });

  it('a delay, also where it is told as a temporary failure', () => {
    const text =
      'Hello!\nA message is delayed for more than an hour for:\n\nann@hospital.org: network error\n\nThis is a temporary failure report. You do not need to re-send it.';
    expect(readBounce(mail({ from: daemon, subject: 'Status: warning', text }))?.kind).toBe('delayed');
  });
});

describe('what is no reason', () => {
  it('the title of our own mail', () => {
    const subject = 'Externship in a virus laboratory';
    const bounce = readBounce(
      mail({
        from: daemon,
        subject: `Undeliverable: ${subject}`,
        text: `Your message\n  Subject: ${subject}\ndid not reach:\n  ann@hospital.org\n  The recipient name is not recognized`,
      }),
    );
    expect(bounce?.kind).toBe('hard');
  });

  it('the name of the program that reports', () => {
    expect(judgeFailure('', 'Message of VirusGate 4. Maximum delivery attempts reached.')).toBe('soft');
  });
});

describe("the other server's answer counts before the report's own words", () => {
  it('where it is told by number', () => {
    const text =
      'This list may help to take incorrect addresses away.\nFailed for: ann@hospital.org\nThe host said: 554 Message looping, seen 6 times';
    expect(readBounce(mail({ from: daemon, subject: 'Undelivered mail', text }))?.kind).toBe('soft');
  });

  it("where Sendmail tells it as the reason, below which it adds a guess of its own ('User unknown')", () => {
    const text =
      '<ann@hospital.org>\n    (reason: 553 Your SPF check did not pass)\n  ----- Transcript -----\n550 5.1.1 <ann@hospital.org>... User unknown';
    expect(readBounce(mail({ from: daemon, subject: 'Returned mail', text }))?.kind).toBe('blocked');
  });

  it('and is about the sender where only the sender was told yet (RFC 5321 section 3.3)', () => {
    const text =
      'ann@hospital.org\n  SMTP error from the other server after MAIL FROM:<me@box.org>:\n  550 5.1.7 No such domain box.org.';
    expect(readBounce(mail({ from: daemon, subject: 'Mail delivery failed', text }))?.kind).toBe('blocked');
  });

  it('but not where it says nothing', () => {
    const text = 'No such user: ann@hospital.org\nThe host said: 550 sorry';
    expect(readBounce(mail({ from: daemon, subject: 'Undelivered mail', text }))?.kind).toBe('hard');
  });
});

describe('further words of servers', () => {
  it.each([
    ['hard', 'Mailbox name not allowed'],
    ['hard', 'malformed address'],
    ['hard', 'このグループは存在しない可能性があります'],
    ['blocked', 'Forbidden for an invalid RDNS record'],
    ['hard', '<ann@hospital.org> is no longer valid.'],
    ['hard', 'This user does not have a final delivery point'],
    ['full', 'Her mail box space is not enough'],
    ['full', 'Account storage limit'],
    ['soft', 'Envelope expired for the following recipients'],
    ['soft', 'All hosts have been failing for days'],
    ['soft', 'You have sent too many messages'],
    ['soft', 'Her account is blocked'],
    ['blocked', 'We reject this by our own content examination policy'],
    ['blocked', 'Host network not allowed'],
    ['blocked', 'This route requires encryption'],
    ['blocked', 'We do not take this: hospital.org does not accept email over IPv6, access denied'],
    ['blocked', 'Message rejected'],
    ['blocked', 'From: Domain is invalid'],
    ['blocked', 'Le message est rejeté'],
    ['blocked', 'La taille limite du message est atteinte'],
    ['hard', 'Mailbox unavailable or access denied'],
    ['hard', 'Invalid final delivery user id'],
    ['hard', '宛先はリストにありません'],
    ['blocked', 'This user is not accepting mail with attachments'],
    ['blocked', 'You are using me as a relay, which was not set up for you'],
    ['soft', 'It has exceeded the maximum hop count'],
    ['soft', 'There was an error while being processed'],
  ])('%s: %s', (kind, words) => expect(judgeFailure('5.0.0', words)).toBe(kind));
});
