import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mail } from '#test/inbox/mails.ts';
import { addressesIn, messageIdsIn, parseHeaders } from './incoming-mail.ts';
import { answeredMessageIds, chooseMatch, organisationDomain, type Candidate } from './matching.ts';

const none = { thread: [], 'returned-mail': [], address: [], organisation: [] };
const written = (outreachId: string, firstSentAt: string | null = '2026-11-20T15:00:00Z'): Candidate => ({
  outreachId,
  targetId: `target of ${outreachId}`,
  firstSentAt,
});
const answer = { ...mail(), automatic: false };

describe('CMP-4: a mail is matched by thread, then returned mail, then address, then organisation', () => {
  it('reads In-Reply-To first, then References from the newest back', () => {
    const headers = parseHeaders('References: <first@us>\n <second@us>\nIn-Reply-To: <third@us> (note)');
    expect(answeredMessageIds(headers)).toEqual(['<third@us>', '<second@us>', '<first@us>']);
  });

  it('takes the thread before everything else', () => {
    const match = chooseMatch(answer, { ...none, thread: [written('a')], address: [written('b')] });
    expect(match).toEqual({ by: 'thread', candidates: [written('a')] });
  });

  it('takes our Message-ID inside a report before the address', () => {
    const match = chooseMatch(answer, { ...none, 'returned-mail': [written('a')], address: [written('b')] });
    expect(match?.by).toBe('returned-mail');
  });

  it('takes an answer from another address of the same organisation', () => {
    const match = chooseMatch(answer, { ...none, organisation: [written('a')] });
    expect(match).toEqual({ by: 'organisation', candidates: [written('a')] });
  });

  it('takes every sequence of the organisation where the domain is the only witness', () => {
    expect(
      chooseMatch(answer, { ...none, organisation: [written('a'), written('b')] })?.candidates,
    ).toHaveLength(2);
  });

  it('does not take a mail for an answer that came before we wrote', () => {
    expect(chooseMatch(answer, { ...none, address: [written('a', '2026-11-25T15:00:00Z')] })).toBeNull();
    expect(chooseMatch(answer, { ...none, organisation: [written('a', null)] })).toBeNull();
  });

  it('takes an automatic reply that came in the same minute, though the clocks differ', () => {
    const found = (firstSentAt: string) =>
      chooseMatch(answer, { ...none, address: [written('a', firstSentAt)] })?.by ?? null;
    expect(found('2026-11-24T15:00:50Z')).toBe('address');
    expect(found('2026-11-24T15:02:00Z')).toBeNull();
  });

  it.each(['List-Unsubscribe: <https://x.org>', 'List-Id: <news.hospital.org>', 'Precedence: bulk'])(
    'does not take a newsletter of the organisation for an answer: %s',
    (headers) => {
      const newsletter = { ...mail({ headers }), automatic: false };
      expect(
        chooseMatch(newsletter, { ...none, address: [written('a')], organisation: [written('a')] }),
      ).toBeNull();
    },
  );

  it('takes an automatic reply by its address, not by its organisation alone', () => {
    const automatic = { ...mail({ headers: 'Precedence: bulk' }), automatic: true };
    expect(chooseMatch(automatic, { ...none, address: [written('a')] })?.by).toBe('address');
    expect(chooseMatch(automatic, { ...none, organisation: [written('a')] })).toBeNull();
  });

  it.each([
    ['ann@hospital.org', 'hospital.org'],
    ['ann@med.ucsf.edu', 'ucsf.edu'],
    ['Ann@Clinic.NHS.uk', 'clinic.nhs.uk'],
    ['ann@clinic.co.uk', 'clinic.co.uk'],
  ])('knows the organisation of %s', (address, domain) => {
    expect(organisationDomain(address)).toBe(domain);
  });

  it.each([
    'a@gmail.com',
    'a@outlook.com',
    'a@hotmail.co.uk',
    'a@yahoo.co.in',
    'a@icloud.com',
    'a@qq.com',
    'a@gmx.de',

    'a@comcast.net',
    'a@co.uk',
    'a@localhost',
    'a@[192.168.0.1]',
    'a',
    '',
    'a@someone.github.io.',
    'a@pm.me',
    'a@relay.firefox.com',
    'a@privaterelay.appleid.com',
    'a@rochester.rr.com',
    'a@va.gov',
  ])('takes nothing for an organisation that is shared or no one’s: %s', (address) => {
    if (address.includes('github')) expect(organisationDomain(address)).not.toBe('github.io');
    else expect(organisationDomain(address)).toBeNull();
  });

  it('never throws on arbitrary headers and addresses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        parseHeaders(text);
        messageIdsIn(text);
        addressesIn(text);
        organisationDomain(text);
        answeredMessageIds(parseHeaders(`References: ${text}`));
      }),
    );
  });
});
