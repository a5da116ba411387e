import { expect, test } from 'vitest';
import { type Case, compared } from '#test/support/compared-cases.ts';
import type { LetterRemarks } from './compared.ts';
import { diagnose as diagnoseCounted, knownBy } from './diagnosis.ts';

const diagnose = (cases: readonly Case[], remarks: LetterRemarks, campaignDays: number) =>
  diagnoseCounted(compared(cases), remarks, campaignDays);

const mail = (fate: Case['fate'], count: number, more: Partial<Case> = {}): Case => ({
  profile: 'complete',
  letter: 'A',
  list: 'physician',
  specialty: 'Internal Medicine',
  state: 'NY',
  friendliness: 'high',
  fate,
  days: fate === 'positive' ? 9 : 45,
  count,
  ...more,
});

test('PLN-3: before the fourth week and before 60 mails with answers due, nothing is judged', () => {
  expect(diagnose([mail('waiting', 59)], {}, 20).verdict).toBe('early');
  expect(diagnose([mail('waiting', 60)], {}, 20).verdict).not.toBe('early');
  expect(diagnose([mail('waiting', 10)], {}, 28).verdict).not.toBe('early');
  expect(diagnose([mail('waiting', 80, { days: 3 })], {}, 10).verdict).toBe('early');
});

test('answers as the plan expects them: nothing stands out', () => {
  const told = diagnose([mail('positive', 12), mail('waiting', 108)], {}, 50);
  expect(told).toMatchObject({ verdict: 'nothing', due: 120, sent: 120 });
});

test('one letter answered and the other not: the letter is named, and which one', () => {
  const told = diagnose(
    [mail('positive', 18), mail('waiting', 102), mail('waiting', 120, { letter: 'B' })],
    {},
    60,
  );
  expect(told.verdict).toBe('named');
  expect(told.suspects[0]).toMatchObject({ suspect: 'letter', cause: 'letters', blamed: ['B'] });
  expect(told.suspects[0]?.timesLuck).toBeGreaterThan(20);
});

test('hardly any answer to anything, with gaps in the profile: the profile', () => {
  const cases = ['A', 'B', 'C'].map((letter) => mail('waiting', 70, { letter, profile: 'gaps' }));
  expect(diagnose(cases, {}, 60).suspects[0]?.suspect).toBe('profile');
});

test('a profile without gaps is not blamed', () => {
  const told = diagnose([mail('waiting', 200)], {}, 60);
  expect(told.suspects.map(({ suspect }) => suspect)).not.toContain('profile');
});

test('a single letter with remarks and gaps in the profile cannot be told apart', () => {
  const told = diagnose([mail('waiting', 200, { profile: 'gaps' })], { A: 3 }, 60);
  const [one, other] = told.causes;
  expect(new Set([one?.cause, other?.cause])).toEqual(new Set(['profile', 'letters']));
  expect((one?.chance ?? 0) / (other?.chance ?? 1)).toBeLessThan(4);
});

test('many mails that come back: the addresses', () => {
  const told = diagnose([mail('positive', 9), mail('waiting', 81), mail('cameBack', 30)], {}, 50);
  expect(told.suspects[0]).toMatchObject({ suspect: 'delivery', cause: 'targets' });
  expect(told.verdict).toBe('named');
});

test('a letter for each kind of recipient: neither is named, since the answers cannot tell them apart', () => {
  const cases = [
    mail('positive', 20, { list: 'clinic', letter: 'C' }),
    mail('waiting', 80, { list: 'clinic', letter: 'C' }),
    mail('waiting', 140, { list: 'physician', letter: 'P' }),
  ];
  const told = diagnose(cases, {}, 60);
  expect(told).toMatchObject({ letterIsKind: true, verdict: 'open' });
  const chance = (suspect: string) => told.suspects.find((one) => one.suspect === suspect)?.chance ?? 0;
  expect(chance('letter') + chance('list')).toBeGreaterThan(0.8);
  expect(Math.abs(chance('letter') - chance('list'))).toBeLessThan(0.2);
  const twoLetters = [...cases, mail('waiting', 20, { letter: 'Q' })];
  expect(diagnose(twoLetters, {}, 60).letterIsKind).toBe(false);
});

test('says by when enough is known at this pace', () => {
  expect(knownBy(100, 150, 30, '2026-03-02')).toBe('2026-05-09');
  expect(knownBy(100, 350, 0, '2026-03-02')).toBe('2026-03-23');
  expect(knownBy(100, 150, 0, '2026-03-02')).toBeNull();
  expect(knownBy(350, 370, 30, '2026-03-02')).toBeNull();
});
