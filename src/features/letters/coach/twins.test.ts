import { describe, expect, test } from 'vitest';
import { coach } from './coach.ts';
import type { CoachContext, CoachRule } from './remark.ts';
import { keyWordMeant } from './typos.ts';

const context: CoachContext = {
  audience: 'physician',
  kind: 'first',
  recipient: { name: 'Grace Okafor, MD', contactPerson: '', contactRole: '' },
  attachments: ['CV.pdf'],
};
const body = `Dear Dr. Okafor,

I am Lina Haddad, a pediatrician from Damascus. Would you host me for a hands-on externship of four weeks in March 2027?

My CV is attached. My vaccination records are ready. If it does not suit you, I understand.

Lina Haddad`;
const mailWith = (sentence: string) =>
  sentence.includes('attached')
    ? body.replace('My CV is attached.', sentence)
    : body.replace('My CV is attached.', `${sentence} My CV is attached.`);
const rulesOf = (text: string, subject = 'Externship in pediatrics, March 2027') =>
  coach({ subject, body: text }, context)
    .filter((one) => one.severity !== 'small')
    .map((one) => one.rule);

/** A rule, what an honest mail says, and what looks like it and is meant by the rule. */
const twins: readonly [CoachRule, string, string][] = [
  [
    'attachment',
    'My CV is attached and my vaccination records are ready.',
    'My CV and my vaccination records are attached.',
  ],
  [
    'begging',
    'I took care of patients who could not afford insulin.',
    'I cannot afford to wait another year.',
  ],
  [
    'begging',
    'I treated patients with depression because few psychiatrists work in my city.',
    'I have become so depressed because of this.',
  ],
  ['guilt', 'I worked in an urgent care center for a year.', 'This is urgent.'],
  ['guilt', 'I can start as soon as possible after May 1, 2027.', 'Write to me as soon as possible.'],
  ['guilt', 'I can reply within two days to any question.', 'Please reply within two days.'],
  ['money', 'Your website names a fee of $250.', 'I am ready to pay a fee of $250.'],
  ['wrong-name', 'Dr. Marsh, with whom I rotated in January, named you.', 'Dr. Marsh, please consider this.'],
  ['wrong-name', 'I rotated with Dr. Chen in Toledo in 2025.', 'I would like to rotate with Dr. Chen.'],
  [
    'flattery',
    'I was impressed by your article on asthma plans in schools.',
    'I was impressed by your career.',
  ],
  ['life-story', 'I saw many patients who died of sepsis.', 'My uncle died of sepsis.'],
  [
    'life-story',
    'I worked two years as a physician in a refugee camp.',
    'We lived for years in a refugee camp.',
  ],
  ['life-story', 'I will stay with my brother, so I need no housing.', 'I looked up to my brother.'],
  ['wrong-name', 'Your colleague, Dr. Ali, gave me your address.', 'Thank you for this, Dr. Ali.'],
  ['wrong-name', 'I trained with the head of my department, Dr. Chen.', 'I would be glad of it, Dr. Chen.'],
  ['life-story', 'I was born and raised in Lagos and speak Yoruba.', 'I was born in a poor family.'],
  ['life-story', 'I was born in 1996 in the Philippines.', 'I was born when my parents had nothing.'],
  [
    'life-story',
    'I grew up in Detroit, and my visa is no question.',
    'I grew up in a village without water.',
  ],
  ['life-story', 'I speak Arabic, which I grew up with.', 'I grew up with the dream to be a doctor.'],
  ['life-story', 'I was raised speaking Spanish and English.', 'I was raised by my grandmother.'],
  ['life-story', 'Born in northern Ghana, I speak Hausa.', 'Born in a hut, I have come far.'],
  ['begging', 'I have no relatives among physicians.', 'I have no relatives here.'],
  ['begging', 'I have no relatives who are physicians.', 'I have no relatives who can help.'],
  ['begging', 'I have no options for February, only for March.', 'I have no options for my career.'],
  ['begging', 'I have no links to any company.', 'I have no connections.'],
  ['guilt', 'I have been waiting for my ECFMG certificate.', 'I have been waiting for your answer.'],
  ['guilt', 'I understand why you may not take students.', 'I do not understand why you say nothing.'],
  ['begging', 'I could come for just one day.', 'Give me just one day.'],
  ['begging', 'Thank you for your kind consideration.', 'I hope for your kind consideration.'],
  ['guilt', 'Thank you for your quick reply last week.', 'I hope for your quick reply.'],
  [
    'several-requests',
    'I can cover the fee of the program and arrange my housing.',
    'Could you also arrange my housing?',
  ],
  ['vague-request', 'I do not have any clinical experience in the U.S.', 'I want any clinical experience.'],
];

