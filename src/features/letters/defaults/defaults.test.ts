import { describe, expect, test } from 'vitest';
import { writeLetter } from '../letter.ts';
import { audiences, limits, rounds, wordCount } from '../rules.ts';
import { graduate, hospital, physician, student, thread } from '../examples.ts';
import { planIsThere, runsOfThePlan } from '#test/support/plan-words.ts';
import { coach } from '../coach/coach.ts';
import { defaultLetters } from './all.ts';

const all = audiences.flatMap((audience) => rounds.map((round) => ({ audience, round })));

describe.each(all)('TPL-1: the default letter to $audience, $round', ({ audience, round }) => {
  const text = defaultLetters[audience][round];
  const recipient = audience === 'physician' ? physician : hospital;
  const written = (proven: Record<string, string | null>) => {
    const letter = writeLetter(text, {
      proven,
      recipient,
      audience,
      round,
      personalLine: '',
      thread: round === 'first' ? null : thread,
    });
    if (!letter.ok) throw new Error(JSON.stringify(letter.refusals));
    return letter.value;
  };

  test.each([
    ['a graduate', graduate],
    ['a student', student],
  ])('is complete and short for %s with a full profile', (_who, proven) => {
    const letter = written(proven);
    expect(letter.missing).toEqual([]);
    expect(letter.subject.length).toBeLessThan(limits.subjectCharacters);
    expect(letter.subject).not.toBe('');
    expect(wordCount(letter.body)).toBeLessThan(limits.bodyWords[round]);
    expect(letter.body).not.toMatch(/[{}[\]]|\n{3}|  | [,.?]/);
  });

  test('asks in its first two sentences, and for one thing only', () => {
    const [, opening = ''] = written(graduate).body.split('\n\n');
    expect(opening).toMatch(/\?$|\?\s/);
    expect(written(graduate).body.match(/\?/g)).toHaveLength(1);
    expect(written(graduate).body).not.toMatch(/anything|any opportunit/i);
  });

  test('names the day of the first mail in a follow-up, and never in a first mail', () => {
    expect(written(graduate).body.includes(thread.firstSentOn)).toBe(round !== 'first');
  });

  test('cannot be complete without the facts it states (RDY-7)', () => {
    expect(written({}).missing.map((fact) => fact.field)).toContain('applicant.name');
  });

  test('RDY-7: without an exam it speaks of no scores, and of no records as being complete', () => {
    const { body } = written({ ...student, exams: null, step1: null, step2ck: null });
    expect(body).not.toMatch(/score|in order|complete(?!\s+a background)/i);
  });

  test.skipIf(!planIsThere)('shares no run of eight words with the plan', () => {
    const own = `${text.subject}. ${text.body}`.replaceAll(/\{[{%].*?[%}]\}/g, ' mergefield ');
    expect(runsOfThePlan(own)).toEqual([]);
  });

  test('NXT-2: a finished externship is told, still short and without a serious remark', () => {
    const after = written({
      ...graduate,
      externship: 'a 4-week hands-on externship at Bergen Family Medicine in Hackensack, NJ',
      supervisor: 'Dr. Maria Chen',
    });
    expect(after.body.includes('I have finished a 4-week')).toBe(round === 'first');
    expect(wordCount(after.body)).toBeLessThan(limits.bodyWords[round]);
    const remarks = coach(after, { audience, kind: round, recipient });
    expect(remarks.filter(({ severity }) => severity === 'serious')).toEqual([]);
  });
});
