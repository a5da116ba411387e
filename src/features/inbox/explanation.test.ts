import { describe, expect, it } from 'vitest';
import { mail } from '#test/inbox/mails.ts';
import { explain } from './explanation.ts';
import { understand } from './understanding.ts';

const explained = (over: Parameters<typeof mail>[0]) => {
  const incoming = mail(over);
  return explain(incoming, understand(incoming));
};

describe('what Foothold understands of a mail is told', () => {
  it('of an answer: how it is sorted, who is named, and the words without the quote', () => {
    expect(
      explained({
        text: 'Please ask Dr. Lee (lee@hospital.org).\n\nOn Nov 20, 2026, Amara <a@x.org> wrote:\n> Hello',
      }),
    ).toMatchObject({
      kind: 'answer',
      sorting: { as: 'referral' },
      referral: { name: 'Dr. Lee', address: 'lee@hospital.org' },
      visibleText: 'Please ask Dr. Lee (lee@hospital.org).',
      bounce: null,
      autoReply: null,
    });
  });

  it('of a mail that came back: why and which address, and "soft" where nothing tells why', () => {
    const from = { address: 'mailer-daemon@mx.example.org', name: '' };
    const report = (status: string) =>
      `A: b\n\nFinal-Recipient: rfc822; ann@hospital.org\nAction: failed\nStatus: ${status}`;
    expect(explained({ from, deliveryStatus: report('5.1.1') }).bounce).toMatchObject({
      class: 'hard',
      certain: true,
      addresses: ['ann@hospital.org'],
      status: '5.1.1',
    });
    expect(explained({ from, text: 'Returned.', deliveryStatus: report('5.0.0') }).bounce).toMatchObject({
      class: 'soft',
      certain: false,
    });
  });

  it('of an automatic reply: its kind and the day somebody is back', () => {
    expect(
      explained({ headers: 'Auto-Submitted: auto-replied', text: 'I am away until December 7.' }),
    ).toMatchObject({ kind: 'auto-reply', autoReply: { kind: 'outOfOffice', returnDate: '2026-12-07' } });
  });

  it('of a receipt and of a newsletter: that nobody answered', () => {
    expect(
      explained({ headers: 'Content-Type: multipart/report; report-type=disposition-notification' }).kind,
    ).toBe('report');
    expect(explained({ headers: 'List-Id: <news.hospital.org>', text: 'News of November.' }).kind).toBe(
      'other',
    );
  });
});
