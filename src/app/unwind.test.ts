import { expect, test } from 'vitest';
import { unwind } from './unwind.ts';

test('what was opened is closed last first, also behind a step that fails; the first fault is told', async () => {
  const closed: string[] = [];
  const steps = [
    () => closed.push('lock'),
    () => Promise.reject(new Error('store')),
    () => {
      throw new Error('worker');
    },
    () => closed.push('listener'),
  ];
  await expect(unwind(steps)).rejects.toThrow('worker');
  expect(closed).toEqual(['listener', 'lock']);
});
