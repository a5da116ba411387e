import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { pointIds, usualLimits } from './compare.ts';
import { quoteSchema } from './quote.ts';
import { addQuote, changeQuote, deleteQuote, quotesOverview } from './service.ts';

const verdict = z.enum(['fits', 'unfit', 'unclear']);
const overview = z.object({
  need: z.object({
    perClaim: z.number(),
    aggregate: z.number(),
    handsOn: z.boolean(),
    standing: z.enum(['student', 'graduate']).nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  quotes: z.array(
    z.object({
      id: z.string(),
      facts: quoteSchema,
      verdict,
      points: z.array(z.object({ id: z.enum(pointIds), verdict, text: z.string() })),
      wholePrice: z.number().nullable(),
    }),
  ),
});
const limit = (usual: number) => z.coerce.number().int().min(0).max(100_000_000).default(usual);
const asked = z.object({
  perClaim: limit(usualLimits.perClaim),
  aggregate: limit(usualLimits.aggregate),
  handsOn: z.enum(['yes', 'no']).default('yes'),
});
const done = z.object({ done: z.literal(true) });

/** PKT-3: malpractice cover. */
export const malpracticeRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/malpractice',
      request: { query: asked },
      responses: answers(overview, 'The quotes, judged by what the stay needs.'),
    }),
    async (c) => {
      const { handsOn, ...limits } = c.req.valid('query');
      const need = { ...limits, handsOn: handsOn === 'yes' };
      return c.json(await quotesOverview(c.var.workspace, c.var.parts, need), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/malpractice/quotes',
      request: jsonBody(quoteSchema),
      responses: answers(z.object({ id: z.string() }), 'The quote is kept.'),
    }),
    async (c) => c.json(await addQuote(c.var.workspace, c.var.parts, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/malpractice/quotes/{id}',
      request: { params: idParameter, ...jsonBody(quoteSchema) },
      responses: answers(done, 'The quote is changed.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await changeQuote(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      return found ? c.json({ done: true } as const, 200) : c.json(notFound('quote', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/malpractice/quotes/{id}/deleted',
      request: { params: idParameter, ...jsonBody(z.object({ deleted: z.boolean() })) },
      responses: answers(done, 'The quote is gone, or back.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await deleteQuote(c.var.workspace, c.var.parts, id, c.req.valid('json').deleted);
      return found ? c.json({ done: true } as const, 200) : c.json(notFound('quote', id), 404);
    },
  );
