import { describe, expect, it } from 'vitest';
import { mail } from '#test/inbox/mails.ts';
import { eventOf } from './events.ts';
import type { IncomingMail } from './incoming-mail.ts';
import { understand } from './understanding.ts';

const told = (over: Parameters<typeof mail>[0]) => {
  const incoming: IncomingMail = mail(over);
  return eventOf(understand(incoming), incoming.from.address, 'office@hospital.org');
};
const report = (action: string, status: string) => ({
  headers: 'Content-Type: multipart/report',
  text: '',
  deliveryStatus: `X: y\n\nFinal-Recipient: rfc822; office@hospital.org\nAction: ${action}\nStatus: ${status}`,
});

describe('CMP-4: what the campaign is told of a mail', () => {
  it.each(['Yes, please call.', 'Unfortunately we do not offer this.', 'Who are you?', 'Hm.', ''])(
    'any answer of a person stops the sequence: %s',
    (text) => expect(told({ text })).toEqual({ kind: 'answered', from: 'ann@hospital.org' }),
  );

  it('an out-of-office reply pauses it until the day given', () => {
    const event = told({ subject: 'Automatic reply: x', text: 'I am out of the office until December 7.' });
    expect(event).toEqual({ kind: 'outOfOffice', until: '2026-12-07' });
  });

  it('a person who writes by hand to be away has answered', () => {
    const event = told({ text: 'I am out of the office until December 7, sorry. Amy' });
    expect(event).toEqual({ kind: 'answered', from: 'ann@hospital.org' });
  });

  it('a dead address is closed', () => {
    expect(told(report('failed', '5.1.1'))).toEqual({ kind: 'bouncedHard', address: 'office@hospital.org' });
  });

  it.each(['5.2.2', '5.7.1', '4.4.7', '5.0.0'])(
    'a failure that does not mean a dead address closes nothing: %s',
    (code) => {
      expect(told(report('failed', code))).toEqual({ kind: 'bouncedSoft', address: 'office@hospital.org' });
    },
  );

  it('a delay and a receipt change nothing', () => {
    expect(told(report('delayed', '4.4.1'))).toBeNull();
    expect(
      told({ headers: 'Auto-Submitted: auto-replied', text: 'We have received your message.' }),
    ).toBeNull();
  });

  it('"please do not write" is kept with who wrote it, and for the whole organisation if it says so', () => {
    expect(told({ text: 'Please do not email me again.' })).toEqual({
      kind: 'doNotWrite',
      wholeOrganisation: false,
      from: 'ann@hospital.org',
    });
    expect(told({ text: 'Please do not contact our office again.' })).toEqual({
      kind: 'doNotWrite',
      wholeOrganisation: true,
      from: 'ann@hospital.org',
    });
  });

  it('a complaint that a provider passes on closes the address written to, not the provider’s', () => {
    const complaint = { headers: 'Content-Type: multipart/report; report-type=feedback-report', text: '' };
    expect(told(complaint)).toEqual({ kind: 'doNotWrite', wholeOrganisation: false });
    const desk = { from: { address: 'complaints@provider.org', name: '' } };
    expect(told({ ...desk, text: 'A recipient marked this message as spam.' })).toEqual({
      kind: 'doNotWrite',
      wholeOrganisation: false,
    });
    expect(told({ ...desk, text: 'We can host you in March.' })).toMatchObject({ kind: 'answered' });
    expect(
      told({
        ...desk,
        text: 'Our filter had marked your mail as spam. We would be glad to host you in March.',
      }),
    ).toMatchObject({ kind: 'answered' });
  });

  it('who left the job will not answer: the address is closed, and another one is asked for', () => {
    const gone = told({ headers: 'Auto-Submitted: auto-replied', text: 'Ann is no longer with us.' });
    expect(gone).toEqual({ kind: 'leftJob', address: 'office@hospital.org' });
  });
});
