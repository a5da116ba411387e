import { expect, test } from 'vitest';
import { halves, wantedPapers } from './wanted-papers.ts';

test.each(halves)(
  'PKT-2: of the %s sentences, nine in ten papers are found, and nine in ten found are wanted',
  (half) => {
    const { right, found, labelled } = wantedPapers(half);
    expect(right / labelled).toBeGreaterThanOrEqual(0.9);
    expect(right / found).toBeGreaterThanOrEqual(0.9);
  },
);
