import { describe, expect, test } from 'vitest';
import { type BlockInput, acceptBlock, daysToBegin } from './block.ts';

const today = '2026-11-26';
const block: BlockInput = { from: '2027-03-01', to: '2027-03-28', state: 'free', keptFor: '' };
const refused = (input: Partial<BlockInput>, others: BlockInput[] = []) => {
  const result = acceptBlock(
    { ...block, ...input },
    others.map((one, index) => ({ ...one, id: String(index) })),
    today,
  );
  return result.ok ? [] : result.refusals.map(({ field }) => field);
};

test('PKT-4: a new block begins in three months, or behind those that are in the way', () => {
  const blocks = [
    { from: '2027-05-01', to: '2027-05-28' },
    { from: '2027-03-22', to: '2027-04-30' },
  ];
  expect(daysToBegin([], today)).toEqual({ from: '2027-02-24', to: '2027-03-23' });
  expect(daysToBegin(blocks, today)).toEqual({ from: '2027-05-29', to: '2027-06-25' });
  expect(daysToBegin([{ from: '2027-03-24', to: '2027-04-30' }], today).from).toBe('2027-02-24');
});

describe('PKT-4: a block is written down', () => {
  test('of 4 to 8 weeks', () => {
    expect(refused({})).toEqual([]);
    expect(refused({ to: '2027-04-25' })).toEqual([]);
    expect(refused({ to: '2027-03-26' })).toEqual([]);
    expect(refused({ to: '2027-03-20' })).toEqual(['to']);
    expect(refused({ to: '2027-05-03' })).toEqual(['to']);
    expect(refused({ to: '2027-02-01' })).toEqual(['to']);
    expect(refused({ to: '2027-03-01' })).toEqual(['to']);
  });

  test('with the day that it should end on', () => {
    const mend = (to: string) => {
      const result = acceptBlock({ ...block, to }, [], today);
      return result.ok ? '' : result.refusals[0]?.mend;
    };
    expect(mend('2027-03-20')).toBe('Let it end on March 28, 2027 or later.');
    expect(mend('2027-05-03')).toBe('Let it end on April 25, 2027, and add a second block after it.');
  });

  test('that is still ahead, unless it is somebody’s already', () => {
    expect(refused({ from: '2026-11-26', to: '2026-12-23' })).toEqual(['from']);
    expect(
      refused({ from: '2026-11-26', to: '2026-12-23', state: 'confirmed', keptFor: 'Mercy Clinic' }),
    ).toEqual([]);
  });

  test('clear of the others, and held for somebody named', () => {
    expect(refused({}, [{ ...block, from: '2027-03-28', to: '2027-04-24' }])).toEqual(['from']);
    expect(refused({}, [{ ...block, from: '2027-03-29', to: '2027-04-25' }])).toEqual([]);
    expect(refused({ state: 'held' })).toEqual(['keptFor']);
  });
});
