import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { checkSchema, overviewSchema, threadSchema } from './answers.ts';
import { sortings } from './rules.ts';
import { checkNow, correctSorting, inboxOverview, inboxThread, markHandled } from './service.ts';

const done = z.object({ done: z.literal(true) });
const correction = z.object({ sortedAs: z.enum(sortings), wholeOrganisation: z.boolean().optional() });

export const inboxRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/inbox',
      responses: answers(
        overviewSchema,
        'What came in, those needing an answer first, and the health of the mailbox.',
      ),
    }),
    async (c) => c.json(await inboxOverview(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/inbox/threads/{id}',
      request: { params: idParameter },
      responses: answers(threadSchema, 'What we sent and what came, in order.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const thread = await inboxThread(c.var.workspace, id);
      return thread === null ? c.json(notFound('thread', id), 404) : c.json(thread, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/inbox/mails/{id}/sorting',
      request: { params: idParameter, ...jsonBody(correction) },
      responses: answers(done, 'CMP-10: the sorting is corrected, and the sequence follows.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await correctSorting(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      return found ? c.json({ done: true as const }, 200) : c.json(notFound('mail', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/inbox/mails/{id}/handled',
      request: { params: idParameter, ...jsonBody(z.object({ handled: z.boolean() })) },
      responses: answers(done, 'The mail is marked as handled, or no longer.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await markHandled(c.var.workspace, c.var.parts, id, c.req.valid('json').handled);
      return found ? c.json({ done: true as const }, 200) : c.json(notFound('mail', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/inbox/check',
      responses: answers(
        checkSchema,
        'CMP-9: a look into the mailbox has begun; the overview shows how far it is.',
      ),
    }),
    async (c) => c.json(await checkNow(c.var.workspace, c.var.parts), 200),
  );
