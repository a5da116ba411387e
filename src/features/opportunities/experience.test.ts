import { describe, expect, test } from 'vitest';
import {
  type Content,
  aimOf,
  classify,
  disagreement,
  experienceGives,
  experienceTypes,
} from './experience.ts';

const evidence = { quote: 'A sentence.', url: '', readOn: '2026-03-02' };
const yes = { value: 'yes', evidence } as const;
const no = { value: 'no', evidence } as const;
const unclear = { value: 'unclear' } as const;
const handsOnFree: Content = {
  handsOn: yes,
  documentation: unclear,
  careTeam: unclear,
  letter: yes,
  setting: { value: 'office', evidence },
  studentsOnly: false,
  feeUsd: 0,
};
const watching: Content = { ...handsOnFree, handsOn: no };

describe('AIM-1: an opportunity is what it really offers', () => {
  test.each([
    ['work with patients for a fee', { ...handsOnFree, feeUsd: 1200 }, 'paidExternship'],
    ['work with patients without a fee', handsOnFree, 'unpaidExternship'],
    ['work with patients, for students only', { ...handsOnFree, studentsOnly: true }, 'studentElective'],
    ['work with patients, fee unknown', { ...handsOnFree, feeUsd: null }, 'unclear'],
    ['watching on a ward', { ...watching, setting: { value: 'inpatient', evidence } }, 'observership'],
    ['watching in an office', watching, 'shadowing'],
    ['a dear place that only lets you watch', { ...watching, feeUsd: 3000 }, 'shadowing'],
    ['watching, fee unknown', { ...watching, feeUsd: null }, 'shadowing'],
    ['watching, place unknown', { ...watching, setting: unclear }, 'unclear'],
    ['watching, though notes are written', { ...watching, documentation: yes }, 'shadowing'],
    ['nothing said of patients', { ...handsOnFree, handsOn: unclear }, 'unclear'],
    [
      'notes written, nothing else said',
      { ...handsOnFree, handsOn: unclear, documentation: yes },
      'unpaidExternship',
    ],
  ] satisfies [string, Content, string][])('%s', (_, content, type) => {
    expect(classify(content).type).toBe(type);
  });

  test('the five types stand in order of value, with what the plan says of each', () => {
    const rows = experienceTypes.map((type) => {
      const { patientCare, documentation, strongLetter, cost } = experienceGives[type];
      return [type, patientCare, documentation, strongLetter, cost];
    });
    expect(rows).toEqual([
      ['paidExternship', true, 'yes', 'yes', 'high'],
      ['unpaidExternship', true, 'sometimes', 'yes', 'medium'],
      ['studentElective', true, 'yes', 'yes', 'medium'],
      ['observership', false, 'no', 'sometimes', 'low to medium'],
      ['shadowing', false, 'no', 'weak', 'low'],
    ]);
  });

  test('a label that promises what the content does not hold is said so, with both sentences', () => {
    const label = { value: 'externship', evidence: { ...evidence, quote: 'Type: Externship' } } as const;
    expect(disagreement(label, watching)).toEqual({
      text: 'It calls itself an externship, but you would only watch.',
      label: label.evidence,
      content: evidence,
    });
    expect(disagreement(label, handsOnFree)).toBeNull();
    expect(disagreement({ ...label, value: 'observership' }, handsOnFree)?.text).toContain('in writing');
    expect(disagreement({ value: 'unclear' }, watching)).toBeNull();
    expect(disagreement(label, { handsOn: unclear })).toBeNull();
  });

  test('AIM-2: the target is judged point by point, and what is not said stays unclear', () => {
    const met = aimOf({ handsOn: yes, setting: unclear, letter: unclear }, false).map((aim) => aim.met);
    expect(met).toEqual(['yes', 'unclear', 'unclear']);
    expect(aimOf({ handsOn: no, setting: unclear, letter: no }, true).map((aim) => aim.met)).toEqual([
      'no',
      'yes',
      'no',
    ]);
  });
});
