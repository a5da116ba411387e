import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultLetters } from '../defaults/all.ts';
import { graduate, hospital, physician, student, thread } from '../examples.ts';
import { writeLetter } from '../letter.ts';
import { audiences, rounds } from '../rules.ts';
import { coach } from './coach.ts';
import type { CoachContext, Remark } from './remark.ts';

const first: CoachContext = {
  audience: 'physician',
  kind: 'first',
  recipient: { name: 'Grace Okafor, MD', contactPerson: '', contactRole: '' },
};
const subject = 'Externship in pediatrics, March 2027';
const body = `Dear Dr. Okafor,

I am Lina Haddad, a pediatrician from Damascus. Would you host me for a hands-on externship of four weeks in March 2027?

My CV is attached and my vaccination records are ready. If it does not suit you, I understand.

Lina Haddad`;
const said = (text: string, context = first) => coach({ subject, body: text }, context);
const rulesOf = (remarks: readonly Remark[]) => remarks.map((one) => one.rule);
const loud = (remarks: readonly Remark[]) => remarks.filter((one) => one.severity !== 'small');

describe('TPL-2: the coach', () => {
  test('has nothing to say of a short, clear mail', () => {
    expect(loud(said(body))).toEqual([]);
  });

  test('gives the place, the reason and a better wording, and the change that makes it', () => {
    const [remark] = said(body.replace('Dear Dr. Okafor,', 'Dear Sir/Madam,'));
    expect(remark).toMatchObject({ rule: 'greeting', severity: 'serious', part: 'body', start: 0, end: 15 });
    expect(remark?.edit).toEqual({ start: 0, end: 15, text: 'Dear Dr. Okafor,' });
    expect(remark?.reason.length).toBeLessThan(220);
  });

  test('finds the place in the text as it was written: line breaks, curly quotes, wide spaces', () => {
    const text = body.replace(
      'If it does',
      'I am sorry\n to  disturb you. Please don’t\u00A0mind. If it does',
    );
    const remark = said(text).find((one) => one.rule === 'begging');
    expect(text.slice(remark?.start, remark?.end)).toBe('sorry\n to  disturb');
  });

  test.each([
    ['desparately', 'I am desparately looking for a place.', 'begging'],
    ['Respectd Sir', '', 'greeting'],
    ['oportunity', 'Please give me an oportunity.', 'begging'],
    ['prestigous', 'Your prestigous and world renowned hospital is my dream.', 'flattery'],
  ])('is not deceived by a typing error: %s', (_error, sentence, rule) => {
    const text =
      rule === 'greeting'
        ? body.replace('Dear Dr. Okafor', 'Respectd Sir')
        : body.replace('My CV', `${sentence} My CV`);
    expect(rulesOf(said(text))).toContain(rule);
  });

  test.each([
    'I have did my internship in pediatric since 2 years.',
    'My english is not perfect but patients understands me.',
    'I can to take the history and make physical examination.',
  ])('does not mind grammar: %s', (sentence) => {
    expect(loud(said(body.replace('My CV', `${sentence} My CV`)))).toEqual([]);
  });

  test('“use this wording” takes the remark away', () => {
    const text = body.replace('My CV', 'I humbly ask you. Please, please help me. My CV');
    let now = text;
    for (let round = 0; round < 4; round++) {
      const edit = said(now).find((one) => one.edit && one.rule === 'begging')?.edit;
      if (edit) now = now.slice(0, edit.start) + edit.text + now.slice(edit.end);
    }
    expect(rulesOf(said(now))).not.toContain('begging');
    expect(now).toContain('My CV is attached');
  });

  test('a sentence that is missing is put in at the end of the text, before the signature', () => {
    const text = body.replace(' in March 2027', '').replace('Lina Haddad', 'Kind regards,\nLina Haddad');
    const signed = text.replace(/\n\nLina Haddad$/, '\n\nKind regards,\nLina Haddad');
    const edit = said(signed, { ...first, availability: 'May 2027' }).find(
      (one) => one.rule === 'dates',
    )?.edit;
    const changed = edit ? signed.slice(0, edit.start) + edit.text + signed.slice(edit.end) : '';
    expect(changed).toContain('I understand.\n\nI am available from May 2027.\n\nKind regards');
  });

  const bare = [
    { subject: '', body: 'Dear Dr. Okafor,\n\nI like your clinic.\n\nLina' },
    { subject: '', body: 'Dear Dr. Okafor,\n\nThe weather is good here.\n\nLina' },
    {
      subject: 'Hello',
      body: 'Dear Dr. Okafor,\n\nThe weather is good here. It was so yesterday. I can come any time. Would you host me?\n\nLina',
    },
  ];
  const putIn = (context: CoachContext) =>
    bare.flatMap((mail) => coach(mail, context)).flatMap(({ edit }) => edit?.text ?? []);

  test('RDY-7: what can be put in with one press states nothing that is not known of the applicant', () => {
    for (const audience of audiences) {
      const texts = putIn({ audience, kind: 'first' }).join('\n');
      expect(texts).not.toMatch(/2027|Amara|internal medicine|graduate|student|ready/);
      const field = putIn({ audience, kind: 'first', specialty: 'Pediatrics' }).join('\n');
      expect(field).not.toMatch(/graduate|student/);
    }
  });

  test('RDY-7: a student is not called a graduate, and asks for an elective', () => {
    const facts = { applicantName: 'Lina Haddad', specialty: 'Pediatrics', availability: 'May 2027' };
    for (const audience of audiences) {
      const texts = putIn({ audience, kind: 'first', standing: 'student', ...facts }).join('\n');
      expect(texts).toContain('I am an international medical student.');
      expect(texts).toContain('Hands-on visiting elective in Pediatrics, May 2027');
      expect(texts).not.toMatch(/graduate|externship/);
    }
  });

  test('says nothing of an empty text, of quoted mails, and of what it does not know', () => {
    expect(coach({ subject: '', body: '' }, first)).toEqual([]);
    const quoted = `${body}\n\nOn March 3, 2026 at 4:00 PM Someone wrote:\n> I BEG YOU PLEASE PLEASE!!!`;
    expect(loud(said(quoted))).toEqual([]);
    expect(rulesOf(said(body, { audience: 'physician', kind: 'first' }))).not.toContain('attachment');
  });

  test('a name of another recipient of the campaign is found, and one’s own past is none', () => {
    const context = { ...first, otherRecipients: ['Mercy Hospital', 'Jordan Reyes, MD'] };
    const other = body.replace('If it does', 'I would like to see how Mercy Hospital works. If it does');
    expect(rulesOf(said(other, context))).toContain('wrong-name');
    const past = body.replace('If it does', 'I worked at Mercy Hospital for a year. If it does');
    expect(rulesOf(said(past, context))).not.toContain('wrong-name');
  });

  test.each([
    ['Dear Dr. Ókafor,', 'Ókafor'],
    ['Hello Dr. Okafor:', 'Okafor'],
    ['Dear Doctor Grace Okafor,', 'Okafor'],
    ['Good morning, Dr. Okafor,', 'Okafor'],
  ])('the right name is right in whatever form: %s', (greeting) => {
    expect(loud(said(body.replace('Dear Dr. Okafor,', greeting)))).toEqual([]);
  });

  test('the reader’s own name is right also with an ’s, and a colleague who referred is none of the wrong ones', () => {
    const own = body.replace(
      'If it does',
      'I would like to learn in Dr. Okafor’s clinic, and to work with Dr. Okafor. If it does',
    );
    expect(rulesOf(said(own))).not.toContain('wrong-name');
    const referred = body.replace('Would you', 'I worked with Dr. Marsh, who referred me to you. Would you');
    expect(rulesOf(said(referred))).not.toContain('wrong-name');
    const other = body.replace('If it does', 'I hope to learn a great deal from Dr. Feldman. If it does');
    expect(rulesOf(said(other))).toContain('wrong-name');
  });

  test('a missing fact’s sign is the truth guard’s matter, and is not said twice', () => {
    expect(rulesOf(said(body.replace('March 2027', 'March [applicant.step2ck]')))).not.toContain('leftover');
  });
});

