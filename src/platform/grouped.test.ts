import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { grouped } from './grouped.ts';

const atOnce = { complete: () => true, patience: 0 };

test('what is asked for while a round is under way is one round, and each asker gets its own answer', async () => {
  const rounds: number[][] = [];
  const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ask = grouped(async (asked: readonly number[]) => {
    rounds.push([...asked]);
    begun.resolve();
    await end.promise;
    return asked.map((one) => one * 10);
  }, atOnce);
  const first = ask(1);
  await begun.promise;
  const others = [ask(2), ask(3)];
  end.resolve();
  expect(await Promise.all([first, ...others])).toEqual([10, 20, 30]);
  expect(rounds).toEqual([[1], [2, 3]]);
});

test('a round waits for those who are about to ask, but not for ever', async () => {
  const rounds: number[][] = [];
  const work = async (asked: readonly number[]) => (rounds.push([...asked]), asked);
  const complete = (asked: readonly number[]) => asked.length >= 2;
  const ask = grouped(work, { complete, patience: 60_000 });
  const first = ask(1);
  for (let turn = 0; turn < 3; turn++) await setImmediate();
  await Promise.all([first, ask(2)]);
  await grouped(work, { complete, patience: 5 })(3);
  expect(rounds).toEqual([[1, 2], [3]]);
});

test('a fault reaches those of its round only', async () => {
  const ask = grouped(async (asked: readonly number[]) => {
    if (asked.includes(1)) throw new Error('one');
    return asked;
  }, atOnce);
  const failing = ask(1);
  await expect(failing).rejects.toThrow('one');
  expect(await ask(2)).toBe(2);
});
