import { describe, expect, test } from 'vitest';
import { coach } from '#features/letters/coach/coach.ts';
import { planIsThere, runsOfThePlan } from '#test/support/plan-words.ts';
import { chainOf } from './chain.ts';
import type { Introduction } from './introduction.ts';
import { consentQuestion, introductionQuestion } from './wording.ts';

const place = (id: string, more: Partial<Parameters<typeof chainOf>[0][number]> = {}) => ({
  id,
  title: id,
  targetId: null,
  introducedBy: '',
  supervisor: '',
  ...more,
});
const introduction = (id: string, opportunityId: string, more: Partial<Introduction> = {}): Introduction => ({
  id,
  opportunityId,
  introducer: 'Maria Chen',
  askedOn: '2026-06-20',
  receivedOn: '2026-06-22',
  introduced: id,
  targetId: null,
  ...more,
});

describe('NXT-2: who led to whom', () => {
  test('a place leads to the person named there, and the person to the next place', () => {
    const chain = chainOf(
      [place('first', { supervisor: 'Maria Chen' }), place('second', { targetId: 't' }), place('alone')],
      [
        introduction('okafor', 'first', { targetId: 't' }),
        introduction('asked', 'first', { receivedOn: null }),
      ],
    );
    expect(chain.edges).toEqual([
      { from: 'first', to: 'okafor' },
      { from: 'okafor', to: 'second' },
    ]);
    expect(chain.nodes.map(({ id, depth }) => [id, depth])).toEqual([
      ['first', 0],
      ['second', 2],
      ['okafor', 1],
    ]);
  });

  test('without a target the name that was written down leads there', () => {
    const places = [
      place('first', { supervisor: 'Maria Chen' }),
      place('next', { introducedBy: 'Dr. Maria Chen, MD' }),
    ];
    expect(chainOf(places, []).edges).toEqual([{ from: 'first', to: 'next' }]);
  });

  test('a circle ends', () => {
    const places = [
      place('a', { supervisor: 'A B', introducedBy: 'C D' }),
      place('b', { supervisor: 'C D', introducedBy: 'A B' }),
    ];
    expect(chainOf(places, []).nodes).toHaveLength(2);
  });

  test('the longest way counts, and those of one step stand below each other', () => {
    const { nodes } = chainOf(
      [place('first', { supervisor: 'Maria Chen' }), place('late', { targetId: 't' })],
      [
        introduction('one', 'first', { targetId: 't' }),
        introduction('two', 'first'),
        introduction('three', 'first', { targetId: 't' }),
      ],
    );
    expect(nodes.map(({ id, depth, row }) => [id, depth, row])).toEqual([
      ['first', 0, 0],
      ['late', 2, 0],
      ['one', 1, 0],
      ['two', 1, 1],
      ['three', 1, 2],
    ]);
  });
});

describe('NXT-1: the two questions of the last days', () => {
  const asker = {
    supervisor: 'Maria Chen',
    name: 'Amara Nwosu',
    specialty: 'internal medicine',
    site: 'Bergen Family Medicine',
  };
  const texts = [introductionQuestion(asker), consentQuestion(asker)];

  test('the coach finds nothing serious, and each leaves a way out', () => {
    for (const text of texts) {
      const remarks = coach(text, {
        audience: 'physician',
        kind: 'later',
        recipient: { name: 'Maria Chen, MD', contactPerson: '', contactRole: '' },
      });
      expect(remarks.filter(({ severity }) => severity === 'serious')).toEqual([]);
      expect(text.body).toMatch(/if (?:nobody|you prefer)/i);
    }
  });

  test.skipIf(!planIsThere)('no run of eight words is the plan’s', () => {
    expect(texts.flatMap(({ subject, body }) => runsOfThePlan(`${subject} ${body}`))).toEqual([]);
  });
});
