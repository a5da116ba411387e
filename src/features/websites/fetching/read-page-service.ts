import { readPdf } from '#platform/pdf/read-pdf.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import type { ReadPage } from '../rules.ts';
import { isSameSite } from './addresses.ts';
import { decodedText, kindOfContent } from './decode.ts';
import { type Answer, type Reach, ask } from './page-service.ts';
import { refusalsOf } from './refusals.ts';
import type { Robots } from './robots-service.ts';

export type PageRead =
  | { ok: true; value: ReadPage }
  /** answered: the website spoke, if only to say no. busy: it asks to be left alone. */
  | { ok: false; refusal: Refusal; answered: boolean; busy: boolean };

/** One page as text, when robots.txt of its host and of every host on the way allows it. `site`: is not left, if given. */
export async function readPage(
  reach: Reach,
  robots: Robots,
  address: string,
  site: string | null,
  today: IsoDate,
): Promise<PageRead> {
  let forbidden = false;
  const asked = await ask(reach, {
    address,
    mostBytes: reach.limits.bytesOfPage,
    async permission(to) {
      const { secondsBetween } = reach.limits;
      if (site !== null && !isSameSite(site, to))
        return { refusal: refusalsOf(address).redirectsAway(to), secondsBetween };
      const { refusal, isAllowed, delay } = await robots.of(reach, to);
      if (refusal) return { refusal, secondsBetween };
      forbidden = !isAllowed(to);
      return {
        refusal: forbidden ? refusalsOf(to).robots() : null,
        secondsBetween: Math.max(secondsBetween, delay),
      };
    },
  });
  if (!asked.ok) return { ok: false, refusal: firstOf(asked.refusals), answered: forbidden, busy: false };
  const { status } = asked.value;
  if (status !== 200) {
    const refusal = refusalsOf(asked.value.address).status(status);
    return { ok: false, refusal, answered: true, busy: status === 429 || status === 503 };
  }
  const page = await readable(asked.value, today, reach);
  return page.ok ? page : { ok: false, refusal: firstOf(page.refusals), answered: true, busy: false };
}

async function readable(
  { address: url, bytes, contentType }: Answer,
  readOn: IsoDate,
  { limits }: Reach,
): Promise<Result<ReadPage>> {
  const say = refusalsOf(url);
  const kind = kindOfContent(bytes, contentType);
  if (kind === null) return refuse(say.noPage(contentType));
  if (kind === 'html') return ok({ url, readOn, kind, html: decodedText(bytes, contentType) });
  const pdf = await readPdf(bytes, limits.pagesOfPdf);
  if (pdf.kind !== 'read') return refuse(say.unreadablePdf(pdf.kind, limits));
  return ok({ url, readOn, kind, pages: pdf.texts });
}

function firstOf([first]: readonly Refusal[]): Refusal {
  if (!first) throw new Error('A refusal says why.');
  return first;
}
