import { setImmediate } from 'node:timers/promises';

/** `complete`: nobody else is expected to ask. `patience`: milliseconds for which a round waits for them at most. */
type Gathering<Asked> = { complete(asked: readonly Asked[]): boolean; patience: number };

/**
 * Does work for many at once: what is asked for while a round is under way is done together in the next one. Each asker
 * gets its own answer, or the fault of its round. `work` answers in the order in which it was asked.
 */
export function grouped<Asked, Answer>(
  work: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  { complete, patience }: Gathering<Asked>,
): (asked: Asked) => Promise<Answer> {
  let waiting: { asked: Asked; answer: PromiseWithResolvers<Answer> }[] = [];
  let underWay = false;
  const askedSoFar = () => waiting.map(({ asked }) => asked);
  const rounds = async () => {
    underWay = true;
    while (waiting.length > 0) {
      const until = performance.now() + patience;
      do await setImmediate();
      while (!complete(askedSoFar()) && performance.now() < until);
      const asked = askedSoFar();
      const answers = waiting.map(({ answer }) => answer);
      waiting = [];
      try {
        const found = await work(asked);
        for (const [at, answer] of answers.entries()) answer.resolve(found[at] as Answer);
      } catch (error) {
        for (const answer of answers) answer.reject(error);
      }
    }
    underWay = false;
  };
  return (asked) => {
    const answer = Promise.withResolvers<Answer>();
    waiting.push({ asked, answer });
    if (!underWay) void rounds();
    return answer.promise;
  };
}
