import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { addressOf } from './local-server.ts';

/** A file on the test's server, and what is wrong with the way it is served. */
export type ServedFile = {
  content: Buffer | string;
  etag?: string;
  lastModified?: string;
  type?: string;
  /** The connection is cut after so many bytes of the body: of the first request, of the second … */
  cutAfter?: number[];
  /** Answers of the first requests: an error instead of the file. */
  errors?: number[];
  ignoresRange?: boolean;
  /** Goes on in the middle of today's version, whichever version was begun. */
  ignoresIfRange?: boolean;
  ignoresConditions?: boolean;
  /** No Content-Length, as for a page that is made while it is sent. */
  hidesLength?: boolean;
  /** Sends so many bytes and then waits until the connection is closed. */
  stallsAfter?: number;
  redirectsTo?: string;
};

export type Asked = { path: string; range: string | undefined; ifNoneMatch: string | undefined };

/** A web server of this test on 127.0.0.1 that keeps a list of what it was asked. */
export interface FileServer {
  address: string;
  /** `127.0.0.1:4321`, for the guard of the web. */
  host: string;
  files: Map<string, ServedFile>;
  asked: Asked[];
  /** The bytes that the client has taken. A connection is not cut before they are as many as were sent. */
  taken: number;
  /** Cuts all connections that are open at the moment. */
  drop(): void;
  close(): void;
}

export async function fileServer(files: Record<string, ServedFile> = {}): Promise<FileServer> {
  const served = new Map(Object.entries(files));
  const asked: Asked[] = [];
  const own = { taken: Number.POSITIVE_INFINITY };
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    if (own.taken < Number.POSITIVE_INFINITY) own.taken = 0;
    asked.push({ path, range: request.headers.range, ifNoneMatch: request.headers['if-none-match'] });
    const file = served.get(path);
    if (file) answer(file, request, response, own);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<html>No such file</html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = addressOf(server);
  return Object.assign(own, {
    address,
    host: new URL(address).host,
    files: served,
    asked,
    drop: () => server.closeAllConnections(),
    close() {
      server.closeAllConnections();
      server.close();
    },
  });
}

function answer(
  file: ServedFile,
  request: IncomingMessage,
  response: ServerResponse,
  client: { taken: number },
) {
  const error = file.errors?.shift();
  if (error) return response.writeHead(error, { 'retry-after': '0' }).end();
  if (file.redirectsTo) return response.writeHead(302, { location: file.redirectsTo }).end();
  const { etag, lastModified, type = 'text/csv' } = file;
  const whole = Buffer.from(file.content);
  const told = {
    'content-type': type,
    ...(etag ? { etag } : {}),
    ...(lastModified ? { 'last-modified': lastModified } : {}),
  };
  const { 'if-none-match': known, 'if-modified-since': since, 'if-range': version, range } = request.headers;
  const isKnown = (known && known === etag) || (since && since === lastModified);
  if (isKnown && !file.ignoresConditions) return response.writeHead(304, told).end();
  const start = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
  const isSame = file.ignoresIfRange || version === undefined || version === etag || version === lastModified;
  const from = file.ignoresRange || !isSame ? 0 : start;
  if (from >= whole.length && from > 0) return response.writeHead(416).end();
  const body = whole.subarray(from);
  response.writeHead(from > 0 ? 206 : 200, {
    ...told,
    ...(from > 0 ? { 'content-range': `bytes ${from}-${whole.length - 1}/${whole.length}` } : {}),
    ...(file.hidesLength ? {} : { 'content-length': body.length }),
  });
  const cut = file.cutAfter?.shift();
  if (cut !== undefined) {
    if (cut > 0) response.write(body.subarray(0, cut));
    else response.flushHeaders();
    const waiting = setInterval(() => {
      if (client.taken < from + cut) return;
      clearInterval(waiting);
      response.destroy();
    }, 2);
    return response;
  }
  if (file.stallsAfter !== undefined) return response.write(body.subarray(0, file.stallsAfter));
  return response.end(body);
}
