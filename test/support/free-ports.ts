import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that the system gives away by itself: nobody takes one between this look and its use. */
const [lowest, highest] = [20_000, 32_000];
/** Test files that run at the same time look in parts of their own. */
const parts = 12;
const size = (highest - lowest) / parts;
const part = lowest + (Number(process.env['VITEST_POOL_ID'] ?? 0) % parts) * size;
let last = Math.floor(Math.random() * size);

/** A free loopback port, for servers that cannot choose one themselves: never the same one twice. */
export async function freePort(): Promise<number> {
  for (;;) {
    last = (last + 1) % size;
    const port = part + last;
    const probe = createServer().listen(port, '127.0.0.1');
    const free = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    if (!free) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
}
