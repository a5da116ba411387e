import { expect, test } from 'vitest';
import { seeded } from './chance.ts';
import { inventedTargets } from './invented.ts';
import { tenWeeks } from './story.ts';

const today = '2026-11-26';
const stories = tenWeeks(inventedTargets().length, today, seeded(7));

test('the same seed tells the same story', () => {
  expect(tenWeeks(inventedTargets().length, today, seeded(7))).toEqual(stories);
});

test('CMP-3, CMP-4: no mail after an answer, follow-ups eight days apart, nothing in the future', () => {
  for (const { mails, answer } of stories) {
    expect(mails.map((mail) => mail.at)).toEqual(mails.map((mail) => mail.at).toSorted());
    for (const { at } of mails) expect(at < `${today}T00:00:00Z`).toBe(true);
    if (answer) expect(answer.at > (mails.at(-1)?.at ?? '')).toBe(true);
  }
});

test('every address is at .example, where nobody can be written to by mistake (RFC 2606)', () => {
  for (const { contactEmails } of inventedTargets())
    for (const address of contactEmails) expect(address).toMatch(/\.example$/);
});

test('TGT-1: each list reaches the plan’s minimum, and every kind of answer is there', () => {
  const count = (list: string) => inventedTargets().filter((one) => one.list === list).length;
  expect([count('hospital'), count('clinic'), count('physician')]).toEqual([45, 34, 66]);
  const kinds = new Set(stories.map((story) => story.answer?.kind));
  for (const kind of ['yes', 'no', 'later'] as const) expect(kinds).toContain(kind);
});
