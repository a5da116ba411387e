import { describe, expect, test } from 'vitest';
import { precision, recall, scoresOf, together } from './coach-scores.ts';
import { labelledMails, splits } from './labelled-mails.ts';

// `npm run measure:coach` prints the same per rule.
describe.each(splits)('TPL-2: the coach on the labelled mails for %s', (split) => {
  const mails = labelledMails(split);
  const scores = scoresOf(mails);

  test('accuses no good mail, and misses no terrible one', () => {
    expect(scores.goodAccused).toEqual([]);
    expect(scores.terribleMissed).toEqual([]);
    expect(scores.good).toBeGreaterThanOrEqual(20);
    expect(scores.terrible).toBeGreaterThanOrEqual(35);
  });

  test('says what it must, and little else', () => {
    const all = together(scores.rules);
    expect(precision(all), scores.wrong.join('; ')).toBeGreaterThanOrEqual(0.95);
    expect(recall(all), scores.missed.join('; ')).toBeGreaterThanOrEqual(0.95);
  });
});

test('at least 150 mails are labelled, and none is in both sets', () => {
  const [tuning, testing] = splits.map((split) => labelledMails(split).map((mail) => mail.text.body));
  expect((tuning?.length ?? 0) + (testing?.length ?? 0)).toBeGreaterThanOrEqual(150);
  expect(tuning?.filter((body) => testing?.includes(body))).toEqual([]);
});
