import { createRoute, z } from '@hono/zod-openapi';
import { factsSchema } from '#features/externship/facts.ts';
import { contentSchema } from '#features/logbook/entries.ts';
import { stages } from '#features/opportunities/board.ts';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { agreementSchema } from './agreement.ts';
import { adviceKinds, checkInSchema } from './check-in.ts';
import { onSite, onSiteList, saveAgreement, saveCheckIn } from './service.ts';

const day = z.string().nullable();
const externship = z.object({
  id: z.string(),
  title: z.string(),
  stage: z.enum(stages),
  startsOn: day,
  endsOn: day,
});
const week = z.object({ number: z.int(), monday: z.string() });
const counts = z.object({
  history: z.int(),
  exam: z.int(),
  presentation: z.int(),
  note: z.int(),
  procedure: z.int(),
  teaching: z.int(),
  reading: z.int(),
});
const page = z.object({
  externship,
  /** Null where no place is confirmed, so that nobody supervises it yet. */
  facts: factsSchema.nullable(),
  today: z.string(),
  weeks: z.array(week),
  weeksInAll: z.int(),
  week: week.nullable(),
  agreement: agreementSchema,
  revision: z.int(),
  checkIns: z.array(checkInSchema),
  due: week.nullable(),
  advice: z.object({ kind: z.enum(adviceKinds), title: z.string(), steps: z.array(z.string()) }).nullable(),
  logbook: z.object({
    entries: z.int(),
    days: z.int(),
    counts,
    weeks: z.array(z.object({ monday: z.string(), counts })),
    recent: z.array(contentSchema.extend({ id: z.string() })),
  }),
});

/** SIT-1, SIT-3: what was agreed at an externship, and how it goes. */
export const onSiteRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/onsite',
      responses: answers(
        z.array(externship.extend({ week: z.int().nullable(), weeks: z.int() })),
        'Every externship with its week.',
      ),
    }),
    async (c) => c.json(await onSiteList(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/onsite/{id}',
      request: { params: idParameter },
      responses: answers(page, 'One externship: agreement, check-ins and what the logbook counts.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await onSite(c.var.workspace, c.var.parts, id);
      return found ? c.json(found, 200) : c.json(notFound('externship', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/onsite/{id}/agreement',
      request: {
        params: idParameter,
        ...jsonBody(z.object({ agreement: agreementSchema, revision: z.int().min(0) })),
      },
      responses: answers(z.object({ revision: z.int() }), 'It is kept.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const done = await saveAgreement(c.var.workspace, id, c.req.valid('json'));
      if (!done) return c.json(notFound('externship', id), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/onsite/{id}/check-ins',
      request: {
        params: idParameter,
        ...jsonBody(checkInSchema.extend({ flags: checkInSchema.shape.flags.nullable() })),
      },
      responses: answers(z.object({ monday: z.string() }), 'It is kept, or taken back.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const done = await saveCheckIn(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!done) return c.json(notFound('externship', id), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  );
