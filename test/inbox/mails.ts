import { parseHeaders, type IncomingMail } from '#features/inbox/incoming-mail.ts';

/** A mail for tests of the rules: what is not named is that of a plain answer. */
export function mail(over: Partial<Omit<IncomingMail, 'headers'>> & { headers?: string } = {}): IncomingMail {
  return {
    messageId: '<answer-1@hospital.org>',
    from: { address: 'ann@hospital.org', name: 'Ann Miller' },
    subject: 'Re: Externship',
    receivedAt: '2026-11-24T15:00:00Z',
    text: 'Yes, please call me.',
    deliveryStatus: null,
    returnedMail: null,
    ...over,
    headers: parseHeaders(over.headers ?? ''),
  };
}
