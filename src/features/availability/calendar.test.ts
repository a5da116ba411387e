import { expect, test } from 'vitest';
import type { DatedBlock } from './block.ts';
import { blockEvents } from './calendar.ts';

const block: DatedBlock = {
  id: 'b',
  from: '2026-09-07',
  to: '2026-10-04',
  state: 'free',
  keptFor: '',
  createdAt: '2026-03-03T10:00:00Z',
  updatedAt: '2026-03-03T10:00:00Z',
};
const later = { updatedAt: '2026-03-05T10:00:00Z' };

test('PKT-4: a block stands in the calendar as what it is, and each change is told with a higher sequence', () => {
  const [free] = blockEvents([block], []);
  const [held] = blockEvents([{ ...block, ...later, state: 'held', keptFor: 'Mercy' }], []);
  expect(free).toMatchObject({
    content: { title: 'Free for an externship' },
    sequence: 0,
    cancelledAt: null,
  });
  expect(held).toMatchObject({ key: free?.key, content: { title: 'Held for Mercy' }, cancelledAt: null });
  expect(held?.sequence).toBeGreaterThan(free?.sequence ?? 0);
});

test('one that was withdrawn is cancelled; so is a confirmed one whose place stands in the plan already', () => {
  const gone = { ...block, ...later, state: 'withdrawn' as const };
  expect(blockEvents([gone], [])[0]?.cancelledAt).toBe(later.updatedAt);
  const confirmed = { ...block, ...later, state: 'confirmed' as const, keptFor: 'Mercy' };
  const place = { from: '2026-09-07', to: '2026-10-02' };
  expect(blockEvents([confirmed], [])[0]?.cancelledAt).toBeNull();
  expect(blockEvents([confirmed], [place])[0]?.cancelledAt).toBe(later.updatedAt);
});
