import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { calendarOfLink } from '#features/plan/service.ts';
import { rateLimit } from '#platform/http/rate-limit.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace, WorkspaceId } from '#platform/store/workspace.ts';

/** Programs ask every few minutes at most; a person who guesses asks far more often. */
const perLink = { times: 30, seconds: 300 };
const wrongLinks = { times: 30, seconds: 300 };

/** PLN-1: the plan's calendar behind a private link. No session: the link's secret is the key, and it can be ended. */
export function calendarLinks(parts: Parts, open: (id: WorkspaceId) => Workspace) {
  const asked = rateLimit(perLink, parts.clock);
  const guessed = rateLimit(wrongLinks, parts.clock);
  return new Hono().get('/calendar/:file{.+\\.ics}', async (c) => {
    const token = c.req.param('file').slice(0, -'.ics'.length);
    const soon = asked(createHash('sha256').update(token).digest('hex'));
    const file = soon > 0 ? null : await calendarOfLink(open, parts, token);
    // Wrong links are counted together, so that a right one goes on working while somebody guesses.
    const wait = soon || (file === null ? guessed('wrong') : 0);
    if (wait > 0) return c.text('Too many requests. Try again later.', 429, { 'Retry-After': String(wait) });
    if (file === null)
      return c.text('There is no calendar at this address. The link may have been ended.', 404);
    return c.body(file, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private, no-cache',
    });
  });
}
