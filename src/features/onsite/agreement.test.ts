import { expect, test } from 'vitest';
import { agreementSchema, beginningIn, usualAgreement } from './agreement.ts';

test('SIT-1: what one may do grows week by week, and nothing new begins in the last', () => {
  for (const weeks of [1, 2, 4, 8]) {
    const agreement = agreementSchema.parse(usualAgreement(weeks));
    expect(agreement.aims.length).toBe(weeks);
    expect(beginningIn(agreement, 1).map(({ name }) => name)).toContain('Take histories');
    if (weeks > 1) expect(beginningIn(agreement, weeks)).toEqual([]);
    const begun = agreement.aims.flatMap((_, index) => beginningIn(agreement, index + 1));
    expect(begun.length).toBe(agreement.duties.length);
  }
});

test('what is not allowed here begins in no week', () => {
  const agreement = usualAgreement(4);
  const duties = agreement.duties.map((duty) => ({ ...duty, standing: 'no' as const }));
  expect(beginningIn({ ...agreement, duties }, 1)).toEqual([]);
});
