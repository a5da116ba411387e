import type { lookup } from 'node:dns';
import { setTimeout as wait } from 'node:timers/promises';
import { publicWeb } from '#platform/net/public-web.ts';
import type { Result } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import { pageCache } from './cache-service.ts';
import { type Limits, limits as usualLimits } from './limits.ts';
import { type Waiter, hostPacer } from './pacing.ts';
import { robotsOfHosts } from './robots-service.ts';
import { type LookedAt, type SiteRead, readSite, readText } from './site-service.ts';
import { understanding } from './understand-service.ts';

declare module '#platform/parts.ts' {
  interface Parts {
    /** Reads organisations' websites. Without it the pages say that it cannot be done here. */
    websites?: WebsiteReader;
  }
}

export type ReaderOptions = {
  /** Where pages are kept that need not be sent again; null: nowhere. */
  cacheFolder: string | null;
  /** `host:port` that is reached although it is not public. Tests name their own servers. */
  allowed?: readonly string[];
  lookup?: typeof lookup;
  limits?: Partial<Limits>;
  waiter?: Waiter;
};

export interface WebsiteReader {
  read(start: string, today: IsoDate, on?: OnReading): Promise<Result<SiteRead>>;
  /** The text of one page, and where it was found in the end. */
  text(address: string, today: IsoDate): Promise<Result<{ url: string; text: string }>>;
  /** Aborted when the program ends. */
  readonly ending: AbortSignal;
  close(): Promise<void>;
}

type OnReading = { onPage?: (page: LookedAt) => Promise<void>; signal?: AbortSignal };

const realTime: Waiter = {
  now: () => performance.now(),
  wait: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
};

/** TGT-5: everything that all readings of this process share: the line before each host, robots.txt, and the cache. */
export function websiteReader(options: ReaderOptions): WebsiteReader {
  const { cacheFolder, allowed = [], waiter = realTime } = options;
  const limits = { ...usualLimits, ...options.limits };
  const patience = limits.secondsOfPage * 1000;
  const web = publicWeb({ allowed, patience, ...(options.lookup && { lookup: options.lookup }) });
  const cache = cacheFolder === null ? null : pageCache(cacheFolder);
  const pacer = hostPacer(waiter);
  const robots = robotsOfHosts();
  const ending = new AbortController();
  void cache?.tidy().catch(() => undefined);
  return {
    ending: ending.signal,
    async read(start, today, { onPage, signal } = {}) {
      const thought = understanding(limits);
      const stop = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal;
      const reach = { web, pacer, waiter, limits, cache, signal: stop };
      try {
        return await readSite(reach, robots, { start, today, thought, ...(onPage && { onPage }) });
      } finally {
        await thought.close();
      }
    },
    async text(address, today) {
      const thought = understanding(limits);
      const reach = { web, pacer, waiter, limits, cache, signal: ending.signal };
      try {
        return await readText(reach, robots, { address, today, thought });
      } finally {
        await thought.close();
      }
    },
    async close() {
      ending.abort();
      await web.close();
    },
  };
}
