import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { factInputSchema, factKinds, planSchema, spanSchema, startSchema } from './document.ts';
import {
  addPlanFact,
  changePlanFact,
  endCalendarLink,
  movePlanItem,
  newCalendarLink,
  planFile,
  planOverview,
  releasePlanItem,
  removePlanFact,
  startPlan,
  stepThroughPlan,
  whoAnswered,
} from './service.ts';

const item = z.object({
  key: z.string(),
  kind: z.enum(['phase', ...factKinds]),
  title: z.string(),
  about: z.string(),
  from: z.string(),
  to: z.string(),
  time: z.string().nullable(),
  timeZone: z.string(),
  why: z.string().nullable(),
});
const overview = z.object({
  today: z.string(),
  plan: planSchema.nullable(),
  items: z.array(item),
  actual: z.array(
    z.object({ key: z.string(), text: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
  ),
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  link: z.object({ createdAt: z.string(), lastReadAt: z.string().nullable() }).nullable(),
});
const answered = z.object({ targets: z.array(z.object({ id: z.string(), name: z.string() })) });
const changed = answers(z.object({ label: z.string() }), 'What was changed, as undo names it.');
const key = z.object({ key: z.string() });

/** PLN-1: the plan, its dates, and its calendar for other programs. */
export const planRoutes = newRoutes()
  .openapi(
    createRoute({ method: 'get', path: '/api/plan', responses: answers(overview, 'The plan.') }),
    async (c) => c.json(await planOverview(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/plan/answered',
      responses: answers(
        answered,
        'Targets that answered, the latest first: one of them may have confirmed a place.',
      ),
    }),
    async (c) => c.json({ targets: await whoAnswered(c.var.workspace) }, 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/plan/start',
      request: jsonBody(startSchema),
      responses: changed,
    }),
    async (c) => c.json((await startPlan(c.var.workspace, c.var.parts, c.req.valid('json'))).value, 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/plan/items/{key}',
      request: { params: key, ...jsonBody(spanSchema) },
      responses: changed,
    }),
    async (c) => {
      const { key: of } = c.req.valid('param');
      const done = await movePlanItem(c.var.workspace, c.var.parts, of, c.req.valid('json'));
      if (!done) return c.json(notFound('date', of), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/plan/items/{key}/move',
      request: { params: key },
      responses: changed,
    }),
    async (c) => {
      const { key: of } = c.req.valid('param');
      const done = await releasePlanItem(c.var.workspace, c.var.parts, of);
      if (!done) return c.json(notFound('date', of), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/plan/facts',
      request: jsonBody(factInputSchema),
      responses: changed,
    }),
    async (c) => {
      const done = await addPlanFact(c.var.workspace, c.var.parts, c.req.valid('json'));
      if (!done) return c.json(notFound('plan', ''), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/plan/facts/{id}',
      request: { params: idParameter, ...jsonBody(factInputSchema) },
      responses: changed,
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const done = await changePlanFact(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!done) return c.json(notFound('date', id), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/plan/facts/{id}',
      request: { params: idParameter },
      responses: changed,
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const done = await removePlanFact(c.var.workspace, c.var.parts, id);
      if (!done) return c.json(notFound('date', id), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/plan/steps/{step}',
      request: { params: z.object({ step: z.enum(['undo', 'redo']) }) },
      responses: changed,
    }),
    async (c) => {
      const done = await stepThroughPlan(c.var.workspace, c.var.parts, c.req.valid('param').step);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/plan/link',
      responses: answers(z.object({ path: z.string() }), 'A new private link; the one before has ended.'),
    }),
    async (c) => c.json(await newCalendarLink(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/plan/link',
      responses: answers(z.object({ ended: z.boolean() }), 'Whether a link was ended.'),
    }),
    async (c) => c.json({ ended: await endCalendarLink(c.var.workspace, c.var.parts) }, 200),
  )
  .get('/api/plan/plan.ics', async (c) =>
    c.body(await planFile(c.var.workspace, c.var.parts), 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="foothold-plan.ics"',
    }),
  );
