import { describe, expect, test } from 'vitest';
import type { Block } from './block.ts';
import {
  type Dates,
  type Standing,
  blockForLetters,
  overlapsPlace,
  standingOf,
  surestBlock,
} from './standing.ts';

const today = '2026-11-26';
const march: Block = { id: 'a', from: '2027-03-01', to: '2027-03-28', state: 'free', keptFor: '' };
const may: Block = { ...march, id: 'b', from: '2027-05-03', to: '2027-05-30' };
const nothing: Dates = { exams: [], visas: [], places: [] };
const standing = (block: Block, dates: Partial<Dates> = {}) =>
  standingOf(block, { ...nothing, ...dates }, today);

describe('PKT-4: a block is checked against', () => {
  test('exams, with the week before them', () => {
    expect(standing(march, { exams: [{ name: 'Step 2 CK', on: '2027-03-10' }] }).nameable).toBe(false);
    expect(standing(march, { exams: [{ name: 'Step 2 CK', on: '2027-04-02' }] }).nameable).toBe(false);
    expect(standing(march, { exams: [{ name: 'Step 2 CK', on: '2027-04-04' }] }).nameable).toBe(true);
    expect(standing(march, { exams: [{ name: 'Step 2 CK', on: '2027-02-28' }] }).nameable).toBe(true);
  });

  test('exams, and it says whether the exam or the week before it is in the way', () => {
    const text = (on: string) => standing(march, { exams: [{ name: 'Step 2 CK', on }] }).remarks[0]?.text;
    for (const day of ['2027-03-01', '2027-03-10', '2027-03-28'])
      expect(text(day)).toMatch(/within these days\.$/);
    expect(text('2027-03-29')).toContain('the week before it');
  });

  test('the visa appointment, with the two weeks after it', () => {
    expect(standing(march, { visas: [{ name: 'Consulate', on: '2027-02-20' }] }).remarks[0]?.mend).toBe(
      'Let the block begin on March 6, 2027 or later.',
    );
    expect(standing(march, { visas: [{ name: 'Consulate', on: '2027-02-15' }] }).nameable).toBe(true);
    expect(standing(march, { visas: [{ name: 'Consulate', on: '2027-04-20' }] }).nameable).toBe(true);
  });

  test('confirmed places of the plan, which make it confirmed', () => {
    const places = [{ name: 'Mercy Clinic', from: '2027-03-15', to: '2027-04-11' }];
    expect(standing(march, { places })).toMatchObject({
      state: 'confirmed',
      keptFor: 'Mercy Clinic',
      nameable: false,
      remarks: [{ text: expect.stringContaining('Mercy Clinic') }],
    });
    expect(standing({ ...march, state: 'confirmed' }, { places }).remarks).toEqual([]);
    const two = { ...nothing, places: [...places, { name: 'Other', from: may.from, to: may.to }] };
    expect(overlapsPlace(march, two)).toBe(true);
    expect(overlapsPlace({ from: '2027-04-12', to: '2027-05-02' }, two)).toBe(false);
  });

  test('the day: what has begun is free no more', () => {
    expect(standingOf(march, nothing, '2027-03-01').state).toBe('past');
    const places = [{ name: 'Mercy Clinic', from: march.from, to: march.to }];
    expect(standingOf(march, { ...nothing, places }, '2027-03-10').state).toBe('confirmed');
    expect(standingOf({ ...march, state: 'confirmed' }, nothing, '2027-03-28').state).toBe('confirmed');
    expect(standingOf({ ...march, state: 'confirmed' }, nothing, '2027-03-29').state).toBe('past');
  });
});

test('PKT-4: the surest stay is a confirmed one, then one that is held, then a free one', () => {
  const of = (...states: Standing['state'][]) => surestBlock(states.map((state) => ({ state })))?.state;
  expect(of('past', 'free', 'held', 'confirmed')).toBe('confirmed');
  expect(of('free', 'held')).toBe('held');
  expect(of('past', 'free')).toBe('free');
  expect(of('past')).toBeUndefined();
});

describe('RDY-7: letters', () => {
  test('name the first block that is free', () => {
    expect(blockForLetters([standing(may), standing(march)])?.id).toBe('a');
    expect(blockForLetters([standing(march), standing(may)])?.id).toBe('a');
    expect(blockForLetters([standing(may), standing({ ...march, state: 'held' })])?.id).toBe('b');
    expect(blockForLetters([standing({ ...march, state: 'held' })])).toBeNull();
  });
});
