import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that the system gives away by itself: nobody takes one between this look and its use. */
const [lowest, highest] = [20_000, 32_000];

/** A free loopback port, for servers that cannot choose one themselves. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest));
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
