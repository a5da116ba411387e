import { describe, expect, it } from 'vitest';
import { mail } from '#test/inbox/mails.ts';
import { understand } from './understanding.ts';

describe('CMP-10: a mail is understood as a report, an automatic reply, or an answer', () => {
  it('an out-of-office reply pauses until the day it names (CMP-4)', () => {
    const away = understand(
      mail({ headers: 'Auto-Submitted: auto-replied', text: 'I am away and will return on December 7.' }),
    );
    expect(away).toMatchObject({ kind: 'autoReply', sorting: { as: 'outOfOffice' }, returnOn: '2026-12-07' });
  });

  it('an out-of-office reply without a day pauses a week and says so', () => {
    const away = understand(mail({ subject: 'Out of office', text: 'I am out of the office.' }));
    expect(away.returnOn).toBe('2026-12-01');
    expect(away.sorting.reason).toContain('no day is named');
  });

  it('the day of the mail is the day in the United States', () => {
    const away = understand(
      mail({
        subject: 'Automatic reply: x',
        text: 'I am out of the office and back tomorrow.',
        receivedAt: '2026-11-25T03:00:00Z',
      }),
    );
    expect(away.returnOn).toBe('2026-11-25');
  });

  it('who is away and answers all the same has answered', () => {
    const text =
      'I am away and will reply when I return. That said, count me in. In my absence contact Jane.';
    expect(understand(mail({ text }))).toMatchObject({ kind: 'answer', sorting: { as: 'yes' } });
  });

  it.each([
    'I am in favour.',
    'March it is.',
    'Granted.',
    'Not possible this year.',
    'I like your background.',
  ])('what speaks to the request between words of absence is never hidden: %s', (said) => {
    const away = 'I am out of the office until December 7.';
    for (const text of [
      `${away} ${said} If this is urgent, please call the clinic.`,
      `${away} ${said} I will answer your other mail when I return.`,
    ]) {
      const { kind, sorting } = understand(mail({ text }));
      expect(kind).toBe('answer');
      expect(sorting.as).not.toBe('outOfOffice');
    }
  });

  it('courtesy, a name and whom to turn to are no answer: the absence stays one', () => {
    const text =
      'Dear Amara,\n\nThank you for your message. I am out of the office until December 7. I apologize for any inconvenience. For refills, use the portal. If this is urgent, please call the clinic.\n\nAnn';
    expect(understand(mail({ text }))).toMatchObject({
      sorting: { as: 'outOfOffice' },
      returnOn: '2026-12-07',
    });
  });

  it('who writes by hand to be away pauses the sequence until the day named (CMP-4)', () => {
    const away = understand(mail({ text: 'I am out of the office until December 7, sorry. Amy' }));
    expect(away).toMatchObject({ kind: 'answer', sorting: { as: 'outOfOffice' }, returnOn: '2026-12-07' });
    expect(understand(mail({ text: 'Yes, we can host you in March.' })).returnOn).toBeNull();
  });

  it('a person who is named in an answer is proposed, the writer is not', () => {
    const named = (text: string) => understand(mail({ text })).referral?.address ?? null;
    expect(named('Please write to Dr. Patel at patel@hospital.org, she takes students.')).toBe(
      'patel@hospital.org',
    );
    expect(named('We take nobody this year. Try Dr. Cho, cho@clinic.org.')).toBe('cho@clinic.org');
    expect(named('Yes, we can host you. Write to me at patel@hospital.org.')).toBeNull();
  });

  it('an answer is sorted by its own words, never by the mail it quotes', () => {
    const text =
      'Which weeks do you have in mind?\n\nOn Nov 20, 2026, Amara <a@x.org> wrote:\n> Unfortunately I do not write often.';
    expect(understand(mail({ text }))).toMatchObject({ kind: 'answer', sorting: { as: 'question' } });
  });

  it('a report is a bounce even when it is marked as an automatic reply', () => {
    const report = understand(
      mail({
        from: { address: 'mailer-daemon@mx.example.org', name: '' },
        headers: 'Auto-Submitted: auto-replied\nContent-Type: multipart/report',
        deliveryStatus: 'X: y\n\nFinal-Recipient: rfc822; ann@hospital.org\nAction: failed\nStatus: 5.1.1',
      }),
    );
    expect(report).toMatchObject({ kind: 'bounce', sorting: { as: 'bounce' }, bounce: { kind: 'hard' } });
  });

  it('a receipt of a ticket system is not an answer', () => {
    const receipt = understand(
      mail({ headers: 'Precedence: bulk', text: 'We have received your request. A person will answer.' }),
    );
    expect(receipt.sorting.as).toBe('acknowledgement');
  });
});
