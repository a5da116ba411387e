import { describe, expect, test } from 'vitest';
import {
  type ApprovalQuestion,
  addressForFirstMail,
  approvalRefusals,
  canonicalText,
  toConfirm,
} from './draft-rules.ts';

const target = {
  name: 'Mercy Hospital',
  addresses: ['gme@mercy.example', 'info@mercy.example'],
  suppressed: new Set<string>(),
  inUse: new Map<string, string>(),
  earlier: [],
};

describe('the address of a first mail', () => {
  test('is the first one of the target', () => {
    expect(addressForFirstMail(target)).toEqual({ address: 'gme@mercy.example' });
  });

  test('is the next one when the first is on the list of those never written to again', () => {
    const suppressed = new Set(['gme@mercy.example']);
    expect(addressForFirstMail({ ...target, suppressed })).toEqual({ address: 'info@mercy.example' });
  });

  test('does not exist when the whole organisation asked not to be written to', () => {
    expect(addressForFirstMail({ ...target, suppressed: new Set(['@mercy.example']) })).toMatchObject({
      reason: expect.stringContaining('may be written to'),
    });
  });

  test('does not exist below the domain of an organisation that asked not to be written to', () => {
    const addresses = ['gme@residency.mercy.example'];
    const suppressed = new Set(['@mercy.example']);
    expect(addressForFirstMail({ ...target, addresses, suppressed })).toHaveProperty('reason');
    expect(addressForFirstMail({ ...target, addresses: ['a@notmercy.example'], suppressed })).toHaveProperty(
      'address',
    );
  });

  test('is another one after a hard bounce', () => {
    const earlier = [{ address: 'gme@mercy.example', bounced: true }];
    expect(addressForFirstMail({ ...target, earlier })).toEqual({ address: 'info@mercy.example' });
  });

  test.each([
    ['without any address', { addresses: [] }, /no e-mail address/],
    [
      'that is already written to',
      { earlier: [{ address: 'x@y.example', bounced: false }] },
      /already begun/,
    ],
    [
      'whose address another target has',
      { inUse: new Map([['gme@mercy.example', 'St. Ann']]) },
      /for St. Ann/,
    ],
  ])('is refused for a target %s', (_what, change, reason) => {
    expect(addressForFirstMail({ ...target, ...change })).toMatchObject({
      reason: expect.stringMatching(reason),
    });
  });
});

const ready: ApprovalQuestion = {
  round: 'first',
  blockedBy: [],
  missing: [],
  claims: [],
  mailboxConnected: true,
  cvNeeded: true,
  cvPresent: true,
  subject: 'A subject',
  body: 'A body',
  freshText: { subject: 'A subject', body: 'A body' },
  suppressed: false,
  colleagueAnswered: null,
  sentBack: false,
};
const reasons = (change: Partial<ApprovalQuestion>) =>
  approvalRefusals({ ...ready, ...change }).map((r) => r.reason);

describe('an approval (TPL-4)', () => {
  test('is possible when nothing stands in its way', () => {
    expect(approvalRefusals(ready)).toEqual([]);
  });

  test.each<[string, Partial<ApprovalQuestion>, RegExp]>([
    [
      'RDY-6: while the gate is closed',
      { blockedBy: [{ title: 'RDY-1', nextAction: 'x' }] },
      /gate is closed/,
    ],
    [
      'RDY-7: while the letter states a missing fact',
      { missing: [{ field: 'applicant.school', meaning: 'Your school', enterAt: { label: 'Profile' } }] },
      /missing: your school/,
    ],
    [
      'RDY-7: while an empty field stands in the text',
      { body: '[applicant.step2ck]', freshText: null },
      /step2ck/,
    ],
    [
      'RDY-7: while the text states what the profile does not hold',
      { claims: [{ quote: 'ACLS certified', reason: 'No ACLS card is valid.', mend: 'x' }] },
      /No ACLS card/,
    ],
    ['without a mailbox', { mailboxConnected: false }, /No mailbox/],
    ['without a CV to attach', { cvPresent: false }, /no CV/],
    [
      'RDY-7: while an empty field of the recipient stands in the subject',
      { subject: 'To [recipient.name]', freshText: null },
      /\[recipient\.name\]/,
    ],
    [
      'RDY-7: while the date of the first mail is an empty field',
      { body: 'On [thread.firstMailOn] I wrote', freshText: null },
      /\[thread\.firstMailOn\]/,
    ],
    ['without a subject', { subject: ' ', freshText: null }, /no subject/],
    ['without a text', { body: '\n', freshText: null }, /no text/],
    ['while it is put aside to be changed', { sentBack: true }, /sent this mail back/],
    ['to an address on the list of those never written to', { suppressed: true }, /may not be written/],
    [
      'CMP-4: while it is undecided what a colleague’s answer means for it',
      { colleagueAnswered: 'office@mercy.example' },
      /^office@mercy\.example, of the same organisation, has answered/,
    ],
    ['when the facts changed since', { freshText: { subject: 'A subject', body: 'New' } }, /has changed/],
    ['when a fact of the subject did', { freshText: { subject: 'New', body: 'A body' } }, /has changed/],
  ])('is refused %s', (_when, change, reason) => {
    expect(reasons(change)).toEqual([expect.stringMatching(reason)]);
  });

  test('needs no CV where none is attached', () => {
    expect(reasons({ cvNeeded: false, cvPresent: false })).toEqual([]);
  });

  test('leaves a text changed by hand as it is', () => {
    expect(reasons({ body: 'My own words', freshText: null })).toEqual([]);
  });
});

test('what is approved is the recipient, the text and the very files', () => {
  const mail = { toAddress: 'a@b.example', toName: null, subject: 's', body: 'b', attachments: [] };
  const file = { fileName: 'cv.pdf', sha256: '1' };
  const others = [
    { ...mail, toAddress: 'c@b.example' },
    { ...mail, toName: 'Dr. C' },
    { ...mail, subject: 't' },
    { ...mail, body: 'c' },
    { ...mail, attachments: [file] },
    { ...mail, attachments: [{ ...file, sha256: '2' }] },
    { ...mail, attachments: [{ ...file, fileName: 'resume.pdf' }] },
  ];
  expect(new Set([mail, ...others].map(canonicalText)).size).toBe(1 + others.length);
});

test('TPL-2: serious remarks and mails that read alike are confirmed, other remarks are not', () => {
  const remarks = [{ severity: 'serious' }, { severity: 'advice' }];
  expect(toConfirm({ remarks, alike: ['one', 'other'] })).toBe(3);
  expect(toConfirm({ remarks: remarks.slice(1), alike: [] })).toBe(0);
});
