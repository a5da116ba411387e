import { describe, expect, test } from 'vitest';
import type { Audience, Visa } from '#features/websites/rules.ts';
import { eligibilityOf, grayZone } from './eligibility.ts';

const evidence = { quote: 'A sentence.', url: 'https://a.example', readOn: '2026-03-02' };
const audience = (value: Audience) => ({ value, evidence });
const visa = (...kinds: Visa['kinds']) => ({ value: { help: 'unsaid' as const, kinds }, evidence });

describe('AIM-3: eligibility and visa', () => {
  test('students-only is closed to a graduate, with the sentence that says so', () => {
    expect(eligibilityOf(audience('students'), 'graduate')).toEqual({
      open: 'no',
      why: 'It is for students only. You are a graduate.',
      evidence,
    });
    expect(eligibilityOf(audience('students'), 'student').open).toBe('yes');
    expect(eligibilityOf(audience('graduates'), 'student').open).toBe('no');
    expect(eligibilityOf(audience('both'), 'graduate').open).toBe('yes');
  });

  test('without a sentence, or without knowing the applicant, it stays unclear', () => {
    expect(eligibilityOf({ value: 'unclear' }, 'graduate')).toMatchObject({
      open: 'unclear',
      evidence: null,
    });
    expect(eligibilityOf(audience('students'), null).open).toBe('unclear');
  });

  test('the gray zone is said to graduates who would work with patients, unless their visa is another one', () => {
    expect(grayZone('graduate', 'yes', { value: 'unclear' })).toContain('gray zone for graduates');
    expect(grayZone('graduate', 'yes', visa('B-1'))).toContain('gray zone');
    expect(grayZone('graduate', 'yes', visa('J-1'))).toBeNull();
    expect(grayZone('graduate', 'no', visa('B-1'))).toBeNull();
    expect(grayZone('student', 'yes', visa('B-1'))).toMatch(/has a place for students on a B-1 visa/);
    expect(grayZone('student', 'yes', visa('B-1'))).not.toContain('none for graduates');
  });
});
