import { type LookupOptions, lookup as systemLookup } from 'node:dns';
import { type LookupFunction, isIP } from 'node:net';
import { Agent, type RequestInit, type Response, buildConnector, fetch } from 'undici';
import { addressRefusal } from './addresses.ts';

/** How this program is named to every server; “compatible” is how programs that are no browser say so. */
const USER_AGENT = 'Mozilla/5.0 (compatible; Foothold/0.1)';

export type WebOptions = {
  /**
   * `127.0.0.1:4321`, `mirror.example:443`: exactly these are reached although they are not public, because whoever runs
   * this program named them. Tests name their own servers.
   */
  allowed?: readonly string[];
  /** Milliseconds without a byte after which a connection counts as dead. */
  patience?: number;
  /** How names become addresses; for tests. */
  lookup?: typeof systemLookup;
};

/** The public web as a server may see it. */
export interface PublicWeb {
  /** Follows redirects; each connection, also of a redirect, is refused unless its address is public. */
  fetch(address: string | URL, init?: Omit<RequestInit, 'dispatcher'>): Promise<Response>;
  close(): Promise<void>;
}

/** An address that is not connected to. */
export class RefusedAddress extends Error {
  readonly host: string;
  constructor(host: string, why: string) {
    super(`“${host}” is not connected to: ${why}.`);
    this.host = host;
  }
}

export function publicWeb({
  allowed = [],
  patience = 60_000,
  lookup = systemLookup,
}: WebOptions = {}): PublicWeb {
  const refusal = (address: string, port: string) => {
    const isAllowed = allowed.includes(`${isIP(address) === 6 ? `[${address}]` : address}:${port}`);
    return isAllowed ? null : addressRefusal(address);
  };
  const agent = new Agent({
    headersTimeout: patience,
    bodyTimeout: patience,
    // The check is here and not before the request: a name can have another address a moment later.
    connect(options, done) {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      const port = options.port || (options.protocol === 'https:' ? '443' : '80');
      const isNamed = allowed.includes(`${options.hostname}:${port}`);
      const why = isIP(host) ? refusal(host, port) : null;
      if (why) return done(new RefusedAddress(host, why), null);
      const onlyPublic = publicLookup(lookup, (address) => (isNamed ? null : refusal(address, port)));
      buildConnector({ lookup: onlyPublic, allowH2: false, timeout: patience })(options, done);
    },
  });
  return {
    async fetch(address, init = {}) {
      const { protocol, host } = new URL(address);
      if (protocol !== 'https:' && protocol !== 'http:')
        throw new RefusedAddress(host, 'it is no web address');
      const headers = new Headers(init.headers as HeadersInit | undefined);
      headers.set('user-agent', USER_AGENT);
      return fetch(address, { ...init, headers: Object.fromEntries(headers), dispatcher: agent });
    },
    close: () => agent.destroy(),
  };
}

/** Resolves a name to its public addresses alone. */
function publicLookup(
  lookup: typeof systemLookup,
  refusal: (address: string) => string | null,
): LookupFunction {
  return (host: string, options: LookupOptions, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const [first, ...others] = addresses.filter(({ address }) => refusal(address) === null);
      if (!first) {
        const why = refusal(addresses[0]?.address ?? '') ?? 'it has no address';
        return done(new RefusedAddress(host, why), '', 0);
      }
      if (options.all) done(null, [first, ...others]);
      else done(null, first.address, first.family);
    });
  };
}

/** An answer that does not end, or is far larger than what was asked for can be. */
export class AnswerTooLarge extends Error {}

/** A text answer, read up to a limit of bytes: a page of unknown origin may be endless. */
export async function limitedText(answer: Response, mostBytes: number): Promise<string> {
  return (await limitedBytes(answer, mostBytes)).toString('utf8');
}

/** The bytes of an answer after decompression, which is where a small answer can become an endless one. */
export async function limitedBytes(answer: Response, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    bytes += part.length;
    if (bytes > mostBytes) throw new AnswerTooLarge(`The answer is larger than ${mostBytes} bytes.`);
    parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts);
}
