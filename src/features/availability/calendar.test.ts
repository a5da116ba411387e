import { expect, test } from 'vitest';
import type { Block } from './block.ts';
import { blockEntries } from './calendar.ts';

const block: Block = { id: 'b', from: '2026-09-07', to: '2026-10-04', state: 'free', keptFor: '' };
const confirmed: Block = { ...block, state: 'confirmed', keptFor: 'Mercy' };
const titles = (...told: Parameters<typeof blockEntries>) =>
  blockEntries(...told).map(({ content }) => content.title);

test('PKT-4: a block stands in the calendar as what it is, under one key', () => {
  const blocks: Block[] = [block, { ...block, state: 'held', keptFor: 'Mercy' }, confirmed];
  expect(titles(blocks, [])).toEqual(['Free for an externship', 'Held for Mercy', 'Confirmed: Mercy']);
  expect(new Set(blockEntries(blocks, []).map(({ key }) => key)).size).toBe(1);
});

test('a confirmed one whose place stands in the plan already is not told twice', () => {
  expect(titles([confirmed], [{ from: '2026-09-07', to: '2026-10-02' }])).toEqual([]);
  expect(titles([confirmed], [{ from: '2026-10-05', to: '2026-11-02' }])).toEqual(['Confirmed: Mercy']);
});
