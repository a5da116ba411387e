import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { categories, entryInputSchema, sources } from './rules.ts';
import { correctTime, effortOverview, enterTime, setTimeDeleted, startTimer, stopTimer } from './service.ts';

const category = z.enum(categories);
const overview = z.object({
  now: z.string(),
  timer: z.object({ category, startedAt: z.string() }).nullable(),
  entries: z.array(
    z.object({
      id: z.string(),
      category,
      minutes: z.number(),
      spentOn: z.string(),
      note: z.string(),
      source: z.enum(sources),
    }),
  ),
  mails: z.object({ first: z.number(), followUps: z.number(), answered: z.number() }),
  mailMinutes: z.number(),
  shares: z.array(
    z.object({
      category,
      entered: z.number(),
      estimated: z.number(),
      percent: z.number(),
      planPercent: z.number(),
    }),
  ),
  advice: z.string().nullable(),
});
const made = answers(z.object({ id: z.string() }), 'The entry.');

/** ROI-2: time spent, entered in seconds. */
export const effortRoutes = newRoutes()
  .openapi(
    createRoute({ method: 'get', path: '/api/effort', responses: answers(overview, 'The time spent.') }),
    async (c) => c.json(await effortOverview(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/effort/entries',
      request: jsonBody(entryInputSchema),
      responses: made,
    }),
    async (c) => {
      const done = await enterTime(c.var.workspace, c.var.parts, c.req.valid('json'));
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/effort/entries/{id}',
      request: { params: idParameter, ...jsonBody(entryInputSchema) },
      responses: made,
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const done = await correctTime(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!done) return c.json(notFound('entry', id), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/effort/entries/{id}/deleted',
      request: { params: idParameter, ...jsonBody(z.object({ deleted: z.boolean() })) },
      responses: answers(z.object({ deleted: z.boolean() }), 'Taken away, or brought back.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { deleted } = c.req.valid('json');
      const done = await setTimeDeleted(c.var.workspace, c.var.parts, id, deleted);
      return done ? c.json({ deleted }, 200) : c.json(notFound('entry', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/effort/timer',
      request: jsonBody(z.object({ category })),
      responses: answers(z.object({ running: z.boolean() }), 'The timer runs.'),
    }),
    async (c) => {
      const done = await startTimer(c.var.workspace, c.var.parts, c.req.valid('json').category);
      return done.ok ? c.json({ running: true }, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/effort/timer/stop',
      request: jsonBody(z.object({ keep: z.boolean() })),
      responses: answers(z.object({ id: z.string().nullable() }), 'The timer stands.'),
    }),
    async (c) => {
      const done = await stopTimer(c.var.workspace, c.var.parts, c.req.valid('json').keep);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  );
