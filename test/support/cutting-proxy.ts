import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a server that is cut after so many bytes from the server, each connection anew. */
export type CuttingProxy = {
  port: number;
  /** Infinity for a line that holds. */
  cutAfter(bytes: number): void;
  /** How many connections were cut. */
  cuts(): number;
  stop(): Promise<void>;
};

export async function startCuttingProxy(target: number): Promise<CuttingProxy> {
  let limit = Infinity;
  let cut = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    let passed = 0;
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', end).on('close', () => {
        open.delete(socket);
        end();
      });
    }
    client.pipe(upstream);
    upstream.on('data', (chunk) => {
      const left = limit - passed;
      passed += chunk.length;
      if (chunk.length <= left) return void client.write(chunk);
      cut += 1;
      client.write(chunk.subarray(0, Math.max(0, left)), end);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cutAfter: (bytes) => void (limit = bytes),
    cuts: () => cut,
    async stop() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