const all = audiences.flatMap((audience) => rounds.map((round) => ({ audience, round })));
describe.each(all)('TPL-1: our own letter to $audience, $round', ({ audience, round }) => {
  test.each([
    ['a graduate', graduate],
    ['a student', student],
  ])('for %s passes the coach', (_who, proven) => {
    const recipient = audience === 'physician' ? physician : hospital;
    const material = {
      proven,
      recipient,
      audience,
      round,
      personalLine: '',
      thread: round === 'first' ? null : thread,
    };
    const written = writeLetter(defaultLetters[audience][round], material);
    if (!written.ok) throw new Error(JSON.stringify(written.refusals));
    const attachments = round === 'finalFollowUp' ? [] : ['CV Amara Nwosu.pdf'];
    expect(
      loud(
        coach(written.value, { audience, kind: round, recipient, attachments, applicantName: 'Amara Nwosu' }),
      ),
    ).toEqual([]);
  });
});

/** Beside the project; beside the worktrees of those who work on it together, one folder further up. */
const planFile =
  ['../../../../../shared', '../../../../../../shared']
    .map((folder) => new URL(`${folder}/seed/first-externship-plan.txt`, import.meta.url))
    .find((file) => existsSync(file)) ?? new URL('no-plan', import.meta.url);
describe.skipIf(!existsSync(planFile))('The plan’s own mails, which are no part of this project', () => {
  const plan = existsSync(planFile) ? readFileSync(planFile, 'utf8') : '';
  const part = (from: string, to: string, after = 0) => {
    const start = plan.indexOf(from, after);
    return plan.slice(start, plan.indexOf(to, start));
  };
  /** The applicant's words in the places that the plan leaves open. */
  const filled = (text: string) =>
    text
      .replaceAll(/\[Name or “([^”]+)”\]/g, '$1')
      .replaceAll('[Last Name]', 'Okafor')
      .replaceAll(/\[(?:Your )?Name\]/g, 'Amara Nwosu')
      .replaceAll('[School, Country]', 'University of Ibadan, Nigeria')
      .replaceAll(/\[202X\]/g, '2028')
      .replaceAll(/\[Month–Month, Year\]/g, 'March–June, 2027')
      .replaceAll(/\[(?:Internal Medicine|Specialty|specialty\/area)\]/g, 'Internal Medicine')
      .replaceAll('[score]', '245')
      .replaceAll('[City/State]', 'Toledo, Ohio')
      .replaceAll('[date]', 'March 3')
      .replaceAll('[X]', '4')
      .replaceAll('[Clinic/Hospital]', 'Bayside Clinic')
      .replaceAll('[City, State]', 'Toledo, Ohio')
      .replaceAll(/\[Email\]|\[Phone(?:, if applicable)?\]|\[URL\]/g, 'amara@example.org');
  const followUp = filled(
    part('Dear Dr. [Last Name],', 'Do not be emotional', plan.indexOf('Example follow-up')),
  );
  const mails: [string, string, CoachContext['audience'], CoachContext['kind']][] = [
    ['to the education office', filled(part('Dear [Name or', 'You will reuse')), 'office', 'first'],
    [
      'to the physician',
      filled(part('Dear Dr. [Last Name],', 'This is calm', plan.indexOf('5.3 Example'))),
      'physician',
      'first',
    ],
    ['the follow-up', followUp, 'physician', 'followUp'],
    ['the follow-up, sent as the final one', followUp, 'physician', 'finalFollowUp'],
    [
      'the question for a letter',
      filled(part('Dr. [Last Name], I value', 'You are giving')),
      'physician',
      'later',
    ],
    [
      'the talk of the first week',
      filled(part('Dr. [Last Name], thank you', 'You are showing')),
      'physician',
      'later',
    ],
    ['the next outreach', filled(part('I recently completed', 'That one experience')), 'physician', 'later'],
  ];
  test.each(mails)('%s: no serious remark', (_which, text, audience, kind) => {
    expect(text.length).toBeGreaterThan(100);
    const subjectLine = plan.split('\n').filter((line) => line.startsWith('Subject:'));
    const own = filled(subjectLine[audience === 'office' ? 0 : 1]?.replace('Subject: ', '') ?? '');
    const remarks = coach(
      { subject: own, body: text },
      { audience, kind, recipient: { name: 'Grace Okafor, MD', contactPerson: '', contactRole: '' } },
    );
    expect(remarks.filter((one) => one.severity === 'serious')).toEqual([]);
  });
});
