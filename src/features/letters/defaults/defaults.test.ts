import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeLetter } from '../letter.ts';
import { audiences, limits, rounds, wordCount } from '../rules.ts';
import { graduate, hospital, physician, student, thread } from '../examples.ts';
import { defaultLetters } from './all.ts';

const plan = new URL('../../../../../shared/seed/first-externship-plan.txt', import.meta.url);
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

  test.skipIf(!existsSync(plan))('shares no run of eight words with the plan', () => {
    const planWords = ` ${words(readFileSync(plan, 'utf8')).join(' ')} `;
    const own = words(`${text.subject}. ${text.body}`.replaceAll(/\{[{%].*?[%}]\}/g, ' mergefield '));
    const runs = own.slice(0, -7).map((_word, at) => own.slice(at, at + 8).join(' '));
    expect(runs.filter((run) => planWords.includes(` ${run} `))).toEqual([]);
  });
});

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
