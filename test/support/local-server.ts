import type { Server } from 'node:http';

/** `http://127.0.0.1:4321` of a server of this test. */
export function addressOf(server: Server): string {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server does not listen.');
  return `http://127.0.0.1:${address.port}`;
}
