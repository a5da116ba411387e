import { expect, test } from 'vitest';
import { type Evidence, verdict } from './verdict.ts';

const minutes = 60;

test.each<[string, Evidence, string]>([
  ['found in Sent: it left', { found: true, filesSentItself: false, secondsSince: 1 }, 'left'],
  [
    'not found where the provider files sent mail itself, and long past: it did not leave',
    { found: false, filesSentItself: true, secondsSince: 60 * minutes },
    'did-not-leave',
  ],
  [
    'not found there yet: a server may answer late, so wait',
    { found: false, filesSentItself: true, secondsSince: 60 * minutes - 1 },
    'wait',
  ],
  [
    'not found where we file the copy ourselves: nobody can know',
    { found: false, filesSentItself: false, secondsSince: 16 * minutes },
    'unknown',
  ],
  [
    'the mailbox cannot be searched: wait, absence was not seen',
    { found: 'could-not-look', filesSentItself: true, secondsSince: 60 * minutes - 1 },
    'wait',
  ],
  [
    'the mailbox could not be searched for an hour: the applicant is asked',
    { found: 'could-not-look', filesSentItself: true, secondsSince: 60 * minutes },
    'unknown',
  ],
])('CMP-6: %s', (_what, evidence, expected) => {
  expect(verdict(evidence)).toBe(expected);
});
