import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

test.each([
  ['', 0],
  ['One without a point', 1],
  ['I scored 3.5 points. I was glad!', 2],
  ['I worked with Dr. In Seok Park. He taught me.', 2],
  ['I look for experience in the U.S. I hold a degree.', 2],
  ['I know the U.S. system and the U.K. one, e.g. its wards.', 1],
  ['One.\n\nTwo? Three.', 3],
])('RDY-3: “%s” has %i sentences', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});