describe.each(twins)('TPL-2: %s is told from what only looks like it', (rule, honest, meant) => {
  test(`nothing of “${honest}”`, () => {
    expect(rulesOf(mailWith(honest))).toEqual([]);
  });
  test(`“${meant}”`, () => {
    expect(rulesOf(mailWith(meant))).toContain(rule);
  });
});

test('TPL-2: urgent care is a field, and no hurry, in a subject too', () => {
  expect(rulesOf(body, 'Externship in urgent care, March 2027')).toEqual([]);
  expect(rulesOf(body, 'Urgent: externship in pediatrics')).toContain('guilt');
});

test.each<[string, CoachRule]>([
  ['I have nowhere else to turn.', 'begging'],
  ['Every program has rejected me so far.', 'begging'],
  ['This is a matter of life and death for me.', 'begging'],
  ['Sorry for wasting your time.', 'begging'],
  ['Your clinic is the best in the country.', 'flattery'],
  ['I do not understand your silence.', 'guilt'],
  ['You have a duty to help young colleagues.', 'guilt'],
  ['I can offer you a generous compensation.', 'money'],
  ['Since I was a kid I wanted to be a doctor.', 'life-story'],
])('TPL-2: calm, no begging, no flattery, no guilt, no money, no life story: “%s”', (sentence, rule) => {
  expect(rulesOf(mailWith(sentence))).toContain(rule);
});

test.each([
  'I do a full physical exam in ten minutes.',
  'The latter is in the morning.',
  'I enjoy showing parents how to use an inhaler.',
])('TPL-2: a right word is not taken for a mistyped one: “%s”', (sentence) => {
  const words = sentence.toLowerCase().match(/[a-z]+/g) ?? [];
  expect(words.map((word) => keyWordMeant(word))).toEqual(words);
});

test.each([
  ['I am in Ohio from 3/1 to 4/30.', false],
  ['I am available this summer.', false],
  ['I can come in the first half of 2027.', false],
  ['I graduated in July 2020.', true],
  ['I will apply in the Match of September 2027.', true],
])('TPL-2: dates are those at which the writer can come: “%s”', (sentence, missing) => {
  const undated = mailWith(sentence).replace(' of four weeks in March 2027', '');
  expect(rulesOf(undated).includes('dates')).toBe(missing);
});

test('TPL-2: “let me introduce myself” does not say who writes', () => {
  const opened = (first: string) =>
    rulesOf(body.replace('I am Lina Haddad, a pediatrician from Damascus.', first));
  const empty = 'Let me introduce myself. Your clinic is near the lake. It has a garden. It is large.';
  expect(opened(empty)).toContain('who-and-what');
  expect(opened('Let me introduce myself. I am Lina Haddad, a pediatrician.')).not.toContain('who-and-what');
});

test('TPL-2: who referred the writer may work elsewhere; a place left over from another mail is found', () => {
  const office: CoachContext = {
    audience: 'office',
    kind: 'first',
    recipient: { name: 'Riverside Teaching Hospital', contactPerson: '', contactRole: '' },
  };
  const rulesAt = (sentence: string) =>
    coach({ subject: 'Externship in pediatrics', body: mailWith(sentence) }, office).map((one) => one.rule);
  expect(rulesAt('Your colleague at Cleveland Clinic gave me your address.')).not.toContain('wrong-name');
  expect(rulesAt('I would like to see how your Cleveland Clinic works.')).toContain('wrong-name');
});

test('a mail of nothing but points is read at once', () => {
  const start = performance.now();
  coach({ subject: 'Externship', body: `Dear Dr. Okafor,\n\n${'.'.repeat(100_000)}` }, context);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('RDY-7: with nothing attached, “My CV is attached.” is not put in with one press', () => {
  const without = body.replace('My CV is attached. ', '');
  const cvEdit = (attachments: string[]) =>
    coach({ subject: 'Externship', body: without }, { ...context, attachments }).find(
      (one) => one.rule === 'cv',
    )?.edit;
  expect(cvEdit([])).toBeNull();
  expect(cvEdit(['CV.pdf'])?.text).toContain('My CV is attached.');
});
