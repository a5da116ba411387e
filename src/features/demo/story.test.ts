import { expect, test } from 'vitest';
import { refusalsOf } from '#features/logbook/entries.ts';
import { seeded } from './chance.ts';
import { inventedEntries, stayDays } from './invented-days.ts';
import { inventedTargets } from './invented.ts';
import { tenWeeks } from './story.ts';
import { addDays } from '#plain/time.ts';

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

test('SIT-2: the invented logbook tells of no patient, grows from week to week, and has nothing of today or of a weekend', () => {
  for (const day of ['2026-11-23', '2026-11-26', '2026-11-29']) {
    const { startsOn } = stayDays(day).running;
    const entries = inventedEntries(startsOn, day);
    expect(entries.flatMap(refusalsOf)).toEqual([]);
    expect(entries.every((one) => one.day < day)).toBe(true);
    expect(entries.some((one) => [0, 6].includes(new Date(one.day).getUTCDay()))).toBe(false);
    const histories = (from: number) =>
      entries.filter((one) => one.activity === 'history' && one.day >= addDays(startsOn, from));
    expect(histories(7)[0]?.count).toBeGreaterThan(histories(0)[0]?.count ?? 0);
  }
});
