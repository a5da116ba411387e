import type { Response } from 'undici';
import { AnswerTooLarge, type PublicWeb, limitedBytes } from '#platform/net/public-web.ts';
import { networkTrouble } from '#platform/net/trouble.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import type { PageCache } from './cache-service.ts';
import type { Limits } from './limits.ts';
import type { Pacer, Waiter } from './pacing.ts';
import { refusalsOf } from './refusals.ts';

/** What every request to a website needs. */
export type Reach = {
  web: PublicWeb;
  pacer: Pacer;
  waiter: Waiter;
  limits: Limits;
  cache: PageCache | null;
  signal: AbortSignal;
};

/** What a request is for, and what may become of it on the way. */
export type Request = {
  address: string;
  mostBytes: number;
  /** Whether an address, the first or one that it sends on to, may be asked for, and how long its host is left alone before. */
  permission(address: string): Promise<Permission>;
};

type Permission = { refusal: Refusal | null; secondsBetween: number };

export type Answer = {
  /** Where the page was found in the end. */
  address: string;
  status: number;
  contentType: string;
  bytes: Uint8Array;
  /** The server said that the page is still the one in the cache. */
  isUnchanged: boolean;
};

/** One page as its server gives it. Redirects are followed one by one, so that each waits its turn and is looked at. */
export async function ask(reach: Reach, request: Request): Promise<Result<Answer>> {
  const { limits, waiter } = reach;
  let milliseconds = limits.secondsOfPage * 1000;
  let address = request.address;
  for (let hops = 0; hops <= limits.redirects; hops++) {
    const { refusal, secondsBetween } = await request.permission(address);
    if (refusal) return refuse(refusal);
    const step = await reach.pacer(address, secondsBetween, reach.signal, async () => {
      const began = waiter.now();
      const asked = await askOnce(reach, request, address, milliseconds);
      milliseconds -= waiter.now() - began;
      return asked;
    });
    if (!step.ok) return step;
    if (step.value.kind === 'answer') return ok(step.value.answer);
    const to = URL.parse(step.value.location, address);
    if (!to || !/^https?:$/.test(to.protocol)) return refuse(refusalsOf(address).noWebAddress());
    to.username = '';
    to.password = '';
    to.hash = '';
    address = to.href;
  }
  return refuse(refusalsOf(request.address).tooManyRedirects(limits.redirects));
}

type Step = { kind: 'answer'; answer: Answer } | { kind: 'redirect'; location: string };

async function askOnce(
  reach: Reach,
  { mostBytes }: Request,
  address: string,
  milliseconds: number,
): Promise<Result<Step>> {
  const { web, limits, cache } = reach;
  const say = refusalsOf(address);
  const tooLate = AbortSignal.timeout(Math.max(1, milliseconds));
  const kept = (await cache?.read(address)) ?? null;
  let answer: Response | null = null;
  try {
    answer = await web.fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.any([tooLate, reach.signal]),
      headers: {
        accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.1',
        'accept-language': 'en-US,en;q=0.9',
        ...(kept?.etag && { 'if-none-match': kept.etag }),
        ...(kept?.lastModified && { 'if-modified-since': kept.lastModified }),
      },
    });
    const { status, headers } = answer;
    if (status === 304 && kept) {
      const { contentType, bytes } = kept;
      return ok({ kind: 'answer', answer: { address, status: 200, contentType, bytes, isUnchanged: true } });
    }
    const location = headers.get('location');
    if (status >= 300 && status < 400 && location) return ok({ kind: 'redirect', location });
    if (Number(headers.get('content-length') ?? 0) > mostBytes) return refuse(say.tooLarge(mostBytes));
    const contentType = headers.get('content-type') ?? '';
    const bytes = status === 200 ? await limitedBytes(answer, mostBytes) : new Uint8Array();
    const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
    if (status === 200 && (etag ?? lastModified))
      await cache?.write(address, { etag, lastModified, contentType, bytes });
    return ok({ kind: 'answer', answer: { address, status, contentType, bytes, isUnchanged: false } });
  } catch (error) {
    // Whoever stopped the reading hears of it; the website is not to blame.
    reach.signal.throwIfAborted();
    if (tooLate.aborted) return refuse(say.tooLate(limits.secondsOfPage));
    if (isTooLarge(error)) return refuse(say.tooLarge(mostBytes));
    const trouble = networkTrouble(error);
    if (!trouble) throw error;
    return refuse(say.trouble(trouble.reason, trouble.passes));
  } finally {
    await answer?.body?.cancel().catch(() => undefined);
  }
}

function isTooLarge(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof AnswerTooLarge) return true;
  return false;
}
