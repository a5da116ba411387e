import { setTimeout as pause } from 'node:timers/promises';
import { type PublicWeb, limitedText } from '#platform/net/public-web.ts';
import { networkTrouble } from '#platform/net/trouble.ts';
import type { Refusal } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import { type Publishers, byHand } from './source-addresses.ts';
import { type SourceId, sources } from './sources.ts';

export type Asking = {
  web: PublicWeb;
  publishers: Publishers;
  today: IsoDate;
  signal?: AbortSignal | undefined;
  /** Milliseconds before the next try; tests do not wait. */
  pauseBefore?: ((failures: number) => number) | undefined;
};

/** status: the answer's, where there was one. */
export type Answer<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[]; status: number | null };
type Response = Awaited<ReturnType<PublicWeb['fetch']>>;

/** The catalog of data.cms.gov is the largest answer: 20 MB, and it grows. */
const MOST_BYTES = 100_000_000;
const TRIES = 3;

/** Asks for a page or a catalog, again where that may help. */
export function askText(asking: Asking, id: SourceId, address: string): Promise<Answer<string>> {
  return ask(asking, id, address, (answer) => limitedText(answer, MOST_BYTES));
}

/** Whether there is something at an address; what it is does not come. */
export function askWhetherThere(asking: Asking, id: SourceId, address: string): Promise<Answer<null>> {
  return ask(asking, id, address, async (answer) => {
    await answer.body?.cancel();
    return null;
  });
}

async function ask<T>(
  { web, signal, pauseBefore = (failures) => 1_000 * 2 ** failures }: Asking,
  id: SourceId,
  address: string,
  take: (answer: Response) => Promise<T>,
): Promise<Answer<T>> {
  const refused = (reason: string, status: number | null = null): Answer<T> => ({
    ok: false,
    status,
    refusals: [{ field: sources[id].title, value: sources[id].publisher, reason, mend: byHand(id) }],
  });
  for (let failures = 1; ; failures += 1) {
    try {
      const answer = await web.fetch(address, { signal: signal ?? null });
      if (answer.ok) return { ok: true, value: await take(answer) };
      await answer.body?.cancel();
      const { status } = answer;
      const mayPass = status === 429 || status >= 500;
      if (!mayPass || failures === TRIES) return refused(reasonOf(status), status);
    } catch (error) {
      const trouble = signal?.aborted ? null : networkTrouble(error);
      if (!trouble) throw error;
      if (!trouble.passes || failures === TRIES)
        return refused(`${new URL(address).host}: ${trouble.reason}`);
    }
    await pause(pauseBefore(failures), undefined, { signal });
  }
}

function reasonOf(status: number): string {
  if (status === 401 || status === 403)
    return `The publisher’s website does not answer programs (answer ${status}), only browsers.`;
  return `The publisher’s website does not tell where the file is (answer ${status}).`;
}
