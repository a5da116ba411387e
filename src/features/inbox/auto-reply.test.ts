import { describe, expect, it } from 'vitest';
import { processorSeconds } from '#test/support/processor-time.ts';
import fc from 'fast-check';
import { mail } from '#test/inbox/mails.ts';
import { autoReply } from './auto-reply.ts';

const AWAY = 'Thank you for your message. I am out of the office until December 7.';

describe('an automatic reply is told from a person’s answer', () => {
  it.each([
    'Auto-Submitted: auto-replied',
    'Auto-Submitted: auto-replied; owner-email="ann@hospital.org"',
    'Auto-Submitted: auto-generated',
    'X-Autoreply: yes',
    'X-Autorespond: Re',
    'Precedence: auto_reply',
    'Precedence: bulk',
    'X-Auto-Response-Suppress: All',
    'Delivered-To: Autoresponder',
    'Return-Path: <>',
  ])('by its header: %s (RFC 3834 and what mail programs write)', (headers) => {
    expect(autoReply(mail({ headers, text: AWAY }))).toMatchObject({ kind: 'outOfOffice' });
  });

  it.each([
    'Automatic reply: Externship',
    'Out of Office: Externship',
    'Out of the office Re: Externship',
    'Auto: Externship',
    'On vacation until December 7',

    'Autoreply',
    'Abwesenheitsnotiz: Externship',
    'Automatische Antwort: x',
    'Réponse automatique : x',
    'Respuesta automática: x',

    'Resposta automática: x',
    'Risposta automatica: x',
    'Automatisch antwoord: x',
    'Autosvar: x',
    'Автоответ: x',
    '自动回复: x',
    'Otomatik Yanıt: x',
    '자동 회신: x',
    'رد تلقائي: x',
    '[EXT] Automatic reply: x'.slice(6),
  ])('by its subject: %s', (subject) => {
    expect(autoReply(mail({ subject, text: AWAY }))).toMatchObject({ kind: 'outOfOffice' });
  });

  it.each([
    { text: 'I am out of the office until Monday, but yes, we can host you.' },
    { text: 'I am away until Monday. Yes, April works. If you need anything urgent, call my office.' },
    { text: 'I am traveling with limited access to email. April sounds good. Start on the 5th.' },
    { text: 'Currently out of the country with limited access to email. No, I do not take students.' },
    { text: 'I have retired. In my absence write to Dr. Patel, she takes students.' },
    { text: 'I am off this week. Welcome aboard! Maria will send the forms. If urgent, page me.' },
    { text: 'I am on leave. Approved. If urgent contact me on my cell.' },
    { text: 'I am away with limited access to email. March would suit us. In my absence contact Sue.' },
    { text: 'I am on leave with no access to e-mail. It is a no from me. If urgent call the desk.' },
    {
      text: 'I am on leave with no access to e-mail. The committee said no. For urgent matters call the desk.',
    },
    { text: 'I am away with limited access to email. You can start in Mar. In my absence contact Sue.' },
    { text: 'I am traveling this week. Please send me your papers. For urgent matters call my office.' },
    { headers: 'X-Auto-Response-Suppress: All', text: 'I am on vacation. You are accepted for March.' },
    { text: 'I am away from my desk. You can come. My secretary will help with any urgent matter.' },
    { subject: 'Re: Automatic reply: Externship', text: 'Hello, I am back now.' },
    { headers: 'Auto-Submitted: no', text: 'Yes.' },
    { headers: 'X-Auto-Response-Suppress: DR, OOF, AutoReply', text: 'Yes, please send your CV.' },
    { headers: 'Precedence: bulk', text: 'Our newsletter of November.' },
    { headers: 'X-Autoreply: no', text: 'Yes.' },
    { subject: 'Automation in clinics' },
    { subject: 'Re: Externship', text: 'Sorry, I was on vacation. Please call me.' },
    {
      headers: 'X-Auto-Response-Suppress: All',
      text: 'Thank you for your email. I have received your CV. We do take externs in April.',
    },
    {
      headers: 'Precedence: bulk',
      text: 'I am out of the office this week, but yes, we can host you in March.',
    },
  ])('and a person stays a person: %o', (over) => {
    expect(autoReply(mail(over))).toBeNull();
  });

  it('tells a receipt from an absence', () => {
    const receipt = autoReply(
      mail({
        headers: 'Auto-Submitted: auto-replied',
        text: 'We have received your message and will answer within five days.',
      }),
    );
    expect(receipt?.kind).toBe('acknowledgement');
  });

  it.each(['Dr. Miller is no longer with our practice.', 'Ann has left the hospital.', 'I have retired.'])(
    'tells who left the job: %s',
    (text) => {
      expect(autoReply(mail({ headers: 'Auto-Submitted: auto-replied', text }))).toEqual({
        kind: 'leftJob',
        reason: text,
      });
    },
  );

  it.each([
    ['Precedence: bulk', 'Thank you for contacting us. We will respond within 3 business days.'],
    ['Precedence: bulk', 'Your message has been received. A member of our team will be in touch shortly.'],
    ['Precedence: bulk', 'Your application has been received. Incomplete applications will not be reviewed.'],
    ['Precedence: bulk', 'Your request has been received. Please complete the form on our website.'],
    ['X-Auto-Response-Suppress: All', 'I am on annual leave. I will answer all messages when I am back.'],
    ['', 'I am currently away with limited access to email. If this is urgent, please call the clinic.'],
    ['', 'I am on maternity leave. For urgent matters, please contact our office. No emails will be read.'],
    ['', 'I will be out of the office this week. Our clinic is open. For immediate needs call 911.'],
  ])('by its words, where it answers nothing: %s %s', (headers, text) => {
    expect(autoReply(mail({ headers, text }))).not.toBeNull();
  });

  it('gives the sentence it rests on', () => {
    expect(autoReply(mail({ subject: 'Automatic reply: x', text: AWAY }))?.reason).toBe(
      'I am out of the office until December 7.',
    );
  });

  it('never throws, whatever comes', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 800 });
    fc.assert(
      fc.property(anything, anything, anything, (headers, subject, text) => {
        autoReply(mail({ headers: `Precedence: bulk\nX-A: ${headers}`, subject, text }));
      }),
    );
  });

  it('stays fast on a long text', () => {
    const long = mail({
      headers: 'Precedence: bulk',
      subject: 'am '.repeat(10_000),
      text: 'no access to my '.repeat(50_000),
    });
    expect(processorSeconds(() => autoReply(long))).toBeLessThan(5);
  });
});
