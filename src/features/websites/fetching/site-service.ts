import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import type { LinkToFollow, ReadPage, SiteReading } from '../rules.ts';
import { isSameSite, pageKey } from './addresses.ts';
import type { Reach } from './page-service.ts';
import { readPage } from './read-page-service.ts';
import { refusalsOf } from './refusals.ts';
import type { Robots } from './robots-service.ts';
import { TooComplicated, type Understanding } from './understand-service.ts';

/** A page that was looked at: read, or why not. */
export type LookedAt = { url: string; kind: 'html' | 'pdf' | null; refusal: Refusal | null };

export type SiteRead = { pages: LookedAt[]; reading: SiteReading };

export type SiteQuestion = {
  start: string;
  today: IsoDate;
  thought: Understanding;
  /** Told after each page. */
  onPage?: (page: LookedAt) => Promise<void>;
};

/**
 * TGT-5: reads one website within its budget: the first page, then from all pages seen the links that matter most.
 * Refused when not even the first page could be read; a later page that could not be is named among the pages.
 */
export async function readSite(
  reach: Reach,
  robots: Robots,
  { start, today, thought, onPage = async () => undefined }: SiteQuestion,
): Promise<Result<SiteRead>> {
  const first = await firstPage(reach, robots, start, today);
  return first.ok ? readOn(reach, robots, thought, first.value, today, onPage) : refuse(first.refusal);
}

/** One page as text, without its menus. */
export async function readText(
  reach: Reach,
  robots: Robots,
  { address, today, thought }: { address: string; today: IsoDate; thought: Understanding },
): Promise<Result<{ url: string; text: string }>> {
  const page = await firstPage(reach, robots, address, today);
  if (!page.ok) return refuse(page.refusal);
  const { url } = page.value;
  try {
    return ok({ url, text: await thought.text(page.value) });
  } catch (error) {
    if (!(error instanceof TooComplicated)) throw error;
    reach.signal.throwIfAborted();
    return refuse(refusalsOf(url).tooComplicated());
  }
}

/** A site that speaks only plain HTTP is asked once more that way: a typed address does not say. */
async function firstPage(reach: Reach, robots: Robots, start: string, today: IsoDate) {
  const page = await readPage(reach, robots, start, null, today);
  if (page.ok || !start.startsWith('https:') || page.answered) return page;
  const plain = await readPage(reach, robots, start.replace(/^https:/, 'http:'), null, today);
  return plain.ok || plain.answered ? plain : page;
}

async function readOn(
  reach: Reach,
  robots: Robots,
  thought: Understanding,
  first: ReadPage,
  today: IsoDate,
  onPage: (page: LookedAt) => Promise<void>,
): Promise<Result<SiteRead>> {
  const { limits } = reach;
  const looked: LookedAt[] = [];
  const read: ReadPage[] = [];
  const seen = new Map([[pageKey(first.url), first.url]]);
  const waiting = new Map<string, LinkToFollow>();

  const note = async (page: LookedAt) => {
    looked.push(page);
    await onPage(page);
  };
  const take = async (page: ReadPage) => {
    try {
      for (const link of await thought.links(page, [...seen.values()])) {
        const key = URL.canParse(link.url) && isSameSite(first.url, link.url) ? pageKey(link.url) : null;
        if (key === null || seen.has(key)) continue;
        if (link.score > (waiting.get(key)?.score ?? Number.NEGATIVE_INFINITY)) waiting.set(key, link);
      }
      read.push(page);
      await note({ url: page.url, kind: page.kind, refusal: null });
    } catch (error) {
      if (!(error instanceof TooComplicated)) throw error;
      reach.signal.throwIfAborted();
      await note({ url: page.url, kind: page.kind, refusal: refusalsOf(page.url).tooComplicated() });
    }
  };
  await take(first);
  // Asked for, not read: a site that sends every link on to one page would be asked without end.
  for (let asked = 1; asked < limits.pages; asked++) {
    const next = best(waiting);
    if (!next) break;
    waiting.delete(pageKey(next.url));
    seen.set(pageKey(next.url), next.url);
    const page = await readPage(reach, robots, next.url, first.url, today);
    if (!page.ok) {
      await note({ url: next.url, kind: null, refusal: page.refusal });
      // The server asks to be left alone: what was read by then is what there is.
      if (page.busy) break;
      continue;
    }
    const key = pageKey(page.value.url);
    const isKnown = key !== pageKey(next.url) && seen.has(key);
    seen.set(key, page.value.url);
    waiting.delete(key);
    if (!isKnown) await take(page.value);
  }
  if (read.length === 0) return refuse(looked.flatMap(({ refusal }) => refusal ?? []));
  try {
    return ok({ pages: looked, reading: await thought.reading(read) });
  } catch (error) {
    if (!(error instanceof TooComplicated)) throw error;
    reach.signal.throwIfAborted();
    return refuse(refusalsOf(first.url).tooComplicated());
  }
}

function best(waiting: ReadonlyMap<string, LinkToFollow>): LinkToFollow | null {
  let found: LinkToFollow | null = null;
  for (const link of waiting.values()) if (!found || link.score > found.score) found = link;
  return found;
}
