import { describe, expect, test } from 'vitest';
import { readyCvText, readyGraduate } from '#test/profile/ready-graduate.ts';
import type { Profile } from './facts.ts';
import { type CheckId, gate, readiness } from './readiness.ts';

const today = '2026-03-03';
const cv = { pages: 2, text: readyCvText };

function check(id: CheckId, change: Partial<Profile> = {}, ownCv: typeof cv | null = cv) {
  const found = readiness({ ...readyGraduate, ...change }, ownCv, today).find((one) => one.id === id);
  if (!found) throw new Error(`no check ${id}`);
  return found;
}

const none = { status: 'none', score: null, on: null } as const;
const passed = { status: 'passed', score: null, on: null } as const;

test('a complete graduate passes every check', () => {
  expect(readiness(readyGraduate, cv, today).filter((one) => !one.passed)).toEqual([]);
});

test('every failing check says why and what to do next', () => {
  const failing = readiness(
    { ...readyGraduate, standing: null, bio: '', bls: { issuedOn: null, expiresOn: null } },
    null,
    today,
  ).filter((one) => !one.passed);
  expect(failing.map((one) => one.id)).toEqual(['RDY-1', 'RDY-2', 'RDY-3', 'RDY-5']);
  for (const one of failing) {
    expect(one.why).not.toBe('');
    expect(one.nextAction).not.toBe('');
    expect(one.href).toMatch(/^\/profile#/);
  }
});

describe('RDY-1', () => {
  test('a graduate is ECFMG certified, or passed both Step 1 and Step 2 CK', () => {
    const uncertified = { certified: false, on: null };
    expect(check('RDY-1', { step1: none, step2ck: none }).passed).toBe(true);
    expect(check('RDY-1', { ecfmg: uncertified }).passed).toBe(true);
    expect(check('RDY-1', { ecfmg: uncertified, step1: none }).passed).toBe(false);
    expect(
      check('RDY-1', { ecfmg: uncertified, step2ck: { status: 'scheduled', score: null, on: '2026-05-01' } })
        .passed,
    ).toBe(false);
  });

  test('a student passed Step 1 and has a date for Step 2 CK that is still to come', () => {
    const student = { standing: 'student', ecfmg: { certified: false, on: null }, step1: passed } as const;
    const scheduled = (on: string | null) => ({
      ...student,
      step2ck: { status: 'scheduled', score: null, on } as const,
    });
    expect(check('RDY-1', scheduled('2026-05-01')).passed).toBe(true);
    expect(check('RDY-1', scheduled(today)).passed).toBe(true);
    expect(check('RDY-1', scheduled('2026-03-02')).passed).toBe(false);
    expect(check('RDY-1', scheduled(null)).passed).toBe(false);
    expect(check('RDY-1', { ...scheduled('2026-05-01'), step1: none }).passed).toBe(false);
  });

  test('a student who passed both steps needs no date any more', () => {
    const student = { standing: 'student', ecfmg: { certified: false, on: null } } as const;
    expect(check('RDY-1', { ...student, step1: passed, step2ck: passed }).passed).toBe(true);
    expect(check('RDY-1', { ...student, step1: none, step2ck: passed }).passed).toBe(false);
  });

  test('a day without a booking is no date for Step 2 CK', () => {
    const student = { standing: 'student', ecfmg: { certified: false, on: null }, step1: passed } as const;
    expect(check('RDY-1', { ...student, step2ck: { ...none, on: '2026-05-01' } }).passed).toBe(false);
  });

  test('the exam that is missing is named', () => {
    const uncertified = { ecfmg: { certified: false, on: null } };
    const next = (change: Partial<Profile>) => check('RDY-1', { ...uncertified, ...change }).nextAction;
    expect(next({ step1: none, step2ck: passed })).toContain('the result of Step 1,');
    expect(next({ step1: passed, step2ck: none })).toContain('the result of Step 2 CK,');
  });

  test('AIM-3: without an answer to "student or graduate" nothing is judged', () => {
    expect(check('RDY-1', { standing: null })).toMatchObject({
      passed: false,
      nextAction: expect.stringContaining('first question'),
      href: '/profile#standing',
    });
  });
});

describe('RDY-2', () => {
  test('a CV has 2 to 3 pages', () => {
    expect([1, 2, 3, 4].map((pages) => check('RDY-2', {}, { ...cv, pages }).passed)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('a long one is to be shortened, a short one to be filled', () => {
    const said = (pages: number) => check('RDY-2', {}, { ...cv, pages });
    expect(said(1)).toMatchObject({
      why: expect.stringContaining('1 page.'),
      nextAction: expect.stringContaining('missing'),
    });
    expect(said(4)).toMatchObject({
      why: expect.stringContaining('4 pages.'),
      nextAction: expect.stringContaining('Shorten'),
    });
  });

  test('what is missing in it is named', () => {
    const text = readyCvText.replace('University of Ibadan', 'a school').replace(/BLS and ACLS/, '');
    const found = check('RDY-2', {}, { ...cv, text });
    expect(found.passed).toBe(false);
    expect(found.why).toContain('medical school');
    expect(found.why).toContain('certifications');
  });

  test('RDY-7: a CV that states another score than the profile does not pass', () => {
    const found = check('RDY-2', {}, { ...cv, text: readyCvText.replace('248', '258') });
    expect(found).toMatchObject({ passed: false, why: expect.stringContaining('258') });
  });

  test('names with accents are found however the PDF spells them', () => {
    const text = readyCvText.replace('Amara Nwosu', 'NGUYE\u0302\u0303N TH\u1ECA');
    expect(check('RDY-2', { name: 'Nguy\u1EC5n Th\u1ECB' }, { ...cv, text }).passed).toBe(true);
  });
});

describe('RDY-2 on PDFs as they are', () => {
  test('words torn apart by the PDF are found all the same', () => {
    const text = readyCvText.replace('amara.nwosu@example.org', 'amara. nwosu@ example.org');
    expect(check('RDY-2', {}, { ...cv, text }).passed).toBe(true);
  });

  test('who holds no BLS or ACLS card is not asked to write one into the CV', () => {
    const noCard = { issuedOn: null, expiresOn: null };
    const text = readyCvText.replace('Certifications: BLS and ACLS', '');
    expect(check('RDY-2', { bls: noCard, acls: noCard }, { ...cv, text }).passed).toBe(true);
    expect(check('RDY-2', {}, { ...cv, text }).passed).toBe(false);
  });
});

describe('RDY-3', () => {
  test('a bio has 3 to 5 sentences; "Dr." and "U.S." do not end one', () => {
    const bio = (count: number) =>
      Array.from({ length: count }, () => 'I work with Dr. Ade in the U.S. system.').join(' ');
    expect([2, 3, 5, 6].map((count) => check('RDY-3', { bio: bio(count) }).passed)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

test('RDY-7: a bio or a headline that states what the profile does not hold does not pass', () => {
  const bio = 'I am a doctor. I passed Step 2 CK with a score of 262. I like to teach.';
  expect(check('RDY-3', { bio })).toMatchObject({ passed: false, why: expect.stringContaining('262') });
  const linkedIn = { ...readyGraduate.linkedIn, headline: 'Doctor, Step 2 CK 262' };
  expect(check('RDY-4', { linkedIn })).toMatchObject({ passed: false, why: expect.stringContaining('262') });
});

test('RDY-4: LinkedIn has link, headline, formal photo and the same facts, but does not hold the gate', () => {
  const { linkedIn } = readyGraduate;
  expect(check('RDY-4', { linkedIn: { ...linkedIn, formalPhoto: false } })).toMatchObject({
    passed: false,
    blocking: false,
  });
  expect(check('RDY-4', { linkedIn: { ...linkedIn, url: '' } }).passed).toBe(false);
  expect(check('RDY-4', { linkedIn: { ...linkedIn, headline: '' } }).passed).toBe(false);
  expect(check('RDY-4', { linkedIn: { ...linkedIn, sameFactsAsCv: false } }).passed).toBe(false);
});

test('RDY-5: a card counts until the day it expires', () => {
  expect(check('RDY-5', { bls: { issuedOn: '2024-03-03', expiresOn: today } }).passed).toBe(true);
  const over = { issuedOn: '2024-03-02', expiresOn: '2026-03-02' };
  expect(check('RDY-5', { bls: over })).toMatchObject({
    passed: false,
    why: expect.stringContaining('Not current: BLS.'),
  });
  expect(check('RDY-5', { acls: over })).toMatchObject({
    passed: false,
    why: expect.stringContaining('Not current: ACLS.'),
  });
});

describe('RDY-6', () => {
  const checks = readiness({ ...readyGraduate, bio: '' }, null, today);

  test('nothing is sent until RDY-1 to RDY-3 hold', () => {
    expect(gate(checks, [])).toMatchObject({ open: false, blockedBy: [{ id: 'RDY-2' }, { id: 'RDY-3' }] });
  });

  test('RDY-4 and RDY-5 hold nothing', () => {
    const noCard = { issuedOn: null, expiresOn: null };
    const linkedIn = { ...readyGraduate.linkedIn, url: '' };
    const lacking = readiness({ ...readyGraduate, linkedIn, bls: noCard, acls: noCard }, cv, today);
    expect(lacking.filter((one) => !one.passed).map((one) => one.id)).toEqual(['RDY-4', 'RDY-5']);
    expect(gate(lacking, []).open).toBe(true);
  });

  test('or until each failing one is overridden with a reason', () => {
    expect(
      gate(checks, [{ checkId: 'RDY-2', reason: 'My CV is asked for later.' }]).blockedBy.map(
        (one) => one.id,
      ),
    ).toEqual(['RDY-3']);
    const both = ['RDY-2', 'RDY-3'].map((checkId) => ({ checkId, reason: 'a good reason' }));
    expect(gate(checks, both).open).toBe(true);
  });
});

test.each([
  [1, 'Your bio has 1 sentence. It should have 3 to 5.', 'Add a little.'],
  [6, 'Your bio has 6 sentences. It should have 3 to 5.', 'Shorten it.'],
])('RDY-3: a bio of %i sentences says which way to change it', (count, why, nextAction) => {
  const bio = 'I like to work with families. '.repeat(count).trim();
  expect(check('RDY-3', { bio })).toMatchObject({ passed: false, why, nextAction });
});
