import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { grouped } from './grouped.ts';

const atOnce = { complete: () => true, patience: 0 };

test('what is asked for while a round is under way is one round, and each asker gets its own answer', async () => {
  const rounds: number[][] = [];
  const ask = grouped(async (asked: readonly number[]) => {
    rounds.push([...asked]);
    await setTimeout(5);
    return asked.map((one) => one * 10);
  }, atOnce);
  const first = ask(1);
  await setTimeout(2);
  expect(await Promise.all([first, ask(2), ask(3)])).toEqual([10, 20, 30]);
  expect(rounds).toEqual([[1], [2, 3]]);
});

test('a round waits for those who are about to ask, but not for ever', async () => {
  const rounds: number[][] = [];
  const gathering = { complete: (asked: readonly number[]) => asked.length >= 2, patience: 40 };
  const ask = grouped(async (asked: readonly number[]) => (rounds.push([...asked]), asked), gathering);
  const first = ask(1);
  await setTimeout(2);
  await Promise.all([first, ask(2)]);
  await ask(3);
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
