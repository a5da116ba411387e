import { expect, test } from 'vitest';
import { recognitionOf } from './recognition.ts';

test.each(['tuning', 'testing'] as const)(
  'SIT-2: of the %s entries, 98%% of those with an identifier are refused, 95%% of refusals are right',
  (set) => {
    const { caught, withIdentifier, refused } = recognitionOf(set);
    expect(caught / withIdentifier).toBeGreaterThanOrEqual(0.98);
    expect(caught / refused).toBeGreaterThanOrEqual(0.95);
  },
);
