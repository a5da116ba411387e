import { expect, test } from 'vitest';
import type { Parts } from '#platform/parts.ts';
import type { Store } from '#platform/store/store.ts';
import { startWorker } from './worker.ts';

const store = { workspaceIds: async () => ['one'], workspace: (id: string) => ({ id }) } as unknown as Store;

/** A worker with one duty, each round of which lasts until it is let go. */
function slowWorker() {
  const rounds: PromiseWithResolvers<void>[] = [];
  const run = () => {
    const round = Promise.withResolvers<void>();
    rounds.push(round);
    return round.promise;
  };
  const worker = startWorker(store, {} as Parts, [{ name: 'send', everySeconds: 3600, run }]);
  const begun = (count: number) => expect.poll(() => rounds.length).toBe(count);
  return { worker, rounds, begun };
}

test('many wake-ups during a long round are one further round', async () => {
  const { worker, rounds, begun } = slowWorker();
  const first = worker.wake('send');
  await begun(1);
  const others = Promise.all([worker.wake('send'), worker.wake('send'), worker.wake('send')]);
  rounds[0]?.resolve();
  await first;
  await begun(2);
  rounds[1]?.resolve();
  await others;
  await worker.stop();
  expect(rounds).toHaveLength(2);
});

test('stopping waits for the round under way, and begins none that was asked for', async () => {
  const { worker, rounds, begun } = slowWorker();
  void worker.wake('send');
  await begun(1);
  void worker.wake('send');
  const stopped = worker.stop();
  rounds[0]?.resolve();
  await stopped;
  expect(rounds).toHaveLength(1);
});
