/** What time is and how it is waited for: handed over, so that a test of two seconds takes none. */
export type Waiter = { now(): number; wait(milliseconds: number, signal?: AbortSignal): Promise<void> };

/** Lets requests to one host wait for each other. */
export type Pacer = <T>(
  address: string,
  secondsBetween: number,
  signal: AbortSignal | undefined,
  request: () => Promise<T>,
) => Promise<T>;

/**
 * TGT-5: one request at a time to one host, and a pause after each. Whoever reads two sites on one host in this process
 * waits in the same line.
 */
export function hostPacer({ now, wait }: Waiter): Pacer {
  /** When the last request to a host ends, or has ended. */
  const lines = new Map<string, Promise<number>>();
  return async (address, secondsBetween, signal, request) => {
    const host = new URL(address).hostname.replace(/^www\./, '');
    const before = lines.get(host) ?? Promise.resolve(Number.NEGATIVE_INFINITY);
    const done = Promise.withResolvers<number>();
    lines.set(host, done.promise);
    let last = await before;
    try {
      const left = last + secondsBetween * 1000 - now();
      if (left > 0) await wait(left, signal);
      signal?.throwIfAborted();
      last = now();
      return await request().finally(() => (last = now()));
    } finally {
      done.resolve(last);
    }
  };
}
