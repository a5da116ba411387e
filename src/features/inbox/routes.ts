import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { checkSchema, overviewSchema, threadPageSchema, threadSchema } from './answers.ts';
import { matchingRoutes } from './matching-routes.ts';
import { nextSteps } from './next-steps.ts';
import { sortings, works } from './rules.ts';
import {
  checkNow,
  correctSorting,
  draftAnswer,
  inboxOverview,
  inboxThread,
  inboxThreads,
  markHandled,
  setStep,
} from './service.ts';

const done = z.object({ done: z.literal(true) });
const isDone = { done: true } as const;
const correction = z.object({ sortedAs: z.enum(sortings), wholeOrganisation: z.boolean().optional() });
const filter = z.object({
  work: z.enum(works).optional(),
  sortedAs: z.enum(sortings).optional(),
  search: z.string().max(200).optional(),
  from: z.coerce.number().int().min(0).max(1_000_000).optional(),
});

export const inboxRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/inbox',
      responses: answers(overviewSchema, 'How many threads need what, and the health of the mailbox.'),
    }),
    async (c) => c.json(await inboxOverview(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/inbox/threads',
      request: { query: filter },
      responses: answers(threadPageSchema, 'A page of threads, those needing an answer first.'),
    }),
    async (c) => {
      const { from = 0, work, sortedAs, search } = c.req.valid('query');
      const wanted = {
        ...(work && { work }),
        ...(sortedAs && { sortedAs }),
        ...(search && { search: search.trim() }),
      };
      return c.json(await inboxThreads(c.var.workspace, wanted, from), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/inbox/threads/{id}',
      request: { params: idParameter },
      responses: answers(threadSchema, 'What we sent and what came, in order, and what there is to decide.'),
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
      path: '/api/inbox/threads/{id}/answer',
      request: {
        params: idParameter,
        ...jsonBody(
          z.object({
            body: z.string().max(20_000),
            attachCv: z.boolean(),
            packetFiles: z.array(z.string().max(80)).max(20).default([]),
            mailId: z.string(),
            draftId: z.string().max(80).optional(),
          }),
        ),
      },
      responses: answers(
        z.object({ id: z.string() }),
        'The answer is a draft in the thread, to be approved.',
      ),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const drafted = await draftAnswer(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (drafted === null) return c.json(notFound('thread', id), 404);
      return drafted.ok ? c.json(drafted.value, 200) : c.json({ refusals: drafted.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/inbox/threads/{id}/steps',
      request: {
        params: idParameter,
        ...jsonBody(z.object({ step: z.enum(nextSteps), done: z.boolean() })),
      },
      responses: answers(done, 'One of the next steps after a yes is done, or not yet.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { step, done: isIt } = c.req.valid('json');
      const found = await setStep(c.var.workspace, c.var.parts, id, step, isIt);
      return found ? c.json(isDone, 200) : c.json(notFound('thread', id), 404);
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
      return found ? c.json(isDone, 200) : c.json(notFound('mail', id), 404);
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
      return found ? c.json(isDone, 200) : c.json(notFound('mail', id), 404);
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
  )
  .route('/', matchingRoutes);
