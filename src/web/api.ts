import { hc } from 'hono/client';
import type { Api } from '#app/api.ts';
import type { Refusal } from '#plain/refusal.ts';

/** The typed client of every route: `api.api.targets.$get()`. Answers go through `ask`. */
export const client = hc<Api>('/', {
  // By it the server knows which day is today here.
  headers: { 'x-time-zone': Intl.DateTimeFormat().resolvedOptions().timeZone },
});
export const api = client.api;

/** The server did not take something; `refusals` say what, why, and how to mend it. */
export class Refused extends Error {
  readonly status: number;
  readonly refusals: Refusal[];
  constructor(status: number, refusals: Refusal[]) {
    super(refusals.map(({ reason, mend }) => `${reason} ${mend}`).join(' '));
    this.status = status;
    this.refusals = refusals;
  }
}

const unreachable: Refusal = {
  field: 'connection',
  value: '',
  reason: 'Foothold does not answer. It may have been stopped.',
  mend: 'Start it again with "npm start" in the terminal, then try again.',
};

type Answer = { ok: boolean; status: number; json(): Promise<unknown> };
type BodyOf<A> = A extends { json(): Promise<infer Body> } ? Body : never;

/** Waits for an answer and returns its body; throws `Refused` when the server refused or cannot be reached. */
export async function ask<A extends Answer>(request: Promise<A>): Promise<BodyOf<Extract<A, { ok: true }>>> {
  const answer = await request.catch(() => {
    throw new Refused(0, [unreachable]);
  });
  if (answer.ok) return (await answer.json()) as BodyOf<Extract<A, { ok: true }>>;
  const body: unknown = await answer.json().catch(() => null);
  throw new Refused(answer.status, refusalsIn(body));
}

function refusalsIn(body: unknown): Refusal[] {
  if (body && typeof body === 'object' && 'refusals' in body && Array.isArray(body.refusals)) {
    return body.refusals as Refusal[];
  }
  return [{ ...unreachable, reason: 'Foothold gave an answer that this page does not understand.' }];
}
