import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coach } from '#features/letters/coach/coach.ts';
import { countsByWeek, countsOf } from '#features/logbook/counts.ts';
import { activityKeys } from '#features/logbook/entries.ts';
import { addDays } from '#plain/time.ts';
import { planIsThere, runsOfThePlan } from '#test/support/plan-words.ts';
import { briefOf } from './brief.ts';
import { goalsDraft, letterTexts, unfilledGoals } from './wording.ts';

test('LOR-2: the numbers of the brief add up to the entries of the logbook', () => {
  const entry = fc.record({
    id: fc.uuid(),
    day: fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-06-01', days)),
    activity: fc.constantFrom(...activityKeys),
    count: fc.integer({ min: 1, max: 99 }),
    about: fc.constant(''),
  });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const { rows, weeks } = briefOf(countsByWeek(entries));
      const counts = countsOf(entries);
      for (const activity of activityKeys) {
        expect(rows.find((row) => row.activity === activity)?.total ?? 0).toBe(counts[activity]);
      }
      for (const { byWeek } of rows) expect(byWeek).toHaveLength(weeks.length);
    }),
  );
});

test('LOR-2: weeks stand in their order, and what never occurred is left out', () => {
  const entries = [
    { id: '1', day: '2026-06-09', activity: 'exam', count: 3, about: '' },
    { id: '2', day: '2026-06-01', activity: 'exam', count: 2, about: '' },
  ] as const;
  expect(briefOf(countsByWeek(entries))).toEqual({
    weeks: ['Jun 1', 'Jun 8'],
    rows: [{ activity: 'exam', name: 'Exams done', byWeek: [2, 3], total: 5 }],
  });
});

describe('LOR-1: the words', () => {
  const material = {
    writer: 'Maria Chen',
    name: 'Amara Nwosu',
    specialty: 'internal medicine',
    matchYear: 2028,
    site: 'Bergen Family Medicine',
    startsOn: '2026-06-01',
    endsOn: '2026-06-26',
    neededBy: '2026-09-25',
  };
  const texts = letterTexts(material);

  test.each(texts)('the coach finds nothing serious: $title', ({ subject, body }) => {
    const remarks = coach(
      { subject, body },
      {
        audience: 'physician',
        kind: 'later',
        recipient: { name: 'Maria Chen, MD', contactPerson: '', contactRole: '' },
        attachments: ['Amara Nwosu for the letter.pdf'],
        applicantName: material.name,
      },
    );
    expect(remarks.filter(({ severity }) => severity === 'serious')).toEqual([]);
  });

  test('whoever is asked can say no without a reason, at the question and at each reminder', () => {
    const of = (kind: string) => texts.find((text) => text.kind === kind)?.body ?? '';
    expect(of('question')).toMatch(/rather not write one, please tell me plainly/);
    expect(of('question')).toMatch(/detailed/);
    expect(of('reminder')).toMatch(/tell me without hesitation/);
  });

  test.skipIf(!planIsThere)('no run of eight words is the plan’s', () => {
    const goals = goalsDraft({ ...material, degree: 'MBBS' });
    const own = texts.map(({ subject, body }) => `${subject} ${body}`);
    expect([...own, goals].flatMap(runsOfThePlan)).toEqual([]);
  });

  test('the page of goals begins with facts, and says what is still to be written', () => {
    const goals = goalsDraft({ ...material, degree: 'MBBS' });
    expect(goals).toContain('internal medicine, in the 2028 Match');
    expect(unfilledGoals(goals)).toHaveLength(4);
    expect(unfilledGoals('All written.')).toEqual([]);
  });
});
