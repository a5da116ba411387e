import { describe, expect, test } from 'vitest';
import { checklist, due } from './checklist.ts';
import { sources } from './sources.ts';
import { permits, ways } from './ways.ts';

const standings = ['student', 'graduate', null] as const;
const everything = ways.flatMap((way) =>
  standings.flatMap((standing) => [
    ...permits(way, standing).sentences,
    ...checklist(way, standing).flatMap(({ text, why }) => [text, why]),
  ]),
);

describe('PKT-5: the visa', () => {
  test('a graduate on a visitor status is told of the gray zone, a student of the elective', () => {
    for (const way of ['b1', 'b2', 'waiver'] as const) {
      expect(permits(way, 'graduate').grayZone).toBe(true);
      expect(permits(way, 'graduate').sentences.join(' ')).toContain('gray zone');
      expect(permits(way, 'graduate').sources).toContain('graduates');
    }
    expect(permits('b1', 'student').grayZone).toBe(false);
    expect(permits('b1', null).sentences.at(-1)).toContain('student or a graduate');
  });

  test('each way has a list in the order of time, and names where it is written', () => {
    for (const way of ways) {
      const weeks = checklist(way, 'graduate').map(({ weeksBefore }) => weeksBefore);
      expect(weeks.length).toBeGreaterThan(0);
      expect(weeks).toEqual(weeks.toSorted((one, other) => other - one));
    }
    expect(checklist('waiver', 'student').some(({ id }) => id === 'ds160')).toBe(false);
    expect(checklist('b1', 'student').some(({ id }) => id === 'school-letter')).toBe(true);
    expect(checklist('b1', 'graduate').some(({ id }) => id === 'school-letter')).toBe(false);
  });

  test('a source that was not opened says what our words rest on', () => {
    for (const source of Object.values(sources)) {
      expect(source.address).toMatch(/^https:\/\//);
      expect(source.restsOn).not.toBe('');
    }
  });

  test('no sentence teaches to say anything but the truth to an officer', () => {
    const misleading =
      /\b(?:say|tell|claim|pretend|answer|write)\b[^.]{0,40}\b(?:tourist|tourism|holiday|vacation|sightseeing)\b|do not (?:mention|tell|say|show)|never mention|avoid (?:saying|the word)|instead of (?:saying|hands-on)/i;
    expect(everything.filter((text) => misleading.test(text))).toEqual([]);
    expect('Tell the officer you are a tourist.').toMatch(misleading);
  });

  test('days count back from the first day at the site', () => {
    const [item] = checklist('b1', 'student');
    if (!item) throw new Error('The list is empty.');
    expect(due({ ...item, weeksBefore: 2 }, '2027-03-15', null, '2027-02-01')).toEqual({
      dueOn: '2027-03-01',
      state: 'later',
    });
    expect(due({ ...item, weeksBefore: 2 }, '2027-03-15', null, '2027-03-02').state).toBe('late');
    expect(due({ ...item, weeksBefore: 2 }, '2027-03-15', '2027-03-01', '2027-03-02').state).toBe('done');
    expect(due(item, null, null, '2027-03-02')).toEqual({ dueOn: null, state: 'open' });
  });
});
