import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound, refusalSchema } from '#platform/http/routes.ts';
import { jobs, steerJob } from './job-service.ts';
import { readWaiting } from './queue-service.ts';
import { readWebsitesOf } from './website-service.ts';

const jobsAnswer = answers(
  z.object({
    jobs: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        state: z.enum(['running', 'paused', 'cancelled']),
        createdAt: z.string(),
        items: z.array(
          z.object({
            websiteId: z.string(),
            address: z.string(),
            state: z.enum(['waiting', 'reading', 'done', 'failed', 'cancelled']),
            pages: z.number(),
            refusal: refusalSchema.nullable(),
            /** Who has this website, with what waits to be decided for each. */
            targets: z.array(
              z.object({ id: z.string(), name: z.string(), list: z.string(), toDecide: z.number() }),
            ),
          }),
        ),
      }),
    ),
    /** Targets for which something waits to be decided. */
    toDecide: z.array(z.object({ id: z.string(), name: z.string(), list: z.string(), toDecide: z.number() })),
    /** Targets without an e-mail address whose website was never asked for; at most 500. */
    unread: z.array(z.string()),
  }),
  'The latest jobs that read several websites.',
);

/** TGT-5: reading many websites, with progress, pause and cancel. */
export const jobRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/websites/jobs',
      request: jsonBody(z.object({ targetIds: z.array(z.string()).min(1).max(5_000) })),
      responses: answers(
        z.object({ queued: z.number(), already: z.number(), withoutWebsite: z.array(z.string()) }),
        'How many websites wait now.',
      ),
    }),
    async (c) => {
      const { workspace, parts } = c.var;
      const queued = await readWebsitesOf(workspace, parts, c.req.valid('json').targetIds);
      if (!queued) return c.json(notFound('targets', ''), 404);
      if (!queued.ok) return c.json({ refusals: queued.refusals }, 422);
      void readWaiting(workspace, parts);
      return c.json(queued.value, 200);
    },
  )
  .openapi(createRoute({ method: 'get', path: '/api/websites/jobs', responses: jobsAnswer }), async (c) =>
    c.json(await jobs(c.var.workspace), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/websites/jobs/{id}',
      request: {
        params: idParameter,
        ...jsonBody(z.object({ wish: z.enum(['pause', 'resume', 'cancel', 'retry']) })),
      },
      responses: answers(z.object({ done: z.boolean() }), 'Done.'),
    }),
    async (c) => {
      const { workspace, parts } = c.var;
      const { id } = c.req.valid('param');
      if (!(await steerJob(workspace, parts, id, c.req.valid('json').wish)))
        return c.json(notFound('job', id), 404);
      void readWaiting(workspace, parts);
      return c.json({ done: true }, 200);
    },
  );
